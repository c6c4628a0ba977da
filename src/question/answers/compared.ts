import type { CallFacts } from '../../call/facts.js';
import { spanMs, sumMs, type Ms, type Span } from '../../call/span.js';
import { lineTimeOf } from '../../call/talk.js';
import type { Party, TimelineEntry } from '../../call/timeline.js';
import type { Asked, ComparedLength } from '../asked.js';
import { events, told, type Told } from '../told.js';
import { spansOf } from './hold.js';
import { nthOrAll } from './nth.js';
import { ringsOf } from './ringing.js';
import { answerEntry } from './waiting.js';

/** Two lengths of time beside each other, the longer one first; of equals in the order of the question. */
export interface ComparedStatement {
  readonly kind: 'lengths_compared';
  readonly longer: Side;
  readonly shorter: Side;
  readonly apartMs: number;
}

export interface Side extends ComparedLength {
  readonly ms: number;
}

interface Measured {
  readonly ms: Ms;
  /** Where it begins and ends. */
  readonly marks: readonly (TimelineEntry | null | undefined)[];
}

/** Which of two lengths is longer, and by how much; null where none are compared or one is not known. */
export function tellCompared(call: CallFacts, { compared }: Asked): Told<ComparedStatement> | null {
  if (compared === null) return null;
  const [one, other] = compared;
  const [a, b] = [measured(call, one), measured(call, other)];
  if (a.ms === null || b.ms === null) return null;
  const [first, second] = [
    { ...one, ms: a.ms },
    { ...other, ms: b.ms },
  ] as const;
  const [longer, shorter] = second.ms > first.ms ? [second, first] : [first, second];
  const marks = [a, b].flatMap((each) => each.marks.slice(0, 2));
  return told(
    [{ kind: 'lengths_compared', longer, shorter, apartMs: longer.ms - shorter.ms }],
    events(...marks),
  );
}

function measured(call: CallFacts, { what, ordinal, agent }: ComparedLength): Measured {
  const { waiting, visits, timeline } = call;
  const [enqueue] = visits.map((visit) => visit.enqueue);
  switch (what) {
    case 'hold':
    case 'mute':
      return oneOrAll(spansOf(call, what, agent).map(lengthOf), ordinal);
    case 'ring': {
      const rings = ringsOf(call, { agents: agent === null ? [] : [agent] });
      return oneOrAll(
        rings.map(({ span }) => lengthOf(span)),
        ordinal,
      );
    }
    case 'queue':
      return oneOrAll(
        visits.map((visit) => ({ ms: visit.ms, marks: [visit.enqueue, visit.end] })),
        ordinal,
      );
    case 'talk':
      return talkOf(call, agent, ordinal);
    case 'wait':
      return { ms: waiting.waitMs, marks: [enqueue, answerEntry(call)] };
    case 'ivr':
      return { ms: waiting.ivrMs, marks: [timeline.find(({ lane }) => lane === 'ivr'), enqueue] };
  }
}

function lengthOf(span: Span): Measured {
  return { ms: spanMs(span), marks: [span.start, span.end] };
}

function oneOrAll(all: readonly Measured[], ordinal: number | null): Measured {
  const chosen = nthOrAll(all, ordinal);
  return chosen.length === 0
    ? { ms: null, marks: [] }
    : { ms: sumMs(chosen.map(({ ms }) => ms)), marks: chosen.flatMap(({ marks }) => marks) };
}

/** One agent's talk, by name or by number; of nobody in particular the whole call's. */
function talkOf({ activities }: CallFacts, agent: Party | null, ordinal: number | null): Measured {
  const talkers = activities.filter(({ connections, supervisor }) => connections.length > 0 && !supervisor);
  const isOne = agent !== null || ordinal !== null;
  const named = agent === null ? talkers : talkers.filter((each) => each.agent.key === agent.key);
  const [one] = nthOrAll(named, ordinal);
  const ms = isOne ? one?.talkMs : lineTimeOf(activities, 'talkMs')?.ms;
  return { ms: ms ?? null, marks: [one?.connections[0]?.start, one?.connections[0]?.end] };
}
