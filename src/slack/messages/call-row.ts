import type { Button, SectionBlock } from '@slack/types';
import type { ListedCall } from '../../call/call-list.js';
import { callKind, dispositionOf } from '../../call/vocabulary.js';
import { callId } from '../../locale/call-id.js';
import { clip, maskNumber, shown } from '../../locale/display.js';
import type { Messages } from '../../locale/messages.js';
import { LIMITS } from '../limits.js';
import { capped } from './capped.js';
import type { SayMoment } from './message.js';

/** What a row says of a call: its start, then four short texts. */
export interface CallRow {
  readonly contactId: string;
  /** Epoch ms; null where it is not recorded. */
  readonly start: number | null;
  readonly numbers: string;
  readonly outcome: string;
  readonly agents: string;
  readonly duration: string;
}

/** A call of a list in words. */
export function callRow(call: ListedCall, words: Messages): CallRow {
  const { card, terms } = words;
  const masked = (number: string) => maskNumber(number) || card.hiddenNumber;
  const numbers = card.numbers(masked(call.callingNumber), masked(call.calledNumber));
  return {
    contactId: callId(call.contactId),
    start: call.startTime,
    numbers: clip(words.labelled(terms.kinds[callKind(call.contactType)]) + numbers, LIMITS.listLong),
    outcome: clip(outcomeOf(call, words), LIMITS.listLong),
    agents: clip(agentsOf(call, words), LIMITS.listShort),
    duration: clip(card.cccDuration(call.callDuration), LIMITS.listShort),
  };
}

function outcomeOf({ contactDisposition }: ListedCall, words: Messages): string {
  const { card, coded, terms } = words;
  const code = shown(contactDisposition);
  if (code === '') return words.labelled(words.labels.outcome) + card.noneRecorded;
  const { name } = dispositionOf(contactDisposition);
  return name === null ? card.unknownCode(code) : coded(terms.dispositions[name], code);
}

/** Names, or ids where there are no names: the two need not be equally many, so none is put beside the other. */
function agentsOf({ agentNames, agentIds }: ListedCall, words: Messages): string {
  const [names, ids] = [agentNames, agentIds].map((all) =>
    all.map((one) => shown(one)).filter((one) => one !== ''),
  );
  const known = names?.length ? names : (ids ?? []);
  if (known.length === 0) return words.find.noAgent;
  return capped(known, LIMITS.listAgents, words).join(words.separator);
}

/**
 * A row as one block, since a message has room for 50: the start, which Slack shows in the reader's own zone, and the
 * call's texts as plain text, which nothing can become active in. Null for `value`: its card cannot be asked for.
 */
export function rowBlock(
  row: CallRow,
  button: { readonly actionId: string; readonly value: string | null },
  words: Messages,
  sayMoment: SayMoment,
): SectionBlock {
  const plain = (text: string) => ({ type: 'plain_text', text, emoji: false }) as const;
  const { start } = row;
  const { actionId, value } = button;
  const open: Button | null =
    value === null ? null : { type: 'button', action_id: actionId, text: plain(words.find.open), value };
  return {
    type: 'section',
    text:
      start === null
        ? plain(words.find.timeUnknown)
        : { type: 'mrkdwn', text: `*${dateToken(start, sayMoment(start))}*` },
    fields: [row.numbers, row.outcome, row.agents, row.duration].map(plain),
    ...(open === null ? {} : { accessory: open }),
  };
}

/** A date in mrkdwn: made of nothing but the moment itself. */
function dateToken(ms: number, fallback: string): string {
  const seconds = Math.floor(ms / 1000);
  return `<!date^${seconds}^{date_short_pretty} {time_secs}|${fallback.replaceAll(/[<>|^&]/g, ' ')}>`;
}

/** A row in plain text, with the id to type: there are no buttons. */
export function rowText(row: CallRow, words: Messages, sayMoment: SayMoment): string {
  const start = row.start === null ? words.find.timeUnknown : sayMoment(row.start);
  return [start, row.numbers, row.outcome, row.agents, row.duration, row.contactId].join(words.separator);
}
