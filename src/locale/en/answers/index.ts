import type { Statement } from '../../../question/answers/index.js';
import type { Shared } from '../../../question/answers/share.js';
import { said, type Words } from '../../answer-words.js';
import type { AnswerWords } from '../../messages.js';
import { shown } from '../../display.js';
import { say } from '../../sentence.js';
import { duration, list, party } from '../phrases.js';
import { agents } from './agents.js';
import { ivr, numbers, outbound } from './edges.js';
import { hold } from './hold.js';
import { meaning } from './meaning.js';
import { ending, outcome } from './outcome.js';
import { byQueue, queues } from './queues.js';
import { beyond, record } from './record.js';
import { recording, report } from './report.js';
import { ringing } from './ringing.js';
import { waiting } from './waiting.js';
import { sequence, times } from './sequence.js';
import { talking } from './talking.js';
import { bounds } from './bounds.js';
import { state } from './state.js';
import { transfers } from './transfers.js';
import { topics } from './topics.js';

const sentences: Words<Statement> = {
  ...beyond,
  ...record,
  ...recording,
  ...report,
  ...sequence,
  ...times,
  ...agents,
  ...ending,
  ...hold,
  ...meaning,
  ...outcome,
  ...ivr,
  ...numbers,
  ...outbound,
  ...queues,
  ...byQueue,
  ...ringing,
  ...talking,
  ...transfers,
  ...waiting,
  ...bounds,
  ...state,
  share_of_total: ({ what, ms, totalMs, percent }) =>
    say`${SHARED[what]} is ${percent === 0 ? 'less than 1' : percent} % of the total time: ${duration(ms)} of ${duration(totalMs)}.`,
  listed_without_events: ({ names, agents: people }) =>
    say`The record lists ${list(names.map((name) => shown(name)))} among its agents, but has no event of ${names.length === 1 ? 'that agent' : 'them'}. ${people.length === 0 ? '' : `With events: ${list(people.map(party))}.`}`,
  no_queue_called: ({ names, queues: own }) =>
    say`No queue “${list(names.map((name) => shown(name)))}” on this call. ${own.length === 0 ? 'It was in no queue.' : `It was in: ${list(own.map(party))}.`}`,
  nobody_called: ({ names, agents: people }) =>
    say`The record does not name “${list(names.map((name) => shown(name)))}”. ${people.length === 0 ? 'It has no agent.' : `On this call: ${list(people.map(party))}.`}`,
};

const SHARED: Readonly<Record<Shared, string>> = {
  hold: 'Hold',
  talk: 'Talk',
  wait: 'Wait (queue and ring)',
  queue: 'Queue time',
  ivr: 'IVR time',
};

export const answers: AnswerWords = {
  sentence: (statement) => said(sentences, statement),
  topics,
  readAs: (label) => `Read as a question about: ${label}.`,
  button: (label) => `Rather: ${label}`,
  evidence: (items) => say`Evidence: ${items.reduce((all, one) => say`${all}; ${one}`)}.`,
  field: (name, value) => `${name} ${value === '' ? 'is not set' : `“${shown(value)}”`}`,
  absent: (events, count) => `no ${events.join(' or ')} among its ${count} events`,
  reading: 'is reading the call…',
  noCall: (command) =>
    `No call is known here. Ask in the thread of a call’s card, or name a call: ${command} job-109634426711871319.`,
};
