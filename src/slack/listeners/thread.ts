import type { WebClient } from '@slack/web-api';
import type { CallSource } from '../../call/call-source.js';
import { contactIdsIn, MAX_IDS } from '../../call/contact-id.js';
import { factsOf, type CallFacts } from '../../call/facts.js';
import type { Messages } from '../../locale/messages.js';
import type { Questions } from '../../question/index.js';
import type { Store } from '../../store/store.js';
import { isAllowed, type Allowed } from '../allowed.js';
import type { AskedBefore } from '../asked-before.js';
import { cardMetadata, post, tellIn, tellPrivately, type Door } from '../delivery.js';
import type { HeardMessage } from '../heard.js';
import { findCall } from '../look-up.js';
import { renderCard, type SayMoment } from '../messages/card.js';
import { renderHelp, renderNotAllowed } from '../messages/replies.js';
import { withStatus } from '../status.js';
import type { CallRef, Place, ThreadMemory } from '../thread-memory.js';
import { answerAbout } from './answering.js';
import type { Outcome } from './boundary.js';

export interface ThreadParts {
  readonly calls: CallSource;
  /** Loaded with the first message. */
  readonly questions: () => Promise<Questions>;
  readonly memory: ThreadMemory;
  readonly askedBefore: AskedBefore;
  readonly store: Store;
  /** The configured language: for what nobody asked in words. */
  readonly words: Messages;
  readonly sayMoment: SayMoment;
  readonly botName: string;
  readonly instanceId: string;
  readonly allowed: Allowed;
}

/** A message and what is needed to react to it. */
export interface Hearing {
  readonly heard: HeardMessage;
  readonly client: WebClient;
  readonly reference: string;
}

/** One answer for a message, however often and in whatever form Slack delivers it, within this time (ms). */
const ONCE_MS = 3_600_000;

/**
 * A message in a thread, a mention or a direct message. Answers what asks about a call; null is silence. Throws
 * what the boundary tells the asker: a call that could not be fetched.
 */
export async function handleMessage(parts: ThreadParts, hearing: Hearing): Promise<Outcome | null> {
  const { heard, client } = hearing;
  if (!heard.addressed && (heard.threadTs === null || heard.toSomebodyElse)) return null;
  const place = placeOf(heard);
  if (!heard.addressed && !(await mayBeForUs(parts, heard, place))) return null;
  const refs = await callsMeant(parts, client, heard, place);
  if (!heard.addressed && refs.length === 0) return null;
  if (!isAllowed(parts.allowed, heard.user, heard.channel)) return refuse(parts, hearing);
  if (!(await parts.store.claim(`message:${heard.channel}:${heard.ts}`, ONCE_MS))) return null;
  const door = doorOf(parts, hearing, place);
  if (refs.length === 0) return tellWhatCanBeAsked(parts, door);
  const found = await withStatus(client, place, parts.words.answers.reading, () =>
    Promise.all(refs.map(({ instanceId, contactId }) => findCall(parts.calls, instanceId, contactId))),
  );
  const calls = found.map(factsOf);
  const answered = await answerAbout(parts, { heard, door, place, calls });
  if (answered !== null) return answered;
  if (contactIdsIn(heard.text).length > 0 && heard.addressed) return showCards(parts, door, place, calls);
  return heard.addressed ? tellWhatCanBeAsked(parts, door) : null;
}

/** Where an answer goes: the message's thread, a thread under a mention, or the direct message itself. */
function placeOf({ channel, threadTs, direct, ts }: HeardMessage): Place {
  return { channel, threadTs: threadTs ?? (direct ? null : ts) };
}

function doorOf(parts: ThreadParts, { heard, client }: Hearing, place: Place): Door {
  const tell = tellIn(client, { ...place, user: heard.user, direct: heard.direct });
  return { client, tell, ...place, botName: parts.botName, words: parts.words };
}

/** A cheap look at the words alone, before Slack or CCC is asked anything. */
async function mayBeForUs(parts: ThreadParts, { text }: HeardMessage, place: Place): Promise<boolean> {
  if (await parts.askedBefore.recently(place)) return true;
  return (await parts.questions()).mayAsk(text);
}

/** The calls that a message names, else the one of its thread. */
async function callsMeant(
  { memory, instanceId }: ThreadParts,
  client: WebClient,
  { text }: HeardMessage,
  place: Place,
): Promise<readonly CallRef[]> {
  const ids = contactIdsIn(text).slice(0, MAX_IDS);
  const here = ids.length > 1 ? null : await memory.callOf(client, place);
  if (ids.length === 0) return here === null ? [] : [here];
  return ids.map((contactId) => ({ contactId, instanceId: here?.instanceId ?? instanceId }));
}

async function refuse(parts: ThreadParts, { heard, client, reference }: Hearing): Promise<Outcome | null> {
  if (!heard.addressed) return null;
  const tell = tellIn(client, { ...placeOf(heard), user: heard.user, direct: heard.direct });
  await tellPrivately(tell, renderNotAllowed(parts.words, reference));
  return { outcome: 'not_allowed' };
}

async function tellWhatCanBeAsked({ words }: ThreadParts, door: Door): Promise<Outcome> {
  await post(door, renderHelp(words, '/cdr', [], words.answers.noCall('/cdr')), null);
  return { outcome: 'help' };
}

/** Cards of the calls that a mention or a direct message names, in its thread. */
async function showCards(
  { words, sayMoment, memory }: ThreadParts,
  door: Door,
  place: Place,
  calls: readonly CallFacts[],
): Promise<Outcome> {
  const outcomes: string[] = [];
  for (const facts of calls) {
    const { contactId, instanceId } = facts.record;
    const { delivered } = await post(door, renderCard(facts, words, sayMoment), cardMetadata(facts.record));
    await memory.remember(place, { contactId, instanceId });
    outcomes.push(delivered);
  }
  const contactIds = calls.map(({ record }) => record.contactId).join(',');
  return { outcome: outcomes.join(','), contactIds };
}
