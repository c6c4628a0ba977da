import type { ActionsBlock, KnownBlock, RichTextElement } from '@slack/types';
import type { CallFacts } from '../../call/facts.js';
import type { Messages } from '../../locale/messages.js';
import type { Sentence } from '../../locale/sentence.js';
import { LIMITS } from '../limits.js';
import { cardView, type CardView, type Fact } from './card-view.js';
import { eventRows, eventTable, type EventRows } from './event-rows.js';
import type { Message, SayMoment } from './message.js';
import { escapedLine, joinedLines, roomOf } from './plain-text.js';
import { bold, bullets, code, italic, line, moment, richText, table, text } from './rich-text.js';
import { sentenceElements, sentenceText } from './sentences.js';

/** What a card carries beside the call: its buttons, and what is new since it was posted. */
export interface CardExtras {
  readonly buttons?: ActionsBlock;
  readonly updated?: Sentence;
}

/**
 * The card of one call: verdict, facts, event sequence, notes. Holds Slack's limits for any record, and makes
 * nothing active out of a record's text.
 */
export function renderCard(
  facts: CallFacts,
  words: Messages,
  sayMoment: SayMoment,
  { buttons, updated }: CardExtras = {},
): Message {
  const view = cardView(facts, words);
  const news = updated === undefined ? [] : [sentenceText(updated, sayMoment)];
  const rows = eventRows(facts, words);
  const blocks = cardBlocks(view, rows, words, sayMoment);
  if (updated !== undefined)
    blocks.splice(1, 0, richText(line(...sentenceElements(updated, sayMoment, italic))));
  return {
    blocks: buttons === undefined ? blocks : [...blocks, buttons],
    text: cardText(view, rows, words, sayMoment, news),
  };
}

function cardBlocks(view: CardView, rows: EventRows, words: Messages, sayMoment: SayMoment): KnownBlock[] {
  const provisional = view.provisional === null ? [] : [italic(`\n${view.provisional}`)];
  const blocks: KnownBlock[] = [
    richText(line(bold(view.verdict), ...provisional)),
    richText(line(...view.facts.flatMap((fact, i) => factElements(fact, i, words, sayMoment)))),
  ];
  const events = eventTable(rows, LIMITS.blockText - textOf(view)).map(({ cells }) => cells);
  if (events.length > 0) blocks.push(table(events, COLUMNS));
  if (view.notes.length > 0) blocks.push(richText(line(bold(words.labels.notes))), bullets(view.notes));
  const rest = ['', view.instance, view.eventCount].join(words.separator);
  blocks.push(richText(line(text(`${words.card.call} `), code(view.contactId), text(rest))));
  return blocks;
}

const COLUMNS = [
  { align: 'right' as const },
  { align: 'left' as const },
  { is_wrapped: true },
  { is_wrapped: true },
];

/** Facts stand in one section, a line each, as Slack's own composer writes lines. */
function factElements(
  { label, value }: Fact,
  index: number,
  words: Messages,
  sayMoment: SayMoment,
): RichTextElement[] {
  const said = 'moment' in value ? moment(value.moment, sayMoment(value.moment)) : text(value.text);
  return [bold(`${index === 0 ? '' : '\n'}${words.labelled(label)}`), said];
}

/** What the table has to leave room for. */
function textOf(view: CardView): number {
  const parts = [
    view.verdict,
    view.provisional ?? '',
    ...view.notes,
    view.instance,
    view.eventCount,
    view.contactId,
  ];
  let size = 100;
  for (const part of parts) size += part.length + 4;
  for (const { label, value } of view.facts) {
    size += label.length + ('text' in value ? value.text.length : 0) + 4;
  }
  return size;
}

function cardText(
  view: CardView,
  rows: EventRows,
  words: Messages,
  sayMoment: SayMoment,
  news: readonly string[],
): string {
  const said = view.facts.map(
    ({ label, value }) => words.labelled(label) + ('text' in value ? value.text : sayMoment(value.moment)),
  );
  const lines = [
    view.verdict,
    ...news,
    ...(view.provisional === null ? [] : [view.provisional]),
    ...said,
  ].map((one) => escapedLine(one));
  const notes =
    view.notes.length === 0
      ? []
      : [words.labelled(words.labels.notes).trim(), ...view.notes.map((note) => `- ${note}`)];
  const call = `${words.card.call} ${view.contactId}${words.separator}${view.instance}`;
  const rest = [...notes, call].map((one) => escapedLine(one));
  const room = (LIMITS.plainText - roomOf([...lines, ...rest])) * 0.8;
  const [, ...fitting] = eventTable(rows, room, ({ asLine, between }) => asLine.text.length - between);
  // Where not one event has room, their number is said.
  const shown = fitting.length === 0 && rows.count > 0 ? [rows.more(rows.count)] : fitting;
  const title = words.labelled(words.coded(words.labels.events, view.eventCount)).trim();
  const sequence = shown.length === 0 ? [] : [escapedLine(title), ...shown.map(({ asLine }) => asLine)];
  return joinedLines([...lines, ...sequence], LIMITS.plainText, rest);
}
