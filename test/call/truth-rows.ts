import type { AgentActivity } from '../../src/call/agents.js';
import type { Contradiction } from '../../src/call/contradictions.js';
import type { CallFacts } from '../../src/call/facts.js';
import type { QueueVisit } from '../../src/call/queue.js';
import type { RingAttempt } from '../../src/call/ring.js';
import { spanMs, type Ms } from '../../src/call/span.js';
import type { Party, TimelineEntry } from '../../src/call/timeline.js';
import { answeredWithin } from '../../src/call/waiting.js';

/** A call's values in the notation of test/fixtures/truth.md, by row. */
export function truthRows(facts: CallFacts): Record<string, string> {
  const { record, waiting } = facts;
  const inboundWait = waiting.waitMs !== null;
  return {
    'kind, outcome': `${record.contactType}, ${record.contactDisposition}`,
    'StartTime, EstablishedTime, ReleaseTime': [record.startTime, record.establishedTime, record.releaseTime]
      .map((at) => (at === null ? 'not set' : `${day(at)} ${clock(at)}`))
      .join(', '),
    total: dur(facts.totalMs),
    'duration (CCC)':
      record.callDuration === null ? 'not reported' : `${record.callDuration} s, CCC's own figure`,
    answered: yes(facts.answered),
    'IVR time':
      facts.kind === 'inbound' ? dur(waiting.ivrMs) : record.ivrEvents.length > 0 ? 'n/a, outbound' : 'n/a',
    'queue time, per visit': list(
      facts.visits.map((visit) => visitRow(visit)),
      'never queued',
    ),
    'queue time, total': facts.visits.length === 0 ? 'n/a' : dur(waiting.queueMs),
    'ring, per attempt': list(
      facts.rings.map((ring) => `${ring.agent.name} ${ringRow(ring)}`),
      'no agent rang',
    ),
    wait: inboundWait ? dur(waiting.waitMs) : 'n/a',
    'gave up after': inboundWait
      ? `${dur(waiting.waitMs)}${waiting.end === 'system' ? ', then a queue time-out' : ''}`
      : 'n/a, never queued',
    'speed of answer': waiting.speedOfAnswerMs === null ? 'n/a' : dur(waiting.speedOfAnswerMs),
    'within 15 / 20 / 30 s':
      waiting.speedOfAnswerMs === null
        ? 'n/a'
        : [15, 20, 30].map((seconds) => yes(answeredWithin(waiting, seconds) === true)).join(' / '),
    'connected, per agent': people(facts, ({ connections, connectedMs }) =>
      connections.length === 0 && connectedMs !== null ? 'never connected' : dur(connectedMs),
    ),
    hold: holdRow(facts),
    'talk, per agent': people(facts, ({ connections, talkMs }) =>
      connections.length === 0 && talkMs !== null ? 'none' : dur(talkMs),
    ),
    mute: muteRow(facts),
    transfers: list(
      facts.transfers.map((transfer) => transferRow(transfer)),
      'none',
    ),
    consult: list(tallies(facts, 'consult'), 'none'),
    conference: list(tallies(facts, 'conference'), 'none'),
    supervisor: list(
      facts.activities.flatMap(({ agent, monitored }) =>
        monitored.count > 0 ? [`${agent.name} listened ${dur(monitored.totalMs)}`] : [],
      ),
      'none',
    ),
    'dial, customer ring': facts.placedByUs ? `${dur(facts.dialMs)}, ${dur(facts.customerRingMs)}` : 'n/a',
    'who hung up': hangUpRow(facts),
    'abandon point': abandonRow(facts),
    'first offered, first answered, last agent': [
      facts.agents.firstOffered,
      facts.agents.firstAnswered,
      facts.agents.last,
    ]
      .map((agent) => agent?.name ?? 'none')
      .join(', '),
    'longest-talking agent':
      facts.agents.longestTalking === null
        ? 'none'
        : `${facts.agents.longestTalking.agent.name}, ${dur(facts.agents.longestTalking.talkMs)}`,
    'not answered by': list(
      facts.rings
        .filter(({ outcome }) => outcome !== 'answered')
        .map(({ agent, span }) => `${agent.name} (${dur(spanMs(span))})`),
      'nobody',
    ),
    'longest gap':
      facts.longestGap === null
        ? 'none'
        : `${dur(facts.longestGap.ms)}, ${entry(facts.longestGap.from)} → ${entry(facts.longestGap.to)}`,
    recording: {
      ready: 'ready',
      not_ready: 'not ready (yet)',
      not_expected: 'none is expected (never answered)',
    }[facts.recording],
    satisfaction: satisfactionRow(facts),
    'AI report': reportRow(facts),
    contradictions: list(
      facts.contradictions.map((found) => contradictionRow(facts, found)),
      'none',
    ),
  };
}

function dur(ms: Ms): string {
  if (ms === null) return 'unknown';
  const seconds = Math.floor(ms / 1000 + 0.5);
  return seconds < 60
    ? `${seconds} s`
    : `${seconds} s (${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')})`;
}

function clock(at: number): string {
  return new Date(at + 8 * 3_600_000).toISOString().slice(11, 19);
}

function day(at: number): string {
  return new Date(at + 8 * 3_600_000).toISOString().slice(0, 10);
}

const yes = (value: boolean): string => (value ? 'yes' : 'no');
const list = (items: readonly string[], none: string): string =>
  items.length === 0 ? none : items.join('; ');
const entry = ({ event, lane, at }: TimelineEntry): string => `${event} (${lane}) ${clock(at)}`;
const named = (party: Party): string => `${party.name}${party.personal ? ' (personal queue)' : ''}`;

function people(facts: CallFacts, row: (activity: AgentActivity) => string): string {
  return list(
    facts.activities
      .filter(({ supervisor }) => !supervisor)
      .map((activity) => `${activity.agent.name} ${row(activity)}`),
    'no agent',
  );
}

function visitRow({ queue, waits, ms, end }: QueueVisit): string {
  if (ms === null) return `${named(queue)} unknown (no end mark; ReleaseTime lies before it)`;
  const parts = waits.map((wait) => dur(spanMs(wait)));
  const sum = parts.length > 1 ? `${parts.join(' + ')} = ${dur(ms)}` : dur(ms);
  return `${named(queue)} ${sum} (ended by ${end?.event ?? 'ReleaseTime'})`;
}

function ringRow({ span, outcome }: RingAttempt): string {
  const words = {
    answered: 'answered',
    no_answer: 'did not answer',
    ended: 'ended before answering',
    caller_left: 'caller gave up',
    call_over: 'call over',
    unknown: 'unknown',
  };
  return `${dur(spanMs(span))}, ${words[outcome]}`;
}

function holdRow({ hold }: CallFacts): string {
  if (hold.count === 0) return 'none';
  const each = hold.spans.map((span) => dur(spanMs(span))).join(', ');
  return `${hold.count} (${each}), total ${dur(hold.totalMs)}, longest ${dur(hold.longestMs)}`;
}

function muteRow({ activities }: CallFacts): string {
  return list(
    activities.flatMap(({ mute }) =>
      mute.count > 0 ? [`${mute.count}, total ${dur(mute.totalMs)}, longest ${dur(mute.longestMs)}`] : [],
    ),
    'none',
  );
}

function tallies({ activities }: CallFacts, key: 'consult' | 'conference'): string[] {
  return activities.flatMap((activity) =>
    activity[key].count > 0 ? [`${activity.agent.name} ${dur(activity[key].totalMs)}`] : [],
  );
}

function transferRow({ kind, from, to, at, targetAnswered }: CallFacts['transfers'][number]): string {
  const how = kind === 'blind' ? 'blind' : 'consult';
  return `${how}, ${from?.name} → ${to?.name} at ${clock(at.at)}, target ${targetAnswered ? 'answered' : 'did not answer'}`;
}

function hangUpRow({ hangUp: { by, reported, releasedFirst } }: CallFacts): string {
  if (by === null) return reported === '' ? 'not recorded' : `not recorded (says "${reported}")`;
  return releasedFirst === null ? by : `${by}; but the ${releasedFirst.party}'s Released came first`;
}

function abandonRow({ abandonPoint }: CallFacts): string {
  if (abandonPoint === null) return 'n/a';
  const phase = { ivr: 'IVR', voice_navigator: 'voice navigator', queue: 'queue', ring: 'ring' }[
    abandonPoint.phase
  ];
  return `${phase}, ${dur(abandonPoint.afterMs)} after the start`;
}

function satisfactionRow({ record }: CallFacts): string {
  const {
    satisfaction: key,
    satisfactionSurveyOffered: offered,
    satisfactionSurveyChannel: channel,
  } = record;
  if (offered === false) return 'not offered';
  if (offered === null)
    return `not recorded whether offered; channel says "${channel}"; ${key === null ? 'no key' : `key ${key}`}`;
  return `offered, ${channel}, ${key === null ? 'no key pressed' : `key ${key}`}`;
}

function reportRow({ record, aiReport }: CallFacts): string {
  if (aiReport === null) return record.analyticsReportReady === true ? 'flag set, report absent' : 'none';
  const { emotion, problemSolving, satisfaction, todoList } = aiReport;
  return [
    `Emotion: ${emotion?.type}, confidence ${emotion?.confidence}`,
    `ProblemSolving: solved ${yes(problemSolving?.solved === true)}`,
    `Satisfaction: ${satisfaction?.success === true ? satisfaction.description : 'analysis failed'}`,
    `TodoList: ${todoList?.tasks.length} tasks`,
  ].join('; ');
}

function contradictionRow({ hangUp }: CallFacts, found: Contradiction): string {
  switch (found.kind) {
    case 'agent_without_events':
      return `${found.agentId} is in AgentIds without any event`;
    case 'events_outside_call':
      return `${found.outside} of ${found.total} events lie more than 60 s outside StartTime…ReleaseTime (${found.events.join(', ')})`;
    case 'ends_before_start':
      return found.what === 'queue'
        ? `queue ${found.party.name}: the call ends before it was queued`
        : found.what;
    case 'release_order':
      return `ReleaseInitiator says ${found.initiator}, but the ${hangUp.releasedFirst?.party}'s Released came first, ${(found.byMs / 1000).toFixed(1)} s before the other`;
    default:
      return found.kind;
  }
}
