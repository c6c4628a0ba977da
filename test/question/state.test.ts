import { describe, expect, it } from 'vitest';
import { stateAt } from '../../src/question/answers/state.js';
import { factsFor, reply } from '../support/replying.js';

const textOf = (record: string, question: string): string =>
  reply(factsFor(record), question, true).text ?? '';

describe('how a call stood at one moment', () => {
  it.each([
    [
      'who was on the call at 16:27',
      /^At .* 16:27:00 .*: on the line Nathan Cole and Lucía Fernández; the customer on hold \(Nathan Cole\)\.\n3 events/,
    ],
    ['what was going on at 16:25', /^At .* 16:25:00 .*: on the line Nathan Cole; the customer not on hold\./],
    [
      'what happened at 16:22:20',
      /^At .*: no agent on the line; the customer in the IVR\.\nNo event at .* 16:22:20/,
    ],
    ['16:23:20发生了什么', /^.* 16:23:20 .* 时，没有坐席在线；客户在队列物流查询排队。/],
    [
      'was the customer on hold at 16:26:30',
      /^At .*; the customer on hold \(Nathan Cole\); ringing at Lucía Fernández\.\nHold 1 of 1/,
    ],
    ['what happened at 17:00', /^At .* 17:00:00 .* the call was over\./],
    ['what happened at 16:20', /^At .* 16:20:00 .* the call had not begun\./],
  ])('is told first: %s', (question, said) => {
    expect(textOf('fourth-answers-conference', question)).toMatch(said);
  });

  it.each([
    ['what happened between 16:25 and 16:27', /^9 events between/],
    ['who was free at 16:25', /^The record does not tell who was free/],
  ])('is not what %s asks', (question, said) => {
    expect(textOf('fourth-answers-conference', question)).toMatch(said);
  });

  it('begins with the mark that begins it, and is over with the one that ends it', () => {
    const call = factsFor('inbound-answered-with-hold');
    const held = (at: number | null | undefined) => stateAt(call, at ?? 0)?.statement.held?.name ?? null;
    const [span] = call.hold.spans;
    expect([(span?.from ?? 0) - 1, span?.from, (span?.to ?? 0) - 1, span?.to].map(held)).toEqual([
      null,
      '李晓雯',
      '李晓雯',
      null,
    ]);
  });

  it('rests on since when it was so', () => {
    expect(textOf('fourth-answers-conference', 'who was on the call at 16:27')).toMatch(
      /Evidence: .*Nathan Cole Connected.*Put on hold.*Lucía Fernández Connected/,
    );
  });

  it('is since when somebody has been on the line, of a call that goes on', () => {
    expect(textOf('still-running', '现在谁在线')).toMatch(/^Megan Foster 自 .* 起接通，通话仍在进行/);
  });
});
