import type { Party } from '../../call/timeline.js';
import { callId } from '../call-id.js';
import { shown } from '../display.js';
import { elapsed } from '../elapsed.js';
import type { PictureWords } from '../picture-words.js';
import type { Role, SpanKind } from '../../picture/span-kinds.js';
import { duration, lasting, list, party as partyName } from './phrases.js';

const TAGS: Readonly<Record<Role, string>> = {
  ivr: 'IVR',
  queue: 'Queue',
  agent: 'Agent',
  supervisor: 'Supervisor',
  customer: 'Customer',
};

/** As they stand before a value: "queue 19 s". The row of the IVR says what it is. */
const VALUES: Readonly<Record<SpanKind, string>> = {
  ivr: '',
  wait: 'queue',
  dial: 'dial',
  ring: 'ring',
  talk: 'talk',
  hold: 'hold',
  mute: 'mute',
  consult: 'consult',
  conference: 'conference',
  listening: 'listening',
  coaching: 'coaching',
  online: 'on the line',
};

const TRANSFERS = { blind: 'Blind transfer', attended: 'Transfer after consulting' } as const;

export const picture: PictureWords = {
  title: (contactId) => `Picture of call ${callId(contactId)}`,
  heading: (contactId) => `Call ${callId(contactId)}`,
  row,
  kinds: {
    ivr: 'IVR',
    wait: 'In queue',
    dial: 'Dialling',
    ring: 'Ringing',
    talk: 'Talk',
    hold: 'Hold',
    mute: 'Mute',
    consult: 'Consult',
    conference: 'Conference',
    listening: 'Listening',
    coaching: 'Coaching',
    online: 'On the line',
  },
  total: (kind, ms, count) => `${value(kind, duration(ms))}${times(count)}`,
  totalSoFar: (kind, count) => `${value(kind, 'ongoing')}${times(count)}`,
  marks: {
    ...TRANSFERS,
    running: 'Still running',
    event: 'Event',
    open: 'End unknown',
    goesOn: 'Still going on',
    transfer: 'Transfer',
  },
  hangUp,
  rowsLeftOut: (count) => `${count} more ${count === 1 ? 'row' : 'rows'} not drawn`,
  elapsed,
  says: {
    total: (ms) => `The call lasted ${lasting(ms)}.`,
    sinceFirstEvent: 'Elapsed times count from the first event.',
    row: (name, parts) => `${name}: ${parts.join('; ')}.`,
    rowWithoutSpans: (name, events) =>
      `${name}: ${events === 0 ? 'no events' : `${events} ${events === 1 ? 'event' : 'events'}, none with a duration`}.`,
    kind: (kind, ms, count, parts) => {
      const [first] = parts;
      if (ms === null) return unmeasured(kind, count, first?.sinceMs ?? null);
      const said = value(kind, duration(ms));
      if (count === 1 && first !== undefined) return `${said} from ${elapsed(first.sinceMs)}`;
      if (count < 2) return said;
      const each = parts.map((part) => `${duration(part.ms)} from ${elapsed(part.sinceMs)}`);
      return `${said} in ${count} parts${each.length === 0 ? '' : ` (${list(each)})`}`;
    },
    goesOn: (kind, sinceMs, count) => {
      const began = `since ${elapsed(sinceMs)}, still going on`;
      return value(kind, count === 1 ? began : `in ${count} parts, the last ${began}`);
    },
    transfer: (kind, sinceMs, from, to, answered) =>
      `${TRANSFERS[kind]} at ${elapsed(sinceMs)}${from === null ? '' : ` from ${from}`}${
        to === null ? '' : ` to ${to}`
      }${answered ? '' : ', not answered'}.`,
    moreTransfers: (count) => `${count} more ${count === 1 ? 'transfer' : 'transfers'}.`,
    hangUp: (by, sinceMs) => `${hangUp(by)}${sinceMs === null ? '' : ` at ${elapsed(sinceMs)}`}.`,
    running: 'The call is still running.',
    rowsLeftOut: (count) => `${count} more ${count === 1 ? 'row' : 'rows'}, not listed here.`,
  },
};

function value(kind: SpanKind, said: string): string {
  return VALUES[kind] === '' ? said : `${VALUES[kind]} ${said}`;
}

/** Where the record has no mark to measure by. */
function unmeasured(kind: SpanKind, count: number, sinceMs: number | null): string {
  if (count > 1) return value(kind, `in ${count} parts, total unknown`);
  return value(kind, sinceMs === null ? 'unknown' : `from ${elapsed(sinceMs)}, length unknown`);
}

function times(count: number): string {
  return count > 1 ? ` (${count}×)` : '';
}

function row(role: Role, party: Party | null): { tag: string; name: string } {
  if (party === null) return { tag: TAGS[role], name: '' };
  // "An unnamed agent" needs nobody to say that it is one.
  const nameless = shown(party.name) === '' && shown(party.id) === '';
  return { tag: nameless ? '' : TAGS[role], name: partyName(party) };
}

function hangUp(by: 'agent' | 'customer' | null): string {
  if (by === null) return 'Call ended';
  return by === 'agent' ? 'Agent hung up' : 'Customer hung up';
}
