import { describe, expect, it } from 'vitest';
import { createAskedBefore } from '../../src/slack/asked-before.js';
import { LIMITS } from '../../src/slack/limits.js';
import { decodeReading, encodeReading } from '../../src/slack/reading.js';
import { askedAbout } from '../../src/question/asked.js';
import { createMemoryStore } from '../../src/store/memory.js';
import { sampleFacts } from '../support/replying.js';

const place = { channel: 'C1', threadTs: '1.0' };
const call = sampleFacts('inbound-second-agent-answers');

describe('the last question of a thread', () => {
  it('comes back with the people and queues of the call, and without its words', async () => {
    const store = createMemoryStore();
    const before = createAskedBefore(store);
    const agents = call.activities.map(({ agent }) => agent).slice(0, 1);
    const asked = askedAbout('ring_time', {
      agents,
      ordinal: 2,
      seconds: 20,
      extreme: 'shortest',
      codes: ['secret words'],
    });
    await before.remember(place, asked);
    expect(await before.recently(place)).toBe(true);
    expect(await before.recall(place, call)).toEqual({ ...asked, codes: [] });
    expect(await store.get('asked:C1:1.0')).not.toContain('secret');
    expect(await store.get('asked:C1:1.0')).not.toContain('王磊');
  });

  it('is read as an older version of the bot wrote it', async () => {
    const store = createMemoryStore();
    const old = { topic: 'talk', agents: [], queues: [], ordinal: null, seconds: null };
    await store.set('asked:C1:1.0', JSON.stringify(old), 1000);
    expect(await createAskedBefore(store).recall(place, call)).toEqual(askedAbout('talk'));
  });

  it('is none in a thread where nobody asked', async () => {
    const before = createAskedBefore(createMemoryStore());
    expect(await before.recently(place)).toBe(false);
    expect(await before.recall(place, call)).toBeNull();
  });
});

describe('a button of another reading', () => {
  const reading = {
    call: { contactId: 'job-1', instanceId: 'ccc' },
    topic: 'hold_total' as const,
    text: 'holds?',
  };

  it('brings its call, topic and question back', () => {
    expect(decodeReading(encodeReading(reading))).toEqual(reading);
  });

  it('holds Slack’s limit, however long the question', () => {
    const value = encodeReading({ ...reading, text: '"'.repeat(3000) });
    expect(value.length).toBeLessThanOrEqual(LIMITS.buttonValue);
    expect(decodeReading(value)?.topic).toBe('hold_total');
  });

  it.each([
    '',
    'x',
    '{}',
    '[]',
    'null',
    '{"c":"job-1","i":"ccc","t":"constructor","q":""}',
    '{"c":1,"i":2,"t":3,"q":4}',
  ])('of a stranger (%s) is nothing', (value) => {
    expect(decodeReading(value)).toBeNull();
  });
});

describe('the memory store', () => {
  it('lets one claim a key', async () => {
    const store = createMemoryStore();
    const claims = await Promise.all(Array.from({ length: 20 }, () => store.claim('message:1', 60_000)));
    expect(claims.filter(Boolean)).toHaveLength(1);
  });

  it('keeps what was set, and knows nothing else', async () => {
    const store = createMemoryStore();
    await store.set('a', 'b', 60_000);
    expect(await store.get('a')).toBe('b');
    expect(await store.get('c')).toBeNull();
  });
});
