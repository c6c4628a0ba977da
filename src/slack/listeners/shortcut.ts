import type { App, MessageShortcut } from '@slack/bolt';
import { callsInMessage } from '../calls-in-message.js';
import { tellPrivately } from '../delivery.js';
import { renderLine } from '../messages/replies.js';
import { renderChoice } from '../messages/searching.js';
import { tellAsker } from '../second-door.js';
import { encodeOpen } from '../open-value.js';
import { refusedAtDoor } from './admission.js';
import { guarded, newReference, type BoundaryParts, type Request } from './boundary.js';
import { SHORTCUTS } from './commands.js';
import type { FormParts } from './form-submitted.js';
import type { Outcome } from './outcome.js';
import { openCalls } from './open-calls.js';
import type { SlackApi } from '../web-api.js';

/** A message that the shortcut was used on, and by whom. */
interface Used extends Request {
  readonly client: SlackApi;
  readonly message: MessageShortcut['message'];
}

/** Registers "Look up call" on messages: Slack's way to the bot in threads, where commands do not work. */
export function registerShortcut(app: App, boundary: BoundaryParts, parts: FormParts): void {
  app.shortcut<MessageShortcut>(
    { callback_id: SHORTCUTS[0], type: 'message_action' },
    async ({ ack, shortcut, respond }) => {
      await ack();
      const user = shortcut.user.id;
      const channel = shortcut.channel.id;
      const reference = newReference();
      const log = boundary.log.child({ reference, channel, user });
      const ids = { user, channel, reference };
      const { words } = boundary;
      const tell = tellAsker({ client: boundary.api, respond, channel, user, words });
      const request = { trigger: 'shortcut', did: 'look_up', ...ids, log, words, tell } as const;
      const { message } = shortcut;
      await guarded(boundary, request, () =>
        handleShortcut(parts, { ...request, client: boundary.api, message }),
      );
    },
  );
}

/** One call: its card in the message's thread. Several: a choice. */
async function handleShortcut(parts: FormParts, used: Used): Promise<Outcome> {
  const { user, channel, message, tell, words, client } = used;
  const once = `shortcut:${channel}:${message.ts}:${user}`;
  const refused = await refusedAtDoor(parts, { ...used, what: 'look_up', once });
  if (refused !== null) return refused;
  const calls = callsInMessage(message, parts.instances, parts.instanceId);
  const root: unknown = message['thread_ts'];
  const threadTs = typeof root === 'string' ? root : message.ts;
  if (calls.length === 0) {
    await tellPrivately(tell, renderLine(words.find.shortcut.none));
    return { outcome: 'not_understood' };
  }
  if (calls.length > 1) {
    const choices = calls.flatMap((call) => {
      const value = encodeOpen({ call, threadTs });
      return value === null ? [] : [{ contactId: call.contactId, value }];
    });
    await tellPrivately(tell, renderChoice(choices, words));
    return { outcome: 'shown', detail: { choices: calls.length } };
  }
  const door = { client, tell, channel, threadTs, botName: parts.botName, words };
  return openCalls(parts, { ...used, door }, calls);
}
