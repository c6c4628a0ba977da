import { describe, expect, it } from 'vitest';
import { factsFor, reply } from '../support/replying.js';

const said = (record: string, question: string): string => reply(factsFor(record), question, true).text ?? '';

describe('an answer and its evidence', () => {
  it.each([
    // A customer who has picked up waits for the agent, on a call that we place, too.
    ['predictive-long-ring', '客户等了多久', /^客户接听后等待5秒，丁一凡才接入。/],
    [
      'predictive-long-ring',
      'How long did the customer wait after picking up until an agent was on the line?',
      /^The customer waited 5 s from picking up until 丁一凡 was on the line\.[^]*Evidence: \+0:46 .*; \+0:51 /,
    ],
    ['predictive-long-ring', 'Was it answered within 15 seconds?', /ContactType “PREDICTIVE”/],
    ['predictive-long-ring', '应答速度', /ContactType 为“PREDICTIVE”/],
    // Dialled, but the customer's phone never rang.
    [
      'outbound-no-answer-power-off',
      '何静拨了几秒',
      /09:05:12 .*开始拨号，24秒后通话结束；话单没有客户侧振铃[^]*拨号（AgentDialing）[^]*没有振铃（Ringing）。$/,
    ],
    // The system ended the wait before the caller hung up.
    ['four-rang-queue-timeout', 'How long did the caller wait?', /Queue time-out \(QueueingTimeout\)\.$/],
    ['queue-timeout-voicemail', 'How long did the caller wait?', /Queue time-out \(QueueingTimeout\)\.$/],
    // The queue that the caller left is named.
    [
      'abandoned-in-queue',
      'Which queue did the caller abandon in?',
      /^The caller gave up in the queue Technical Support, /,
    ],
    [
      'blind-target-no-answer',
      'in which queue did the caller abandon',
      /^The caller gave up while Rajesh Iyer was ringing, from the queue Medical Records, /,
    ],
    ['blind-target-no-answer', '在哪里放弃的', /^客户在队列 Medical Records 的坐席 Rajesh Iyer 振铃时放弃，/],
    // Nobody took the customer back: the agent left by the transfer.
    ['consult-transfer-monitored', '挂断的时候客户还在保持吗', /孙悦转接后离线，没有取回（Retrieved）记录。/],
    [
      'consult-transfer-monitored',
      'was the customer on hold when they hung up',
      /\(孙悦 left the line by the transfer, without Retrieved\)\./,
    ],
  ])('agree about %s: “%s”', (record, question, expected) => {
    expect(said(record, question)).toMatch(expected);
  });

  it('claim no missing event that is there', () => {
    expect(said('predictive-long-ring', '客户等了多久')).not.toContain('没有开始排队');
    expect(said('predictive-long-ring', '20秒达标吗')).not.toContain('没有接通');
    expect(said('outbound-no-answer-power-off', '拨号用了多久')).not.toContain('没有拨号');
  });
});

describe('a hold that is not over', () => {
  it.each([
    ['how long on hold', /^On hold twice; hold 2 has not ended by this record; 40 s without it\./],
    ['保持了多久', /^保持2次，第2次尚未结束，其余共40秒。/],
    ['保持了几次', /^第2次保持：Megan Foster，.*，尚未结束。$/m],
    ['what happened', /hold twice\.$/m],
  ])('is said to be so: “%s”', (question, expected) => {
    expect(said('still-running', question)).toMatch(expected);
  });
});

describe('a hold or a mute that somebody does not have', () => {
  it.each([
    [
      'consult-two-queues',
      'Guadalupe保持了多久',
      /^Guadalupe Ortega ?没有保持（0次）。\n依据：\+.*马骏 保持（Held）/,
    ],
    ['coached-muted-ai-report', '贺建国静音了吗', /没有静音（0次）。\n依据：\+.*静音（Muted）/],
  ])('rests on those of others where there are some: %s, %s', (record, question, shown) => {
    expect(said(record, question)).toMatch(shown);
    expect(said(record, question)).not.toContain('个事件中没有');
  });

  it('is missing from a record in which nobody has one', () => {
    expect(said('blind-transfer', 'how long was the hold')).toContain('no Put on hold (Held) among');
  });
});

describe('words', () => {
  it.each([
    ['three-holds-one-mute', 'how many times was the customer on hold', /^On hold 3 times, /],
    [
      'outbound-barge-in',
      'did a supervisor barge in',
      /^段志强 listened \(.*\), coached the agent \(.*\) and barged in at /,
    ],
    ['four-rang-queue-timeout', '怎么没人接', /，之后又振铃2次，/],
    ['blind-target-no-answer', '转给了谁', /^转给了 Rajesh Iyer，直接转接。\n转接1次：直接转接（盲转），/],
  ])('about %s read well: “%s”', (record, question, expected) => {
    expect(said(record, question)).toMatch(expected);
  });

  it('lead to what the record does tell once', () => {
    const answer = said('four-rang-queue-timeout', '为什么分给了林浩而不是别人');
    expect(answer.split('话单能说明的是：').length).toBeLessThanOrEqual(2);
  });
});
