import type { CardAction } from '../../locale/action-words.js';
import { tellPrivately } from '../delivery.js';
import { renderLine } from '../messages/replies.js';
import { pressNumbers } from '../presses/numbers.js';
import { pressPicture, type PictureParts } from '../presses/picture.js';
import type { Press } from '../presses/press.js';
import { pressRecording, type RecordingParts } from '../presses/recording.js';
import { pressRefresh } from '../presses/refresh.js';
import { pressShare } from '../presses/share.js';
import { openPages } from '../presses/windows.js';
import { refusedAtDoor } from './admission.js';
import type { Outcome } from './outcome.js';

/** With epoch ms now, for what the bot dates itself, links to recordings, and pictures. */
export type PressWithClock = RecordingParts & PictureParts;

/** What is personal: only for `CDR_SENSITIVE_USERS`, whoever was offered the button. */
const SENSITIVE: ReadonlySet<CardAction> = new Set(['recording', 'numbers', 'raw']);

/** A press on a button of a card. */
export async function handleCardPress(
  parts: PressWithClock,
  press: Press,
  action: CardAction,
): Promise<Outcome> {
  const { door, user, reference, messageTs } = press;
  const once = `press:${messageTs}:${user}:${action}`;
  const refused = await refusedAtDoor(parts, { ...door, user, reference, what: 'look_up', once });
  if (refused !== null) return refused;
  if (SENSITIVE.has(action) && !parts.sensitive.has(user)) {
    await tellPrivately(door.tell, renderLine(parts.words.actions.notForYou));
    return { outcome: 'not_sensitive_user' };
  }
  return serve(parts, press, action);
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
