import { setInterval as ticking } from 'node:timers/promises';
import type { SandboxMessage } from '../../src/sandbox/slack/messages.js';
import { PEOPLE, PLACES } from '../../src/sandbox/slack/people.js';
import type { AckResult } from '../../src/sandbox/slack/transport.js';
import { mention } from '../process/talking.js';
import type { Stage } from '../support/bot.js';
import { recordText, sampleRecord } from '../support/samples.js';

const SAMPLE = 'inbound-answered-with-hold';
const SAMPLE_ID = sampleRecord(SAMPLE).contactId;

const QUESTIONS = ['who hung up?', 'how long was the hold?', '谁先挂断的', 'how long did the customer wait?'];

/** What came of one stretch of load. */
export interface Stretch {
  readonly sent: number;
  readonly seconds: number;
  /** Acknowledgements, ms, in ascending order. */
  readonly acks: readonly number[];
  /** Deliveries that Slack did not see acknowledged. */
  readonly failed: readonly AckResult[];
}

export interface Load {
  /** Sends so many deliveries a second for this time: seven look-ups, one of them of a call known already, to three questions. */
  stretch(perSecond: number, seconds: number): Promise<Stretch>;
  /** What has been asked and not been answered yet, cards and private words alike. */
  outstanding(): number;
}

/** People who never tire. Counts what they ask and what the bot says. */
export function createLoad(stage: Stage): Load {
  const { slack, records } = stage;
  let asked = 0;
  let answered = 0;
  let calls = 0;
  let card: SandboxMessage | null = null;
  slack.workspace.onChange((change) => {
    if (change.kind !== 'posted' || !change.message.fromBot) return;
    answered += 1;
    if (change.message.metadata !== null && change.message.threadTs === null) card = change.message;
  });
  const channel = PLACES.support;
  const user = PEOPLE.lin;
  const lookUp = async (isKnown: boolean): Promise<AckResult[]> => {
    if (!isKnown) calls += 1;
    const id = `job-7${String(calls).padStart(17, '0')}`;
    if (!isKnown) records.add(recordText(SAMPLE).replaceAll(SAMPLE_ID, id));
    return [await slack.deliver.slashCommand({ user, channel, text: id })];
  };
  const ask = async (number: number, threadTs: string): Promise<readonly AckResult[]> => {
    const text = mention(stage, QUESTIONS[number % QUESTIONS.length] ?? '');
    return (await slack.deliver.say({ user, channel, threadTs, text })).acks;
  };
  const send = (number: number): Promise<readonly AckResult[]> => {
    asked += 1;
    if (card !== null && number % 10 < 3) return ask(number, card.ts);
    return lookUp(calls > 0 && number % 10 === 3);
  };

  return {
    outstanding: () => asked - answered,
    async stretch(perSecond, seconds) {
      const sent: Promise<readonly AckResult[]>[] = [];
      const started = performance.now();
      for await (const _ of ticking(10)) {
        const elapsed = (performance.now() - started) / 1000;
        while (sent.length < Math.min(elapsed, seconds) * perSecond) sent.push(send(sent.length));
        if (elapsed >= seconds) break;
      }
      const acks = (await Promise.all(sent)).flat();
      return {
        sent: acks.length,
        seconds: (performance.now() - started) / 1000,
        acks: acks.map(({ ms }) => ms).toSorted((a, b) => a - b),
        failed: acks.filter(({ error }) => error !== null),
      };
    },
  };
}

/** A quantile of ascending values. */
export function quantile(values: readonly number[], q: number): number {
  return values[Math.min(values.length - 1, Math.floor(q * values.length))] ?? 0;
}
