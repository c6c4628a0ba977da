import type { BeyondStatement, BeyondTopic } from '../../../question/answers/beyond.js';
import type { ReasonStatement } from '../../../question/answers/reasons.js';
import type { RecordStatement } from '../../../question/answers/record.js';
import type { Words } from '../../answer-words.js';
import { callId } from '../../call-id.js';
import { shown } from '../../display.js';
import { say } from '../../sentence.js';
import { duration, lasting, list, party } from '../phrases.js';
import { terms } from '../terms.js';
import { verdict } from '../verdict.js';

export const record: Words<RecordStatement> = {
  call_id: ({ contactId }) => say`The id of this call: ${callId(contactId)}.`,
  of_instance: ({ instanceId }) =>
    say`From the instance ${shown(instanceId) || 'that the record does not name'}.`,
  contradicts: ({ count }) =>
    say`The record does not add up in ${count} ${count === 1 ? 'place' : 'places'}:`,
  consistent: ({ traps }) =>
    traps === 0
      ? say`No contradiction found in this record.`
      : say`No contradiction found in this record; what is easily misread in it:`,
  final: () => say`The record is final: the call is released, and nothing is pending.`,
  not_final: ({ pending }) =>
    say`The record is not final and may still change: ${list(pending.map((what) => terms.pending[what]))}.`,
  rests_on: () => say`It rests on these entries of the record:`,
  compared: ({ facts }) => say`${verdict(facts)}`,
  figures: ({ totalMs, waitMs, talkMs, holdMs }) =>
    say`Total ${duration(totalMs)}, wait ${waitMs === null ? 'none' : duration(waitMs)}, longest talk ${talkMs === null ? 'none' : duration(talkMs)}, hold ${duration(holdMs)}.`,
  can_ask: () =>
    say`Ask about this call in your own words: what happened and why; who hung up, answered or missed it; how long the customer waited, queued, was on hold; talk time of an agent; transfers, consults, supervisors; the recording, survey and AI report; what happened between two times; which events prove it.`,
};

const REASONS: Readonly<Record<ReasonStatement['of'], string>> = {
  hold: 'The record does not tell why the customer was put on hold, only when and for how long.',
  mute: 'The record does not tell why the agent muted, only when and for how long.',
  hang_up: 'The record does not tell why somebody hung up, only who did.',
};

const CANNOT: Readonly<Record<BeyondTopic, string>> = {
  queue_position: 'The record does not tell the position in the queue or who else was waiting.',
  staffing: 'The record does not tell who was free or online at the time.',
  routing_reason:
    'The record does not tell why the router chose a queue or an agent; it shows only the route.',
  audio_quality:
    'The record does not tell how the line sounded: audio, network and carrier leave no trace in it. A customer who hangs up on a bad line is logged as an ordinary hang-up.',
  what_was_said: 'The record does not tell what was said: it holds no transcript.',
  customer_identity:
    'The record does not tell who the customer is: it holds a number, and no name or account.',
  called_before:
    'The record does not tell about other calls of this number: it covers this one call. A search by the number in the console can.',
  opening_hours: 'The record does not tell the opening hours.',
  ticket_number: 'The record does not have ticket, case or order numbers.',
  agent_reason: 'The record does not tell an agent’s reasons, or what the agent was doing.',
  agent_background: 'The record does not tell anything about an agent outside this call.',
  cost: 'The record does not tell what the call cost.',
  silence: 'The record does not tell about silence or people talking over each other: it holds no audio.',
  average: 'The record does not tell averages or other calls: it covers this one call.',
  quality_score:
    'The record does not tell how well it was handled; a score needs the recording and your own form.',
  blocked_number: 'The record does not tell what kind of number it is, or whether it is blocked.',
  full_number: 'Numbers stay masked in a thread, where everybody can read them.',
  raw_record: 'The raw record is not put into a thread, as it holds full numbers.',
  action: 'The bot does not do that: it only reads call records and cannot change or send anything.',
};

const LEAD = 'What it does tell: ';

export const beyond: Words<BeyondStatement | ReasonStatement> = {
  reason_unknown: ({ of }) => say`${REASONS[of]}`,
  cannot_tell: ({ topic }) => say`${CANNOT[topic]}`,
  nearest_wait: ({ first, queue, ms }) =>
    say`${first ? LEAD : ''}${lasting(ms)} in the queue ${party(queue)}.`,
  nearest_ring: ({ first, agent, ms, outcome }) =>
    say`${first ? LEAD : ''}${party(agent)} rang ${lasting(ms)}, ${RANG[outcome]}.`,
  nearest_start: ({ at }) => say`${LEAD}the call started at ${{ moment: at }}.`,
  nearest_report: ({ ready }) =>
    ready
      ? say`${LEAD}there is an AI report; ask for the problem, the emotion or the to-dos.`
      : say`There is no AI report on this call either.`,
};

const RANG = {
  answered: 'and answered',
  no_answer: 'and the ring timed out',
  ended: 'and the ring ended before an answer',
  caller_left: 'until the caller gave up',
  call_over: 'until the call ended',
  unknown: 'and how it ended is not recorded',
} as const;
