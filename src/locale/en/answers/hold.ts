import type { HoldStatement } from '../../../question/answers/hold.js';
import { say } from '../../sentence.js';
import type { Words } from '../../answer-words.js';
import { duration, first, lasting, list, party, times } from '../phrases.js';

const DONE = { hold: 'on hold', mute: 'muted' } as const;
const NOUN = { hold: 'hold', mute: 'mute' } as const;

export const hold: Words<HoldStatement> = {
  held: ({ what, lead, by, count, totalMs, longestMs, open, endedMs }) => {
    const who = by === null ? '' : ` by ${party(by)}`;
    const longest = count > 1 ? `; the longest ${lasting(longestMs)}` : '';
    if (open.length > 0) {
      const which = count === 1 ? 'it' : `${NOUN[what]} ${list(open.map(String))}`;
      const others =
        endedMs === 0 ? '' : `; ${duration(endedMs)} without ${open.length === 1 ? 'it' : 'them'}`;
      return say`${cap(DONE[what])}${who} ${times(count)}; ${which} ${open.length === 1 ? 'has' : 'have'} not ended by this record${others}.`;
    }
    switch (lead) {
      case 'total':
        return say`${cap(DONE[what])}${who} for ${lasting(totalMs)} in all (${times(count)})${longest}.`;
      case 'count':
        return say`${cap(DONE[what])}${who} ${times(count)}${count > 2 ? '' : ` (${count})`}, ${lasting(totalMs)} in all${longest}.`;
      case 'longest':
        return say`The longest ${NOUN[what]}${who} lasted ${lasting(longestMs)}; ${times(count)} in all, ${lasting(totalMs)} together.`;
    }
  },
  held_most: ({ what, extreme, by, totalMs, count, of }) =>
    of === 1
      ? say`Only ${party(by)} ${what === 'hold' ? 'put the customer on hold' : 'muted the line'}: ${times(count)}, ${lasting(totalMs)} in all.`
      : say`${party(by)} ${what === 'hold' ? 'held' : 'muted'} ${extreme === 'longest' ? 'longest' : 'least'}: ${lasting(totalMs)} in all (${times(count)}).`,
  never_held: ({ what, by }) =>
    by === null
      ? say`Nobody was ${what === 'hold' ? 'put on hold' : 'muted'} on this call (0 times).`
      : say`${party(by)} never ${what === 'hold' ? 'put the customer on hold' : 'muted the line'} (0 times).`,
  one_hold: ({ extreme, what, ordinal, count, by, at, ms }) =>
    say`${first(extreme, cap(NOUN[what]))} ${ordinal} of ${count}: ${party(by) || 'customer'}, ${{ moment: at }}, ${ms === null ? 'not ended by this record' : duration(ms)}.`,
  no_such_hold: ({ what, count }) => say`There is no such ${NOUN[what]}: the record has ${count}.`,
};

function cap(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
