import type { App } from '@slack/bolt';
import { tellIn } from '../delivery.js';
import { heardIn } from '../heard.js';
import type { InTurn } from '../in-turn.js';
import { READ_AS } from '../messages/answer.js';
import { languageIn } from '../typed-text.js';
import { answering, guarded, newReference, type BoundaryParts } from './boundary.js';
import { wordsFor } from './answering.js';
import { registerButtons, type ButtonPress } from './buttons.js';
import type { PressWithClock } from './card-press.js';
import { handleCdr, type CdrParts } from './cdr.js';
import { COMMANDS, EVENTS } from './commands.js';
import { registerForm } from './form-submitted.js';
import { listPresses } from './list-pressed.js';
import { cardPresses } from './pressed.js';
import { handleReadAs, placeOfPress } from './read-as.js';
import { registerShortcut } from './shortcut.js';
import { handleMessage, type ThreadParts } from './thread.js';

/** What threads are served with, and the bot's name for an invitation. */
export interface Threads {
  readonly parts: ThreadParts;
  readonly botName: string;
  readonly inTurn: InTurn;
}

/** Registers all listeners. */
export function registerListeners(
  app: App,
  boundary: BoundaryParts,
  cdr: CdrParts,
  thread: Threads,
  press: PressWithClock,
): void {
  const serve = answering(boundary, (asked) => handleCdr(cdr, asked));
  // What is asked most goes first: Bolt walks through the conditions of every listener with each request.
  const known = new Set<string>(COMMANDS);
  app.use((args) => ('command' in args && known.has(args.command.command) ? serve(args) : args.next()));
  // One listener for both: Bolt walks through the conditions of every listener with each request.
  app.event(new RegExp(`^(?:${EVENTS.join('|')})$`), ({ event: said, context }) =>
    hear(boundary, thread, said, context.botUserId ?? ''),
  );
  registerButtons(app, [
    { ids: new RegExp(`^${READ_AS}:`), serve: (button) => pressed(boundary, thread, button) },
    cardPresses(boundary, { ...press, botName: thread.botName }),
    ...listPresses(boundary, cdr),
  ]);
  registerForm(app, boundary, cdr);
  registerShortcut(app, boundary, cdr);
}

async function hear(
  boundary: BoundaryParts,
  { parts, botName, inTurn }: Threads,
  event: unknown,
  botUserId: string,
): Promise<void> {
  const heard = heardIn(event, botUserId);
  if (heard === null) return;
  const { channel, user, direct } = heard;
  // The message's thread, a thread under a mention, or the direct message itself.
  const threadTs = heard.threadTs ?? (direct ? null : heard.ts);
  const client = boundary.api;
  const request = requestFor(boundary, 'question', { channel, user });
  const words = wordsFor(languageIn(heard.text), boundary.words);
  const tell = tellIn(client, { channel, threadTs, user, direct });
  const door = { client, tell, channel, threadTs, botName, words };
  await guarded(boundary, { ...request, words, tell }, () =>
    inTurn(`${channel}:${threadTs ?? ''}`, () => handleMessage(parts, { ...request, heard, client, door })),
  );
}

async function pressed(
  boundary: BoundaryParts,
  { parts, botName, inTurn }: Threads,
  { body, action: { value = '' } }: ButtonPress,
): Promise<void> {
  const place = placeOfPress(body);
  if (place === null) return;
  const { channel, threadTs, ts: messageTs } = place;
  const user = body.user.id;
  const request = requestFor(boundary, 'read_as', { channel, user });
  const { words } = boundary;
  const client = boundary.api;
  const tell = tellIn(client, { channel, threadTs, user, direct: channel.startsWith('D') });
  const door = { client, tell, channel, threadTs, botName, words };
  await guarded(boundary, { ...request, words, tell }, () =>
    inTurn(`${channel}:${threadTs ?? ''}`, () =>
      handleReadAs(parts, { ...request, door, user, messageTs, value }),
    ),
  );
}

function requestFor(
  { log }: BoundaryParts,
  trigger: 'question' | 'read_as',
  ids: { channel: string; user: string },
) {
  const reference = newReference();
  return { trigger, did: 'question', ...ids, reference, log: log.child({ reference, ...ids }) } as const;
}
