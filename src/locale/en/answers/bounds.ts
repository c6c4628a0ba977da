import type { Bounded, BoundStatement } from '../../../question/answers/bounds.js';
import type { ComparedStatement, Side } from '../../../question/answers/compared.js';
import type { Bound, ComparedLength } from '../../../question/asked.js';
import type { Words } from '../../answer-words.js';
import { say } from '../../sentence.js';
import { duration, party } from '../phrases.js';

const NAMES: Readonly<Record<Bounded, string>> = {
  total: 'the total time',
  wait: 'the wait (queue and ring)',
  queue: 'the queue time',
  ivr: 'the IVR time',
  talk: 'the talk time',
  connected: 'the connected time',
  hold: 'the hold',
  mute: 'the mute',
  ring: 'the ring',
  transfer: 'the wait at the transfer',
};

const NOUNS = { hold: 'holds', mute: 'mutes', ring: 'rings' } as const;

/** What something that keeps to a bound is, and what it is not otherwise. */
const SIDES: Readonly<Record<Bound['side'], readonly [string, string]>> = {
  over: ['over', 'not over'],
  least: ['at least', 'less than'],
  under: ['under', 'not under'],
  most: ['within', 'over'],
};

const COMPARED: Readonly<Record<ComparedLength['what'], readonly [one: string, all: string]>> = {
  hold: ['hold', 'the hold'],
  mute: ['mute', 'the mute'],
  ring: ['ring', 'the ring'],
  queue: ['queue', 'the queue time'],
  talk: ['the talk of agent', 'the talk time'],
  wait: ['wait', 'the wait'],
  ivr: ['IVR', 'the IVR time'],
};

function worded({ what, ordinal, agent, ms }: Side): string {
  const [one, all] = COMPARED[what];
  const inAll = agent === null && (what === 'hold' || what === 'mute' || what === 'ring') ? ' in all' : '';
  const name = ordinal === null ? `${all}${inAll}` : ordinal < 0 ? `the last ${one}` : `${one} ${ordinal}`;
  return `${name}${agent === null ? '' : ` of ${party(agent)}`} (${duration(ms)})`;
}

export const bounds: Words<BoundStatement | ComparedStatement> = {
  lengths_compared: ({ longer, shorter, apartMs }) =>
    apartMs === 0
      ? say`Equally long: ${worded(longer)} and ${worded(shorter)}.`
      : say`Longer: ${worded(longer)}, by ${duration(apartMs)} over ${worded(shorter)}.`,
  bound: ({ what, by, ms, inAll, bound: { side, seconds }, met }) =>
    say`${met ? 'Yes' : 'No'}: ${NAMES[what]}${by === null ? '' : ` of ${party(by)}`} was ${duration(ms)}${inAll ? ' in all' : ''}, ${SIDES[side][met ? 0 : 1]} ${duration(seconds * 1000)}.`,
  bound_count: ({ what, count, of, bound: { side, seconds } }) => {
    const many = count === 0 ? `None of the ${of}` : count === of ? `All ${of}` : `${count} of ${of}`;
    return say`${many} ${NOUNS[what]} ${count < 2 ? 'was' : 'were'} ${SIDES[side][0]} ${duration(seconds * 1000)}.`;
  },
};
