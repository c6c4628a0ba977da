import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeCallList, type WirePage } from '../../src/ccc/list-data.js';
import { CodedError } from '../../src/errors.js';
import { popCoreParse } from './pop-core-json.js';

const SAMPLE = readFileSync(new URL('../fixtures/list-page.json', import.meta.url), 'utf8');

describe('reading a page of calls', () => {
  const page = decodeCallList(popCoreParse(SAMPLE));

  it('reads the sample page', () => {
    expect(page).toMatchObject({ rows: 12, total: 12 });
    expect(page.calls[3]).toEqual({
      contactId: 'job-112755817360942185',
      contactType: 'INBOUND',
      contactDisposition: 'Success',
      callingNumber: '16104455938',
      calledNumber: '4000012710',
      callerLocation: '江苏省-苏州',
      calleeLocation: '',
      startTime: 1794982805000,
      establishedTime: 1794982805600,
      releaseTime: 1794983139000,
      callDuration: 334,
      ivrTime: 18,
      queueTime: 17,
      ringTime: 26,
      waitTime: 43,
      talkTime: 255,
      heldTime: 0,
      transferCount: 0,
      agentIds: ['wang.lei@ccc-test', 'emma.clarke@ccc-test'],
      agentNames: ['王磊', 'Emma Clarke'],
      skillGroupIds: ['tech.support@ccc-test'],
      skillGroupNames: ['Technical Support'],
      releaseInitiator: 'agent',
      recordingReady: true,
    });
  });

  it('keeps what is unknown unknown, and odd texts verbatim', () => {
    expect(page.calls[1]).toMatchObject({
      contactDisposition: 'ParkedByPolicy',
      callingNumber: '',
      establishedTime: null,
      callDuration: null,
      agentIds: ['o.hara@ccc-test', 'ghost.agent@ccc-test'],
      agentNames: ["<!here> O'Hara & Sons", '<@U00000001> Ghost'],
    });
    expect(page.calls[11]).toMatchObject({ contactId: 'job-109634426711871319', talkTime: null });
  });

  it.each([
    ['no list', {}, { calls: [], rows: 0, total: null }],
    ['an empty list', { List: [], TotalCount: '0' }, { calls: [], rows: 0, total: 0 }],
    [
      'rows without an id',
      { List: [{ ContactId: '' }, {}, 7, null], TotalCount: 2 },
      { calls: [], rows: 2, total: 2 },
    ],
    ['a single row', { List: { ContactId: 'job-1' } }, { rows: 1, calls: [{ contactId: 'job-1' }] }],
  ])('takes %s', (_, Data, expected) => {
    expect(decodeCallList({ Code: 'OK', Data })).toMatchObject(expected);
  });

  it.each([[null], [''], ['{}'], [[]], [undefined]])('refuses %j for Data', (Data) => {
    expect(() => decodeCallList({ Code: 'OK', Data })).toThrow('ccc_answer_unreadable');
  });

  it('refuses an answer that is not good', () => {
    expect(() => decodeCallList({ Code: 'Nope', Data: { List: [] } })).toThrow('ccc_answer_unreadable');
  });
});

const value = fc.oneof(fc.constantFrom(null, '', '0', 'true', 'a,b', -1, 1e300, {}, []), fc.jsonValue());
const FIELDS = ['ContactId', 'StartTime', 'CallDuration', 'TalkTime', 'AgentIds', 'RecordingReady'];
const row = fc.dictionary(fc.constantFrom(...FIELDS), value);
const body = fc.record({
  Code: fc.constant('OK'),
  Data: fc.oneof(fc.jsonValue(), fc.record({ TotalCount: value, List: fc.oneof(value, fc.array(row)) })),
});

/** The page, or null where it is refused; anything else thrown is let through. */
function outcomeOf(given: unknown): WirePage | null {
  try {
    return decodeCallList(given);
  } catch (error) {
    if (error instanceof CodedError && error.code === 'ccc_answer_unreadable') return null;
    throw error;
  }
}

describe('any page', () => {
  it('is read as calls of the right types, or refused with a code', () => {
    const isAmount = (amount: number | null) => amount === null || (Number.isFinite(amount) && amount >= 0);
    fc.assert(
      fc.property(body, (given) => {
        for (const call of outcomeOf(given)?.calls ?? []) {
          expect(call.contactId).not.toBe('');
          expect([call.startTime, call.callDuration, call.talkTime].every(isAmount)).toBe(true);
          expect([...call.agentIds, call.callingNumber].every((text) => typeof text === 'string')).toBe(true);
        }
      }),
    );
  });
});
