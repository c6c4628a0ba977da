// Understanding and answering a thread message: CPU of one call in this process, after warming up.
import { readFileSync } from 'node:fs';
import { factsOf } from '../../dist/call/facts.js';
import { decodeCallRecord } from '../../dist/ccc/decode.js';
import { messagesFor } from '../../dist/locale/index.js';
import { momentIn } from '../../dist/locale/moment.js';
import { createQuestions } from '../../dist/question/index.js';
import { renderAnswer } from '../../dist/slack/messages/answer.js';

const read = (path) => readFileSync(new URL(path, import.meta.url), 'utf8');
const questions = createQuestions('Asia/Shanghai');
const sayMoment = momentIn('Asia/Shanghai');
const words = messagesFor('en');

/** ms of CPU a message: median and 99th percentile, for questions and for small talk. */
export function measureQuestions() {
  const lines = read('../fixtures/questions/samples.jsonl')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const facts = new Map(
    [...new Set(lines.map(({ record }) => record))].map((name) => [
      name,
      factsOf(decodeCallRecord(JSON.parse(read(`../fixtures/records/${name}.json`)))),
    ]),
  );
  const answered = ({ q, record }) => {
    const call = facts.get(record);
    const { asked } = questions.understand({ text: q, addressed: true, previous: null }, call);
    const told = asked.map((one) => questions.answer(one, call));
    return renderAnswer({ calls: [{ facts: call, told }], reading: null }, words, sayMoment);
  };
  const silent = lines.filter(({ expect }) => expect === 'silent');
  const spoken = lines.filter(({ expect }) => expect !== 'silent');
  return { answered: spread(spoken, answered), silent: spread(silent, ({ q }) => questions.mayAsk(q)) };
}

function spread(lines, work) {
  for (let i = 0; i < 3000; i++) work(lines[i % lines.length]);
  const times = [];
  for (let i = 0; i < 3000; i++) {
    const before = process.cpuUsage();
    work(lines[i % lines.length]);
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1000);
  }
  times.sort((a, b) => a - b);
  return { median: times[1500], p99: times[2970] };
}
