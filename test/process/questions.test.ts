import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PEOPLE, PLACES } from '../../src/sandbox/slack/people.js';
import type { SandboxMessage } from '../../src/sandbox/slack/messages.js';
import { setStage, type Stage } from '../support/bot.js';
import { questionsOf, wrong, type Question } from '../support/questions.js';
import { sampleRecord } from '../support/samples.js';
import { allText, askOnce } from './asking.js';

const channel = PLACES.support;
const user = PEOPLE.lin;

let stage: Stage;
beforeAll(async () => {
  stage = await setStage('http');
});
afterAll(() => stage.close());

/** What the bot says in a thread until `enough` says that nothing more can come. */
async function repliesTo(
  threadTs: string,
  texts: readonly string[],
  enough: (said: readonly SandboxMessage[]) => boolean,
): Promise<SandboxMessage[]> {
  const said: SandboxMessage[] = [];
  const done = new Promise<void>((resolve) => {
    const stop = stage.slack.workspace.onChange((change) => {
      if (change.kind !== 'posted' || !change.message.fromBot || change.message.threadTs !== threadTs) return;
      said.push(change.message);
      if (!enough(said)) return;
      stop();
      resolve();
    });
  });
  for (const text of texts) await stage.slack.deliver.say({ user, channel, text, threadTs });
  await done;
  return said;
}

/** The reply to one message in a fresh thread under the card; null is silence. */
async function replyTo({ record, q, mention, expect: wanted }: Question): Promise<string | null> {
  const bot = `<@${stage.slack.workspace.app.userId}>`;
  const card = await askOnce(stage, sampleRecord(record).contactId);
  const text = mention ? `${bot} ${q}` : q;
  if (wanted !== 'silent') {
    const [reply] = await repliesTo(card.ts, [text], (said) => said.length === 1);
    return reply?.text ?? null;
  }
  // Whatever the message got stands before the answer to a question that follows it.
  const said = await repliesTo(card.ts, [text, `${bot} call id`], (all) =>
    allText(all.at(-1) ?? card).includes('job-'),
  );
  return said.length === 1 ? null : (said[0]?.text ?? null);
}

describe('the sample questions, as messages in threads of the running bot', () => {
  it.each(questionsOf('samples').map((question) => [question.id, question.q, question] as const))(
    '%s: %s',
    { timeout: 20_000 },
    async (_, __, question) => {
      const reply = await replyTo(question);
      expect({ fault: wrong(question, reply), reply }).toEqual({ fault: null, reply });
    },
  );
});
