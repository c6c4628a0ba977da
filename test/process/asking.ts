import type { SandboxMessage } from '../../src/sandbox/slack/messages.js';
import { PEOPLE, PLACES } from '../../src/sandbox/slack/people.js';
import type { Stage } from '../support/bot.js';

export const SAMPLE_ID = 'job-112740365918204763';

export interface Asking {
  readonly channel?: string;
  readonly user?: string;
  /** How many messages of the bot to wait for. */
  readonly answers?: number;
}

/** Types `/cdr <text>` and gives what the bot said to it, in order. */
export async function ask(
  stage: Stage,
  text: string,
  asking: Asking = {},
): Promise<readonly SandboxMessage[]> {
  const { channel = PLACES.support, user = PEOPLE.lin, answers = 1 } = asking;
  const said: SandboxMessage[] = [];
  const done = new Promise<void>((resolve) => {
    const stop = stage.slack.workspace.onChange((change) => {
      if (change.kind !== 'posted' || !change.message.fromBot) return;
      said.push(change.message);
      if (said.length < answers) return;
      stop();
      resolve();
    });
  });
  const ack = await stage.slack.deliver.slashCommand({ user, channel, text });
  if (ack.error !== null) throw new Error(`not acknowledged: ${ack.error}`);
  await done;
  return said;
}

/** The same for one answer. */
export async function askOnce(stage: Stage, text: string, asking: Asking = {}): Promise<SandboxMessage> {
  const [answer] = await ask(stage, text, asking);
  if (answer === undefined) throw new Error('no answer');
  return answer;
}

/** All text of a message: its plain text and every text in its blocks. */
export function allText(message: SandboxMessage): string {
  return `${message.text}\n${JSON.stringify(message.blocks)}`;
}
