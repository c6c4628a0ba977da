import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeCallRecord } from '../../src/ccc/decode.js';
import { CodedError } from '../../src/errors.js';
import { sampleRecord, SAMPLE_NAMES } from '../support/samples.js';

const require = createRequire(import.meta.url);

function decodeData(data: object) {
  return decodeCallRecord({ Code: 'OK', Data: { ContactId: 'job-1', ...data } });
}

/** Parses as pop-core does: null prototypes, and big integers as objects. */
function popCoreParse(text: string): unknown {
  const jsonBigint: unknown = require('json-bigint');
  const parse: unknown = Reflect.get(Object(jsonBigint), 'parse');
  return typeof parse === 'function' ? Reflect.apply(parse, jsonBigint, [text]) : undefined;
}

describe('reading a record', () => {
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

  it.each([
    ['absent', {}],
    ['null', { EstablishedTime: null }],
    ['blank', { EstablishedTime: ' ' }],
    ['0', { EstablishedTime: 0 }],
    ['"0"', { EstablishedTime: '0' }],
    ['negative', { EstablishedTime: -5 }],
    ['words', { EstablishedTime: 'soon' }],
    ['an object', { EstablishedTime: {} }],
  ])('reads "no time" from %s', (_, data) => {
    expect(decodeData(data).establishedTime).toBeNull();
  });

  it.each([
    ['true', true],
    ['TRUE', true],
    [true, true],
    ['false', false],
    [false, false],
    ['', null],
    [null, null],
    ['maybe', null],
  ])('reads the flag %j as %j', (given, read) => {
    expect(decodeData({ RecordingReady: given }).recordingReady).toBe(read);
  });

  it.each([
    ['a,b', ['a', 'b']],
    ['a,b\t', ['a', 'b']],
    ['a，b, ，', ['a', 'b']],
    ['', []],
    [null, []],
    [',\t,', []],
  ])('splits the list %j', (given, read) => {
    expect(decodeData({ AgentIds: given }).agentIds).toEqual(read);
  });

  it('prefers the current name of an event list, where it is filled', () => {
    const leg = (AgentName: string) => [{ AgentName, EventSequence: [{ Event: 'Ringing', EventTime: 5 }] }];
    const names = (data: object) => decodeData(data).agentEvents.map(({ agentName }) => agentName);
    expect(names({ AgentEvents: leg('new'), CdrAgentEvents: leg('old') })).toEqual(['new']);
    expect(names({ AgentEvents: [], CdrAgentEvents: leg('old') })).toEqual(['old']);
    expect(names({ AgentEvents: null, CdrAgentEvents: leg('old') })).toEqual(['old']);
  });

  it('takes a single object for a list of one, and drops what is no object', () => {
    const { agentEvents } = decodeData({
      AgentEvents: { AgentId: 'a', EventSequence: { Event: 'Ringing', EventTime: '5', Duration: '3' } },
    });
    expect(agentEvents).toEqual([
      { agentId: 'a', agentName: '', skillGroupId: '', events: [{ event: 'Ringing', time: 5, duration: 3 }] },
    ]);
    expect(decodeData({ AgentEvents: ['x', null, 3, []] }).agentEvents).toEqual([]);
  });

  it('drops an event that has neither name nor time, and keeps one that lacks either', () => {
    const EventSequence = [{ Event: null, EventTime: '' }, { Event: 'Odd One' }, { EventTime: 7 }];
    expect(decodeData({ AgentEvents: [{ EventSequence }] }).agentEvents[0]?.events).toEqual([
      { event: 'Odd One', time: null, duration: null },
      { event: '', time: 7, duration: null },
    ]);
  });

  it('keeps every digit of an id, and reads what json-bigint makes of numbers', () => {
    const text = `{"Code":"OK","Data":{"ContactId":109634426711871319,"StartTime":1532458000000,
      "CallDuration":"50","AgentEvents":[{"AgentId":123456789012345678901,"EventSequence":[]}]}}`;
    expect(decodeCallRecord(popCoreParse(text))).toMatchObject({
      contactId: '109634426711871319',
      startTime: 1532458000000,
      callDuration: 50,
      agentEvents: [{ agentId: '123456789012345678901' }],
    });
  });

  it('reads the AI report part by part', () => {
    const AnalyticsReport = {
      Emotion: { Success: 'true', Type: 'Neutral', Confidence: '50' },
      ProblemSolving: { Success: true, Solved: 'false' },
      TodoList: { Success: true, Tasks: 'one task' },
    };
    expect(decodeData({ AnalyticsReport }).analyticsReport).toEqual({
      emotion: { success: true, taskId: '', type: 'Neutral', confidence: 50, remark: '' },
      problemSolving: { success: true, taskId: '', solved: false, problem: '', solution: '' },
      satisfaction: null,
      todoList: { success: true, taskId: '', tasks: ['one task'] },
    });
  });

  it.each([
    ['no data', { Code: 'OK', Data: null }, 'call_not_found'],
    ['absent data', { Code: 'OK' }, 'call_not_found'],
    ['empty data', { Code: '200', Data: {} }, 'call_not_found'],
    ['no id', { Code: 'OK', Data: { ContactId: '' } }, 'call_not_found'],
    ['no code', { Data: { ContactId: 'job-1' } }, 'ccc_answer_unreadable'],
    ['a bad code', { Code: 'Nope', Data: { ContactId: 'job-1' } }, 'ccc_answer_unreadable'],
    ['a list', [], 'ccc_answer_unreadable'],
    ['text', 'OK', 'ccc_answer_unreadable'],
    ['nothing', undefined, 'ccc_answer_unreadable'],
    ['data as text', { Code: 'OK', Data: 'x' }, 'ccc_answer_unreadable'],
  ])('names a body that is no record: %s', (_, body, code) => {
    expect(() => decodeCallRecord(body)).toThrow(expect.objectContaining({ code }));
  });

  it('never throws anything but a coded error, whatever is in a body', () => {
    const keys = [
      'ContactId',
      'AgentEvents',
      'CdrQueueEvents',
      'IvrEvents',
      'CustomerEvents',
      'StartTime',
      'Satisfaction',
    ];
    const data = fc.dictionary(
      fc.constantFrom(...keys, 'AgentIds', 'AnalyticsReport', 'CallDuration'),
      fc.jsonValue(),
    );
    fc.assert(
      fc.property(fc.oneof(data, fc.jsonValue()), (Data) => {
        try {
          const record = decodeCallRecord({ Code: 'OK', Data });
          expect(typeof record.contactId).toBe('string');
          expect(record.startTime === null || record.startTime > 0).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(CodedError);
        }
      }),
    );
  });

  it('reads text and real numbers and flags alike', () => {
    fc.assert(
      fc.property(fc.nat(2 ** 45), fc.boolean(), fc.nat(9), (number, flag, key) => {
        const real = { StartTime: number, CallDuration: number, RecordingReady: flag, Satisfaction: key };
        const text = Object.fromEntries(Object.entries(real).map(([name, value]) => [name, String(value)]));
        expect(decodeData(text)).toEqual(decodeData(real));
      }),
    );
  });
});
