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

describe('why it was so', () => {
  it.each([
    [
      'consult-two-queues',
      'why was the call transferred?',
      /^The record does not tell why it was transferred, only how\.\nTransferred once/,
    ],
    ['consult-two-queues', '这通电话为什么被转接？', /^话单没有记录转接的原因，只能看到怎么转的。\n转接1次/],
    ['inbound-answered-with-hold', 'why was it transferred?', /^Not transferred/],
    [
      'consult-two-queues',
      'why did the customer have to wait so long?',
      /^The customer waited 1 min 43 s.*\nOf it, queue/,
    ],
    ['consult-two-queues', '这通电话为什么这么长？', /^总时长15分34秒/],
  ])('is told by what there is beside it, about %s: “%s”', (record, question, said) => {
    expect(reply(factsFor(record), question, true).text).toMatch(said);
  });

  it('is answered unasked as well', () => {
    expect(reply(factsFor('consult-two-queues'), '这通电话为什么被转接？', false).text).not.toBeNull();
  });
});

describe('a share of the call', () => {
  it.each([
    ['what percentage of the call was hold?', /^Hold is 29 % of the total time: 4 min 32 s of 15 min 34 s\./],
    ['保持时间占通话的百分之多少？', /^保持占总时长的29%：4分32秒，总时长15分34秒。/],
  ])('is worked out: “%s”', (question, said) => {
    expect(reply(factsFor('consult-two-queues'), question, true).text).toMatch(said);
  });
});

describe('what came before the end', () => {
  it('is what came before the hang-up, not before an agent left earlier', () => {
    const text = reply(
      factsFor('consult-two-queues'),
      'what happened right before the call ended?',
      true,
    ).text;
    expect(text).toMatch(/^\+15:33 {2}Guadalupe Ortega Hung up/);
  });
});

describe('whether somebody talked to the customer', () => {
  it.each(['did 马骏 talk to the customer?', '马骏跟客户说话了吗'])(
    'is no question about words: “%s”',
    (question) => {
      expect(reply(factsFor('consult-two-queues'), question, true).asked[0]?.topic).toBe('talk');
    },
  );
});

describe('a voicemail', () => {
  it.each([
    ['why did it go to voicemail', /\n售后服务: the queue timed out .*20:14:11/],
    ['when was the voicemail left', /^sub-flow Voicemail ready \(VoicemailReady\): .*20:14:51/],
    ['几点留言的', /VoicemailReady.*20:14:51/],
  ])('is told with what led to it, or when: %s', (question, said) => {
    expect(reply(factsFor('queue-timeout-voicemail'), question, true).text).toMatch(said);
  });
});

describe('the length of a call that goes on', () => {
  it('is not known, but since when', () => {
    expect(reply(factsFor('still-running'), '打了多久了', true).text).toMatch(
      /^通话尚无释放时间.*开始时间 .*14:50:00/,
    );
  });
});

describe('a supervisor who barged in', () => {
  it.each([
    ['how long did the supervisor barge in for', /barged in at .* \(on the line 3 min 13 s\)/],
    ['强插了多久', /强插（在线3分13秒）/],
  ])('is told with how long they were on the line: %s', (question, said) => {
    expect(reply(factsFor('outbound-barge-in'), question, true).text).toMatch(said);
  });
});
