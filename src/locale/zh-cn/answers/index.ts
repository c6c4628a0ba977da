import type { Statement } from '../../../question/answers/index.js';
import type { Shared } from '../../../question/answers/share.js';
import { said, type Words } from '../../answer-words.js';
import { shown } from '../../display.js';
import type { AnswerWords } from '../../messages.js';
import { say } from '../../sentence.js';
import { duration, inline, list, party } from '../phrases.js';
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
    say`${SHARED[what]}占总时长的${percent === 0 ? '不到1' : percent}%：${duration(ms)}，总时长${duration(totalMs)}。`,
  listed_without_events: ({ names, agents: people }) =>
    say`坐席列表中有${inline(list(names.map((name) => shown(name))))}，但本通电话没有该坐席的事件。${people.length === 0 ? '' : `有事件的坐席：${list(people.map(party))}。`}`,
  no_queue_called: ({ names, queues: own }) =>
    say`本通电话没有经过“${list(names.map((name) => shown(name)))}”队列。${own.length === 0 ? '没有排过队。' : `经过的队列：${list(own.map(party))}。`}`,
  nobody_called: ({ names, agents: people }) =>
    say`话单中没有“${list(names.map((name) => shown(name)))}”。${people.length === 0 ? '本通电话没有坐席。' : `本通电话的坐席：${list(people.map(party))}。`}`,
};

/** A name in Latin letters has a blank at its edges, but none beside full-width punctuation or where a sentence begins. */
function closed(text: string, isFirst: boolean): string {
  const tight = text.replaceAll(/(?<=[A-Za-z0-9]) (?=[，。；：、])|(?<=[，。；：、]) (?=[A-Za-z0-9])/g, '');
  return isFirst ? tight.trimStart() : tight;
}

const SHARED: Readonly<Record<Shared, string>> = {
  hold: '保持',
  talk: '通话',
  wait: '等待（排队和振铃）',
  queue: '排队',
  ivr: 'IVR',
};

export const answers: AnswerWords = {
  sentence: (statement) =>
    said(sentences, statement).map((piece, i) =>
      typeof piece === 'string' ? closed(piece, i === 0) : piece,
    ),
  topics,
  readAs: (label) => `按“${label}”理解这个问题。`,
  button: (label) => `改问：${label}`,
  evidence: (items) => say`依据：${items.reduce((all, one) => say`${all}；${one}`)}。`,
  field: (name, value) => (value === '' ? `${name} 没有值` : `${name} 为“${shown(value)}”`),
  absent: (events, count) => `话单的${count}个事件中没有${list(events)}`,
  reading: '正在读取通话…',
  noCall: (command) =>
    `这里没有可以提问的通话。请在通话卡片的消息列中提问，或给出通话ID：${command} job-109634426711871319。`,
};
