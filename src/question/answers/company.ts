import type { CallFacts } from '../../call/facts.js';
import type { Ms, Span } from '../../call/span.js';
import type { Party } from '../../call/timeline.js';
import { absent, events, told, type Told } from '../told.js';
import type { Answers } from './answers.js';

/** Who else was on the call: colleagues consulted, conferences, supervisors. */
export type CompanyStatement =
  | {
      readonly kind: 'consulted';
      readonly by: Party;
      readonly with: readonly Party[];
      readonly ms: Ms;
      readonly count: number;
    }
  | { readonly kind: 'never_consulted' }
  | {
      readonly kind: 'conferred';
      readonly by: Party;
      readonly with: readonly Party[];
      readonly ms: Ms;
      readonly count: number;
    }
  | { readonly kind: 'never_conferred' }
  | {
      readonly kind: 'supervised';
      readonly lead: 'all' | 'barge';
      readonly supervisor: Party;
      readonly listenedMs: Ms;
      readonly coachedMs: Ms;
      readonly bargedInAt: number | null;
      readonly tookOverAt: number | null;
    }
  | { readonly kind: 'not_supervised' };

const MOST_LISTED = 4;

/** Consult calls: who, with whom, how long (call-facts, "Consult"). */
function tellConsult(call: CallFacts): Told<CompanyStatement> {
  const found = call.activities.flatMap(({ agent, consult }) =>
    consult.count === 0 ? [] : [{ agent, consult }],
  );
  const [first, ...others] = found.slice(0, MOST_LISTED).map(({ agent, consult }): CompanyStatement => ({
    kind: 'consulted',
    by: agent,
    with: consulted(call, agent, consult.spans),
    ms: consult.totalMs,
    count: consult.count,
  }));
  if (first === undefined) return told([{ kind: 'never_consulted' }], [absent('StartConsultant')]);
  const spans = found.flatMap(({ consult }) => consult.spans);
  return told(
    [first, ...others],
    spans.slice(0, 2).flatMap(({ start, end }) => events(start, end)),
  );
}

/** Conference: who set it up, how long. */
function tellConference(call: CallFacts): Told<CompanyStatement> {
  const found = call.activities.flatMap(({ agent, conference }) =>
    conference.count === 0 ? [] : [{ agent, conference }],
  );
  const three = call.timeline.find(({ event }) => event === 'Threeway' || event === 'StartConference');
  const [first, ...others] = found.slice(0, MOST_LISTED).map(({ agent, conference }): CompanyStatement => ({
    kind: 'conferred',
    by: agent,
    with: onTheLine(call, agent, conference.spans),
    ms: conference.totalMs,
    count: conference.count,
  }));
  if (first !== undefined) return told([first, ...others], events(three, found[0]?.conference.spans[0]?.end));
  if (three === undefined)
    return told([{ kind: 'never_conferred' }], [absent('StartConference', 'Threeway')]);
  return told([{ kind: 'conferred', by: three.party, with: [], ms: null, count: 1 }], events(three));
}

/** Supervisors: listened, coached, barged in, took over (call-facts, "supervisor"). */
function tellSupervisor(lead: 'all' | 'barge') {
  return (call: CallFacts): Told<CompanyStatement> => {
    const found = call.activities.filter(({ supervisor }) => supervisor);
    const [first, ...others] = found.slice(0, MOST_LISTED).map((one): CompanyStatement => ({
      kind: 'supervised',
      lead,
      supervisor: one.agent,
      listenedMs: one.monitored.totalMs,
      coachedMs: one.coached.totalMs,
      bargedInAt: one.bargedInAt?.at ?? null,
      tookOverAt: one.tookOverAt?.at ?? null,
    }));
    if (first === undefined) {
      return told(
        [{ kind: 'not_supervised' }],
        [absent('StartMonitor', 'StartCoach', 'BargeIn', 'Intercept')],
      );
    }
    const spans = found.flatMap(({ monitored, coached }) => [...monitored.spans, ...coached.spans]);
    const joined = found.flatMap(({ bargedInAt, tookOverAt }) => [bargedInAt, tookOverAt]);
    const none =
      lead === 'barge' && joined.every((entry) => entry === null) ? [absent('BargeIn', 'Intercept')] : [];
    return told(
      [first, ...others],
      [...events(spans[0]?.start, spans[0]?.end, ...joined), ...none].slice(0, 4),
    );
  };
}

/** Who rang or was on the line while an agent consulted. */
function consulted({ rings, activities }: CallFacts, by: Party, spans: readonly Span[]): Party[] {
  const [span] = spans;
  if (span === undefined) return [];
  const rang = rings.filter(
    ({ agent, span: { start, end } }) =>
      agent.key !== by.key && Math.abs((end ?? start).at - span.from) <= NEAR_MS,
  );
  const during = activities.filter(
    ({ agent, supervisor, connections }) =>
      !supervisor &&
      agent.key !== by.key &&
      connections.some(({ from }) => from <= (span.to ?? from) && from >= span.from - NEAR_MS),
  );
  return [
    ...new Map(
      [...rang.map(({ agent }) => agent), ...during.map(({ agent }) => agent)].map((agent) => [
        agent.key,
        agent,
      ]),
    ).values(),
  ];
}

/** Colleagues who were connected at some time during a conference. */
function onTheLine({ activities }: CallFacts, by: Party, spans: readonly Span[]): Party[] {
  return activities
    .filter(
      ({ agent, connections }) =>
        agent.key !== by.key &&
        connections.some(({ from, to }) =>
          spans.some((span) => from <= (span.to ?? from) && (to ?? span.from) >= span.from),
        ),
    )
    .map(({ agent }) => agent);
}

/** The colleague answers about when the consult starts. */
const NEAR_MS = 60_000;

/** The topics of this family. */
export const COMPANY = {
  consult: tellConsult,
  conference: tellConference,
  supervisor: tellSupervisor('all'),
  supervisor_barge: tellSupervisor('barge'),
} satisfies Answers<CompanyStatement>;
