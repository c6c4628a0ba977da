import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sinceIn } from '../../src/slack/since.js';
import { callSearchOf, USUAL_WINDOW_MS, windowOf } from '../../src/slack/search-window.js';
import type { TypedSearch } from '../../src/slack/search-command.js';

const SHANGHAI = 'Asia/Shanghai';
const DAY = 86_400_000;
/** A Wednesday, 18:30 in Shanghai. */
const NOW = Date.parse('2026-11-25T10:30:00Z');

function since(typed: string, now: number, timeZone: string) {
  const read = sinceIn(typed);
  expect(read).not.toBeNull();
  return windowOf(read, DAY, now, timeZone);
}

/** When a window begins, as the zone's clocks show it. */
function begins(typed: string, now: number, timeZone: string): string {
  const window = since(typed, now, timeZone);
  return 'fault' in window ? window.fault : shownIn(timeZone, window.since);
}

function shownIn(timeZone: string, at: number): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }).format(at);
}

describe('the window of a search', () => {
  it.each([
    ['2h', '2026-11-25 16:30:00'],
    ['30m', '2026-11-25 18:00:00'],
    ['3d', '2026-11-22 18:30:00'],
    ['3天', '2026-11-22 18:30:00'],
    ['两小时', '2026-11-25 16:30:00'],
    ['半小时', '2026-11-25 18:00:00'],
    ['1w', '2026-11-18 18:30:00'],
    ['today', '2026-11-25 00:00:00'],
    ['今天', '2026-11-25 00:00:00'],
    ['yesterday', '2026-11-24 00:00:00'],
    ['昨天', '2026-11-24 00:00:00'],
    ['前天', '2026-11-23 00:00:00'],
    ['this week', '2026-11-23 00:00:00'],
    ['last week', '2026-11-16 00:00:00'],
    ['上周', '2026-11-16 00:00:00'],
    ['2026-11-20', '2026-11-20 00:00:00'],
    ['2026-11-25', '2026-11-25 00:00:00'],
    ['2025-02-28', '2025-02-28 00:00:00'],
    ['11-20', '2026-11-20 00:00:00'],
    ['11/20', '2026-11-20 00:00:00'],
    ['11月20日', '2026-11-20 00:00:00'],
    ['1-1', '2026-01-01 00:00:00'],
  ])('since %j begins %s in Shanghai and ends now', (typed, at) => {
    expect(begins(typed, NOW, SHANGHAI)).toBe(at);
    expect(since(typed, NOW, SHANGHAI)).toMatchObject({ until: NOW });
  });

  it.each<[typed: string, at: string]>([
    ['12-20', '2026-12-20 00:00:00'],
    ['1-5', '2027-01-05 00:00:00'],
    ['7-20', '2026-07-20 00:00:00'],
    ['1-6', 'since_in_future'],
    ['5-1', 'since_in_future'],
    ['2-29', 'wrong_date'],
    ['上周', '2026-12-28 00:00:00'],
  ])('takes %j in early January for %s', (typed, at) => {
    expect(begins(typed, Date.parse('2027-01-05T10:30:00Z'), SHANGHAI)).toBe(at);
  });

  it.each([
    '2026-02-30',
    '2026-13-01',
    '2026-00-10',
    '2026-11-00',
    '13-45',
    '20/11',
    '0h',
    '2月30日',
    '1969-12-31',
    '9999w',
  ])('%j is no date', (typed) => {
    expect(since(typed, NOW, SHANGHAI)).toEqual({ fault: 'wrong_date', typed });
  });

  it.each(['2026-11-26', '2027-01-01', '11-26', '12月1日'])('%j is yet to come', (typed) => {
    expect(since(typed, NOW, SHANGHAI)).toEqual({ fault: 'since_in_future', typed });
  });

  it.each([
    ['2026-11-25T17:00:00Z', SHANGHAI, '2026-11-26'],
    ['2026-11-25T15:00:00Z', SHANGHAI, '2026-11-25'],
    ['2026-11-25T04:00:00Z', 'America/Los_Angeles', '2026-11-24'],
    ['2026-11-25T10:30:00Z', 'Pacific/Kiritimati', '2026-11-26'],
  ])('takes today at %s in %s for %s', (now, timeZone, today) => {
    expect(begins('today', Date.parse(now), timeZone)).toBe(`${today} 00:00:00`);
  });

  it.each([
    // Clocks forward at 2:00: the day has 23 hours.
    ['America/New_York', '2026-03-08T23:00:00Z', 'today', '2026-03-08T05:00:00Z'],
    ['America/New_York', '2026-03-09T12:00:00Z', 'yesterday', '2026-03-08T05:00:00Z'],
    ['America/New_York', '2026-03-09T12:00:00Z', 'today', '2026-03-09T04:00:00Z'],
    // Back again: 25 hours.
    ['America/New_York', '2026-11-02T12:00:00Z', 'yesterday', '2026-11-01T04:00:00Z'],
    ['America/New_York', '2026-11-02T12:00:00Z', 'today', '2026-11-02T05:00:00Z'],
    ['Europe/Berlin', '2026-10-26T12:00:00Z', 'last week', '2026-10-18T22:00:00Z'],
    // Forward at midnight: the day begins at 1:00.
    ['Africa/Cairo', '2026-04-24T12:00:00Z', 'today', '2026-04-23T22:00:00Z'],
    ['America/Sao_Paulo', '2018-11-05T12:00:00Z', '2018-11-04', '2018-11-04T03:00:00Z'],
    // Back from midnight to 23:00 of the day before.
    ['America/Sao_Paulo', '2018-02-19T12:00:00Z', '2018-02-18', '2018-02-18T03:00:00Z'],
    // Back from 1:00 to midnight: that day has two of them.
    ['America/Havana', '2026-11-02T12:00:00Z', '2026-11-01', '2026-11-01T04:00:00Z'],
    ['Australia/Lord_Howe', '2026-10-04T12:00:00Z', 'today', '2026-10-03T13:30:00Z'],
  ])('begins days right where clocks are set: %s, %s, %j', (timeZone, now, typed, at) => {
    expect(since(typed, Date.parse(now), timeZone)).toMatchObject({ since: Date.parse(at) });
  });

  it('counts hours and days of 24 hours through a change of clocks', () => {
    const now = Date.parse('2026-03-09T12:00:00Z');
    expect(since('3d', now, 'America/New_York')).toMatchObject({ since: now - 3 * DAY });
  });

  it('begins a day with its first moment, in any zone', () => {
    const zones = ['UTC', SHANGHAI, 'America/New_York', 'Africa/Cairo', 'America/Havana', 'Asia/Kathmandu'];
    const moments = fc.integer({ min: Date.UTC(2000, 0), max: Date.UTC(2035, 0) });
    const dayIn = (timeZone: string, at: number) => shownIn(timeZone, at).slice(0, 10);
    fc.assert(
      fc.property(fc.constantFrom(...zones), moments, (timeZone, now) => {
        const window = since('today', now, timeZone);
        if ('fault' in window) throw new Error(window.fault);
        expect(dayIn(timeZone, window.since)).toBe(dayIn(timeZone, now));
        expect(dayIn(timeZone, window.since - 1000)).not.toBe(dayIn(timeZone, now));
      }),
    );
  });
});

describe('the search of a command', () => {
  const typed: TypedSearch = {
    kind: 'recent',
    sought: null,
    since: null,
    outcomes: ['missed'],
    directions: [],
    count: null,
  };

  it.each([
    ['recent', NOW - DAY],
    ['find', NOW - 7 * DAY],
  ] as const)('of %s always has a window', (kind, from) => {
    expect(callSearchOf({ ...typed, kind }, NOW, SHANGHAI)).toEqual({
      since: from,
      until: NOW,
      sought: null,
      outcomes: ['missed'],
      directions: [],
      page: 1,
      pageSize: 10,
    });
    expect(USUAL_WINDOW_MS[kind]).toBe(NOW - from);
  });

  it('has as many rows as were asked for', () => {
    expect(callSearchOf({ ...typed, count: 3 }, NOW, SHANGHAI)).toMatchObject({ page: 1, pageSize: 3 });
  });

  it('is none where its date is wrong', () => {
    const wrong = { ...typed, since: sinceIn('2026-02-30') };
    expect(callSearchOf(wrong, NOW, SHANGHAI)).toEqual({ fault: 'wrong_date', typed: '2026-02-30' });
  });
});
