import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CallRecord } from '../../src/call/record.js';
import { CallData } from '../../src/ccc/call-data.js';
import { decodeCallRecord } from '../../src/ccc/decode.js';
import { CodedError } from '../../src/errors.js';
import { popCoreParse } from './pop-core-json.js';

const LEG_KEYS = ['EventSequence', 'Event', 'EventTime', 'Duration', 'AgentId', 'FlowId', 'QueueType'];
const REPORT_KEYS = ['Emotion', 'ProblemSolving', 'TodoList', 'Success', 'Confidence', 'Tasks'];

/** Any JSON, leaning towards the values and keys that the decoder knows. */
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.oneof(
      fc.constantFrom(null, '', ' ', '0', 'true', 'FALSE', 'a,b\t', ',，', 0, -0, -1, 1e16, 1e300, 1.5, true),
      fc.integer(),
      fc.maxSafeInteger(),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.string(),
    ),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom(...LEG_KEYS, ...REPORT_KEYS), tie('value')),
  ),
}));
const data = fc.dictionary(fc.constantFrom(...Object.keys(CallData.shape)), value, { maxKeys: 33 });

const isTime = (given: number | null) =>
  given === null || (given > 0 && !Number.isNaN(new Date(given).getTime()));
const isAmount = (given: number | null) => given === null || (Number.isFinite(given) && given >= 0);
const areTexts = (given: readonly unknown[]) => given.every((item) => typeof item === 'string');

/** What is wrong with the types of a record; nothing, hopefully. */
function faultsOf(record: CallRecord): string[] {
  const legs = [record.customerEvents, record.ivrEvents, record.queueEvents, record.agentEvents].flat();
  const events = legs.flatMap((leg) => leg.events);
  const checks: Record<string, boolean> = {
    times: [record.startTime, record.establishedTime, record.releaseTime].every(isTime),
    duration: isAmount(record.callDuration),
    flags: [record.recordingReady, record.satisfactionSurveyOffered, record.analyticsReportReady].every(
      (flag) => flag === null || typeof flag === 'boolean',
    ),
    lists: [record.agentIds, record.agentNames, record.skillGroupIds, record.skillGroupNames].every(areTexts),
    texts: areTexts([record.contactId, record.instanceId, record.callingNumber, record.releaseReason]),
    events: events.every(
      (event) => typeof event.event === 'string' && isTime(event.time) && isAmount(event.duration),
    ),
    saying: events.every((event) => event.event !== '' || event.time !== null),
    tasks: areTexts(record.analyticsReport?.todoList?.tasks ?? []),
  };
  return Object.keys(checks).filter((name) => checks[name] === false);
}

/** The record, or the code of its refusal; anything else thrown is let through. */
function outcomeOf(body: unknown): CallRecord | string {
  try {
    return decodeCallRecord(body);
  } catch (error) {
    if (error instanceof CodedError) return error.code;
    throw error;
  }
}

describe('decoding anything', () => {
  it('gives a record of the right types, whatever is in Data', () => {
    fc.assert(
      fc.property(data, (Data) => {
        const outcome = outcomeOf({ Code: 'OK', Data: { ...Data, ContactId: 'job-1' } });
        expect(typeof outcome === 'string' ? outcome : faultsOf(outcome)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('refuses with a coded error alone, whatever the body is', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.jsonValue(), fc.record({ Code: fc.constant('OK'), Data: fc.jsonValue() })),
        (body) => {
          const outcome = outcomeOf(body);
          expect(typeof outcome === 'string' ? [] : faultsOf(outcome)).toEqual([]);
        },
      ),
    );
  });

  it('gives equal records for real values and for their text', () => {
    fc.assert(
      fc.property(data, (Data) => {
        const body = { Code: 'OK', Data: { ...Data, ContactId: 'job-1' } };
        const asText: unknown = JSON.parse(
          JSON.stringify(body, (_, item: unknown) =>
            typeof item === 'number' || typeof item === 'boolean' ? String(item) : item,
          ),
        );
        expect(outcomeOf(asText)).toEqual(outcomeOf(body));
      }),
      { numRuns: 500 },
    );
  });

  it('gives equal records from pop-core’s parser and from JSON.parse, for every whole number', () => {
    const whole = (_: string, item: unknown) =>
      typeof item === 'number' && !Number.isSafeInteger(item) ? 0 : item;
    fc.assert(
      fc.property(data, (Data) => {
        const text = JSON.stringify({ Code: 'OK', Data: { ...Data, ContactId: 'job-1' } }, whole);
        expect(outcomeOf(popCoreParse(text))).toEqual(outcomeOf(JSON.parse(text)));
      }),
      { numRuns: 500 },
    );
  });
});
