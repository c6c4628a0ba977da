import { describe, expect, it } from 'vitest';
import { factsOf } from '../../src/call/facts.js';
import { agent, callRecord, customer, queue } from '../support/record-builder.js';
import { reply } from '../support/replying.js';

const answered = agent('王伟', [10, 'Ringing'], [15, 'Established'], [58, 'Released']);

describe('whether the caller gave up', () => {
  it('is not told by the disposition alone where an agent was on the line to the end', () => {
    const facts = factsOf(
      callRecord({
        contactDisposition: 'AbandonedInQueue',
        queueEvents: [queue('售后', [2, 'Enqueue'])],
        agentEvents: [answered],
        customerEvents: [customer([57, 'Released'])],
      }),
    );
    expect(reply(facts, 'did the customer give up?', true).text).toMatch(
      /^CCC’s disposition is “AbandonedInQueue”, but by the events the customer did not give up: 王伟.* was on the line to the end\./,
    );
    expect(reply(facts, '客户真的放弃了吗', true).text).toMatch(/从事件看客户没有放弃：王伟.*一直在线/);
  });

  it('is told where the caller waited in a queue again after an agent had left', () => {
    const facts = factsOf(
      callRecord({
        contactDisposition: 'AbandonedInQueue',
        queueEvents: [queue('售后', [2, 'Enqueue']), queue('二线', [31, 'Enqueue'])],
        agentEvents: [
          agent('王伟', [10, 'Ringing'], [15, 'Established'], [30, 'BlindTransfer'], [31, 'Released']),
        ],
        customerEvents: [customer([57, 'Released'])],
      }),
    );
    expect(reply(facts, 'did the customer give up?', true).text).toMatch(
      /^The caller gave up in the queue 二线/,
    );
  });
});

describe('who placed a call that the system dials', () => {
  it('is not the supervisor who dials into it', () => {
    const facts = factsOf(
      callRecord({
        contactType: 'PREDICTIVE',
        customerEvents: [customer([1, 'Ringing'], [8, 'Established'], [58, 'Released'])],
        agentEvents: [
          answered,
          agent('周凯', [20, 'Dialing'], [21, 'Established'], [22, 'StartMonitor'], [40, 'StopMonitor']),
        ],
      }),
    );
    const text = reply(facts, 'who answered?', true).text;
    expect(text).toMatch(/the system dialled\.\n王伟.* answered at/);
    expect(text).not.toContain('周凯');
  });
});
