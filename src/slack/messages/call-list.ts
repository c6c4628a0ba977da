import type { ActionsBlock, Button, KnownBlock } from '@slack/types';
import type { CallPage } from '../../call/call-list.js';
import type { Searched } from '../../locale/find-words.js';
import type { Messages } from '../../locale/messages.js';
import type { Sentence } from '../../locale/sentence.js';
import { LIMITS } from '../limits.js';
import { callRow, rowBlock, rowText, type CallRow } from './call-row.js';
import type { Message, SayMoment } from './message.js';
import { escapedLine, plainText } from './plain-text.js';
import { bold, line, richText, text } from './rich-text.js';
import { sentenceElements, sentenceText } from './sentences.js';

/** The `action_id` of a list's buttons: `list:open:<row>`, `list:more`, `list:back`. */
export const LIST_OPEN = 'list:open';
export const LIST_TURNS = ['list:back', 'list:more'] as const;

/** A page of a list, with what its buttons carry. */
export interface CallListView {
  readonly searched: Searched;
  readonly page: CallPage;
  /** The command to search again with. */
  readonly command: string;
  /** The value of the button that opens a call; null where its id cannot be asked for. */
  open(contactId: string): string | null;
  /** The value of a button that leads to another page; null where the list cannot page. */
  turn(page: number): string | null;
}

/** One page of a list of calls, for the asker alone. */
export function renderCallList(view: CallListView, words: Messages, sayMoment: SayMoment): Message {
  const { page, searched } = view;
  const rows = page.calls.map((call) => callRow(call, words));
  const head = words.find.searched({ ...searched, since: page.since });
  const notes = notesOf(view, words);
  const blocks: KnownBlock[] = [
    richText(line(...sentenceElements(head, sayMoment, bold), text(`\n${summaryOf(page, words)}`))),
    ...rows.map((row, i) =>
      rowBlock(
        row,
        { actionId: `${LIST_OPEN}:${i}`, value: view.open(page.calls[i]?.contactId ?? '') },
        words,
        sayMoment,
      ),
    ),
    ...notes.map((note) => richText(line(...sentenceElements(note, sayMoment, text)))),
    ...turns(view, words),
  ];
  return { blocks, text: twin(view, rows, blocks, words, sayMoment) };
}

function summaryOf({ calls, page, pageSize, total }: CallPage, { find }: Messages): string {
  const from = (page - 1) * pageSize + 1;
  if (calls.length > 0) return find.range(from, from + calls.length - 1, total);
  return page === 1 ? find.nothingFound : find.nothingFurther;
}

/** How far the search went, and what to do about it. */
function notesOf({ page, searched, command }: CallListView, { find }: Messages): Sentence[] {
  const notes: Sentence[] = [];
  if (page.since > searched.since) notes.push(find.narrowed(page.since));
  if (page.looked !== null) notes.push(find.looked(page.looked));
  if (page.after === 'out_of_reach') notes.push([find.outOfReach]);
  if (page.calls.length === 0 && page.page === 1) notes.push([find.tryOther(command)]);
  return notes;
}

function turns({ page, turn }: CallListView, { find }: Messages): ActionsBlock[] {
  const [back, more] = LIST_TURNS;
  const wanted = [
    ...(page.page > 1 ? [{ id: back, label: find.back, to: page.page - 1 }] : []),
    ...(page.after === 'more' ? [{ id: more, label: find.more, to: page.page + 1 }] : []),
  ];
  const elements = wanted.flatMap(({ id, label, to }): Button[] => {
    const value = turn(to);
    return value === null
      ? []
      : [{ type: 'button', action_id: id, text: { type: 'plain_text', text: label, emoji: false }, value }];
  });
  return elements.length === 0 ? [] : [{ type: 'actions', elements }];
}

/** The list as text, in the room that its blocks leave; what has none is counted. */
function twin(
  view: CallListView,
  rows: readonly CallRow[],
  blocks: readonly KnownBlock[],
  words: Messages,
  sayMoment: SayMoment,
): string {
  const { page, searched } = view;
  const head = sentenceText(words.find.searched({ ...searched, since: page.since }), sayMoment);
  const notes = notesOf(view, words).map((note) => sentenceText(note, sayMoment));
  const fixed = [head, summaryOf(page, words), ...notes];
  const max = Math.min(LIMITS.plainText, LIMITS.listText - textLength(blocks));
  let room = max - fixed.reduce((sum, part) => sum + escapedLine(part).text.length + 1, 0) - MOST_LEFT_OUT;
  const kept: string[] = [];
  for (const row of rows) {
    const said = rowText(row, words, sayMoment);
    room -= escapedLine(said).text.length + 1;
    if (room < 0) break;
    kept.push(said);
  }
  const left = rows.length - kept.length;
  const closing = left === 0 ? notes : [words.find.leftOut(left), ...notes];
  return plainText([...fixed.slice(0, 2), ...kept], max, closing);
}

/** Room for the line that counts what is left out. */
const MOST_LEFT_OUT = 60;

/** All text of a tree of blocks. */
function textLength(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce(
    (sum: number, [key, part]) =>
      sum +
      (typeof part !== 'string' ? textLength(part) : key === 'text' || key === 'fallback' ? part.length : 0),
    0,
  );
}
