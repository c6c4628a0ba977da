import { describe, expect, it } from 'vitest';
import type { CallSearch, Sought } from '../../src/call/call-list.js';
import { createCallLists } from '../../src/ccc/call-lists.js';
import { SCAN } from '../../src/ccc/list-scan.js';
import { CodedError } from '../../src/errors.js';
import { idsOf, NOW, SEARCH } from './finding.js';

interface Row {
  readonly ContactId: string;
  readonly CallingNumber: string;
  readonly StartTime: number;
}

/** So many calls, one a second; every `nth` one is from a number that ends with 7731. */
function someCalls(count: number, nth: number): Row[] {
  return Array.from({ length: count }, (_, i) => ({
    ContactId: `job-${i}`,
    CallingNumber: i % nth === 0 ? '16405557731' : '16405550000',
    StartTime: NOW - i * 1000,
  }));
}

interface Behaviour {
  /** `TotalCount` of a page; all rows unless given. */
  readonly total?: (page: number, rows: number) => number | null;
  readonly before?: (page: number) => void;
  readonly now?: () => number;
}

/** A CCC that pages through these rows, and what was asked of it. */
function pagesOf(rows: readonly Row[], { total = (_, all) => all, before, now }: Behaviour = {}) {
  const asked: number[] = [];
  const client = {
    call: (_: string, { PageNumber, PageSize }: Readonly<Record<string, unknown>>) => {
      const [page, size] = [Number(PageNumber), Number(PageSize)];
      asked.push(page);
      before?.(page);
      const List = rows.slice((page - 1) * size, page * size);
      return Promise.resolve({ Code: 'OK', Data: { TotalCount: total(page, rows.length), List } });
    },
  };
  const lists = createCallLists({ client, now: now ?? (() => 0) });
  const find = (changes: Partial<CallSearch>) =>
    lists.find('ccc-test', { ...SEARCH, sought: ENDING, ...changes });
  return { find, asked };
}

const ENDING: Sought = { kind: 'number_ending', starts: '', ends: '7731' };
const down = () => {
  throw new CodedError('ccc_unavailable');
};

describe('looking for what CCC cannot find', () => {
  it('goes no further than the wanted page and one call more', async () => {
    const { find, asked } = pagesOf(someCalls(1000, 10));
    const page = await find({ pageSize: 5 });
    expect(idsOf(page.calls)).toEqual(['job-0', 'job-10', 'job-20', 'job-30', 'job-40']);
    expect(page).toMatchObject({ after: 'more', total: null, looked: { calls: 100, of: 1000 } });
    expect(asked).toEqual([1]);
  });

  it('begins a later page at the latest call again', async () => {
    const { find, asked } = pagesOf(someCalls(1000, 10));
    expect(idsOf((await find({ page: 3, pageSize: 5 })).calls)[0]).toBe('job-100');
    expect(asked).toEqual([1, 2]);
  });

  it('sees everything where that is within its bounds', async () => {
    const { find, asked } = pagesOf(someCalls(950, 400));
    const page = await find({});
    expect(idsOf(page.calls)).toEqual(['job-0', 'job-400', 'job-800']);
    expect(page).toMatchObject({ after: 'nothing', total: 3, looked: { calls: 950, of: 950 } });
    expect(asked).toHaveLength(10);
  });

  it('stops at its limit of pages, and says how far it got', async () => {
    const { find, asked } = pagesOf(someCalls(5000, 900));
    const page = await find({});
    expect(idsOf(page.calls)).toEqual(['job-0', 'job-900']);
    expect(page).toMatchObject({
      after: 'out_of_reach',
      total: null,
      looked: { calls: SCAN.pages * SCAN.pageSize, of: 5000, backTo: NOW - 999_000 },
    });
    expect(asked).toHaveLength(SCAN.pages);
  });

  it('begins no page after its time', async () => {
    const clock = { ms: 0 };
    const before = () => (clock.ms += SCAN.budgetMs / 2);
    const { find, asked } = pagesOf(someCalls(5000, 900), { before, now: () => clock.ms });
    expect(await find({})).toMatchObject({ after: 'out_of_reach', looked: { calls: 200 } });
    expect(asked).toEqual([1, 2]);
  });

  it('keeps what it saw where a later page fails, and fails where the first one does', async () => {
    const later = pagesOf(someCalls(5000, 90), { before: (page) => void (page === 2 && down()) });
    expect(await later.find({})).toMatchObject({ after: 'out_of_reach', looked: { calls: 100, of: 5000 } });
    const first = pagesOf(someCalls(5000, 90), { before: down });
    await expect(first.find({})).rejects.toMatchObject({ code: 'ccc_unavailable' });
  });

  it.each<[string, (page: number, rows: number) => number | null]>([
    ['0 on later pages', (page, rows) => (page === 1 ? rows : 0)],
    ['0 on every page', () => 0],
    ['nothing', () => null],
  ])('sees everything where CCC gives %s for the total', async (_, total) => {
    const { find } = pagesOf(someCalls(250, 100), { total });
    const { looked, ...page } = await find({});
    expect(page).toMatchObject({ after: 'nothing', total: 3 });
    expect(looked?.calls).toBe(250);
    expect([null, 250]).toContain(looked?.of);
  });

  it('ends with an empty page, whatever the total says', async () => {
    const { find, asked } = pagesOf(someCalls(200, 100), { total: () => 9_999 });
    expect(await find({})).toMatchObject({ after: 'nothing', total: 2 });
    expect(asked).toEqual([1, 2, 3]);
  });

  it('counts a call once that comes on two pages', async () => {
    const rows = someCalls(150, 1000);
    const twice = [...rows.slice(0, 100), ...rows.slice(0, 1), ...rows.slice(100)];
    expect((await pagesOf(twice).find({})).calls).toHaveLength(1);
  });
});

describe('paging through what CCC finds', () => {
  const all = { sought: null, pageSize: 10 };

  it.each<[string, Behaviour['total'], number, object]>([
    ['a first page', undefined, 1, { after: 'more', total: 1500 }],
    ['a later page with its total', undefined, 2, { after: 'more', total: 1500 }],
    ['a later page without', () => 0, 2, { after: 'more', total: null }],
    ['a page without any total', () => null, 1, { after: 'more', total: null }],
    ['the last page that CCC has', undefined, 100, { after: 'out_of_reach', total: 1500 }],
  ])('says what follows: %s', async (_, total, page, expected) => {
    const { find } = pagesOf(someCalls(1500, 9), total === undefined ? {} : { total });
    expect(await find({ ...all, page })).toMatchObject(expected);
  });

  it.each<[number, number, object]>([
    [12, 2, { after: 'nothing', total: 12 }],
    [20, 2, { after: 'nothing', total: 20 }],
    [12, 3, { after: 'nothing', calls: [] }],
    [0, 1, { after: 'nothing', total: 0, calls: [] }],
  ])('%i calls end with page %i', async (count, page, expected) => {
    expect(await pagesOf(someCalls(count, 9)).find({ ...all, page })).toMatchObject(expected);
  });

  it('never goes on after an empty page', async () => {
    const { find } = pagesOf([], { total: () => 9_999 });
    expect(await find(all)).toMatchObject({ after: 'nothing', calls: [] });
  });
});
