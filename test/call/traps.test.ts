import { describe, expect, it } from 'vitest';
import { factsOf } from '../../src/call/facts.js';
import type { CallRecord } from '../../src/call/record.js';
import { messagesFor } from '../../src/locale/index.js';
import { agent, at, callRecord, customer, queue } from '../support/record-builder.js';

const personal = { ...queue('', [10, 'Enqueue']), queueId: 'li@ccc', queueType: 2 };

const ROWS: [string, Partial<CallRecord>, object[], string, string][] = [
  [
    'the IVR fallback',
    { contactDisposition: 'AbandonedInIVR' },
    [{ kind: 'ivr_fallback' }],
    'fallback',
    '也会记为',
  ],
  ...(
    [
      ['AbandonedRing', 'AbandonedInRing'],
      ['QueueOverflow', 'QueuingTimeout'],
      ['OneStepTransfer', 'ForwardToOutsideNumber'],
      ['Rejected', 'Reject'],
    ] as const
  ).map(([reported, current]): [string, Partial<CallRecord>, object[], string, string] => [
    `the older name ${reported}`,
    { contactDisposition: reported },
    [{ kind: 'old_name', reported, current }],
    `${reported} is the older name of ${current}`,
    `${reported} 是旧名称，现为 ${current}`,
  ]),
  [
    'CCC’s guess',
    { contactDisposition: 'NoAnswer', earlyMediaState: 'POWER_OFF' },
    [{ kind: 'early_media_guess', state: 'PowerOff' }],
    'guess',
    '推测',
  ],
  [
    'a personal queue',
    { contactDisposition: 'Odd', queueEvents: [personal] },
    [{ kind: 'personal_queue', queueId: 'li@ccc', queueName: '' }],
    'li@ccc is an agent’s personal queue',
    'li@ccc 是坐席的个人队列',
  ],
  [
    'an arrival that looks like an answer',
    { contactDisposition: 'Odd', establishedTime: at(0) },
    [{ kind: 'established_is_arrival' }],
    'arrival',
    '进线时间',
  ],
];

describe('a trap', () => {
  it.each(ROWS)('is said, alone, in both languages: %s', (_, overrides, expected, en, zh) => {
    const { traps } = factsOf(callRecord(overrides));
    expect(traps).toEqual(expected);
    for (const found of traps) {
      expect(messagesFor('en').trap(found)).toContain(en);
      expect(messagesFor('zh-CN').trap(found)).toContain(zh);
    }
  });

  it('comes with another: the older name of the IVR’s fallback', () => {
    const { traps } = factsOf(callRecord({ contactDisposition: 'AbandonedInContactFlow' }));
    expect(traps.map(({ kind }) => kind)).toEqual(['ivr_fallback', 'old_name']);
  });

  it.each<[string, Partial<CallRecord>]>([
    ['a present name', { contactDisposition: 'AbandonedInRing' }],
    ['a spelling of a present name', { contactDisposition: 'QUEUEING_TIMEOUT' }],
    ['an unknown guess', { earlyMediaState: 'Moonlight' }],
    ['an answered inbound call', { establishedTime: at(0), agentEvents: [agent('Li', [9, 'Established'])] }],
    [
      'EstablishedTime of a call that we place',
      { contactType: 'OUTBOUND', establishedTime: at(9), customerEvents: [customer([9, 'Established'])] },
    ],
    ['a skill group’s queue', { queueEvents: [queue('Sales', [10, 'Enqueue'])] }],
  ])('is none: %s', (_, overrides) => {
    expect(factsOf(callRecord(overrides)).traps).toEqual([]);
  });
});
