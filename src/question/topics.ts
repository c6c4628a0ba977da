/**
 * Everything that can be asked about a call, one name a topic. Its wordings are in wordings/<name>.txt, its facts in
 * answers/, its sentences in locale/. The line beside each name says what somebody wants to know.
 */
export const TOPICS = {
  // How it ended
  who_hung_up: 'which side ended the call: agent or customer; also a doubt or a dispute about it',
  dropped: 'did the line drop, or did somebody hang up',
  release_reason: 'the release / hang-up reason or its SIP code on this call',
  normal_end: 'was it a normal end',
  hold_at_hangup: 'was the customer on hold (or muted) at the moment of hanging up',
  end_time: 'at what time did it end',
  // What came of it
  what_happened: 'summary, short story, what went on, for a ticket or a boss too',
  disposition: 'the disposition / outcome / result code of this call',
  answered: 'was it answered, did it get through',
  why_missed: 'why was it missed, not answered, abandoned, not successful (inbound)',
  established_trap: 'EstablishedTime is set (or there is an established time), so was it not answered?',
  term_meaning: 'what a term or a code on the card means: AbandonedInRing, wrap-up, EarlyMediaState, 486',
  ivr_fallback: 'can "IVR abandon" be trusted, why does it say IVR abandon though they were elsewhere',
  direction: 'inbound or outbound (or predictive, internal): who called whom',
  service_check: 'did something go wrong in how we served them: complaint-worthy, any service problem',
  // Waiting
  wait: 'how long the customer waited until somebody answered, or before giving up',
  speed_of_answer: 'from joining the queue to an agent (average speed of answer of this call)',
  queue_time: 'how long in the queue(s), in total or in one queue, the n-th, the longest',
  service_level: 'was it answered within N seconds, inside the target',
  ivr_time: 'how long in the IVR / menu / voice prompts',
  entry_to_answer: 'from dialling in (start of the call) to an agent answering, IVR included',
  which_queue: 'which queues it went through, how many, the first, the last',
  queue_type: 'what kind of queue: skill group or personal queue',
  requeue: 'was it re-queued, rerouted, moved between queues',
  queue_timeout: 'did the queue time out, overflow or fail',
  abandon_point: 'at which step did the caller give up: IVR, queue or ringing',
  abandon_after: 'how long after the start of the call did the caller give up',
  // Agents
  who_answered: 'who picked up',
  who_missed: 'who rang and did not answer, missed by whom',
  declined_or_missed: 'did an agent decline (reject) it or not pick up',
  agents_tried: 'how many agents were rung',
  agent_rang: 'did it ring at an agent at all, did the phone of X ring',
  ring_time: 'how long it rang at the agent(s): in total, per agent, the n-th attempt, the longest',
  first_agent: 'the first agent it was offered to, or who answered first',
  last_agent: 'the last agent on the call',
  agents: 'which agent(s) were on it, who handled it, who dialled, how many agents',
  agent_story: 'what one named agent did on the call, everything about {agent} here',
  two_agents: 'why are there two or several agents on the call',
  skill_group: 'which skill group / team handled it',
  talked_most: 'which agent talked longest, was on it longest',
  // Hold, mute, talk
  hold_total: 'how long on hold in all, or by one agent, or was there a hold',
  hold_count: 'how many times on hold',
  hold_longest: 'the longest (or shortest, n-th) hold and its length',
  hold_when: 'when was the customer put on hold, at what point, taken back',
  mute: 'was it muted, how long, how often, by whom',
  talk: 'talk time, without hold: in total or per agent',
  connected: 'time on the line from answer to hang-up, hold included: in total or per agent',
  // Transfer and company
  transfer: 'was it transferred; blind or attended (warm, consult); how many times',
  transfer_target: 'to whom was it transferred',
  transfer_from: 'who transferred it, from whom',
  transfer_answered: 'did the target of the transfer pick up',
  transfer_time: 'at what time was it transferred',
  transfer_wait: 'how long did the customer wait during the transfer',
  consult: 'was there a consult call, how long, with whom',
  conference: 'was there a conference / three-way',
  supervisor: 'was a supervisor listening, coaching, barging in; who, how long',
  supervisor_barge: 'did the supervisor barge in or take over, or only listen',
  forwarded: 'was it forwarded to an outside line, why did that leg end',
  // Calls we place
  outbound_failure: 'why did the outbound call fail; was the number empty, off, busy, out of service',
  customer_ring: 'how long did it ring at the customer (outbound), did it ring there',
  dial_time: 'from dialling to ringing at the customer (outbound)',
  // Numbers and places
  caller_number: 'the calling number',
  dialled_number: 'the called number, which of our numbers was dialled, which number did we dial',
  location: 'where the customer / caller / number is from (province, city)',
  // IVR
  ivr_path: 'which menu path, which flows and nodes, which keys were pressed in the IVR',
  ivr_error: 'did the IVR fail, was there an IVR error',
  voice_navigator: 'the voice navigator / voice bot: did it reach it, did it understand',
  voicemail: 'did it go to voicemail, was a message left',
  // Recording, survey, AI
  recording: 'is there a recording, is it ready, why is there none',
  recording_when: 'when will the recording be ready',
  recording_link: 'play it, send the link, the link does not work, one track or two',
  survey: 'was the satisfaction survey sent, was it answered, which key was pressed, over which channel',
  ai_report: 'is there an AI report, what does it say in general, when is it ready',
  ai_solved: 'was the problem solved (by the AI report)',
  ai_problem: 'what was the problem / the issue / the solution (by the AI report)',
  mood: 'customer emotion, angry or happy, how sure the AI is',
  ai_todo: 'to-dos, follow-ups, promises',
  ai_satisfaction: 'satisfaction by the AI report',
  // Time and evidence
  start_time: 'when did it start, come in, get dialled; the date',
  answer_time: 'at what time was it answered',
  event_time:
    'at what time (or how far in) did an event happen: queue entered, timeout, ringing, hold, transfer',
  event_lapse:
    'how long from one event to another, how long after X did Y happen (end after hold, ring after queue)',
  total: 'how long was the whole call',
  duration_meaning:
    'does the duration / a number of seconds on the card include ringing, is it the talk time',
  duration_ccc: "CCC's own duration (CallDuration), or why it shows 0 or differs",
  timeline: 'timeline, all steps, event sequence',
  between: 'what happened between two times, or at one time',
  around: 'what happened right before or after an event, first or last event, next step',
  longest_gap: 'the longest stretch without any event',
  event_count: 'how many events are in the record',
  evidence: 'how do you know, which event proves it, are you sure',
  call_id: 'the id of this call',
  contradictions: 'does the record add up, anything odd or inconsistent',
  unknown_event: 'events that are not known / documented',
  is_final: 'is the record final / complete, may it still change',
  instance: 'which CCC instance is it from',
  compare: 'compare with another call (an id is given)',
  help: 'what can I ask, what can you do, how do I use this',
  // What no record tells: answered by saying so, with the nearest thing
  queue_position: 'position in the queue, how many were ahead, did others wait longer',
  staffing: 'was anybody free, how many agents were online, were we short-staffed',
  routing_reason: 'why was it routed to A and not to B, why this queue',
  audio_quality: 'bad line, one-way audio, echo, noise, carrier problem',
  what_was_said:
    'what was said, transcript, wording, greeting, did the agent verify / apologise / announce hold',
  customer_identity: 'who the customer is: name, account, age, language, VIP',
  called_before:
    'has the number called before or since, how often, previous / next call, was there a callback',
  opening_hours: 'was it out of hours',
  ticket_number: 'ticket, case, order number of this',
  agent_reason: 'why an agent did not pick up / hung up / held: was he away, on break, busy',
  agent_background:
    'about an agent outside this call: break or status afterwards, employee number, team lead, phone',
  cost: 'what the call cost',
  silence: 'silence, dead air, talking over each other, speech rate',
  survey_scale: 'is key N good or bad, what does the key mean',
  average: 'compared with our average, statistics over many calls, KPIs of the day',
  quality_score: 'score this call, quality form',
  blocked_number: 'is the number blocked, spam, from abroad, a mobile or a landline',
  full_number: 'show the full number, unmask',
  raw_record: 'show raw JSON, the raw record',
  action: 'do something outside: make a ticket, call back, share, remind me, delete, change the record',
} as const satisfies Record<string, string>;

export type Topic = keyof typeof TOPICS;

export const TOPIC_NAMES: readonly Topic[] = Object.keys(TOPICS).filter(
  (name): name is Topic => name in TOPICS,
);

/** Whether a text from outside is the name of a topic. */
export function isTopic(text: string): text is Topic {
  return Object.hasOwn(TOPICS, text);
}
