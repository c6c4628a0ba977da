// Understanding and answering a thread message in this process, after warming up. Nothing in it waits, so that the time
// that passes is the most CPU its thread can have used. `process.cpuUsage` would add what V8's compiler does on a
// thread of its own at that moment, in the steps of the kernel's clock (4 ms): one message in some dozen then seems to
// cost a whole step (docs/performance.md).
import { readFileSync } from 'node:fs';
import { factsOf } from '../../dist/call/facts.js';
import { decodeCallRecord } from '../../dist/ccc/decode.js';
import { messagesFor } from '../../dist/locale/index.js';
import { momentIn } from '../../dist/locale/moment.js';
import { createQuestions } from '../../dist/question/index.js';
import { readWeights } from '../../dist/weights/read.js';
import { renderAnswer } from '../../dist/slack/messages/answer.js';

const read = (path) => readFileSync(new URL(path, import.meta.url), 'utf8');
const questions = createQuestions('Asia/Shanghai', (await readWeights()).bytes);
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

const WARM_UP = 10_000;
const MEASURED = 5_000;

function spread(lines, work) {
  for (let i = 0; i < WARM_UP; i++) work(lines[i % lines.length]);
  const times = [];
  for (let i = 0; i < MEASURED; i++) {
    const before = performance.now();
    work(lines[i % lines.length]);
    times.push(performance.now() - before);
  }
  times.sort((a, b) => a - b);
  return { median: times[MEASURED * 0.5], p99: times[MEASURED * 0.99] };
}
