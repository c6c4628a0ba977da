import type { CallFacts } from '../../call/facts.js';
import type { Asked } from '../asked.js';
import type { Told } from '../told.js';
import type { Topic } from '../topics.js';
import type { Answers } from './answers.js';
import { AGENTS, type AgentsStatement } from './agents.js';
import { ANSWERING, type AnsweringStatement } from './answering.js';
import { ENDING, type EndingStatement } from './ending.js';
import { OUTCOME, type OutcomeStatement } from './outcome.js';
import { LAPSES } from './lapse.js';
import { MEANING, type MeaningStatement } from './meaning.js';
import { DURATIONS, type DurationStatement } from './durations.js';
import { HOLD, type HoldStatement } from './hold.js';
import { IVR, type IvrStatement } from './ivr.js';
import { MISSED } from './missed.js';
import { tellRingBeside, type NeighbourStatement } from './neighbours.js';
import { NUMBERS, type NumberStatement } from './numbers.js';
import { OUTBOUND, type OutboundStatement } from './outbound.js';
import { QUEUES, type QueueStatement } from './queues.js';
import { RINGING, type RingingStatement } from './ringing.js';
import { COMPANY, type CompanyStatement } from './company.js';
import { CONSULT, type ConsultStatement } from './consult.js';
import { STORY, type StoryStatement } from './agent-story.js';
import { boundsOf, type BoundStatement } from './bounds.js';
import { tellCompared, type ComparedStatement } from './compared.js';
import { shareOf, type ShareStatement } from './share.js';
import { tellByQueue, type ByQueueStatement } from './by-queue.js';
import { tellStrangers, type StrangerStatement } from './strangers.js';
import { ARRIVALS, type ArrivalStatement } from './arrivals.js';
import { TALKED_MOST, type TalkedMostStatement } from './talked-most.js';
import { TALKING } from './talking.js';
import { TRANSFERS, type TransferStatement } from './transfers.js';
import { WAITING, type WaitingStatement } from './waiting.js';
import { tellWithin, type WithinStatement } from './within.js';
import { BEYOND, type BeyondStatement } from './beyond.js';
import { REASONS, type ReasonStatement } from './reasons.js';
import { RECORD, type RecordStatement } from './record.js';
import { RECORDING, type RecordingStatement } from './recording.js';
import { REPORT, type ReportStatement } from './report.js';
import { SEQUENCE, type SequenceStatement } from './sequence.js';
import { tellState, type StateStatement } from './state.js';
import { TIMES, type TimesStatement } from './times.js';

/** Everything that an answer can say; each language has a sentence for every kind. */
export type Statement =
  | AgentsStatement
  | AnsweringStatement
  | EndingStatement
  | OutcomeStatement
  | DurationStatement
  | HoldStatement
  | MeaningStatement
  | IvrStatement
  | NumberStatement
  | OutboundStatement
  | QueueStatement
  | ByQueueStatement
  | RingingStatement
  | NeighbourStatement
  | CompanyStatement
  | ConsultStatement
  | StoryStatement
  | TalkedMostStatement
  | ArrivalStatement
  | StrangerStatement
  | TransferStatement
  | BeyondStatement
  | ReasonStatement
  | RecordStatement
  | RecordingStatement
  | ReportStatement
  | SequenceStatement
  | StateStatement
  | ShareStatement
  | ComparedStatement
  | BoundStatement
  | TimesStatement
  | WaitingStatement
  | WithinStatement;

const ANSWERS: Answers<Statement> = {
  ...AGENTS,
  ...ANSWERING,
  ...ENDING,
  ...OUTCOME,
  ...DURATIONS,
  ...HOLD,
  ...MEANING,
  ...IVR,
  ...LAPSES,
  ...NUMBERS,
  ...OUTBOUND,
  ...QUEUES,
  ...RINGING,
  ...MISSED,
  ...COMPANY,
  ...CONSULT,
  ...STORY,
  ...TALKING,
  ...TALKED_MOST,
  ...ARRIVALS,
  ...TRANSFERS,
  ...BEYOND,
  ...REASONS,
  ...RECORD,
  ...RECORDING,
  ...REPORT,
  ...SEQUENCE,
  ...TIMES,
  ...WAITING,
};

/** The facts that answer a question about a call. Pure; never throws. */
export function answer(asked: Asked, call: CallFacts): Told<Statement> {
  const fitted = { ...asked, topic: fitting(asked, call) };
  const answered =
    tellStrangers(call, fitted) ??
    tellWithin(call, fitted) ??
    tellByQueue(call, fitted) ??
    tellRingBeside(call, fitted) ??
    (ANSWERS[fitted.topic] ?? RECORD.help)(call, fitted);
  const [first, ...others] = answered.unknown ? [] : [...shareOf(call, fitted), ...boundsOf(call, fitted)];
  const whole =
    first === undefined
      ? answered
      : { ...answered, statements: [first, ...others, ...answered.statements] as const };
  const before: Told<Statement> | null = tellState(call, fitted) ?? tellCompared(call, fitted);
  if (before === null) return whole;
  // Two talk times beside each other say already who talked longest.
  if (whole.unknown || fitted.topic === 'talked_most') return before;
  const [lead, ...more] = before.statements;
  return {
    ...whole,
    statements: [lead, ...more, ...whole.statements],
    evidence: [...before.evidence, ...whole.evidence],
  };
}

/** The topic that fits this call where the words alone name another one. */
function fitting({ topic, agents }: Asked, call: CallFacts): Topic {
  const { placedByUs, activities, rings, transfers } = call;
  // Only calls that we place ring at the customer: of any other, and of a named agent, the agents' rings are meant.
  if (topic === 'customer_ring') return !placedByUs || agents.length > 0 ? 'ring_time' : topic;
  if (topic === 'ring_time' && placedByUs && rings.length === 0 && agents.length === 0)
    return 'customer_ring';
  const supervisors = new Set(activities.flatMap(({ supervisor, agent }) => (supervisor ? [agent.key] : [])));
  const watched = agents.length > 0 && agents.every(({ key }) => supervisors.has(key));
  if (watched && ABOUT_AGENTS.has(topic)) return 'supervisor';
  // The wait for somebody whom it was transferred to began with the transfer.
  const isTarget = transfers.some(({ to }) => agents.some(({ key }) => key === to?.key));
  if (topic === 'wait' && isTarget) return 'transfer_wait';
  // Of a named agent it is asked who took the call, not whether anybody did.
  return topic === 'answered' && agents.length > 0 ? 'who_answered' : topic;
}

/** Asked about a supervisor, these are answered by what supervisors do. */
const ABOUT_AGENTS: ReadonlySet<Topic> = new Set<Topic>([
  'who_answered',
  'answered',
  'agent_rang',
  'talk',
  'connected',
  'declined_or_missed',
  'who_missed',
]);
