import type { CallFacts } from '../../call/facts.js';
import type { RingAttempt } from '../../call/ring.js';
import { spanMs, type Ms } from '../../call/span.js';
import type { Party, TimelineEntry } from '../../call/timeline.js';
import type { Asked } from '../asked.js';
import { events, told, type Evidence, type Told, timeField } from '../told.js';
import { lastAgent, noAgent, placer, type AgentsStatement } from './agents.js';
import type { Answers } from './answers.js';
import { nth } from './nth.js';
import { lacking } from './lacking.js';
import { howEnded } from './missed.js';
import type { RingingStatement } from './ringing.js';
import { answerEntry } from './waiting.js';

export type AnsweringStatement =
  | { readonly kind: 'nobody_answered'; readonly rang: number; readonly customer: boolean }
  | {
      readonly kind: 'customer_answered';
      readonly at: number;
      readonly by: Party | null;
      /** The system dialled, not an agent. */
      readonly system: boolean;
    }
  /** One agent's own answer, whoever was first; without a ring before it, `ringMs` is null. */
  | { readonly kind: 'own_answer'; readonly agent: Party; readonly at: number; readonly ringMs: Ms }
  /** One of several in the order in which they answered. */
  | {
      readonly kind: 'nth_answer';
      readonly agent: Party;
      readonly at: number;
      readonly ordinal: number;
      readonly of: number;
    }
  | { readonly kind: 'no_such_answer'; readonly of: number }
  | { readonly kind: 'answered_first'; readonly by: Party; readonly at: number };

type Answering = AnsweringStatement | AgentsStatement | RingingStatement;

/** Who picked up (call-facts, "answered"): the agent, and for calls that we place the customer. */
function tellWhoAnswered(call: CallFacts, asked: Asked): Told<Answering> {
  const own = asked.agents.map((agent) => answerOf(call, agent));
  if (own.some(({ statements }) => statements.length > 0)) return tellNamed(call, own);
  if (call.placedByUs) return tellPlaced(call, asked);
  if (asked.ordinal !== null && asked.ordinal !== 1 && call.answered)
    return tellNthAnswer(call, asked.ordinal);
  const { firstAnswered: by, last } = call.agents;
  const entry = answerEntry(call);
  if (by === null || entry === null) {
    return told<Answering>(
      [{ kind: 'nobody_answered', rang: call.rings.length, customer: false }],
      lacking(call, 'Established'),
    );
  }
  const later: Answering[] = last === null || last.key === by.key ? [] : [lastAgent(call, last)];
  return told<Answering>([{ kind: 'agent_answered', by, at: entry.at }, ...later], events(entry));
}

/** The n-th agent who came on the line; supervisors answer nothing. */
function tellNthAnswer({ activities }: CallFacts, ordinal: number): Told<Answering> {
  const answers = activities
    .flatMap(({ agent, supervisor, connections: [first] }) =>
      supervisor || first === undefined ? [] : [{ agent, start: first.start }],
    )
    .toSorted((a, b) => a.start.position - b.start.position);
  const one = nth(answers, ordinal);
  const of = answers.length;
  const all = events(...answers.map(({ start }) => start)).slice(0, 4);
  if (one === undefined) return told([{ kind: 'no_such_answer', of }], all);
  return told(
    [{ kind: 'nth_answer', agent: one.agent, at: one.start.at, ordinal: answers.indexOf(one) + 1, of }],
    all,
  );
}

/** What one agent did with the call: empty of who placed it. */
interface OwnAnswer {
  readonly agent: Party;
  readonly answered: boolean;
  readonly statements: readonly Answering[];
  readonly entries: readonly (TimelineEntry | null)[];
}

function answerOf(call: CallFacts, agent: Party): OwnAnswer {
  const rings = call.rings.filter((ring) => ring.agent.key === agent.key);
  const ring = rings.find(({ outcome }) => outcome === 'answered');
  const activity = call.activities.find((one) => one.agent.key === agent.key);
  const supervisor = activity?.supervisor === true;
  const joins = !supervisor && placer(call)?.key !== agent.key;
  const entry = ring?.span.end ?? (joins ? activity?.connections[0]?.start : undefined);
  if (entry === undefined) {
    const unoffered = rings.length === 0 && !call.placedByUs;
    const statements = unoffered ? [{ kind: 'no_ring', agent, supervisor } as const] : rings.map(howEnded);
    return { agent, answered: false, statements, entries: endsOf(rings) };
  }
  const ringMs = ring === undefined ? null : spanMs(ring.span);
  const statements = [{ kind: 'own_answer', agent, at: entry.at, ringMs } as const];
  return { agent, answered: true, statements, entries: [ring?.span.start ?? null, entry] };
}

function endsOf(rings: readonly RingAttempt[]): (TimelineEntry | null)[] {
  return rings.slice(0, 2).flatMap(({ span }) => [span.start, span.end]);
}

/** Whether agents who are named answered; then who did, where that is somebody else. */
function tellNamed(call: CallFacts, own: readonly OwnAnswer[]): Told<Answering> {
  const { firstAnswered: by } = call.agents;
  const entry = answerEntry(call);
  const named = own.flatMap(({ statements }) => statements);
  const isNamed = own.some(({ agent, answered }) => answered && agent.key === by?.key);
  const anyAnswered = own.some(({ answered }) => answered);
  const rest = call.placedByUs ? customersAnswer(call).statements : [];
  if (!call.placedByUs && !isNamed) {
    if (by !== null && entry !== null)
      rest.push({ kind: anyAnswered ? 'answered_first' : 'agent_answered', by, at: entry.at });
    else if (!anyAnswered) rest.push({ kind: 'nobody_answered', rang: call.rings.length, customer: false });
  }
  const [first, ...others] = [...named, ...rest];
  const proof = events(...own.flatMap(({ entries }) => entries), isNamed ? null : entry);
  return first === undefined ? noAgent(call) : told([first, ...others], proof.slice(0, 5));
}

/** On a call that we place it is the customer who answers; an agent only where the system dials and then rings one. */
function tellPlaced(call: CallFacts, { side }: Asked): Told<Answering> {
  const { firstAnswered } = call.agents;
  const customer = customersAnswer(call);
  const agent =
    placer(call) === null && firstAnswered !== null && call.answered ? answerOf(call, firstAnswered) : null;
  const own = agent?.answered === true ? agent.statements : [];
  const agents = side === 'agent';
  const [first, ...others] = agents ? [...own, ...customer.statements] : [...customer.statements, ...own];
  const proof = events(...(own.length === 0 ? [] : (agent?.entries ?? [])));
  const evidence = agents ? [...proof, ...customer.evidence] : [...customer.evidence, ...proof];
  return first === undefined ? noAgent(call) : told([first, ...others], evidence);
}

/** When the customer picked up, and who had dialled; no statement where the record has no time of it. */
function customersAnswer(call: CallFacts): { statements: Answering[]; evidence: Evidence[] } {
  const picked = call.timeline.find(({ lane, event }) => lane === 'customer' && event === 'Established');
  const by = placer(call);
  if (!call.answered) {
    const beside: Answering[] = by === null ? [] : [{ kind: 'agent_placed', agent: by }];
    const nobody: Answering = { kind: 'nobody_answered', rang: 0, customer: true };
    return { statements: [nobody, ...beside], evidence: lacking(call, 'Established') };
  }
  const at = picked?.at ?? call.record.establishedTime;
  if (at === null) return { statements: [], evidence: [] };
  const system = by === null && call.kind === 'predictive';
  return {
    statements: [{ kind: 'customer_answered', at, by, system }],
    evidence:
      picked === undefined ? [timeField('EstablishedTime', call.record.establishedTime)] : events(picked),
  };
}

/** The topics of this family. */
export const ANSWERING = { who_answered: tellWhoAnswered } satisfies Answers<Answering>;
