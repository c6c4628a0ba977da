import { tellPrivately } from '../delivery.js';
import { renderHelp } from '../messages/replies.js';
import { searchForm } from '../messages/search-form.js';
import { renderSearchFault } from '../messages/searching.js';
import type { Kept, KeptCommand } from '../kept.js';
import { slackCodeOf } from '../refusals.js';
import { LISTED, type SearchFault, type TypedSearch } from '../search-command.js';
import { callSearchOf } from '../search-window.js';
import { showList, type ListParts } from '../show-list.js';
import { openWindow } from '../window.js';
import type { Asked } from './boundary.js';
import type { Outcome } from './outcome.js';

/** What finding calls needs beside their lists. */
export interface FindParts extends ListParts {
  readonly commands: Kept<KeptCommand>;
  readonly instanceId: string;
  /** By alias. */
  readonly instances: ReadonlyMap<string, string>;
  readonly timeZone: string;
  /** Epoch ms. */
  readonly clock: () => number;
}

/** The instance that an alias names, else the default one. */
export function instanceOf({ instances, instanceId }: FindParts, alias: string | null): string {
  return (alias === null ? undefined : instances.get(alias)) ?? instanceId;
}

/** `/cdr recent` and `/cdr find`: the list, or what is wrong with the search. */
export async function find(
  parts: FindParts,
  asked: Asked,
  typed: TypedSearch & { readonly alias: string | null },
): Promise<Outcome> {
  const search = callSearchOf(typed, parts.clock(), parts.timeZone);
  if ('fault' in search) return tellSearchFault(parts, asked, search);
  const { user_id: user, command } = asked.command;
  const { alias } = typed;
  return showList(parts, asked.respond, {
    user,
    command,
    instanceId: instanceOf(parts, alias),
    alias,
    search,
  });
}

/** Says what is wrong with a search. */
export async function tellSearchFault(
  { words }: Pick<FindParts, 'words'>,
  { respond, command }: Asked,
  { fault, typed }: SearchFault,
): Promise<Outcome> {
  await tellPrivately(respond, renderSearchFault(fault, typed, LISTED.most, command.command, words));
  return { did: 'find', outcome: 'not_understood', detail: { fault } };
}

/** `/cdr` alone: the form, at once, as Slack's permission lasts 3 s. Where it cannot be opened: help. */
export async function openForm(parts: FindParts, asked: Asked, alias: string | null): Promise<Outcome> {
  const { command, client, respond } = asked;
  const aliases = [...parts.instances.keys()];
  const key = await parts.commands.keep({
    user: command.user_id,
    channel: command.channel_id,
    command: command.command,
    responseUrl: command.response_url,
  });
  let slack = '';
  try {
    const form = searchForm(key, aliases, alias, parts.words);
    if ((await openWindow(client, command.trigger_id, form)) !== null)
      return { did: 'form', outcome: 'shown' };
  } catch (error) {
    slack = slackCodeOf(error);
    if (slack === '') throw error;
  }
  await tellPrivately(respond, renderHelp(parts.words, command.command, aliases));
  return { did: 'help', outcome: 'private', detail: { slack } };
}
