import type { App, BlockAction, ButtonAction } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { tellIn } from '../delivery.js';
import { heardIn } from '../heard.js';
import { READ_AS } from '../messages/answer.js';
import { answering, guarded, newReference, type BoundaryParts } from './boundary.js';
import { handleCdr, type CdrParts } from './cdr.js';
import { handleReadAs, placeOfPress } from './read-as.js';
import { handleMessage, type ThreadParts } from './thread.js';

/** Every command the bot listens to; the manifest declares the same ones. */
export const COMMANDS = ['/cdr'] as const;

/** Every event the bot listens to, as Bolt names them; the manifest subscribes to them by channel type. */
export const EVENTS = ['message', 'app_mention'] as const;

/** Registers all listeners. */
export function registerListeners(
  app: App,
  boundary: BoundaryParts,
  cdr: CdrParts,
  thread: ThreadParts,
): void {
  for (const command of COMMANDS)
    app.command(
      command,
      answering(boundary, (asked) => handleCdr(cdr, asked)),
    );
  for (const event of EVENTS) {
    app.event(event, ({ event: said, client, context }) =>
      hear(boundary, thread, said, client, context.botUserId ?? ''),
    );
  }
  app.action<BlockAction<ButtonAction>>(new RegExp(`^${READ_AS}:`), async ({ ack, body, action, client }) => {
    await ack();
    await pressed(boundary, thread, body, action.value ?? '', client);
  });
}

async function hear(
  boundary: BoundaryParts,
  thread: ThreadParts,
  event: unknown,
  client: WebClient,
  botUserId: string,
): Promise<void> {
  const heard = heardIn(event, botUserId);
  if (heard === null) return;
  const { channel, threadTs, user, direct, ts } = heard;
  const reference = newReference();
  const tell = tellIn(client, { channel, threadTs: threadTs ?? (direct ? null : ts), user, direct });
  const log = boundary.log.child({ reference, user, channel });
  await guarded(boundary, { event: 'question', reference, log, words: boundary.words, tell }, () =>
    handleMessage(thread, { heard, client, reference }),
  );
}

async function pressed(
  boundary: BoundaryParts,
  thread: ThreadParts,
  body: BlockAction,
  value: string,
  client: WebClient,
): Promise<void> {
  const place = placeOfPress(body);
  if (place === null) return;
  const reference = newReference();
  const user = body.user.id;
  const tell = tellIn(client, { ...place, user, direct: place.channel.startsWith('D') });
  const log = boundary.log.child({ reference, user, channel: place.channel });
  await guarded(boundary, { event: 'read_as', reference, log, words: boundary.words, tell }, () =>
    handleReadAs(thread, { client, reference, user, place, value }),
  );
}
