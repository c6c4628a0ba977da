import { existsSync, readFileSync } from 'node:fs';
import { decodeCallRecord } from '../../src/ccc/decode.js';
import { factsOf, type CallFacts } from '../../src/call/facts.js';
import { messagesFor } from '../../src/locale/index.js';
import { momentIn } from '../../src/locale/moment.js';
import type { Asked } from '../../src/question/asked.js';
import { createQuestions } from '../../src/question/index.js';
import { readWeights } from '../../src/weights/read.js';
import { renderAnswer } from '../../src/slack/messages/answer.js';
import { sampleRecord } from './samples.js';

const questions = createQuestions('Asia/Shanghai', (await readWeights()).bytes);
const sayMoment = momentIn('Asia/Shanghai');
const known = new Map<string, CallFacts>();

export function sampleFacts(name: string): CallFacts {
  const facts = known.get(name) ?? factsOf(sampleRecord(name));
  known.set(name, facts);
  return facts;
}

/** The facts of a sample, or of one of the records that came with the independent questions. */
export function factsFor(name: string): CallFacts {
  const file = new URL(`../fixtures/independent/records/${name}.json`, import.meta.url);
  return existsSync(file)
    ? factsOf(decodeCallRecord(JSON.parse(readFileSync(file, 'utf8'))))
    : sampleFacts(name);
}

/** What one message under a card is read as, and the text of the reply; null is silence. */
export function reply(
  facts: CallFacts,
  text: string,
  addressed: boolean,
  previous: Asked | null = null,
): {
  readonly text: string | null;
  readonly asked: readonly Asked[];
  readonly probability: number;
  readonly smallTalk: number;
} {
  // Whom a message addresses is read before what it asks (src/slack/heard.ts).
  if (text.startsWith('<@') && !addressed) return { text: null, asked: [], probability: 0, smallTalk: 1 };
  const { asked, language, probability, smallTalk } = questions.understand(
    { text, addressed, previous },
    facts,
  );
  // A message that is addressed to the bot and asks nothing gets what can be asked: a reply, but no answer.
  if (asked.length === 0) return { text: addressed ? 'help' : null, asked, probability, smallTalk };
  const told = asked.map((one) => questions.answer(one, facts));
  const words = messagesFor(language ?? 'en');
  const { text: said } = renderAnswer({ calls: [{ facts, told }], reading: null }, words, sayMoment);
  return { text: said, asked, probability, smallTalk };
}
