import type { ActionsBlock, Button, KnownBlock, ModalView } from '@slack/types';
import { baseTime } from '../../call/base-time.js';
import type { CallFacts } from '../../call/facts.js';
import type { TimelineEntry } from '../../call/timeline.js';
import { callId } from '../../locale/call-id.js';
import { elapsed } from '../../locale/elapsed.js';
import type { Messages } from '../../locale/messages.js';
import { LIMITS } from '../limits.js';
import type { Message, SayMoment } from './message.js';
import { bold, code, line, moment, richText, text } from './rich-text.js';

/** Where a button of a window with pages leads. */
export const PAGE_TURNS = ['first', 'earlier', 'later', 'last'] as const;
type PageTurn = (typeof PAGE_TURNS)[number];

/** What a window with pages shows. */
export type Paged = 'all_events' | 'raw';

/** The `action_id` of a page's button: `page:<what>:<turn>`. */
export function pageActionId(what: Paged, turn: PageTurn): string {
  return `page:${what}:${turn}`;
}

/** Which window an `action_id` turns a page of; null for one of somebody else's. */
export function pagedBy(actionId: string): Paged | null {
  const [, what] = /^page:(all_events|raw):/.exec(actionId) ?? [];
  return what === 'all_events' || what === 'raw' ? what : null;
}

export function loadingWindow(title: string, words: Messages): ModalView {
  return windowOf(title, [richText(line(text(words.actions.loading)))], words);
}

/** Anything said in place of what a window was opened for, such as why a call could not be read. */
export function messageWindow(title: string, message: Message, words: Messages): ModalView {
  return windowOf(title, message.blocks, words);
}

/** One page of the whole event sequence, in the card's words and with clock times. `page` counts from 0. */
export function eventsWindow(
  facts: CallFacts,
  page: number,
  value: (page: number) => string,
  words: Messages,
  sayMoment: SayMoment,
): ModalView {
  const { timeline } = facts;
  const pages = Math.max(1, Math.ceil(timeline.length / LIMITS.eventsPage));
  const at = within(page, pages);
  const from = at * LIMITS.eventsPage;
  const shownEntries = timeline.slice(from, from + LIMITS.eventsPage);
  const base = baseTime(facts).at;
  const head = line(
    code(callId(facts.record.contactId)),
    text(`\n${words.actions.events(from + 1, from + shownEntries.length, timeline.length)}`),
  );
  const lines = shownEntries.map((entry) => eventLine(entry, base, words, sayMoment));
  return windowOf(
    words.actions.eventsTitle,
    [richText(head), richText(...lines), ...turns('all_events', at, pages, value, words)],
    words,
  );
}

function eventLine(entry: TimelineEntry, base: number, words: Messages, sayMoment: SayMoment) {
  const who = words.party(entry.party);
  const lane = words.terms.lanes[entry.lane];
  return line(
    code(elapsed(entry.at - base)),
    text('  '),
    moment(entry.at, sayMoment(entry.at, true), true),
    text(`  ${who === '' || who === lane ? lane : `${lane} ${who}`}${words.separator}`),
    bold(words.event(entry.event)),
  );
}

/** One page of the raw record. */
export function rawWindow(
  contactId: string,
  json: string,
  page: number,
  value: (page: number) => string,
  words: Messages,
): ModalView {
  const parts = rawPages(json);
  const at = within(page, parts.length);
  const head = line(code(callId(contactId)), text(`\n${words.actions.page(at + 1, parts.length)}\n`));
  const blocks: KnownBlock[] = [
    richText(head, line(text(words.actions.keepPrivate))),
    {
      type: 'rich_text',
      elements: [{ type: 'rich_text_preformatted', elements: [{ type: 'text', text: parts[at] ?? ' ' }] }],
    },
    ...turns('raw', at, parts.length, value, words),
  ];
  return windowOf(words.actions.rawTitle, blocks, words);
}

/** Cut between lines; a line that is longer than a page is cut where the page ends. */
function rawPages(json: string): string[] {
  const pages: string[] = [];
  let page = '';
  for (const whole of json.split('\n')) {
    for (let from = 0; from < Math.max(1, whole.length); from += LIMITS.rawPage) {
      const part = whole.slice(from, from + LIMITS.rawPage);
      if (page !== '' && page.length + part.length + 1 > LIMITS.rawPage) {
        pages.push(page);
        page = '';
      }
      page += page === '' ? part : `\n${part}`;
    }
  }
  return [...pages, page].filter((one) => one !== '');
}

function within(page: number, pages: number): number {
  return Math.min(Math.max(0, page), pages - 1);
}

function turns(
  what: Paged,
  page: number,
  pages: number,
  value: (page: number) => string,
  words: Messages,
): ActionsBlock[] {
  const to: Readonly<Record<PageTurn, number>> = {
    first: 0,
    earlier: page - 1,
    later: page + 1,
    last: pages - 1,
  };
  const useful = PAGE_TURNS.filter((turn) => to[turn] >= 0 && to[turn] < pages && to[turn] !== page);
  if (useful.length === 0) return [];
  const elements = useful.map((turn): Button => ({
    type: 'button',
    action_id: pageActionId(what, turn),
    text: { type: 'plain_text', text: words.actions.pages[turn], emoji: false },
    value: value(to[turn]),
  }));
  return [{ type: 'actions', elements }];
}

function windowOf(title: string, blocks: KnownBlock[], words: Messages): ModalView {
  return {
    type: 'modal',
    title: { type: 'plain_text', text: title, emoji: false },
    close: { type: 'plain_text', text: words.actions.close, emoji: false },
    blocks,
  };
}
