import { HttpTransport } from '../../src/sandbox/slack/http-transport.js';
import { eventPayload, mentionEvent, messageEvent } from '../../src/sandbox/slack/payloads.js';
import { PEOPLE } from '../../src/sandbox/slack/people.js';
import { eventsUrl, SECRETS, setStage, type BotProcess, type Stage } from '../support/bot.js';
import { mention, type Spot } from './talking.js';

/** Two bots of one Slack and one CCC. */
export interface Pair {
  readonly stage: Stage;
  readonly bots: readonly [BotProcess, BotProcess];
}

/** `redisUrl` null: one bot with its memory, in the place of both. */
export async function setPair(
  redisUrl: string | null,
  env: Readonly<Record<string, string>> = {},
): Promise<Pair> {
  const stage = await setStage('http', { ...env, ...(redisUrl === null ? {} : { REDIS_URL: redisUrl }) });
  const other = redisUrl === null ? stage.bot : await stage.startReplica();
  return { stage, bots: [stage.bot, other] };
}

/** Lets everything that Slack sends from now on reach this bot. */
export function sendTo(stage: Stage, bot: BotProcess): void {
  stage.slack.connectHttp(eventsUrl(bot));
}

/**
 * Somebody mentions the bot with a question. Slack sends both events of it to both bots, at the same time, and then all
 * of them once more, as it does where it did not see the acknowledgement.
 */
export async function mentionEverywhere({ stage, bots }: Pair, spot: Spot, text: string): Promise<void> {
  const { workspace } = stage.slack;
  const { channel, threadTs } = spot;
  const asked = workspace.post({ channel, threadTs, user: PEOPLE.lin, text: mention(stage, text) });
  const events = [messageEvent(workspace, asked), mentionEvent(workspace, asked)].map((event) =>
    eventPayload(workspace, event, Date.now()),
  );
  const doors = bots.map(
    (bot) =>
      new HttpTransport({
        eventsUrl: eventsUrl(bot),
        signingSecret: SECRETS.signingSecret,
        clock: Date.now,
        ackTimeoutMs: 3000,
      }),
  );
  for (const again of [undefined, { attempt: 1, reason: 'http_timeout' }] as const) {
    const sent = doors.flatMap((door) => events.map((event) => door.send('events_api', event, again)));
    for (const { status } of await Promise.all(sent)) if (status !== 200) throw new Error(`got ${status}`);
  }
  for (const door of doors) door.close();
}

/** What a bot says of itself. */
export async function readyz({ port }: BotProcess): Promise<{ status: number; body: unknown }> {
  const answer = await fetch(`http://127.0.0.1:${port}/readyz`);
  return { status: answer.status, body: await answer.json() };
}
