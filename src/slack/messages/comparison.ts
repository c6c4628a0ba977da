import type { ActionsBlock, KnownBlock } from '@slack/types';
import type { ComparedRow, Difference } from '../../call/compared-row.js';
import type { Value } from '../../call/compared-values.js';
import type { Comparison } from '../../call/comparison.js';
import { callId } from '../../locale/call-id.js';
import { clip } from '../../locale/display.js';
import type { Messages } from '../../locale/messages.js';
import { LIMITS } from '../limits.js';
import { direction, outcome } from './card-view.js';
import type { Message, SayMoment } from './message.js';
import { plainText } from './plain-text.js';
import { bold, code, italic, line, richText, table, text } from './rich-text.js';

const SIDES = ['a', 'b'] as const;
type Side = (typeof SIDES)[number];

/** The `action_id` of a button that opens a card: `card_of:<which>`. */
export const CARD_OF = 'card_of';

/** Name, A, B, difference. */
type Cells = readonly [string, string, string, string];

/**
 * Two calls side by side: what differs most in one sentence, then a row a value, differences first. `values` come
 * back with the presses of the buttons that open the two cards.
 */
export function renderComparison(
  comparison: Comparison,
  values: Readonly<Record<Side, string>>,
  words: Messages,
  sayMoment: SayMoment,
): Message {
  const { sides, moreSame } = words.comparison;
  const sentence = clip(words.comparison.sentence(comparison), LIMITS.verdictText);
  const ids = SIDES.map((side) => [sides[side], callId(comparison[side].record.contactId)] as const);
  const rows = rowsShown(comparison.rows);
  const cells = rows.map((row) => cellsOf(row, words, sayMoment));
  const left = comparison.rows.length - rows.length;
  const rest = left === 0 ? [] : [moreSame(left)];
  const head: Cells = [words.comparison.value, sides.a, sides.b, words.comparison.difference];
  const blocks: KnownBlock[] = [
    richText(line(bold(sentence))),
    richText(
      line(...ids.flatMap(([side, id], i) => [text(`${i === 0 ? '' : words.separator}${side} `), code(id)])),
    ),
    table([head, ...cells], COLUMNS),
    ...rest.map((more) => richText(line(italic(more)))),
    buttons(values, words),
  ];
  const spoken = [sentence, ...cells.map((row) => spokenRow(row, words)), ...rest];
  return {
    blocks,
    text: plainText(
      spoken,
      LIMITS.plainText,
      ids.map((id) => id.join(' ')),
    ),
  };
}

const COLUMNS = [
  { is_wrapped: true },
  { is_wrapped: true },
  { is_wrapped: true },
  { align: 'right' as const },
];

/** Equals have the room that differences leave. */
function rowsShown(rows: readonly ComparedRow[]): readonly ComparedRow[] {
  const telling = rows.filter(({ relation }) => relation !== 'same').length;
  return rows.slice(0, Math.max(telling, LIMITS.comparisonRows));
}

function cellsOf(
  { name, a, b, relation, difference }: ComparedRow,
  words: Messages,
  sayMoment: SayMoment,
): Cells {
  const cell = (value: Value): string => clip(valueText(value, words, sayMoment), LIMITS.comparisonCell);
  const apart = relation === 'differs' && difference !== null ? differenceText(difference, words) : '';
  return [words.comparison.names[name], cell(a), cell(b), apart];
}

function spokenRow([name, a, b, difference]: Cells, words: Messages): string {
  const { sides, difference: head } = words.comparison;
  const parts = [
    `${sides.a} ${a}`,
    `${sides.b} ${b}`,
    ...(difference === '' ? [] : [`${head} ${difference}`]),
  ];
  return words.labelled(name) + parts.join(words.separator);
}

function differenceText(difference: Difference, words: Messages): string {
  const amount = difference.kind === 'ms' ? difference.ms : difference.count;
  const size = Math.abs(amount);
  return `${amount < 0 ? '−' : '+'}${difference.kind === 'ms' ? words.duration(size) : size}`;
}

function valueText(value: Value, words: Messages, sayMoment: SayMoment): string {
  const { card, comparison, terms } = words;
  switch (value.kind) {
    case 'unknown':
      return comparison.unknown;
    case 'none':
      return comparison.none;
    case 'ms':
      return words.duration(value.ms);
    case 'count':
      return String(value.count);
    case 'moment':
      return sayMoment(value.at);
    case 'verdict':
      return comparison.verdict(value.verdict);
    case 'direction':
      return direction(value.code, value.callKind, words);
    case 'disposition':
      return outcome(value.code, value.name, words);
    case 'agent':
      return words.party(value.agent);
    case 'customer':
      return comparison.customer;
    case 'hang_up':
      return card.hungUp(value);
    case 'abandon':
      return comparison.abandoned(terms.phases[value.phase], words.duration(value.afterMs));
    case 'recording':
      return card.recording(value.state);
    case 'survey':
      return card.survey(value);
    case 'emotion':
      return comparison.emotion(value.type, value.confidence);
    case 'solved':
      return comparison.solved(value.solved);
  }
}

function buttons(values: Readonly<Record<Side, string>>, words: Messages): ActionsBlock {
  const { cardOf, sides } = words.comparison;
  return {
    type: 'actions',
    elements: SIDES.map((side) => ({
      type: 'button',
      action_id: `${CARD_OF}:${side}`,
      text: { type: 'plain_text', text: cardOf(sides[side]), emoji: false },
      value: values[side],
    })),
  };
}
