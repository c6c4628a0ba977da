import type { CallRecord } from '../../call/record.js';
import { callId } from '../../locale/call-id.js';
import { fullNumber, shown } from '../../locale/display.js';
import type { Messages } from '../../locale/messages.js';
import { LIMITS } from '../limits.js';
import type { Message } from './message.js';
import { plainText } from './plain-text.js';
import { bold, code, line, richText, text } from './rich-text.js';

/** The numbers of a call in full: for one person's eyes only. */
export function renderNumbers(record: CallRecord, words: Messages): Message {
  const { actions, card, labelled } = words;
  const side = (label: string, number: string, place: string): readonly [string, string] => {
    const full = fullNumber(number) || card.hiddenNumber;
    const where = shown(place);
    return [labelled(label), where === '' ? full : card.located(full, where)];
  };
  const rows = [
    side(actions.calling, record.callingNumber, record.callerLocation),
    side(actions.called, record.calledNumber, record.calleeLocation),
  ];
  const id = callId(record.contactId);
  return {
    blocks: [
      richText(
        line(
          bold(actions.numbersTitle),
          text(' '),
          code(id),
          ...rows.flatMap(([label, number]) => [text(`\n${label}`), code(number)]),
          text(`\n${actions.keepPrivate}`),
        ),
      ),
    ],
    text: plainText(
      [
        `${actions.numbersTitle} ${id}`,
        ...rows.map(([label, number]) => label + number),
        actions.keepPrivate,
      ],
      LIMITS.plainText,
    ),
  };
}
