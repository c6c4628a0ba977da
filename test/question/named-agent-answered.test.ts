import { describe, expect, it } from 'vitest';
import { askedAbout } from '../../src/question/asked.js';
import { answer } from '../../src/question/answers/index.js';
import { factsFor, reply } from '../support/replying.js';

describe('whether a named agent answered', () => {
  it.each([
    [
      'warm-transfer-second-consult',
      'Did 高远 answer?',
      /^高远 did not pick up: the ring timed out after 20 s\..*\nAnswered by 梁诗雨 at/,
    ],
    ['warm-transfer-second-consult', '高远接了吗', /^高远 没接：振铃20秒后超时.*\n由梁诗雨接听/],
    [
      'warm-transfer-second-consult',
      'Did Marcus Webb answer?',
      /^Marcus Webb answered at .*09:44:47.*, after ringing 8 s\.\nThe first to answer was 梁诗雨/,
    ],
    [
      'inbound-second-agent-answers',
      'Did 王磊 answer?',
      /^王磊 did not pick up: the ring timed out after 20 s\..*\nAnswered by Emma Clarke/,
    ],
    ['blind-transfer', 'Did 赵敏 answer?', /^赵敏 answered at .*11:15:33.*, after ringing 4 s\.\nEvidence/],
    ['four-rang-queue-timeout', 'Did Kavita answer?', /^Kavita Rao did not pick up.*\nNot answered: it rang/],
  ])('comes first, then who did, about %s: “%s”', (record, question, said) => {
    expect(reply(factsFor(record), question, true).text).toMatch(said);
  });

  it('is told likewise where it is asked whether the call was answered', () => {
    const call = factsFor('inbound-second-agent-answers');
    const agents = call.rings.slice(0, 1).map(({ agent }) => agent);
    expect(answer(askedAbout('answered', { agents }), call).statements).toMatchObject([
      { kind: 'how_missed', agent: { name: '王磊' } },
      { kind: 'agent_answered', by: { name: 'Emma Clarke' } },
    ]);
  });

  it('leaves a supervisor who is named beside agents out of those who answered', () => {
    const call = factsFor('consult-transfer-monitored');
    const supervisor = call.activities.find((one) => one.supervisor)?.agent;
    const [first] = call.activities;
    const agents = [supervisor, first?.agent].flatMap((one) => one ?? []);
    expect(answer(askedAbout('who_answered', { agents }), call).statements).toMatchObject([
      { kind: 'no_ring', supervisor: true },
      { kind: 'own_answer' },
    ]);
  });
});

describe('who took a call that the system dialled', () => {
  it.each([
    [
      'Which agent took the call?',
      /^丁一凡 answered at .*11:07:11.*\nThe customer answered .*; the system dialled/,
    ],
    ['哪个坐席接的', /^丁一凡 接听了，时间 .*11:07:11.*\n客户接听，.*由系统拨出/],
  ])('is the agent who was rung: “%s”', (question, said) => {
    expect(reply(factsFor('predictive-long-ring'), question, true).text).toMatch(said);
  });
});

describe('the n-th agent', () => {
  it.each([
    [
      'Who was the third agent offered the call?',
      /^Agent 3 of 4: 欧阳雪 \(rang 4 s, ended before an answer\)\.\n/,
    ],
    ['第三个坐席是谁', /^第3个坐席（共4个）：欧阳雪（振铃4秒，未接听即结束）。\n/],
    ['who was the fifth agent?', /^There is no such agent: the record has 4\./],
  ])('has a place among all, and what came of the ring: “%s”', (question, said) => {
    expect(reply(factsFor('four-rang-queue-timeout'), question, true).text).toMatch(said);
  });
});
