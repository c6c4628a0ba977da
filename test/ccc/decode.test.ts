import { describe, expect, it } from 'vitest';
import { decodeCallRecord } from '../../src/ccc/decode.js';

function decodeData(data: object) {
  return decodeCallRecord({ Code: 'OK', Data: { ContactId: 'job-1', ...data } });
}

describe('reading untidy values', () => {
  it.each([
    ['absent', {}],
    ['null', { EstablishedTime: null }],
    ['blank', { EstablishedTime: ' ' }],
    ['0', { EstablishedTime: 0 }],
    ['"0"', { EstablishedTime: '0' }],
    ['negative', { EstablishedTime: -5 }],
    ['words', { EstablishedTime: 'soon' }],
    ['a moment beyond the calendar', { EstablishedTime: 1e16 }],
    ['the same as text', { EstablishedTime: '1e16' }],
    ['true', { EstablishedTime: true }],
    ['a list', { EstablishedTime: [1532458000000] }],
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

  it('never gives a negative zero', () => {
    expect(decodeData({ CallDuration: -0 }).callDuration).toBe(0);
    expect(decodeData({ CallDuration: '-0' }).callDuration).toBe(0);
  });

  it.each([
    [1, 1],
    ['1', 1],
    [-2, -2],
    ['', null],
    [null, null],
    [{}, null],
    ['满意', '满意'],
    ['123456789012', '123456789012'],
  ])('reads the survey key %j as %j', (given, read) => {
    expect(decodeData({ Satisfaction: given }).satisfaction).toBe(read);
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
    [true, true],
    ['TRUE', true],
    [false, false],
    ['false', false],
    [1, false],
    ['', false],
    [null, false],
    [undefined, false],
  ])('takes a part of the AI report whose success is %j for a success: %j', (Success, read) => {
    expect(
      decodeData({ AnalyticsReport: { TodoList: { Success } } }).analyticsReport?.todoList?.success,
    ).toBe(read);
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
    ['data as a list', { Code: 'OK', Data: [{ ContactId: 'job-1' }] }, 'ccc_answer_unreadable'],
  ])('names a body that is no record: %s', (_, body, code) => {
    expect(() => decodeCallRecord(body)).toThrow(expect.objectContaining({ code }));
  });
});
