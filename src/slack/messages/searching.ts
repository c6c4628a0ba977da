import type { KnownBlock } from '@slack/types';
import { callId } from '../../locale/call-id.js';
import { shown } from '../../locale/display.js';
import type { FindWords } from '../../locale/find-words.js';
import type { Messages } from '../../locale/messages.js';
import { LIMITS } from '../limits.js';
import { LIST_OPEN } from './call-list.js';
import type { Message } from './message.js';
import { plainText } from './plain-text.js';
import { bold, code, line, richText, text } from './rich-text.js';

/** What was typed, fit to be shown: a date whole, though its digits could be a number's. */
export function shownTyped(typed: string): string {
  return DATE.test(typed) ? typed : shown(typed);
}

const DATE = /^(?:(?:since|from) |自从?|从)?\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}[日号]?$/u;

/** What is wrong with a search, and searches that work. `typed` is hostile. */
export function renderSearchFault(
  fault: keyof FindWords['faults'],
  typed: string,
  most: number,
  command: string,
  words: Messages,
): Message {
  const said = words.find.faults[fault](shownTyped(typed), most);
  const rows = words.find.examples(command);
  const blocks: KnownBlock[] = [
    richText(
      line(bold(said), ...rows.flatMap((row) => [text('\n'), code(row.typed), text(`  ${row.does}`)])),
    ),
  ];
  const lines = [said, ...rows.map((row) => `${row.typed}  ${row.does}`)];
  return { blocks, text: plainText(lines, LIMITS.plainText) };
}

/** The calls that a message names, with a button each. */
export function renderChoice(
  calls: readonly { readonly contactId: string; readonly value: string }[],
  words: Messages,
): Message {
  const said = words.find.shortcut.several(calls.length);
  const blocks: KnownBlock[] = [
    richText(line(bold(said))),
    {
      type: 'actions',
      elements: calls.map(({ contactId, value }, i) => ({
        type: 'button',
        action_id: `${LIST_OPEN}:${i}`,
        text: { type: 'plain_text', text: callId(contactId).slice(0, LIMITS.buttonText), emoji: false },
        value,
      })),
    },
  ];
  const lines = [said, ...calls.map(({ contactId }) => callId(contactId))];
  return { blocks, text: plainText(lines, LIMITS.plainText) };
}
