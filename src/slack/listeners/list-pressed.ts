import { tellPrivately, type Door } from '../delivery.js';
import { LIST_OPEN, LIST_TURNS } from '../messages/call-list.js';
import { RECORDING_LINK } from '../messages/recording.js';
import { renderLine } from '../messages/replies.js';
import { decodeOpen, decodeTurn } from '../open-value.js';
import type { Replace } from '../presses/press.js';
import { tellAsker } from '../second-door.js';
import { anotherPage } from '../show-list.js';
import { replacePrivately } from '../update-card.js';
import { refusedAtDoor } from './admission.js';
import { guarded, newReference, type BoundaryParts, type Request } from './boundary.js';
import type { ButtonPress, ButtonRoute } from './buttons.js';
import { COMMANDS } from './commands.js';
import type { FormParts } from './form-submitted.js';
import { NOT_OURS, type Outcome } from './outcome.js';
import { openCalls } from './open-calls.js';
import { placeOfPress } from './read-as.js';

/** A press on a button of something that one person sees. */
interface ListPress extends Request {
  readonly door: Door;
  readonly user: string;
  readonly messageTs: string;
  readonly value: string;
  readonly replace: Replace;
}

/** The buttons of lists, of choices, and of links, whose press is only to be acknowledged. */
export function listPresses(boundary: BoundaryParts, parts: FormParts): ButtonRoute[] {
  const serving = (handle: (parts: FormParts, press: ListPress) => Promise<Outcome>) => ({
    async serve(pressed: ButtonPress): Promise<void> {
      const press = pressOf(boundary, parts, pressed);
      if (press !== null) await guarded(boundary, press, () => onceAllowed(parts, press, handle));
    },
  });
  return [
    { ids: new RegExp(`^${LIST_OPEN}:`), ...serving(openRow) },
    { ids: new RegExp(`^(?:${LIST_TURNS.join('|')})$`), ...serving(turnList) },
    { ids: new RegExp(`^${RECORDING_LINK}$`), serve: null },
  ];
}

function pressOf(
  boundary: BoundaryParts,
  { botName }: FormParts,
  { body, action, respond }: ButtonPress,
): ListPress | null {
  const place = placeOfPress(body);
  if (place === null) return null;
  const { channel, ts: messageTs } = place;
  const user = body.user.id;
  const { words } = boundary;
  const tell = tellAsker({ client: boundary.api, respond, channel, user, words });
  const reference = newReference();
  return {
    trigger: 'list',
    did: 'find',
    channel,
    reference,
    log: boundary.log.child({ reference, channel, user }),
    words,
    tell,
    door: { client: boundary.api, tell, channel, threadTs: null, botName, words },
    user,
    messageTs,
    value: action.value ?? '',
    replace: respond,
  };
}

async function onceAllowed(
  parts: FormParts,
  press: ListPress,
  handle: (parts: FormParts, press: ListPress) => Promise<Outcome>,
): Promise<Outcome> {
  const once = `press:${press.messageTs}:${press.user}:${press.value}`;
  const refused = await refusedAtDoor(parts, { ...press, what: 'look_up', once });
  return refused ?? handle(parts, press);
}

/** The card of a row or a choice: into the channel, or the thread that the value names. */
async function openRow(parts: FormParts, press: ListPress): Promise<Outcome> {
  const row = decodeOpen(press.value);
  if (row === null) return NOT_OURS;
  const door = { ...press.door, threadTs: row.threadTs };
  return openCalls(parts, { ...press, door }, [row.call]);
}

/** Puts another page in place of the list; where its search is no longer kept, the list stays and it is said. */
async function turnList(parts: FormParts, press: ListPress): Promise<Outcome> {
  const turn = decodeTurn(press.value);
  if (turn === null) return NOT_OURS;
  const kept = await parts.searches.recall(turn.key);
  if (kept === null || kept.user !== press.user) {
    await tellPrivately(press.tell, renderLine(press.words.find.listExpired(kept?.command ?? COMMANDS[0])));
    return { outcome: 'expired' };
  }
  const { message, outcome } = await anotherPage(parts, kept, turn.key, turn.page);
  await replacePrivately(press.replace, message);
  return outcome;
}
