import type { CallFacts } from '../../call/facts.js';
import { spanMs, sumMs, type Ms, type Span } from '../../call/span.js';
import type { Party, TimelineEntry } from '../../call/timeline.js';
import type { Asked } from '../asked.js';
import { events, told, type Told } from '../told.js';
import type { Answers } from './answers.js';
import { lacking } from './lacking.js';
import { isMissed } from './ringing.js';

export type ConsultStatement =
  | {
      readonly kind: 'consulted';
      readonly by: Party;
      readonly with: readonly Party[];
      readonly ms: Ms;
      readonly count: number;
    }
  /** Rang for a consult and did not answer. */
  | { readonly kind: 'consult_missed'; readonly by: Party; readonly agent: Party; readonly ms: Ms }
  | { readonly kind: 'not_in_consult'; readonly agent: Party }
  | { readonly kind: 'never_consulted' };

const MOST_LISTED = 4;

/** One consult: whose, and with whom. */
interface Consult {
  readonly by: Party;
  readonly span: Span;
  readonly partners: readonly Party[];
}

/** Consult calls: who, with whom, how long; who rang for one and did not answer (call-facts, "consult"). */
function tellConsult(call: CallFacts, { agents }: Asked): Told<ConsultStatement> {
  const all = consultsOf(call);
  const missed = missedConsults(call);
  const keys = new Set(agents.map(({ key }) => key));
  const own = all.filter(({ by, partners }) => [by, ...partners].some(({ key }) => keys.has(key)));
  const ownMissed = missed.filter(({ agent, by }) => keys.has(agent.key) || keys.has(by.key));
  const [named] = agents;
  // Of whoever is named and was in none, that comes first.
  const lead: ConsultStatement[] =
    named === undefined || own.length > 0 || all.length + ownMissed.length === 0
      ? []
      : ownMissed.length > 0
        ? ownMissed.map(({ statement }) => statement)
        : [{ kind: 'not_in_consult', agent: named }];
  const chosen = own.length > 0 ? own : all;
  const after = own.length > 0 ? ownMissed : lead.length > 0 ? [] : missed;
  const consults: ConsultStatement[] =
    all.length === 0 ? [{ kind: 'never_consulted' }] : summed(chosen).slice(0, MOST_LISTED);
  const [first, ...others] = [...lead, ...consults, ...after.map(({ statement }) => statement)];
  if (first === undefined) return told([{ kind: 'never_consulted' }]);
  const proof = [
    ...chosen.slice(0, 2).flatMap(({ span }) => [span.start, span.end]),
    ...[...(lead.length > 0 ? ownMissed : after)].slice(0, 1).flatMap(({ entries }) => entries),
  ].toSorted((a, b) => (a?.position ?? 0) - (b?.position ?? 0));
  return told([first, ...others], [...events(...proof), ...lacking(call, 'StartConsultant')]);
}

function consultsOf(call: CallFacts): readonly Consult[] {
  return call.activities.flatMap(({ agent: by, consult }) =>
    consult.spans.map((span) => ({ by, span, partners: partnersOf(call, by, span) })),
  );
}

/** The consults of each agent together. */
function summed(consults: readonly Consult[]): ConsultStatement[] {
  const agents = new Map(consults.map(({ by }) => [by.key, by]));
  return [...agents.values()].map((by) => {
    const own = consults.filter((one) => one.by.key === by.key);
    const partners = new Map(own.flatMap((one) => one.partners).map((agent) => [agent.key, agent]));
    const ms = sumMs(own.map(({ span }) => spanMs(span)));
    return { kind: 'consulted', by, with: [...partners.values()], ms, count: own.length };
  });
}

/** Colleagues who came on the line about when the consult began, or in it: they answered. */
function partnersOf({ activities }: CallFacts, by: Party, { from, to }: Span): readonly Party[] {
  return activities
    .filter(
      ({ agent, supervisor, connections }) =>
        !supervisor &&
        agent.key !== by.key &&
        connections.some(
          (line) =>
            line.from <= (to ?? line.from) &&
            line.from >= from - NEAR_MS &&
            (line.to === null || line.to > from),
        ),
    )
    .map(({ agent }) => agent);
}

/** The colleague answers about when the consult starts. */
const NEAR_MS = 60_000;

interface MissedConsult {
  readonly by: Party;
  readonly agent: Party;
  readonly statement: ConsultStatement;
  readonly entries: readonly (TimelineEntry | null)[];
}

/** Rings that followed an agent's `InitiateConsultant`, nothing having ended it, and were not answered. */
function missedConsults(call: CallFacts): readonly MissedConsult[] {
  return call.rings.filter(isMissed).flatMap(({ agent, span }) => {
    const marks = call.timeline.findLast(
      ({ position, event, lane }) =>
        position < span.start.position && lane === 'agent' && CONSULT_MARKS.has(event),
    );
    if (marks?.event !== 'InitiateConsultant' || marks.party.key === agent.key) return [];
    const by = marks.party;
    const statement = { kind: 'consult_missed', by, agent, ms: spanMs(span) } as const;
    return [{ by, agent, statement, entries: [span.start, span.end] }];
  });
}

/** What a ring may belong to: the last of these before it. */
const CONSULT_MARKS: ReadonlySet<string> = new Set([
  'InitiateConsultant',
  'StartConsultant',
  'StopConsultant',
  'BlindTransfer',
  'AttendedTransfer',
]);

/** The topics of this family. */
export const CONSULT = { consult: tellConsult } satisfies Answers<ConsultStatement>;
