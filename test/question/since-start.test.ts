import { describe, expect, it } from 'vitest';
import { factsFor, reply } from '../support/replying.js';

const textOf = (question: string, record = 'consult-two-queues'): string =>
  reply(factsFor(record), question, true).text ?? '';
const firstLine = (question: string): string => textOf(question).split('\n')[0] ?? '';

describe('a length from the start of the call', () => {
  it.each([
    ['how long from the start of the call to the first ring', /^1 min 58 s from the start .*Ringing/],
    ['time from call start to the first hold?', /^3 min 22 s from the start .*Held/],
    ['how far into the call did the transfer happen', /^8 min 51 s .*AttendedTransfer/],
    ['how long between the start of the call and the consult', /^4 min 52 s/],
    ['from the start to the second hold, how many seconds', /^4 min 50 s/],
    ['how long from the start of the call until Guadalupe answered', /^5 min 7 s .*Guadalupe Ortega/],
    ['seconds from dialing in until the queue?', /^21 s from the start .*Enqueue/],
    [
      'how long from when the customer called in until they hung up',
      /^15 min 34 s .*Customer Hung up \(Released\)/,
    ],
    ['从通话开始到第一次振铃过了多久', /^从通话开始到马骏 振铃（AgentRinging），相隔1分58秒/],
    ['从进线到第一次保持多久', /，相隔3分22秒/],
    ['通话开始后多久转接的', /，相隔8分51秒/],
  ])('ends at the event that is named: %s', (question, said) => {
    expect(firstLine(question)).toMatch(said);
  });

  it.each([
    ['how long was the whole call from start of the call to hang up', /^Total time: 15 min 34 s/],
    ['进线后多久接通的', /^从进线到马骏接听共2分5秒/],
    ['how many holds were in this call', /^On hold twice/],
    ['how many minutes of hold in the call', /^On hold for 4 min 32 s/],
    ['how long was the first hold in this call', /^Hold 1 of 2: .* 32 s\./],
    ['how many seconds did it ring in this call', /^Ring time 18 s in all/],
    ['how long was the hold after the call started', /^Hold 1 of 2/],
    ['来电后一共保持多久', /^保持共4分32秒/],
  ])('keeps the definition of what has one: %s', (question, said) => {
    expect(firstLine(question)).toMatch(said);
  });

  it('ends at each where two are named', () => {
    expect(textOf('how long was the customer on hold from the start of the call to the transfer')).toMatch(
      /^3 min 22 s from the start .*Held.*\n8 min 51 s from the start .*AttendedTransfer/,
    );
  });

  it('rests on the start time and the event', () => {
    expect(textOf('time from call start to the first hold?')).toMatch(
      /Evidence: \+3:22 .*\(Held\); StartTime /,
    );
  });
});

describe('"and when" behind another question', () => {
  it.each([
    ['Who ended the call and when?', ['The agent (Guadalupe Ortega) hung up.', 'The call ended at']],
    ['谁挂的，什么时候', ['坐席（Guadalupe Ortega）先挂断。', '通话结束时间']],
    ['when did it start and when did it end', ['Came in at', 'The call ended at']],
  ])('is answered beside it: %s', (question, parts) => {
    const text = textOf(question);
    for (const part of parts) expect(text).toContain(part);
  });

  it('adds nothing where the answer says the time itself', () => {
    expect(textOf('who transferred it and when?').match(/Evidence:/g)).toHaveLength(1);
  });
});
