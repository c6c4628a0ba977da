import type { CallRecord } from '../../src/call/record.js';
import { agent, at, customer, ivr, queue } from '../support/record-builder.js';

/** Title, what is special about the record, the one contradiction in it, and what is said in English and Chinese. */
export const ROWS: [string, Partial<CallRecord>, object, string, string][] = [
  [
    'success without an answer',
    { contactDisposition: 'Success' },
    { kind: 'success_but_unanswered' },
    'no answer',
    '没有接听记录',
  ],
  [
    'an agent in AgentIds without any event',
    { contactDisposition: 'Odd', agentIds: ['li@ccc'], agentNames: ['李晓雯'] },
    { kind: 'agent_without_events', agentId: 'li@ccc', agentName: '李晓雯' },
    '李晓雯 is listed',
    '坐席列表中有 李晓雯',
  ],
  [
    'an agent whose name cannot be told from others',
    { contactDisposition: 'Odd', agentIds: ['li@ccc'], agentNames: ['A', 'B'] },
    { kind: 'agent_without_events', agentId: 'li@ccc', agentName: '' },
    'li@ccc is listed',
    'li@ccc',
  ],
  [
    'events more than 60 s outside the call',
    {
      contactDisposition: 'Odd',
      ivrEvents: [ivr([-60.001, 'Route2IVR'], [-60, 'IvrTracking'], [120.001, 'Released'], [120, 'X'])],
    },
    { kind: 'events_outside_call', outside: 2, total: 4, events: ['Route2IVR', 'Released'] },
    '2 of 4 events',
    '4个事件中有2个',
  ],
  [
    'a release before the start',
    { contactDisposition: 'Odd', releaseTime: at(-1) },
    { kind: 'ends_before_start', what: 'call' },
    'total',
    '总时长',
  ],
  [
    'a queue joined after the end',
    { contactDisposition: 'Odd', queueEvents: [queue('Sales', [70, 'Enqueue'])] },
    { kind: 'ends_before_start', what: 'queue' },
    'Sales',
    'Sales',
  ],
  [
    'a ring after the end',
    { contactDisposition: 'Odd', agentEvents: [agent('Li', [70, 'Ringing'])] },
    { kind: 'ends_before_start', what: 'ring' },
    'Li rang',
    'Li 振铃',
  ],
  [
    'an answer after the end',
    { recordingReady: true, agentEvents: [agent('Li', [70, 'Established'])] },
    { kind: 'ends_before_start', what: 'connection' },
    'Li was connected',
    'Li 接通',
  ],
  [
    'an IVR that ends before the call starts',
    { contactDisposition: 'Odd', queueEvents: [queue('Sales', [-5, 'Enqueue'], [3, 'Abandoned'])] },
    { kind: 'ends_before_start', what: 'ivr' },
    'IVR time',
    'IVR时长',
  ],
  [
    'dialling after the customer’s phone rang',
    {
      contactDisposition: 'Odd',
      contactType: 'OUTBOUND',
      agentEvents: [agent('Li', [5, 'Dialing'])],
      customerEvents: [customer([3, 'Ringing'])],
    },
    { kind: 'ends_before_start', what: 'dial' },
    'dial time',
    '拨号时长',
  ],
  [
    'a customer’s phone that rings after the end',
    { contactDisposition: 'Odd', contactType: 'OUTBOUND', customerEvents: [customer([70, 'Ringing'])] },
    { kind: 'ends_before_start', what: 'customer_ring' },
    'how long it rang',
    '客户侧振铃时长',
  ],
  [
    'more hold than connected time',
    {
      recordingReady: true,
      agentEvents: [
        agent('Li', [10, 'Established'], [12, 'Held', 30], [15, 'Retrieve'], [20, 'Established']),
      ],
      releaseTime: at(20),
    },
    { kind: 'hold_exceeds_connection' },
    'more hold time',
    '保持时长超过',
  ],
  [
    'a release order against ReleaseInitiator',
    {
      recordingReady: true,
      releaseInitiator: 'agent',
      agentEvents: [agent('Li', [10, 'Established'], [50, 'Released'])],
      customerEvents: [customer([47.5, 'Released'])],
    },
    { kind: 'release_order', initiator: 'agent', byMs: 2500 },
    'customer’s line was released 3 s earlier',
    '客户侧早3秒释放',
  ],
  [
    'a recording of a call that nobody answered',
    { contactDisposition: 'Odd', recordingReady: true },
    { kind: 'recording_of_unanswered' },
    'recording is ready',
    '录音已生成',
  ],
];
