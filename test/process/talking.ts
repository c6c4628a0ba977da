import type { SandboxMessage } from '../../src/sandbox/slack/messages.js';
import { PEOPLE } from '../../src/sandbox/slack/people.js';
import type { Stage } from '../support/bot.js';

/** A message that names the bot. */
export function mention(stage: Stage, text: string): string {
  return `<@${stage.slack.workspace.app.userId}> ${text}`;
}

export interface Said {
  readonly channel: string;
  readonly threadTs: string | null;
  readonly text: string;
}

/**
 * Says something, and then perhaps something else, and gives what the bot said in that place until `enough` of it.
 * A second message whose answer is waited for proves that the first one got none.
 */
export async function heardAfter(
  stage: Stage,
  { channel, threadTs, text }: Said,
  enough: (said: readonly SandboxMessage[]) => boolean,
  then: string | null = null,
  before: () => Promise<void> = () => Promise.resolve(),
): Promise<SandboxMessage[]> {
  const heard: SandboxMessage[] = [];
  const done = new Promise<void>((resolve) => {
    const stop = stage.slack.workspace.onChange((change) => {
      if (change.kind !== 'posted' || !change.message.fromBot) return;
      if (change.message.channel !== channel || change.message.threadTs !== threadTs) return;
      heard.push(change.message);
      if (!enough(heard)) return;
      stop();
      resolve();
    });
  });
  await before();
  for (const one of [text, ...(then === null ? [] : [then])]) {
    await stage.slack.deliver.say({
      user: PEOPLE.lin,
      channel,
      text: one,
      ...(threadTs === null ? {} : { threadTs }),
    });
  }
  await done;
  return heard;
}

/** A place where people talk: a thread, or a direct message as a whole. */
export interface Spot {
  readonly channel: string;
  readonly threadTs: string | null;
  readonly user?: string;
}

/** The bot's next message in a place, after somebody has said this there. */
export async function replyIn(stage: Stage, spot: Spot, text: string): Promise<SandboxMessage> {
  const { channel, threadTs, user = PEOPLE.lin } = spot;
  const next = nextIn(stage, spot);
  await stage.slack.deliver.say({ user, channel, text, ...(threadTs === null ? {} : { threadTs }) });
  return next;
}

/** The bot's next message in a place. */
export function nextIn(stage: Stage, { channel, threadTs }: Spot): Promise<SandboxMessage> {
  return new Promise((resolve) => {
    const stop = stage.slack.workspace.onChange((change) => {
      if (change.kind !== 'posted' || !change.message.fromBot) return;
      if (change.message.channel !== channel || change.message.threadTs !== threadTs) return;
      stop();
      resolve(change.message);
    });
  });
}

/** Everything that the bot has ever said, ephemeral messages included. */
export function saidByBot(stage: Stage): readonly SandboxMessage[] {
  return stage.slack.workspace.allMessages.filter(({ fromBot }) => fromBot);
}
