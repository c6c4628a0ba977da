import type { CallFacts } from '../../call/facts.js';
import type { Span } from '../../call/span.js';
import type { Party } from '../../call/timeline.js';
import type { Asked } from '../asked.js';
import { events, told, type Evidence, type Told } from '../told.js';
import type { Topic } from '../topics.js';

/** How the call stood at one moment, epoch ms. */
export interface StateStatement {
  readonly kind: 'state_of_call';
  readonly at: number;
  readonly phase: 'before' | 'during' | 'after';
  /** Agents and supervisors on the line. */
  readonly on: readonly Party[];
  /** Who had the customer on hold, or was muted. */
  readonly held: Party | null;
  readonly muted: readonly Party[];
  readonly ringing: readonly Party[];
  /** The queue that the customer was in. */
  readonly queue: Party | null;
  readonly inIvr: boolean;
}

interface State {
  readonly statement: StateStatement;
  /** Since when they were so. */
  readonly evidence: readonly Evidence[];
}

/** Topics of which a moment is asked: "was the customer on hold at 16:26". */
const ASKED_OF_A_MOMENT: ReadonlySet<Topic> = new Set<Topic>([
  'hold_total',
  'hold_when',
  'hold_count',
  'hold_longest',
  'mute',
  'connected',
  'agents',
]);

/** How the call stood at the one moment that a question names; null where it names none. */
export function tellState(call: CallFacts, { topic, moments }: Asked): Told<StateStatement> | null {
  const [moment, second] = moments;
  if (moment === undefined || second !== undefined || !ASKED_OF_A_MOMENT.has(topic)) return null;
  const state = stateAt(call, moment.from);
  return state === null ? null : told([state.statement], state.evidence);
}

/** Who was on the line, rang, held or waited at a moment; null where the record does not say when the call began. */
export function stateAt(call: CallFacts, at: number): State | null {
  const { startTime, releaseTime } = call.record;
  if (startTime === null) return null;
  const phase = at < startTime ? 'before' : releaseTime !== null && at >= releaseTime ? 'after' : 'during';
  const holds = ({ from, to }: Pick<Span, 'from' | 'to'>): boolean =>
    phase === 'during' && from <= at && (to === null || at < to);
  const on = call.activities.flatMap(({ agent, connections }) =>
    connections.filter(holds).map(({ start }) => ({ agent, start })),
  );
  const hold = call.hold.spans.find(holds);
  const queue = call.visits.find(({ waits }) => waits.some(holds));
  const statement: StateStatement = {
    kind: 'state_of_call',
    at,
    phase,
    on: on.map(({ agent }) => agent),
    held: hold?.start.party ?? null,
    muted: call.activities.filter(({ mute }) => mute.spans.some(holds)).map(({ agent }) => agent),
    ringing: call.rings.filter(({ span }) => holds(span)).map(({ agent }) => agent),
    queue: queue?.queue ?? null,
    inIvr: ivrOf(call, startTime).some(holds),
  };
  return { statement, evidence: events(...on.map(({ start }) => start), hold?.start, queue?.enqueue) };
}

/** From the first event of the IVR, or the start of the call, for as long as the IVR time lasts. */
function ivrOf({ timeline, waiting: { ivrMs } }: CallFacts, startTime: number) {
  const from = timeline.find(({ lane }) => lane === 'ivr')?.at ?? startTime;
  return ivrMs === null ? [] : [{ from, to: from + ivrMs }];
}
