import type { CardAction } from '../../locale/action-words.js';
import { isAllowed } from '../allowed.js';
import { decodeCall, decodeCard, decodePage } from '../card-value.js';
import { tellIn, tellPrivately, type Tell } from '../delivery.js';
import { actionOf } from '../messages/card-buttons.js';
import { CARD_OF } from '../messages/comparison.js';
import { renderLine, renderNotAllowed } from '../messages/replies.js';
import { pagedBy } from '../messages/windows.js';
import { turnPage } from '../presses/windows.js';
import { withSecondDoor } from '../second-door.js';
import { guarded, newReference, type BoundaryParts } from './boundary.js';
import type { ButtonPress, ButtonRoute } from './buttons.js';
import { openCard } from './card-open.js';
import { handleCardPress, type PressWithClock } from './card-press.js';
import { limited } from './limited.js';
import { placeOfPress } from './read-as.js';

type Parts = PressWithClock & { readonly botName: string };

/** The buttons of cards and of what names calls, and of the windows that they open. */
export function cardPresses(boundary: BoundaryParts, parts: Parts): ButtonRoute {
  return {
    ids: new RegExp(`^(?:card|${CARD_OF}|page):`),
    async serve(press) {
      const { action_id: id } = press.action;
      const action = actionOf(id);
      if (action !== null) await cardPressed(boundary, parts, press, action);
      else if (id.startsWith(`${CARD_OF}:`)) await cardOpened(boundary, parts, press);
      else await pageTurned(boundary, parts, press);
    },
  };
}

async function cardPressed(
  boundary: BoundaryParts,
  parts: Parts,
  press: ButtonPress,
  action: CardAction,
): Promise<void> {
  const card = decodeCard(press.action.value ?? '');
  const pressed = pressedOn(boundary, parts, press);
  if (pressed === null || card === null) return;
  const { door, isPrivate, messageTs, request } = pressed;
  // What belongs to a card goes into its thread; a private one has none.
  const threadTs = isPrivate ? door.threadTs : (door.threadTs ?? messageTs);
  const { trigger_id: triggerId } = press.body;
  const own = { ...pressed, ...request, ...card, door: { ...door, threadTs } };
  await guarded(boundary, { ...request, did: action, call: card.call }, () =>
    handleCardPress(parts, { ...own, triggerId, replace: press.respond }, action),
  );
}

async function cardOpened(boundary: BoundaryParts, parts: Parts, press: ButtonPress): Promise<void> {
  const call = decodeCall(press.action.value ?? '');
  const pressed = pressedOn(boundary, parts, press);
  if (pressed === null || call === null) return;
  const { request } = pressed;
  await guarded(boundary, { ...request, did: 'look_up', call }, () =>
    openCard(parts, { ...pressed, reference: request.reference, call }),
  );
}

/** Where a button was pressed and by whom, with a door to there; null where the payload names no message. */
function pressedOn(boundary: BoundaryParts, { botName }: Parts, { body, respond }: ButtonPress) {
  const place = placeOfPress(body);
  if (place === null) return null;
  const { channel, threadTs, ts: messageTs } = place;
  const user = body.user.id;
  const isPrivate = body.container['is_ephemeral'] === true;
  const direct = channel.startsWith('D');
  const client = boundary.api;
  const { words } = boundary;
  const inChannel = tellIn(client, { channel, threadTs, user, direct });
  const tell: Tell = isPrivate ? withSecondDoor(respond, inChannel, words) : inChannel;
  const reference = newReference();
  const log = boundary.log.child({ reference, channel, user });
  return {
    door: { client, tell, channel, threadTs, botName, words },
    user,
    messageTs,
    isPrivate,
    request: { trigger: 'press', user, channel, reference, log, words, tell } as const,
  };
}

async function pageTurned(
  boundary: BoundaryParts,
  parts: PressWithClock,
  { body, action }: ButtonPress,
): Promise<void> {
  const what = pagedBy(action.action_id);
  const to = decodePage(action.value ?? '');
  const viewId = body.view?.id;
  if (what === null || to === null || viewId === undefined) return;
  const user = body.user.id;
  const reference = newReference();
  const log = boundary.log.child({ reference, user });
  const { words } = boundary;
  const client = boundary.api;
  // A window stands in no channel: what cannot be shown in it is told in the person's direct message with the bot.
  const tell = tellIn(client, { channel: user, threadTs: null, user, direct: true });
  const request = { trigger: 'page', did: what, call: to.call, user, channel: '', reference } as const;
  await guarded(boundary, { ...request, log, words, tell }, async () => {
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
