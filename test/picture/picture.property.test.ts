import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factsOf, type CallFacts } from '../../src/call/facts.js';
import { sumMs, type Ms } from '../../src/call/span.js';
import { messagesFor } from '../../src/locale/index.js';
import type { Locale } from '../../src/locale/messages.js';
import { ALT_TEXT_MAX, altTextOf, UPLOAD_ALT_TEXT_MAX } from '../../src/picture/alt-text.js';
import { ticksOf } from '../../src/picture/axis.js';
import { drawSvg } from '../../src/picture/draw-svg.js';
import { swimlaneOf } from '../../src/picture/swimlane.js';
import { anyRecord } from '../support/any-record.js';

const LOCALES: readonly Locale[] = ['en', 'zh-CN'];
const SLIPS = /undefined|NaN|Infinity|\[object/;

function holds(check: (facts: CallFacts) => void): void {
  fc.assert(
    fc.property(anyRecord, (record) => check(factsOf(record))),
    { numRuns: 300 },
  );
}

/** What docs/call-facts.md says of each queue and agent, straight from the facts. */
function valuesOf({ visits, rings, activities, waiting, timeline }: CallFacts): Ms[] {
  const sumsBy = (items: readonly { key: string; ms: Ms }[]): Ms[] =>
    [...new Set(items.map(({ key }) => key))].map((key) =>
      sumMs(items.filter((item) => item.key === key).map(({ ms }) => ms)),
    );
  const ringMs = ({ from, to }: { from: number; to: number | null }): Ms =>
    to === null || to < from ? null : to - from;
  // A call that passed no IVR has no row of it.
  const ivr = timeline.some(({ lane }) => lane === 'ivr') || waiting.ivrMs !== 0 ? [waiting.ivrMs] : [];
  return [
    ...ivr,
    ...sumsBy(visits.map(({ queue, ms }) => ({ key: queue.key, ms }))),
    ...sumsBy(rings.map(({ agent, span }) => ({ key: agent.key, ms: ringMs(span) }))),
    ...activities.filter(({ connections }) => connections.length > 0).map(({ talkMs }) => talkMs),
    ...activities.flatMap((activity) =>
      [
        activity.hold,
        activity.mute,
        activity.consult,
        activity.conference,
        activity.monitored,
        activity.coached,
      ].flatMap(({ count, totalMs }) => (count > 0 ? [totalMs] : [])),
    ),
  ];
}

describe('the picture of any record', () => {
  it('has every stretch on its axis', () => {
    holds((facts) => {
      const { axis, rows } = swimlaneOf(facts);
      expect(axis.to).toBeGreaterThan(axis.from);
      for (const { from, to, ms, open } of rows.flatMap(({ spans }) => spans)) {
        expect(from).toBeGreaterThanOrEqual(axis.from);
        expect(to).toBeGreaterThanOrEqual(from);
        expect(to).toBeLessThanOrEqual(axis.to);
        if (ms === null) expect(open).toBe(true);
        else expect(to - from).toBeLessThanOrEqual(ms);
      }
    });
  });

  it('has round times at its axis, and few of them', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e9, max: 1e9 }),
        fc.integer({ min: 1000, max: 1e12 }),
        (from, length) => {
          const ticks = ticksOf({ from, to: from + length, base: 0, sinceStart: true }, 8);
          expect(ticks.length).toBeLessThanOrEqual(8);
          expect(ticks.every((tick) => tick % 1000 === 0 && tick >= from && tick <= from + length)).toBe(
            true,
          );
        },
      ),
    );
  });

  it.each(LOCALES)('is drawn, with no text of the record as markup, %s', (locale) => {
    const words = messagesFor(locale);
    holds((facts) => {
      const svg = drawSvg(swimlaneOf(facts), words);
      expect(svg).not.toMatch(SLIPS);
      // Every tag is one of ours, and everything else is text without a bracket.
      const rest = svg.replaceAll(
        /<\/?(?:svg|defs|pattern|linearGradient|stop|rect|path|circle|text|tspan)(?: [a-zA-Z0-9-]+="[^"<>]*")*\/?>/g,
        '',
      );
      expect(rest).not.toMatch(/[<>]|&(?!(?:amp|lt|gt|quot|#39);)/);
    });
  });

  it.each(LOCALES)('says every value in words that Slack accepts, %s', (locale) => {
    const words = messagesFor(locale);
    holds((facts) => {
      const view = swimlaneOf(facts);
      const text = altTextOf(view, words);
      expect(text.length).toBeLessThanOrEqual(ALT_TEXT_MAX);
      const short = altTextOf(view, words, UPLOAD_ALT_TEXT_MAX);
      expect(short.length).toBeLessThanOrEqual(UPLOAD_ALT_TEXT_MAX);
      expect(short).toContain(words.picture.title(facts.record.contactId));
      expect(text).not.toMatch(SLIPS);
      const goesOn = view.rows.some(({ totals }) => totals.some((total) => total.goesOn));
      for (const ms of valuesOf(facts)) {
        // What goes on is said to, instead of to be unknown; not every call has an IVR time.
        if (ms !== null) expect(text).toContain(words.duration(ms));
        else if (!goesOn && view.rows.some(({ totals }) => totals.some((total) => total.ms === null)))
          expect(text).toContain(words.duration(null));
      }
    });
  });
});
