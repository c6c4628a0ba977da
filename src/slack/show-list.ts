import type { CallPage, CallSearch } from '../call/call-list.js';
import type { CallLists } from '../call/call-source.js';
import type { Messages } from '../locale/messages.js';
import { tellPrivately, type Tell } from './delivery.js';
import type { Kept, KeptSearch } from './kept.js';
import { renderCallList } from './messages/call-list.js';
import type { Message, SayMoment } from './messages/message.js';
import { encodeOpen, encodeTurn } from './open-value.js';
import type { Outcome } from './listeners/outcome.js';

/** What lists are made with. */
export interface ListParts {
  readonly lists: CallLists;
  readonly searches: Kept<KeptSearch>;
  readonly words: Messages;
  readonly sayMoment: SayMoment;
}

/** A search and for whom it is. */
export interface ListRequest {
  readonly user: string;
  /** The command to search again with. */
  readonly command: string;
  readonly instanceId: string;
  /** As the instance was named; null for the default one. */
  readonly alias: string | null;
  readonly search: CallSearch;
}

/** Shows the first page of a list to the asker alone. Throws what the boundary tells the asker. */
export async function showList(parts: ListParts, tell: Tell, request: ListRequest): Promise<Outcome> {
  const { search, ...whose } = request;
  const page = await parts.lists.find(request.instanceId, search);
  const { sought, outcomes, directions, until, pageSize } = search;
  // Further pages begin where this one really began.
  const further = { sought, outcomes: [...outcomes], directions: [...directions], until, pageSize };
  const key =
    page.after === 'more'
      ? await parts.searches.keep({ ...whose, search: { ...further, since: page.since } })
      : null;
  await tellPrivately(tell, listOf(parts, request, page, key));
  return outcomeOf(request, page);
}

/** Another page of a kept list, as a message and how it went. */
export async function anotherPage(
  parts: ListParts,
  { search, ...whose }: KeptSearch,
  key: string,
  number: number,
): Promise<{ readonly message: Message; readonly outcome: Outcome }> {
  const request = { ...whose, search: { ...search, page: number } };
  const page = await parts.lists.find(request.instanceId, request.search);
  return { message: listOf(parts, request, page, key), outcome: outcomeOf(request, page) };
}

function listOf(
  { words, sayMoment }: ListParts,
  { search, alias, command, instanceId }: ListRequest,
  page: CallPage,
  key: string | null,
): Message {
  const view = {
    searched: { ...search, alias },
    page,
    command,
    open: (contactId: string) => encodeOpen({ call: { contactId, instanceId }, threadTs: null }),
    turn: (to: number) => (key === null ? null : encodeTurn(key, to)),
  };
  return renderCallList(view, words, sayMoment);
}

/** For the log: how a search went, and nothing that was typed. */
function outcomeOf({ search, instanceId }: ListRequest, { calls, page, after }: CallPage): Outcome {
  const by = search.sought?.kind ?? 'all';
  const detail = { by, calls: calls.length, page, after, instance: instanceId };
  return { did: 'find', outcome: 'shown', detail };
}
