import { describe, expect, it } from 'vitest';
import { factsFor, reply } from '../support/replying.js';

const textOf = (record: string, question: string): string =>
  reply(factsFor(record), question, true).text ?? '';

describe('hold, mute or talk before or after an event', () => {
  it.each([
    [
      'consult-two-queues',
      'how long was the customer on hold before the transfer',
      /^Before 马骏 .*AttendedTransfer.*: on hold twice, 4 min 32 s in all\./,
    ],
    ['consult-two-queues', 'how many holds before the transfer', /^Before .*: on hold twice/],
    [
      'consult-two-queues',
      'hold time after the transfer',
      /^After .*AttendedTransfer.*: not on hold \(0 times\)/,
    ],
    ['consult-two-queues', '转接之前保持了多久', /之前（.*），保持2次，共4分32秒。/],
    ['consult-two-queues', '转接之后保持了多久', /之后（.*），没有保持（0次）。/],
    ['consult-two-queues', 'was she muted before the transfer?', /^Before .*: not muted \(0 times\)/],
    ['consult-two-queues', 'talk time after the transfer', /^After .*: Guadalupe Ortega talked 6 min 42 s/],
    [
      'consult-two-queues',
      'how long did Ma Jun talk before the transfer',
      /^Before .*: 马骏 talked 2 min 14 s, without hold\.\nEvidence/,
    ],
    ['blind-transfer', 'how long did they talk before the transfer', /^Before .*: 赵敏 talked 2 min 40 s/],
    ['blind-transfer', '转接之后通话多久', /Daniel Hughes 通话5分24秒，不含保持。/],
    [
      'inbound-answered-with-hold',
      'how long did the agent talk before the first hold',
      /^Before .*\(Held\).*: 李晓雯 talked 1 min 40 s/,
    ],
    [
      'three-holds-one-mute',
      'how long did the agent talk after the third hold',
      /^After .*\(Retrieved\).*: .* talked 3 min 3\d s/,
    ],
    [
      'consult-two-queues',
      'how long did the agent talk after the second hold',
      /^After 马骏 Hung up \(AgentRelease\).*: Guadalupe Ortega talked 6 min 42 s/,
    ],
    [
      'consult-two-queues',
      'how long did Ma Jun talk after the transfer',
      /^After .*: 马骏 was not on the line\./,
    ],
    [
      'consult-two-queues',
      "how long did Guadalupe talk before Ma Jun's transfer",
      /^Before .*: Guadalupe Ortega talked 3 min 44 s, without hold\.\nEvidence/,
    ],
    ['consult-two-queues', '马骏转接之后通话多久', /，Guadalupe Ortega ?通话6分42秒，不含保持。\n依据/],
    [
      'consult-two-queues',
      'how long did 马骏 and Guadalupe talk before the transfer',
      /马骏 talked 2 min 14 s.*\n.*Guadalupe Ortega talked 3 min 44 s/,
    ],
    [
      'consult-two-queues',
      'how long was the customer on hold after the second transfer',
      /the record has .*\(AttendedTransfer\) once only/,
    ],
    ['consult-two-queues', '最后一次转接之前保持了多久', /之前（.*），保持2次，共4分32秒。/],
    ['outbound-barge-in', '强插前聊了多久', /强插.*之前（.*通话.*，不含保持。/],
    ['consult-two-queues', '三方之后通话多久', /没有发生/],
  ])('is that part alone: %s, %s', (record, question, said) => {
    expect(textOf(record, question)).toMatch(said);
  });

  it.each([
    [
      'coached-muted-ai-report',
      '贺建国监听期间Yuki静音了几次',
      /^从贺建国 .*（StartMonitor）.*到.*（StopMonitor）.*，Yuki Tanaka 静音1次，共8秒。/,
    ],
    [
      'coached-muted-ai-report',
      'was she on mute during the coaching',
      /^From .*\(StartCoach\).*, to .*\(StopCoach\).*: muted once, 22 s in all\./,
    ],
    [
      'warm-transfer-second-consult',
      "how long was the customer on hold while 高远's phone rang",
      /^From 高远 Ringing, .*, to 高远 .*\(AgentRingingTimeout\).*: on hold once, 20 s in all\./,
    ],
    [
      'warm-transfer-second-consult',
      'was the customer on hold during the consult',
      /^From .*\(InitiateConsultant\), .* 09:44:38 .*, to .*\(StopConsultant\).*: on hold once, 1 min 16 s/,
    ],
    [
      'consult-two-queues',
      'Guadalupe接起来之前客户保持了多久',
      /^Guadalupe Ortega .*之前（.*），保持2次，共48秒。/,
    ],
  ])('is that of what lasts: %s, %s', (record, question, said) => {
    expect(textOf(record, question)).toMatch(said);
  });

  it.each([
    [
      'was the customer on hold when Marcus answered',
      /^At .* 09:44:47 .*, Marcus Webb .*: on hold, for 11 s by then\./,
    ],
    ['was the customer on hold when 高远 timed out', /^At .* 09:43:56 .*: on hold, for 23 s by then\./],
    ['Marcus接通的时候客户在静音吗', /Marcus Webb 接通.*时（.*），没有静音。/],
  ])('is the state at a moment: %s', (question, said) => {
    expect(textOf('warm-transfer-second-consult', question)).toMatch(said);
  });

  it.each([
    ['how long after the transfer did the customer hang up', /^6 min 43 s from/],
    [
      'was the hold before or after the transfer',
      /^马骏 Put on hold \(Held\): 2026-12-03 09:21:02[^]*AttendedTransfer\): 2026-12-03 09:26:30/,
    ],
    ['咨询前后各聊了多久', /^马骏 ?咨询1次/],
    ['how long was the customer on hold', /^On hold for 4 min 32 s in all/],
    ['转接后多久挂断的', /，相隔6分43秒/],
  ])('is not meant by %s', (question, said) => {
    expect(textOf('consult-two-queues', question)).toMatch(said);
  });

  it('rests on what parts the call and what lies there', () => {
    expect(textOf('consult-two-queues', 'how long was the hold before the transfer')).toMatch(
      /Evidence: .*\(Held\).*\(AttendedTransfer\)/,
    );
  });

  it('rests on nothing that came after the part before', () => {
    const text = textOf('inbound-answered-with-hold', 'how long did the agent talk before the first hold');
    expect(text).toMatch(/Evidence: \+1:00 .*\(AgentTalk\); \+2:40 .*\(Held\)\.$/m);
  });
});
