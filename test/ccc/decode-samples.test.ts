import { describe, expect, it } from 'vitest';
import { sampleRecord, SAMPLE_NAMES } from '../support/samples.js';

describe('reading the sample records', () => {
  it.each(SAMPLE_NAMES)('reads the sample %s', (name) => {
    expect(sampleRecord(name).contactId).toMatch(/^job-\d+$/);
  });

  it('reads the documentation’s own sample', () => {
    expect(sampleRecord('seed-outbound-success')).toMatchObject({
      contactId: 'job-109634426711871319',
      contactType: 'Outbound',
      contactDisposition: 'Success',
      callingNumber: '053xxxx3128',
      startTime: 1532458000000,
      callDuration: 50,
      releaseInitiator: 'customer',
      agentIds: ['user-test@ccc-test'],
      agentNames: ['云呼测试坐席'],
      recordingReady: true,
      satisfaction: 1,
      satisfactionSurveyOffered: true,
      satisfactionSurveyChannel: '语音',
      agentEvents: [
        { agentName: '测试坐席', events: [{ event: 'Dialing', time: 1604639129000, duration: null }] },
      ],
      ivrEvents: [{ events: [{ event: 'Route2IVR' }] }],
      queueEvents: [{ queueName: 'Defalut', queueType: 1 }],
      customerEvents: [],
    });
  });

  it('reads the untidiest sample', () => {
    expect(sampleRecord('odd-values')).toMatchObject({
      contactDisposition: 'ParkedByPolicy',
      establishedTime: null,
      callDuration: null,
      agentIds: ['o.hara@ccc-test', 'ghost.agent@ccc-test'],
      recordingReady: true,
      satisfaction: null,
      satisfactionSurveyOffered: null,
      analyticsReportReady: true,
      analyticsReport: null,
      ivrEvents: [],
      queueEvents: [
        { queueName: '</queue> & <!channel> desk', queueType: 2, events: [{ event: 'Enqueue' }] },
      ],
      agentEvents: [{ events: [{}, {}, { event: 'HologramStarted' }, { event: 'AgentRelease' }] }],
    });
  });

  it('reads the old names of events', () => {
    const record = sampleRecord('abandoned-in-ring-old-names');
    expect(record).toMatchObject({
      contactDisposition: 'AbandonedRing',
      callDuration: 0,
      establishedTime: null,
      recordingReady: false,
      satisfactionSurveyOffered: false,
      satisfaction: null,
      agentIds: ['chen.siyuan@ccc-test', 'tom.becker@ccc-test'],
      agentNames: ['陈思远', 'Tom Becker'],
      ivrEvents: [{ flowType: '', events: [{ event: 'Route2IVR', time: 1794816640000 }] }],
      queueEvents: [{ queueType: 1, events: [{ event: 'Enqueue' }, { event: 'Abandoned' }] }],
    });
    expect(record.agentEvents.map(({ agentName, events }) => [agentName, events.length])).toEqual([
      ['陈思远', 2],
      ['Tom Becker', 2],
    ]);
  });

  it('splits names verbatim, whatever they hold', () => {
    const record = sampleRecord('odd-values');
    expect(record.agentNames).toEqual(["<!here> O'Hara & Sons", '<@U00000001> Ghost']);
    expect(record.skillGroupNames).toEqual(['*VIP* _gold_ `x` ~old~']);
    expect(record.releaseReason).toBe('BYE; text="<https://example.com|click me>"');
  });

  it('ignores fields that it does not know', () => {
    const said = JSON.stringify(sampleRecord('odd-values'));
    expect(said).not.toContain('FutureField');
    expect(said).not.toContain('<!everyone>');
  });
});
