import { describe, expect, it } from 'vitest';
import { factsFor, reply } from '../support/replying.js';

const textOf = (record: string, question: string): string =>
  reply(factsFor(record), question, true).text ?? '';

describe('who rang beside somebody', () => {
  it.each([
    ['欧阳雪之前振的是谁', /^第2次振铃，Oliver Grant：振铃20秒/],
    ['who rang after 欧阳雪', /^Ring 4 of 5, Kavita Rao: rang 26 s/],
    ['who rang right before Kavita', /^Ring 3 of 5, 欧阳雪: rang 4 s/],
    ['who rang after 林浩', /^Ring 2 of 5, Oliver Grant: .*\nNo agent rang after 林浩\./],
  ])('is the neighbour in the row of rings: %s', (question, said) => {
    expect(textOf('four-rang-queue-timeout', question)).toMatch(said);
  });
});

describe('what followed or led up to an event', () => {
  it('goes on beyond the neighbour on the side that is asked for', () => {
    expect(textOf('four-rang-queue-timeout', 'what happened after Kavita timed out')).toMatch(
      /^\+1:50 .*\nAfter it: .*AssignAgent.*11 s later\.\n\+2:01 {2}林浩 Ringing\n[^]*\nBefore it: /,
    );
    expect(textOf('blind-transfer', 'what led up to the transfer')).toMatch(
      /^\+3:13 .*\nBefore it: .*\n\+0:33 .*Connected[^]*\nAfter it: /,
    );
  });
});

describe('a length up to an event', () => {
  it.each([
    ['第一次振铃前排了多久', /^从Flight Changes 开始排队（Enqueue）到林浩 振铃（Ringing），相隔6秒。/],
    ['林浩超时之后多久又振Oliver', /^从林浩 坐席未接.*到Oliver Grant 振铃（Ringing），相隔4秒。/],
  ])('is measured between what is named: %s', (question, said) => {
    expect(textOf('four-rang-queue-timeout', question)).toMatch(said);
  });
});

describe('a length before one event', () => {
  it('is that from the start of the call', () => {
    expect(textOf('inbound-answered-with-hold', 'how many minutes before the first mute')).toMatch(
      /^4 min from the start of the call to 李晓雯 Muted/,
    );
  });
});

describe('a way of transferring', () => {
  it.each([
    ['how many warm transfers', /^No attended \(warm\) transfer .*\nTransferred once: blind transfer/],
    ['咨询转了几次', /^没有咨询后转接。\n转接1次：直接转接（盲转）/],
    ['盲转几次', /^转接1次：直接转接（盲转）/],
  ])('is told apart from the other: %s', (question, said) => {
    expect(textOf('blind-transfer', question)).toMatch(said);
  });
});

describe('who has most or least', () => {
  it.each([
    [
      'blind-transfer',
      'who talked the least',
      /^赵敏 talked least: 2 min 40 s, 2 min 44 s less than Daniel Hughes\./,
    ],
    ['blind-transfer', '谁通话最短', /^赵敏 通话最短：2分40秒，比 Daniel Hughes 少2分44秒。/],
    ['consult-two-queues', '谁保持最多', /^只有马骏保持过：2次，共4分32秒。/],
    [
      'inbound-answered-with-hold',
      'who held the customer longest',
      /^Only 李晓雯 put the customer on hold: twice, 2 min 23 s in all\.\nLongest: hold 2 of 2/,
    ],
  ])('is named with how much: %s, %s', (record, question, said) => {
    expect(textOf(record, question)).toMatch(said);
  });
});

describe('from when to when', () => {
  it('is when each was on the line', () => {
    expect(textOf('blind-transfer', '从几点到几点在通话')).toMatch(
      /^赵敏 在线：.*11:15:33.*至.*11:18:13.*，2分40秒。\nDaniel Hughes 在线：/,
    );
  });
});

describe('the wait for somebody', () => {
  it('begins with the transfer where it was transferred to them', () => {
    expect(textOf('blind-transfer', 'how long did the customer wait for Daniel')).toMatch(
      /^The customer waited 28 s from the transfer until Daniel Hughes answered\./,
    );
  });
});
