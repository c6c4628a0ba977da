import type { Bounded, BoundStatement } from '../../../question/answers/bounds.js';
import type { ComparedStatement, Side } from '../../../question/answers/compared.js';
import type { Bound, ComparedLength } from '../../../question/asked.js';
import type { Words } from '../../answer-words.js';
import { say } from '../../sentence.js';
import { duration, inline, party } from '../phrases.js';

const NAMES: Readonly<Record<Bounded, string>> = {
  total: '总时长',
  wait: '等待（排队和振铃）',
  queue: '排队',
  ivr: 'IVR',
  talk: '通话',
  connected: '接通',
  hold: '保持',
  mute: '静音',
  ring: '振铃',
  transfer: '转接等待',
};

const NOUNS = { hold: '保持', mute: '静音', ring: '振铃' } as const;

/** 符合时怎么说，不符合时怎么说。 */
const SIDES: Readonly<Record<Bound['side'], readonly [string, string]>> = {
  over: ['超过', '没有超过'],
  least: ['达到', '没有达到'],
  under: ['不到', '不少于'],
  most: ['没有超过', '超过'],
};

const COMPARED: Readonly<Record<ComparedLength['what'], readonly [one: string, all: string]>> = {
  hold: ['次保持', '保持共'],
  mute: ['次静音', '静音共'],
  ring: ['次振铃', '振铃共'],
  queue: ['次排队', '排队共'],
  talk: ['个坐席通话', '通话'],
  wait: ['次等待', '等待（排队和振铃）'],
  ivr: ['次IVR', 'IVR'],
};

function worded({ what, ordinal, agent, ms }: Side): string {
  const [one, all] = COMPARED[what];
  const name = ordinal === null ? all : ordinal < 0 ? `最后一${one}` : `第${ordinal}${one}`;
  return `${agent === null ? '' : inline(party(agent))}${name}${duration(ms)}`;
}

export const bounds: Words<BoundStatement | ComparedStatement> = {
  lengths_compared: ({ longer, shorter, apartMs }) =>
    apartMs === 0
      ? say`一样长：${worded(longer)}，${worded(shorter)}。`
      : say`${worded(longer)}，更长；${worded(shorter)}，相差${duration(apartMs)}。`,
  bound: ({ what, by, ms, inAll, bound: { side, seconds }, met }) =>
    say`${SIDES[side][met ? 0 : 1]}${duration(seconds * 1000)}：${by === null ? '' : inline(party(by))}${NAMES[what]}${inAll ? '共' : ''}${duration(ms)}。`,
  bound_count: ({ what, count, of, bound: { side, seconds } }) =>
    count === 0 || count === of
      ? say`${of}次${NOUNS[what]}都${SIDES[side][count === of ? 0 : 1]}${duration(seconds * 1000)}。`
      : say`${of}次${NOUNS[what]}中有${count}次${SIDES[side][0]}${duration(seconds * 1000)}。`,
};
