import type { App, BlockAction, ButtonAction, RespondFn } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import type { CardAction } from '../../locale/action-words.js';
import { isAllowed } from '../allowed.js';
import { decodeCard, decodePage } from '../card-value.js';
import { tellIn, tellPrivately, type Tell } from '../delivery.js';
import { actionOf } from '../messages/card-buttons.js';
import { renderLine, renderNotAllowed } from '../messages/replies.js';
import { pagedBy } from '../messages/windows.js';
import { turnPage } from '../presses/windows.js';
import { guarded, newReference, type BoundaryParts } from './boundary.js';
import { handleCardPress, type PressWithClock } from './card-press.js';
import { limited } from './limited.js';
import { placeOfPress } from './read-as.js';

interface ActionArgs {
  readonly ack: () => Promise<void>;
  readonly body: BlockAction<ButtonAction>;
  readonly action: ButtonAction;
  readonly client: WebClient;
  readonly respond: RespondFn;
}

/** Registers the buttons of cards, and of the windows that they open. */
export function registerCardPresses(
  app: App,
  boundary: BoundaryParts,
  parts: PressWithClock & { readonly botName: string },
): void {
  app.action<BlockAction<ButtonAction>>(/^card:/, async (args) => {
    await args.ack();
    const action = actionOf(args.action.action_id);
    if (action !== null) await cardPressed(boundary, parts, args, action);
  });
  app.action<BlockAction<ButtonAction>>(/^page:/, async (args) => {
    await args.ack();
    await pageTurned(boundary, parts, args);
  });
}

async function cardPressed(
  boundary: BoundaryParts,
  parts: PressWithClock & { readonly botName: string },
  { body, action: { value }, client, respond }: ActionArgs,
  action: CardAction,
): Promise<void> {
  const place = placeOfPress(body);
  const card = decodeCard(value ?? '');
  if (place === null || card === null) return;
  const { channel, ts: messageTs } = place;
  const user = body.user.id;
  const isPrivate = body.container['is_ephemeral'] === true;
  // What belongs to a card goes into its thread; a private one has none.
  const threadTs = isPrivate ? place.threadTs : (place.threadTs ?? messageTs);
  const direct = channel.startsWith('D');
  const tell: Tell = isPrivate
    ? respond
    : tellIn(client, { channel, threadTs: place.threadTs, user, direct });
  const reference = newReference();
  const log = boundary.log.child({ reference, channel, user });
  const { words } = boundary;
  const door = { client, tell, channel, threadTs, botName: parts.botName, words };
  const press = {
    ...card,
    door,
    user,
    messageTs,
    isPrivate,
    reference,
    log,
    triggerId: body.trigger_id,
    replace: respond,
  };
  await guarded(boundary, { event: 'press', reference, log, words, tell }, () =>
    handleCardPress(parts, press, action),
  );
}

async function pageTurned(
  boundary: BoundaryParts,
  parts: PressWithClock,
  { body, action, client }: ActionArgs,
): Promise<void> {
  const what = pagedBy(action.action_id);
  const to = decodePage(action.value ?? '');
  const viewId = body.view?.id;
  if (what === null || to === null || viewId === undefined) return;
  const user = body.user.id;
  const reference = newReference();
  const log = boundary.log.child({ reference, user });
  const { words } = boundary;
  // A window stands in no channel: what cannot be shown in it is told in the person's direct message with the bot.
  const tell = tellIn(client, { channel: user, threadTs: null, user, direct: true });
  await guarded(boundary, { event: 'page', reference, log, words, tell }, async () => {
    if (parts.allowed.users.size > 0 && !isAllowed({ ...parts.allowed, channels: new Set() }, user, '')) {
      await tellPrivately(tell, renderNotAllowed(words, reference));
      return { outcome: 'not_allowed' };
    }
    if (what === 'raw' && !parts.sensitive.has(user)) {
      await tellPrivately(tell, renderLine(words.actions.notForYou));
      return { outcome: 'not_sensitive_user' };
    }
    const refused = await limited(parts.rateLimit, { what: 'look_up', user, told: { tell, words } });
    return refused ?? turnPage(parts, { client, tell, reference, log, ...to, viewId }, what);
  });
}
