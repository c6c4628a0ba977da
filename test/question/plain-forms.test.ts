import { describe, expect, it } from 'vitest';
import { factsFor, reply } from '../support/replying.js';

const firstLine = (record: string, question: string): string =>
  reply(factsFor(record), question, true).text?.split('\n')[0] ?? '';

describe('a question whose form says plainly what is asked', () => {
  it.each([
    ['how long did marcus take to pick up', /Marcus Webb: rang 8 s, answered/],
    ['how quickly did marcus answer', /Marcus Webb: rang 8 s, answered/],
    ['Marcus多久才接', /Marcus Webb：振铃8秒，已接听/],
    ['did the agent hang up?', /^The customer hung up/],
    ['who was the second agent', /^Agent 2 of 3: 高远/],
    ['who was the 2nd agent', /^Agent 2 of 3: 高远/],
    ['how long did it take to answer', /waited 16 s/],
  ])('is read so: %s', (question, said) => {
    expect(firstLine('warm-transfer-second-consult', question)).toMatch(said);
  });

  it.each([
    ['which hold was longer, the first or the second', /29 s[^]*1 min 17 s/],
    ['was the second hold longer than the first', /29 s[^]*1 min 17 s/],
    ['第一次保持还是第二次保持更久', /29秒[^]*1分17秒/],
  ])('names one beside another and is told both: %s', (question, said) => {
    expect(reply(factsFor('warm-transfer-second-consult'), question, true).text).toMatch(said);
  });

  it.each([
    ['mute before or after hold 2?', /Muted: 2026-12-02 13:45:10.*\n.*\(Held\): 2026-12-02 13:46:40/],
    [
      '静音是在第二次保持之前还是之后',
      /静音（Muted）：2026-12-02 13:45:10.*\n.*保持（Held）：2026-12-02 13:46:40/,
    ],
  ])('of which came first, is told by both times: %s', (question, said) => {
    expect(reply(factsFor('three-holds-one-mute'), question, true).text).toMatch(said);
  });

  it('leaves each event its own ordinal where two are named', () => {
    expect(firstLine('three-holds-one-mute', 'what happened right after the mute, before hold 2')).toMatch(
      /Muted|Unmuted/,
    );
  });
});

describe('a word of the trade', () => {
  it.each([
    ['PREDICTIVE是什么意思？', /^预测式外呼：系统先呼叫客户/],
    ['what does outbound mean?', /^Outbound: an agent of ours calls the customer\./],
    ['what is BACK2BACK', /^Back-to-back: the system calls both sides/],
    ['what does AttendedTransfer mean?', /it never happened\.\nAttended \(warm\) transfer: /],
    ['BargeIn是什么意思', /本通电话没有出现。\n强插：班长加入通话/],
  ])('is explained, and the event that is a part of it: “%s”', (question, said) => {
    expect(reply(factsFor('inbound-answered-with-hold'), question, true).text).toMatch(said);
  });
});
