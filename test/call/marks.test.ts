import { describe, expect, it } from 'vitest';
import { factsOf } from '../../src/call/facts.js';
import { agent, callRecord, customer, START, type Step } from '../support/record-builder.js';

/** Ring attempts as `start–end outcome`, seconds after the start of the call. */
function rings(...agents: ReturnType<typeof agent>[]): string[] {
  return factsOf(callRecord({ agentEvents: agents })).rings.map(({ span, outcome }) => {
    const end = span.to === null ? '?' : (span.to - START) / 1000;
    return `${(span.from - START) / 1000}–${end} ${outcome}`;
  });
}

describe('two spellings of one event', () => {
  it.each<[string, Step[], string[]]>([
    [
      'new names alone',
      [
        [10, 'Ringing'],
        [14, 'Established'],
        [50, 'Released'],
      ],
      ['10–14 answered'],
    ],
    [
      'other names alone',
      [
        [10, 'AgentRinging'],
        [14, 'AgentTalk'],
        [50, 'AgentRelease'],
      ],
      ['10–14 answered'],
    ],
    [
      'both, the other name earlier',
      [
        [10, 'AgentRinging'],
        [11, 'Ringing'],
        [13, 'AgentTalk'],
        [14, 'Established'],
      ],
      ['10–13 answered'],
    ],
    [
      'both, the other name later',
      [
        [10, 'Ringing'],
        [11, 'AgentRinging'],
        [13, 'Established'],
        [14, 'AgentTalk'],
      ],
      ['10–13 answered'],
    ],
    [
      'both time-outs',
      [
        [10, 'Ringing'],
        [25, 'RingingTimeout'],
        [25.4, 'AgentRingingTimeout'],
      ],
      ['10–25 no_answer'],
    ],
    [
      'two attempts in both spellings',
      [
        ...([
          [10, 'Ringing'],
          [10.2, 'AgentRinging'],
          [25, 'AgentRingingTimeout'],
        ] as Step[]),
        ...([
          [30, 'AgentRinging'],
          [30.1, 'Ringing'],
          [33, 'Established'],
        ] as Step[]),
      ],
      ['10–25 no_answer', '30–33 answered'],
    ],
    [
      'a second spelling for the first attempt only',
      [
        ...([
          [10, 'Ringing'],
          [10.2, 'AgentRinging'],
          [25, 'AgentRingingTimeout'],
        ] as Step[]),
        ...([
          [30, 'Ringing'],
          [33, 'Established'],
        ] as Step[]),
      ],
      ['10–25 no_answer', '30–33 answered'],
    ],
  ])('count once, the earlier one: %s', (_, steps, expected) => {
    expect(rings(agent('Li', ...steps))).toEqual(expected);
  });

  it('pair up within one agent, never across two', () => {
    expect(
      rings(agent('Li', [10, 'Ringing']), agent('Wang', [12, 'AgentRinging'], [15, 'AgentTalk'])),
    ).toEqual(['10–60 call_over', '12–15 answered']);
  });

  it('pair up over the legs of one agent', () => {
    const [first, second] = [
      agent('Li', [10, 'Ringing']),
      agent('Li', [10.5, 'AgentRinging'], [14, 'AgentTalk']),
    ];
    expect(rings(first, second)).toEqual(['10–14 answered']);
  });

  it('stay apart in a lane where they mean nothing', () => {
    const { customerRingMs } = factsOf(
      callRecord({
        contactType: 'OUTBOUND',
        customerEvents: [customer([3, 'AgentRinging'], [8, 'Ringing'])],
      }),
    );
    expect(customerRingMs).toBe(52_000);
  });

  it('stay in the timeline, both of them and verbatim', () => {
    const { timeline } = factsOf(
      callRecord({ agentEvents: [agent('Li', [10, 'Ringing'], [10, 'AgentRinging'], [11, 'Odd_Event'])] }),
    );
    expect(timeline.map(({ event }) => event)).toEqual(['Ringing', 'AgentRinging', 'Odd_Event']);
  });
});
