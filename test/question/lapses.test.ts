import { describe, expect, it } from 'vitest';
import { factsFor, reply } from '../support/replying.js';

function firstLine(record: string, question: string): string {
  return reply(factsFor(record), question, true).text?.split('\n')[0] ?? '';
}

describe('a length between two events', () => {
  it.each([
    ['inbound-answered-with-hold', 'How many seconds from ring to pickup?', '7 s from 李晓雯 Ringing'],
    ['inbound-answered-with-hold', 'Time between answer and first hold?', '1 min 40 s'],
    ['inbound-answered-with-hold', 'How long between 李晓雯 answering and the first hold?', '1 min 40 s'],
    [
      'inbound-answered-with-hold',
      'How long between the end of the 1st hold and the start of the 2nd hold?',
      '1 min 45 s',
    ],
    ['inbound-answered-with-hold', 'how long between the first hold and the second hold', '1 min 45 s'],
    ['inbound-answered-with-hold', 'How long between the mute and the second hold?', '58 s'],
    ['inbound-answered-with-hold', '从静音结束到第二次保持多久', '58秒'],
    ['three-holds-one-mute', '第二次保持到第三次保持间隔多久', '1分33秒'],
    ['three-holds-one-mute', '静音结束到挂断多久', '8分30秒'],
    ['predictive-long-ring', "How long from the customer's answer to the agent's answer?", '5 s'],
    ['blind-transfer', "How long between the customer's hang up and Daniel's hang up?", '2 s'],
    ['blind-transfer', '从赵敏接通到转接多久', '2分40秒'],
    [
      'coached-muted-ai-report',
      'How long between the end of coaching and the end of the call?',
      '4 min from',
    ],
    ['outbound-barge-in', 'how long between the end of the hold and the barge-in?', '2 min 28 s'],
    ['four-rang-queue-timeout', "How long between 林浩's first and second ring?", '1 min 30 s'],
    ['consult-transfer-monitored', 'How long after the transfer did 周凯 leave?', '29 s'],
    ['fourth-answers-conference', 'How long from the first ring to the answer?', '1 min 6 s'],
    ['fourth-answers-conference', '从会议结束到挂机多久', '1分40秒'],
    ['overflow-then-requeue', 'how long from the overflow until 石磊 answered?', '1 min 32 s'],
    [
      'navigator-subflows-survey',
      'How long was the customer on the line after the agent hung up?',
      '20 s from',
    ],
    ['warm-transfer-second-consult', '从第一次咨询到第二次咨询多久', '1分4秒'],
    [
      'outbound-answered-with-ai-report',
      'How long after Sofia came off mute did the customer hang up?',
      '4 min 25 s',
    ],
    ['three-holds-one-mute', 'How long between the end of hold 2 and hold 3?', '1 min 33 s'],
    ['four-rang-queue-timeout', 'How long after the last ring stopped did the queue time out?', '12 s'],
    ['overflow-then-requeue', 'How long between Hannah missing the call and 石磊 answering?', '36 s'],
    ['inbound-second-agent-answers', 'How long between the survey being sent and answered?', '13 s'],
    ['abandoned-in-ring-old-names', 'How long between the two rings?', '21 s'],
    ['coached-muted-ai-report', 'How long after the coaching did the customer hang up?', '4 min from'],
    ['inbound-second-agent-answers', '王磊没接之后过了多久Emma接的', '10秒'],
    ['inbound-second-agent-answers', 'Emma挂了以后客户多久评价的', '15秒'],
    ['warm-transfer-second-consult', '高远没接之后过了多久Marcus才接', '52秒'],
    ['blind-transfer', '客户挂断之后Daniel过了多久才挂', '2秒'],
    ['blind-transfer', '赵敏挂断到Daniel接起多久', '28秒'],
    ['coached-muted-ai-report', '贺建国走了以后通话又持续了多久', '3分59秒'],
    ['navigator-subflows-survey', '姜楠接起来多久之后保持的', '1分47秒'],
    ['abandoned-in-queue', '从进线到放弃多久', '3分35秒'],
  ])('of %s: “%s”', (record, question, length) => {
    expect(firstLine(record, question)).toContain(length);
  });

  it('is not measured to something else where one of its ends is no event', () => {
    const said = firstLine('abandoned-in-ivr', '从进线到客户放弃之前那次犹豫隔了多久');
    expect(said).not.toMatch(/共\d/);
    expect(
      firstLine('three-holds-one-mute', 'how long from the first hold to the moment it all went wrong'),
    ).toMatch(/^Only one end is an event of this call: Put on hold \(Held\)\./);
  });
});

describe('when something happened', () => {
  it.each([
    ['inbound-answered-with-hold', 'When did the first hold end?', '10:05:36'],
    ['inbound-answered-with-hold', '第二次保持到几点', '10:08:59'],
    ['blind-transfer', '客户挂断是几点', '11:24:03'],
    ['coached-muted-ai-report', '班长几点加入', '14:53:53'],
    ['coached-muted-ai-report', '贺建国几点进来的', '14:53:5'],
    ['warm-transfer-second-consult', 'When did 梁诗雨 leave?', '09:45:53'],
    ['fourth-answers-conference', 'Lucia Fernandez是什么时候加入的', '16:26:33'],
  ])('of %s: “%s”', (record, question, time) => {
    expect(firstLine(record, question)).toContain(time);
  });
});

describe('a list of times that is cut', () => {
  it('says so', () => {
    expect(firstLine('consult-two-queues', '那几个事件是几点的')).toBe('共26个事件，前后各8个：');
  });
});

describe('a follow-up', () => {
  it('to the second queue means the event of the one that it names', () => {
    const facts = factsFor('consult-two-queues');
    const { asked } = reply(facts, '第二个队列几点进的', true);
    expect(reply(facts, '第一个呢', true, asked.at(-1)).text).toContain('09:18:01');
    expect(reply(facts, '那第三个', true, asked.at(-1)).text).not.toContain('09:19:16');
  });

  it.each(['and the 2nd', 'and the second?', '第二次呢'])('“%s” means the second', (followUp) => {
    const facts = factsFor('three-holds-one-mute');
    const { asked } = reply(facts, 'how long was the first hold', true);
    expect(reply(facts, followUp, true, asked.at(-1)).text).toMatch(/1 min 52 s|1分52秒/);
  });

  it('with a number alone means seconds after a service level', () => {
    const facts = factsFor('inbound-second-agent-answers');
    const { asked } = reply(facts, 'was it answered within 60 seconds?', true);
    expect(reply(facts, 'and 20?', true, asked.at(-1)).text).toMatch(/^Not answered within 20 s/);
  });
});

describe('a part that leans on the one before it', () => {
  it('is no question about the whole call', () => {
    const said = reply(factsFor('outbound-barge-in'), '蒋欣静音了几次,一共多久', true).text;
    expect(said).toContain('36秒');
    expect(said).not.toContain('总时长');
  });
});

describe('the end of a hold that a release ended', () => {
  it.each([
    ['第二次保持几点结束的', /^马骏 挂断（AgentRelease）：.*09:26:30/],
    ['when did the hold end', /^马骏 Taken off hold.*09:21:33.*\n马骏 Hung up.*09:26:30/],
    [
      '第二次保持结束到通话结束隔了多久？',
      /^从马骏 挂断（AgentRelease）到客户 挂断（Released），相隔6分44秒。/,
    ],
    ['从第二次保持到结束隔了多久？', /^从马骏 保持（Held）到客户 挂断（Released），相隔10分44秒。/],
  ])('is an end as well: “%s”', (question, said) => {
    expect(reply(factsFor('consult-two-queues'), question, true).text).toMatch(said);
  });
});

describe('a time into the call', () => {
  it.each([
    [
      'three-holds-one-mute',
      'what was going on between 2:00 and 3:00 into the call?',
      /^1 event between .*13:43:09.* and .*13:44:09/,
    ],
    ['consult-two-queues', 'what happened at minute 4?', /\n4 events between .*09:21:40.* and .*09:22:39/],
    ['consult-two-queues', '第4分钟发生了什么？', /\n2026-12-03 09:20:40 .*09:21:39.*2个事件/],
  ])('is no time of day, about %s: “%s”', (record, question, said) => {
    expect(reply(factsFor(record), question, true).text).toMatch(said);
  });
});
