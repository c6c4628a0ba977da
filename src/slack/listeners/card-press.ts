import type { CardAction } from '../../locale/action-words.js';
import { isAllowed } from '../allowed.js';
import { tellPrivately } from '../delivery.js';
import { renderLine, renderNotAllowed } from '../messages/replies.js';
import { pressNumbers } from '../presses/numbers.js';
import { pressPicture, type PictureParts } from '../presses/picture.js';
import type { Press } from '../presses/press.js';
import { pressRecording, type RecordingParts } from '../presses/recording.js';
import { pressRefresh } from '../presses/refresh.js';
import { pressShare } from '../presses/share.js';
import { openPages } from '../presses/windows.js';
import { limited } from './limited.js';
import { DUPLICATE, type Outcome } from './outcome.js';

/** With epoch ms now, for what the bot dates itself, links to recordings, and pictures. */
export type PressWithClock = RecordingParts & PictureParts;

/** People click twice: a press is served once within this time (ms). */
const ONCE_MS = 3_000;

/** What is personal: only for `CDR_SENSITIVE_USERS`, whoever was offered the button. */
const SENSITIVE: ReadonlySet<CardAction> = new Set(['recording', 'numbers', 'raw']);

/** A press on a button of a card; the second one of a double click is a duplicate. */
export async function handleCardPress(
  parts: PressWithClock,
  press: Press,
  action: CardAction,
): Promise<Outcome> {
  const { door, user, reference } = press;
  if (!isAllowed(parts.allowed, user, door.channel)) {
    await tellPrivately(door.tell, renderNotAllowed(parts.words, reference));
    return { outcome: 'not_allowed' };
  }
  if (SENSITIVE.has(action) && !parts.sensitive.has(user)) {
    await tellPrivately(door.tell, renderLine(parts.words.actions.notForYou));
    return { outcome: 'not_sensitive_user' };
  }
  if (!(await parts.store.claim(`press:${press.messageTs}:${user}:${action}`, ONCE_MS))) return DUPLICATE;
  const refused = await limited(parts.rateLimit, { what: 'look_up', user, told: door });
  return refused ?? serve(parts, press, action);
}

function serve(parts: PressWithClock, press: Press, action: CardAction): Promise<Outcome> {
  const { door, reference, log, call, triggerId } = press;
  const window = { client: door.client, tell: door.tell, reference, log, call, page: 0, triggerId };
  switch (action) {
    case 'share':
      return pressShare(parts, press);
    case 'all_events':
      return openPages(parts, window, 'all_events');
    case 'raw':
      return openPages(parts, window, 'raw');
    case 'numbers':
      return pressNumbers(parts, press);
    case 'refresh':
      return pressRefresh(parts, press);
    case 'picture':
      return pressPicture(parts, press);
    case 'recording':
      return pressRecording(parts, press);
  }
}
