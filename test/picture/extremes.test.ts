import { describe, expect, it } from 'vitest';
import { factsOf } from '../../src/call/facts.js';
import type { CallRecord } from '../../src/call/record.js';
import { messagesFor } from '../../src/locale/index.js';
import { altTextOf, ALT_TEXT_MAX, UPLOAD_ALT_TEXT_MAX } from '../../src/picture/alt-text.js';
import { drawSvg } from '../../src/picture/draw-svg.js';
import { renderPng } from '../../src/picture/render-png.js';
import { swimlaneOf } from '../../src/picture/swimlane.js';
import { decodePng } from '../support/png.js';
import { agent, at, callRecord, queue, type Step } from '../support/record-builder.js';

const words = messagesFor('zh-CN');
const held = Array.from({ length: 4999 }, (_, i): Step[] => [
  [2 + i * 3.6, 'Held'],
  [3 + i * 3.6, 'Retrieved'],
]).flat();
const LONG = '极其冗长的坐席名字与 very long Latin words '.repeat(20);

const EXTREMES: Readonly<Record<string, CallRecord>> = {
  'ten thousand events': callRecord({
    releaseTime: at(18_000),
    agentEvents: [agent('李晓雯', [0, 'Ringing'], [1, 'Established'], ...held)],
  }),
  'ten thousand events of a thousand agents who transfer': callRecord({
    releaseTime: at(18_000),
    agentEvents: Array.from({ length: 1000 }, (_, i) =>
      agent(
        `${LONG}${i}`,
        ...Array.from({ length: 10 }, (__, k): Step => [
          i * 18 + k,
          ['Ringing', 'Established', 'BlindTransfer', 'Released', 'Muted'][k % 5] ?? '',
        ]),
      ),
    ),
  }),
  'no event': callRecord({ startTime: null, releaseTime: null }),
  'a year between two events': callRecord({
    releaseTime: null,
    agentEvents: [agent('Li', [0, 'Ringing'], [31_536_000, 'Established'])],
  }),
  'two waits of no length at one moment': callRecord({
    startTime: null,
    releaseTime: at(-30),
    queueEvents: [queue('售后', [5, 'Enqueue'], [5, 'Enqueue'])],
  }),
  'an end before the start': callRecord({
    releaseTime: at(-30),
    queueEvents: [queue('售后', [5, 'Enqueue'])],
    agentEvents: [agent('Li', [10, 'Ringing'], [4, 'Established'], [2, 'Released'])],
  }),
};

describe.each(Object.entries(EXTREMES))('the picture of %s', (_, record) => {
  const view = swimlaneOf(factsOf(record));

  it('is drawn, and of bounded size', async () => {
    const svg = drawSvg(view, words);
    expect(svg).not.toMatch(/NaN|Infinity|undefined/);
    expect(svg.length).toBeLessThan(250_000);
    expect(svg.match(/<text/g)?.length).toBeLessThan(130);
    const { width, height } = decodePng(await renderPng(svg));
    expect(width).toBe(1440);
    expect(height).toBeLessThan(3000);
  });

  it('is said in few enough words', () => {
    const text = altTextOf(view, words);
    expect(text.length).toBeLessThanOrEqual(ALT_TEXT_MAX);
    expect(text).toContain('客户');
    const short = altTextOf(view, words, UPLOAD_ALT_TEXT_MAX);
    expect(short.length).toBeLessThanOrEqual(UPLOAD_ALT_TEXT_MAX);
    expect(short).toContain('客户');
  });
});
