import type { HoldStatement } from '../../../question/answers/hold.js';
import { say } from '../../sentence.js';
import type { Words } from '../../answer-words.js';
import { duration, first, inline, lasting, list, party } from '../phrases.js';

const NOUN = { hold: '保持', mute: '静音' } as const;

export const hold: Words<HoldStatement> = {
  held: ({ what, lead, by, count, totalMs, longestMs, open, endedMs }) => {
    const noun = `${by === null ? '' : inline(party(by))}${NOUN[what]}`;
    const longest = count > 1 ? `，最长${lasting(longestMs)}` : '';
    if (open.length > 0) {
      const which = count === 1 ? '' : `第${list(open.map(String))}次`;
      const others = endedMs === 0 ? '' : `，其余共${duration(endedMs)}`;
      return say`${noun}${count}次，${which}尚未结束${others}。`;
    }
    switch (lead) {
      case 'total':
        return say`${noun}共${lasting(totalMs)}（${count}次${longest}）。`;
      case 'count':
        return say`${noun}${count}次，共${lasting(totalMs)}${longest}。`;
      case 'longest':
        return say`${noun}最长一次${lasting(longestMs)}；共${count}次，合计${lasting(totalMs)}。`;
    }
  },
  held_most: ({ what, extreme, by, totalMs, count, of }) =>
    of === 1
      ? say`只有${inline(party(by))}${NOUN[what]}过：${count}次，共${lasting(totalMs)}。`
      : say`${party(by)} ${NOUN[what]}总时长最${extreme === 'longest' ? '长' : '短'}：共${lasting(totalMs)}（${count}次）。`,
  never_held: ({ what, by }) =>
    say`${by === null ? '本通电话' : inline(party(by))}没有${NOUN[what]}（0次）。`,
  one_hold: ({ extreme, what, ordinal, by, at, ms }) =>
    say`${first(extreme)}第${ordinal}次${NOUN[what]}：${inline(party(by) || '客户')}，${{ moment: at }}，${ms === null ? '尚未结束' : `时长${duration(ms)}`}。`,
  no_such_hold: ({ what, count }) => say`没有这一次${NOUN[what]}：话单中共${count}次。`,
};
