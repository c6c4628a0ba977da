import type { CallSource } from '../../call/call-source.js';
import type { Logger } from '../../ops/log.js';
import type { Questions } from '../../question/index.js';
import type { Store } from '../../store/store.js';
import { isAllowed, type Allowed } from '../allowed.js';
import type { AskedBefore } from '../asked-before.js';
import { callsNamedIn, namesOnly } from '../calls-named.js';
import { tellPrivately, type Door } from '../delivery.js';
import type { HeardMessage } from '../heard.js';
import { renderNotAllowed } from '../messages/replies.js';
import type { RateLimit } from '../rate-limit.js';
import { slackCodeOf } from '../refusals.js';
import { showCard, type CardParts } from '../show-card.js';
import { pairOf } from '../show-comparison.js';
import { callsOf, type Place, type Subject, type ThreadMemory } from '../thread-memory.js';
import type { SlackApi } from '../web-api.js';
import { readAbout, sayAnswer, sayWhatCanBeAsked } from './answering.js';
import { sayComparison, toCompare, type Meant } from './comparing.js';
import { DUPLICATE, outcomeOf, SILENT, type Outcome } from './outcome.js';
import { fetchCalls } from './fetching.js';
import { limited } from './limited.js';

export interface ThreadParts extends CardParts {
  readonly calls: CallSource;
  /** Loaded with the first message. */
  readonly questions: () => Promise<Questions>;
  readonly memory: ThreadMemory;
  readonly askedBefore: AskedBefore;
  readonly store: Store;
  readonly instanceId: string;
  readonly instances: ReadonlyMap<string, string>;
  readonly allowed: Allowed;
  readonly rateLimit: RateLimit;
}

/** A message and what is needed to react to it. `door` leads to where it stands, in its language. */
export interface Hearing {
  readonly heard: HeardMessage;
  readonly client: SlackApi;
  readonly door: Door;
  readonly reference: string;
  readonly log: Logger;
}

/** One answer for a message, however often and in whatever form Slack delivers it, within this time (ms). */
const ONCE_MS = 3_600_000;

/**
 * A message in a thread, a mention or a direct message. Answers what asks about a call, or is silent. Throws what the
 * boundary tells the asker.
 */
export async function handleMessage(parts: ThreadParts, hearing: Hearing): Promise<Outcome> {
  const { heard } = hearing;
  if (!heard.addressed) return overhear(parts, hearing);
  if (!(await isFirst(parts, heard))) return DUPLICATE;
  if (!isAllowed(parts.allowed, heard.user, heard.channel)) {
    await tellPrivately(hearing.door.tell, renderNotAllowed(hearing.door.words, hearing.reference));
    return { outcome: 'not_allowed' };
  }
  const spender = { what: 'question', user: heard.user, told: hearing.door } as const;
  const refused = await limited(parts.rateLimit, spender);
  if (refused !== null) return refused;
  const here = await subjectHere(parts, hearing);
  const named = callsNamedIn(heard.text, parts.instances, here?.instanceId ?? parts.instanceId);
  const refs = named.length > 0 ? named : here === null ? [] : callsOf(here);
  if (refs.length === 0) return sayWhatCanBeAsked(parts, hearing, null);
  const { calls, failed } = await fetchCalls(parts, hearing, refs);
  if (calls.length === 0) return outcomeOf(failed);
  const meant = { calls, failed, named, here };
  if (namesOnly(heard.text, parts.instances)) return showCards(parts, hearing, meant);
  const answered = await answer(parts, hearing, meant);
  if (answered !== null) return answered;
  return named.length > 0
    ? showCards(parts, hearing, meant)
    : sayWhatCanBeAsked(parts, hearing, calls[0]?.facts ?? null);
}

/** A message that nobody addressed to the bot: silence, unless it asks something in a thread that has a card. */
async function overhear(parts: ThreadParts, hearing: Hearing): Promise<Outcome> {
  const { heard, door } = hearing;
  if (heard.threadTs === null || heard.toSomebodyElse || heard.text === '') return SILENT;
  if (!isAllowed(parts.allowed, heard.user, heard.channel)) return SILENT;
  if (!(await mayBeForUs(parts, heard, door))) return SILENT;
  let here: Subject | null;
  try {
    here = await subjectHere(parts, hearing);
  } catch (error) {
    // Most threads are none of ours: nobody is told that this one could not be looked at.
    return { outcome: 'thread_not_read', detail: { slack: slackCodeOf(error) } };
  }
  if (here === null) return SILENT;
  if (!(await isFirst(parts, heard))) return DUPLICATE;
  const spender = { what: 'question', user: heard.user, told: null } as const;
  const refused = await limited(parts.rateLimit, spender);
  if (refused !== null) return refused;
  const named = callsNamedIn(heard.text, parts.instances, here.instanceId);
  const { calls, failed } = await fetchCalls(parts, hearing, named.length > 0 ? named : callsOf(here));
  if (calls.length === 0) return outcomeOf(failed);
  return (await answer(parts, hearing, { calls, failed, named, here })) ?? SILENT;
}

/** The first of the events that Slack sends for one message: a mention comes as two, and any may come again. */
function isFirst({ store }: ThreadParts, { channel, ts }: HeardMessage): Promise<boolean> {
  return store.claim(`message:${channel}:${ts}`, ONCE_MS);
}

/** A cheap look at the words alone, before Slack or CCC is asked anything. */
async function mayBeForUs(parts: ThreadParts, { text }: HeardMessage, place: Place): Promise<boolean> {
  if (await parts.askedBefore.recently(place)) return true;
  return (await parts.questions()).mayAsk(text);
}

/** What a place is about; a thread in a direct message without a card of its own is about the last one there. */
async function subjectHere(
  { memory }: ThreadParts,
  { client, door, heard }: Hearing,
): Promise<Subject | null> {
  const { channel, threadTs } = door;
  const here = await memory.callOf(client, { channel, threadTs });
  if (here !== null || !heard.direct || threadTs === null) return here;
  return memory.callOf(client, { channel, threadTs: null });
}

/** Answers what the message asks about these calls, or sets two side by side; null where it asks nothing. */
async function answer(parts: ThreadParts, hearing: Hearing, meant: Meant): Promise<Outcome | null> {
  const { calls, failed, here } = meant;
  const read = await readAbout(parts, hearing, calls);
  const pair = await toCompare(parts, hearing, meant, read);
  if (pair !== null) return sayComparison(parts, hearing, pair, here);
  if (read === null) return null;
  // Where no card stands yet, the answer is one: what is asked next is about its call.
  const answered = await sayAnswer(parts, hearing, read, here === null);
  return { ...answered, calls: [...failed, ...(answered.calls ?? [])] };
}

/** The calls that a mention or a direct message names: two side by side, else a card each, in its thread. */
async function showCards(
  parts: ThreadParts,
  hearing: Hearing,
  { calls, failed, named, here }: Meant,
): Promise<Outcome> {
  const pair = named.length === 2 ? pairOf(calls) : null;
  if (pair !== null) return sayComparison(parts, hearing, pair, here);
  const done = [...failed];
  for (const found of calls) {
    const { delivered } = await showCard(parts, hearing.door, found);
    done.push({ ...found.call, outcome: delivered });
  }
  return { did: 'look_up', ...outcomeOf(done) };
}
