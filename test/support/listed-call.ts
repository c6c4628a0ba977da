import fc from 'fast-check';
import type { CallPage, ListedCall } from '../../src/call/call-list.js';
import { LISTED } from '../../src/slack/search-command.js';
import { hostileText } from './hostile-text.js';

/** 2026-11-18 10:02:11 in Shanghai. */
export const LIST_START = Date.UTC(2026, 10, 18, 2, 2, 11);

/** A call of a list: answered by Li, but for what is given. */
export function listedCall(given: Partial<ListedCall> = {}): ListedCall {
  return {
    contactId: 'job-112740365918204763',
    contactType: 'INBOUND',
    contactDisposition: 'Success',
    callingNumber: '15406127731',
    calledNumber: '4000012710',
    callerLocation: '',
    calleeLocation: '',
    startTime: LIST_START,
    establishedTime: LIST_START + 1000,
    releaseTime: LIST_START + 319_000,
    callDuration: 318,
    ivrTime: 20,
    queueTime: 12,
    ringTime: 8,
    waitTime: 20,
    talkTime: 200,
    heldTime: 60,
    transferCount: 0,
    agentIds: ['li@ccc-test'],
    agentNames: ['李晓雯'],
    skillGroupIds: ['after-sales@ccc-test'],
    skillGroupNames: ['售后服务'],
    releaseInitiator: 'customer',
    recordingReady: true,
    ...given,
  };
}

/** A page that CCC found by itself and that is all, but for what is given. */
export function listPage(calls: readonly ListedCall[], given: Partial<CallPage> = {}): CallPage {
  return {
    page: 1,
    pageSize: LISTED.usual,
    total: calls.length,
    after: 'nothing',
    since: LIST_START - 1,
    looked: null,
    ...given,
    calls,
  };
}

const text = fc.oneof(
  hostileText,
  fc.constantFrom('15406127731', 'x'.repeat(3000), '好'.repeat(3000), '9'.repeat(500)),
);
const count = fc.option(fc.nat(99_999));
const moment = fc.option(fc.integer({ min: LIST_START, max: LIST_START + 86_400_000 }));

const anyListedCall: fc.Arbitrary<ListedCall> = fc
  .record({
    contactId: fc.oneof(fc.constant('job-112740365918204763'), text),
    contactType: fc.oneof(fc.constantFrom('INBOUND', 'PRIVACY_DIAL', ''), text),
    contactDisposition: fc.oneof(fc.constantFrom('AbandonedInVoiceNavigator', 'Success', ''), text),
    callingNumber: text,
    calledNumber: text,
    startTime: moment,
    callDuration: count,
    agentIds: fc.array(text, { maxLength: 6 }),
    agentNames: fc.array(text, { maxLength: 6 }),
  })
  .map(listedCall);

/** Any page of a list as decoding and searching can yield it, hostile and full. */
export const anyListPage: fc.Arbitrary<CallPage> = fc
  .record({
    calls: fc.array(anyListedCall, { maxLength: LISTED.most }),
    page: fc.integer({ min: 1, max: 100 }),
    total: count,
    after: fc.constantFrom<CallPage['after'][]>('more', 'nothing', 'out_of_reach'),
    since: fc.constantFrom(LIST_START - 86_400_000, LIST_START - 60_000),
    looked: fc.option(fc.record({ calls: fc.nat(1000), of: count, backTo: moment })),
  })
  .map(({ calls, ...given }) => listPage(calls, { ...given, pageSize: LISTED.most }));
