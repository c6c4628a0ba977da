import { describe, expect, it } from 'vitest';
import { decodeCallRecord } from '../../src/ccc/decode.js';
import { sampleBody, sampleRecord, SAMPLE_NAMES } from '../support/samples.js';
import { popCoreParse } from './pop-core-json.js';

function decodeText(data: string) {
  return decodeCallRecord(popCoreParse(`{"Code":"OK","Data":${data}}`));
}

describe('reading what pop-core’s parser gives', () => {
  it.each(SAMPLE_NAMES)('reads the sample %s just as from plain JSON', (name) => {
    expect(decodeCallRecord(popCoreParse(JSON.stringify(sampleBody(name))))).toEqual(sampleRecord(name));
  });

  it('keeps every digit of an id', () => {
    const record = decodeText(`{"ContactId":109634426711871319,
      "AgentEvents":[{"AgentId":123456789012345678901,"EventSequence":[]}]}`);
    expect(record.contactId).toBe('109634426711871319');
    expect(record.agentEvents[0]?.agentId).toBe('123456789012345678901');
  });

  it('reads numbers that arrive as objects', () => {
    const record =
      decodeText(`{"ContactId":"job-1","StartTime":1532458000000.000,"CallDuration":50.00000000000000,
      "AgentEvents":[{"EventSequence":[{"Event":"Ringing","EventTime":1604639129000.00,"Duration":"3"}]}]}`);
    expect(record).toMatchObject({ startTime: 1532458000000, callDuration: 50 });
    expect(record.agentEvents[0]?.events).toEqual([{ event: 'Ringing', time: 1604639129000, duration: 3 }]);
  });

  it.each(['1e16', '12345678901234567', '1e300', '1.00000000000000e300', '-1532458000000000'])(
    'takes %s for no time',
    (number) => {
      expect(decodeText(`{"ContactId":"job-1","StartTime":${number}}`).startTime).toBeNull();
    },
  );

  it('does not take a big number for a leg, an event or a report', () => {
    const big = '12345678901234567890';
    const record = decodeText(`{"ContactId":"job-1","AgentEvents":[${big},{"EventSequence":[${big}]}],
      "QueueEvents":${big},"AnalyticsReport":${big}}`);
    expect(record.agentEvents).toEqual([{ agentId: '', agentName: '', skillGroupId: '', events: [] }]);
    expect(record.queueEvents).toEqual([]);
    expect(record.analyticsReport).toBeNull();
  });

  it('does not take a big number for a record', () => {
    expect(() => decodeText('12345678901234567890')).toThrow(
      expect.objectContaining({ code: 'ccc_answer_unreadable' }),
    );
  });
});
