import { describe, expect, it } from 'vitest';
import { factsFor, reply } from '../support/replying.js';

const textOf = (record: string, question: string): string =>
  reply(factsFor(record), question, true).text ?? '';

const HOLD = 'inbound-answered-with-hold';

describe('a bound that is asked about', () => {
  it.each([
    [HOLD, 'did the call last more than 10 minutes', /^No: the total time was 8 min 41 s, not over 10 min\./],
    [HOLD, 'was the wait under a minute', /^Yes: the wait \(queue and ring\) was 26 s, under 1 min\./],
    [HOLD, 'did he wait at least 30 seconds', /^No: the wait \(queue and ring\) was 26 s, less than 30 s\./],
    [HOLD, 'was the second hold over a minute', /^Yes: the hold was 1 min 38 s, over 1 min\./],
    [
      HOLD,
      'was the hold over 2 minutes',
      /^Yes: the hold was 2 min 23 s in all, over 2 min\.\nNone of the 2 holds was over 2 min\./,
    ],
    [HOLD, 'was the wait over 26 seconds', /^No: .* was 26 s, not over 26 s\./],
    [HOLD, 'did he wait at least 26 seconds', /^Yes: .* was 26 s, at least 26 s\./],
    [HOLD, 'was the wait under 26 seconds', /^No: .* was 26 s, not under 26 s\./],
    [HOLD, 'was the wait no more than 26 seconds', /^Yes: .* was 26 s, within 26 s\./],
    [HOLD, 'was the wait not less than 20 seconds', /^Yes: .* was 26 s, at least 20 s\./],
    [HOLD, 'was the hold in all over 2 minutes', /^Yes: the hold was 2 min 23 s in all/],
    [HOLD, '排队不满30秒吧', /^不到30秒：排队19秒。/],
    [HOLD, '振铃不少于5秒吗', /^达到5秒：振铃7秒。/],
    [HOLD, '等待不多于30秒吧', /^没有超过30秒：等待（排队和振铃）26秒。/],
    [HOLD, '通话超过5分钟了吗', /^超过5分钟：通话5分18秒。/],
    [HOLD, '等待超过30秒了吗', /^没有超过30秒：等待（排队和振铃）26秒。/],
    [HOLD, '排队没超过20秒吧', /^没有超过20秒：排队19秒。/],
    [HOLD, '有没有保持超过2分钟', /^超过2分钟：保持共2分23秒。\n2次保持都没有超过2分钟。/],
    ['three-holds-one-mute', '第三次保持有一分钟以上吗', /^没有达到1分钟：保持21秒。/],
    [
      'four-rang-queue-timeout',
      'did Kavita ring longer than 20 seconds',
      /^Yes: the ring of Kavita Rao was 26 s/,
    ],
  ])('is answered first, about %s: %s', (record, question, said) => {
    expect(textOf(record, question)).toMatch(said);
  });

  it.each([
    [HOLD, 'did any hold exceed 90 seconds', /^1 of 2 holds was over 1 min 30 s\./],
    [HOLD, 'were all holds over 2 minutes', /None of the 2 holds was over 2 min\./],
    ['three-holds-one-mute', 'how many holds were over a minute', /^1 of 3 holds was over 1 min\./],
    ['three-holds-one-mute', 'were all the holds under two minutes', /^All 3 holds were under 2 min\./],
    ['four-rang-queue-timeout', 'did any ring last over 20 seconds', /^1 of 5 rings was over 20 s\./],
  ])('is counted over several, about %s: %s', (record, question, said) => {
    expect(textOf(record, question)).toMatch(said);
  });

  it.each(['was it answered within 20 seconds', 'is 521 s the talk time', 'how long was the hold'])(
    'is not read into %s',
    (question) => {
      expect(textOf(HOLD, question)).not.toMatch(/^(?:Yes|No): |^\d of \d/);
    },
  );
});

describe('two lengths that are set against each other', () => {
  it.each([
    [
      HOLD,
      'was the second hold longer than the first',
      /^Longer: hold 2 \(1 min 38 s\), by 53 s over hold 1 \(45 s\)\./,
    ],
    [HOLD, '第二次保持比第一次长吗', /^第2次保持1分38秒，更长；第1次保持45秒，相差53秒。/],
    [
      HOLD,
      'did they talk longer than they waited',
      /^Longer: the talk time \(5 min 18 s\), by 4 min 52 s over the wait \(26 s\)\./,
    ],
    [HOLD, '通话时间比排队时间长吗', /^通话5分18秒，更长；排队共19秒，相差4分59秒。/],
    [
      HOLD,
      'which was longer, the hold or the queue',
      /^Longer: the hold in all \(2 min 23 s\), by 2 min 4 s over the queue time \(19 s\)\./,
    ],
    [
      'overflow-then-requeue',
      'was the second queue longer than the first',
      /^Longer: queue 2 \(36 s\), by 31 s over queue 1 \(5 s\)\./,
    ],
    [
      'overflow-then-requeue',
      "did Hannah's phone ring longer than 石磊's",
      /^Longer: the ring of Hannah Vogel \(20 s\), by 14 s over the ring of 石磊 \(6 s\)\./,
    ],
    [
      'blind-transfer',
      'did 赵敏 talk longer than Daniel',
      /^Longer: the talk time of Daniel Hughes \(5 min 24 s\), by 2 min 44 s over the talk time of 赵敏/,
    ],
  ])('are told with how far they lie apart, about %s: %s', (record, question, said) => {
    expect(textOf(record, question)).toMatch(said);
  });

  it('rest on the events of both', () => {
    expect(textOf(HOLD, 'did they talk longer than they waited')).toMatch(
      /Evidence: .*\(Enqueue\).*\(AgentTalk\).*\(AgentRelease\)/,
    );
  });
});

describe('a length that is set against nothing of the call', () => {
  it.each([
    'was the hold longer than usual',
    'did they talk longer than normal',
    '这通比平时长吗',
    '排队和振铃各多久',
    'were there more holds than mutes',
    'was he on hold more than twice before the queue',
  ])('is compared with nothing: %s', (question) => {
    expect(textOf(HOLD, question)).not.toMatch(/^Longer|更长/);
  });
});
