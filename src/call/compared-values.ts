import type { AbandonPhase, HangUp } from './ending.js';
import type { CallFacts } from './facts.js';
import type { CallRecord } from './record.js';
import { spanMs, sumMs, type Ms } from './span.js';
import type { Party } from './timeline.js';
import { verdictOf, type Verdict } from './verdict.js';
import type { CallKind, Disposition } from './vocabulary.js';

/** What two calls are compared by, in the order in which equals stand. */
export const COMPARED = [
  'verdict',
  'direction',
  'wait',
  'queue',
  'ring',
  'ivr',
  'talk',
  'longestTalk',
  'holdTotal',
  'mute',
  'total',
  'transfers',
  'answeredBy',
  'hungUp',
  'abandonPoint',
  'disposition',
  'holdCount',
  'holdLongest',
  'recording',
  'survey',
  'emotion',
  'solved',
  'events',
  'start',
] as const;
export type Compared = (typeof COMPARED)[number];

/** One value of one call. `unknown`: the record cannot tell; `none`: it has no meaning for this call. */
export type Value =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'none' }
  | { readonly kind: 'ms'; readonly ms: number }
  | { readonly kind: 'count'; readonly count: number }
  | { readonly kind: 'moment'; readonly at: number }
  | { readonly kind: 'verdict'; readonly verdict: Verdict }
  | { readonly kind: 'direction'; readonly callKind: CallKind; readonly code: string }
  | { readonly kind: 'disposition'; readonly name: Disposition | null; readonly code: string }
  | { readonly kind: 'agent'; readonly agent: Party }
  | { readonly kind: 'customer' }
  | { readonly kind: 'hang_up'; readonly hangUp: HangUp }
  | { readonly kind: 'abandon'; readonly phase: AbandonPhase; readonly afterMs: Ms }
  | { readonly kind: 'recording'; readonly state: CallFacts['recording'] }
  | { readonly kind: 'survey'; readonly record: CallRecord }
  | { readonly kind: 'emotion'; readonly type: string; readonly confidence: number | null }
  | { readonly kind: 'solved'; readonly solved: boolean };

const UNKNOWN: Value = { kind: 'unknown' };
const NONE: Value = { kind: 'none' };

/** The values of one call, by the definitions of call-facts; none of them fills another's gap. */
export function valuesOf(facts: CallFacts): Readonly<Record<Compared, Value>> {
  const { record, hold, rings, visits, waiting, hangUp, abandonPoint, aiReport } = facts;
  const inbound = facts.kind === 'inbound';
  const talk = talkOf(facts);
  const mutes = facts.activities.map(({ mute }) => mute);
  // Nobody holds a caller whom nobody answered.
  const holds = facts.answered || hold.count > 0;
  const { contactDisposition: code, contactType, startTime } = record;
  const solved = aiReport?.problemSolving;
  return {
    verdict: { kind: 'verdict', verdict: verdictOf(facts) },
    direction: contactType === '' ? UNKNOWN : { kind: 'direction', callKind: facts.kind, code: contactType },
    wait: inbound && visits.length + rings.length > 0 ? ms(waiting.waitMs) : NONE,
    queue: visits.length > 0 ? ms(waiting.queueMs) : NONE,
    ring: rings.length > 0 ? ms(sumMs(rings.map(({ span }) => spanMs(span)))) : NONE,
    ivr: inbound ? ms(waiting.ivrMs) : NONE,
    talk,
    longestTalk: talk,
    holdTotal: holds ? ms(hold.totalMs) : NONE,
    mute: holds ? ms(sumMs(mutes.map(({ totalMs }) => totalMs))) : NONE,
    total: ms(facts.totalMs),
    transfers: { kind: 'count', count: facts.transfers.length },
    answeredBy: answeredBy(facts),
    hungUp: hangUp.by === null ? UNKNOWN : { kind: 'hang_up', hangUp },
    abandonPoint: abandonPoint === null ? NONE : { kind: 'abandon', ...abandonPoint },
    disposition: code === '' ? UNKNOWN : { kind: 'disposition', name: facts.disposition.name, code },
    holdCount: holds ? { kind: 'count', count: hold.count } : NONE,
    holdLongest: hold.count > 0 ? ms(hold.longestMs) : NONE,
    recording: { kind: 'recording', state: facts.recording },
    survey: survey(record),
    emotion: emotion(facts),
    solved:
      solved == null
        ? NONE
        : solved.success && solved.solved !== null
          ? { kind: 'solved', solved: solved.solved }
          : UNKNOWN,
    events: { kind: 'count', count: facts.timeline.length },
    start: startTime === null ? UNKNOWN : { kind: 'moment', at: startTime },
  };
}

/** Who was connected, or was but for a missing mark. */
export function talkersOf({ activities }: CallFacts): CallFacts['activities'] {
  return activities.filter(({ connections, connectedMs }) => connections.length > 0 || connectedMs === null);
}

/** Of several agents the longest talk: stretches of two may overlap, so that no sum is the talk time of a call. */
function talkOf(facts: CallFacts): Value {
  const talks = talkersOf(facts).map(({ talkMs }) => talkMs);
  if (talks.length === 0) return facts.answered ? UNKNOWN : NONE;
  return sumMs(talks) === null ? UNKNOWN : ms(Math.max(...talks.map((talkMs) => talkMs ?? 0)));
}

function answeredBy({ answered, placedByUs, agents }: CallFacts): Value {
  if (!answered) return NONE;
  if (placedByUs) return { kind: 'customer' };
  return agents.firstAnswered === null ? UNKNOWN : { kind: 'agent', agent: agents.firstAnswered };
}

function survey(record: CallRecord): Value {
  const { satisfactionSurveyOffered: offered, satisfaction } = record;
  return offered === null && satisfaction === null ? UNKNOWN : { kind: 'survey', record };
}

function emotion({ aiReport }: CallFacts): Value {
  if (aiReport?.emotion == null) return NONE;
  const { success, type, confidence } = aiReport.emotion;
  return success && type !== '' ? { kind: 'emotion', type, confidence } : UNKNOWN;
}

function ms(value: Ms): Value {
  return value === null ? UNKNOWN : { kind: 'ms', ms: value };
}
