import type { CallFacts } from '../../call/facts.js';
import type { Party } from '../../call/timeline.js';
import { events, field, told, type Evidence, type Told } from '../told.js';
import type { WaitingStatement } from './waiting.js';

/** At which step the caller gave up, and how long after the start (call-facts, "abandon point"). */
export function tellAbandon(call: CallFacts): Told<WaitingStatement> {
  const { abandonPoint, record, waiting } = call;
  const disposition: Evidence = field('ContactDisposition', record.contactDisposition);
  if (abandonPoint === null) {
    return told(
      [{ kind: 'did_not_give_up', answered: call.answered, outcome: record.contactDisposition }],
      [disposition],
    );
  }
  const entry = abandonedEntry(call);
  const on = onTheLine(call, entry?.at ?? null);
  if (on !== null)
    return told(
      [{ kind: 'only_said_to_give_up', outcome: record.contactDisposition, on }],
      [disposition, ...events(entry)],
    );
  const gaveUp = {
    kind: 'gave_up',
    ...abandonPoint,
    at: entry?.at ?? record.releaseTime,
    ...whereLeft(call),
  } as const;
  const waited =
    waiting.end === null ? [] : [{ kind: 'waited', ms: waiting.waitMs, end: waiting.end, by: null } as const];
  const traps = call.traps.filter(({ kind }) => kind === 'ivr_fallback' || kind === 'old_name');
  return told<WaitingStatement>(
    [gaveUp, ...waited],
    [...events(entry), disposition],
    traps.map((trap) => ({ kind: 'trap', trap })),
  );
}

/** Who talks at a moment: whoever leaves an agent does not give up, whatever the disposition says. */
function onTheLine({ activities }: CallFacts, at: number | null): Party | null {
  if (at === null) return null;
  const on = activities.find(
    ({ supervisor, connections }) =>
      !supervisor && connections.some(({ from, to }) => from < at && (to ?? Infinity) >= at),
  );
  return on?.agent ?? null;
}

/** That the caller left, beside how long they waited. */
export function leftAfter(call: CallFacts): WaitingStatement[] {
  const { abandonPoint, waiting } = call;
  return abandonPoint === null || waiting.end !== 'caller_left'
    ? []
    : [{ kind: 'gave_up', ...abandonPoint, at: null, ...whereLeft(call) }];
}

/** At whom it rang when the caller gave up, and the last queue where they had come that far. */
function whereLeft({ abandonPoint, rings, visits }: CallFacts): {
  readonly ringing: Party | null;
  readonly queue: Party | null;
} {
  const ring = abandonPoint?.phase === 'ring' ? rings.at(-1) : undefined;
  const isQueued = abandonPoint?.phase === 'queue' || ring !== undefined;
  const until = ring?.span.start.position ?? Infinity;
  const visit = isQueued ? visits.findLast(({ enqueue }) => enqueue.position < until) : undefined;
  return { ringing: ring?.agent ?? null, queue: visit?.queue ?? null };
}

/** The event by which the caller left. */
export function abandonedEntry({ timeline }: CallFacts) {
  return (
    timeline.find(({ event }) => event === 'Abandoned' || event === 'CallAbandoned') ??
    timeline.find(({ lane, event }) => lane === 'customer' && event === 'Released')
  );
}
