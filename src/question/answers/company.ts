import type { CallFacts } from '../../call/facts.js';
import type { Ms, Span } from '../../call/span.js';
import type { Party } from '../../call/timeline.js';
import { absent, events, told, type Told } from '../told.js';
import type { Answers } from './answers.js';

/** Who else was on the call: conferences, supervisors. */
export type CompanyStatement =
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
      /** How long they were on the line; null where they were not, or it is not known. */
      readonly onLineMs: Ms;
      readonly tookOverAt: number | null;
    }
  | { readonly kind: 'not_supervised' };

const MOST_LISTED = 4;

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
      onLineMs: one.bargedInAt === null ? null : one.connectedMs,
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

/** The topics of this family. */
export const COMPANY = {
  conference: tellConference,
  supervisor: tellSupervisor('all'),
  supervisor_barge: tellSupervisor('barge'),
} satisfies Answers<CompanyStatement>;
