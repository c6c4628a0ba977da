import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Sought } from '../../src/call/call-list.js';
import { instanceFaults } from '../../src/environment.js';
import { parseCommand, type Command } from '../../src/slack/command.js';
import { LISTED } from '../../src/slack/search-command.js';
import { VERBS } from '../../src/slack/search-words.js';

const aliases = new Set(['sales', '售后']);
const read = (text: string) => parseCommand(text, aliases);

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const named = (name: string): Sought => ({ kind: 'agent_or_queue', name });
const agent = (name: string): Sought => ({ kind: 'agent', name });
const queue = (name: string): Sought => ({ kind: 'queue', name });
const number = (digits: string): Sought => ({ kind: 'number', number: digits });
const ending = (ends: string, starts = ''): Sought => ({ kind: 'number_ending', starts, ends });

const ago = (ms: number) => ({ kind: 'ago', ms });
const day = (daysAgo: number) => ({ kind: 'day', daysAgo });
const date = (year: number | null, month: number, of: number) => ({ kind: 'date', year, month, day: of });

/** A search in which nothing is said but this. */
function search(kind: 'recent' | 'find', said: object = {}): object {
  return { kind, sought: null, since: null, outcomes: [], directions: [], count: null, alias: null, ...said };
}

/** The command, without the typed words of its time: those are for messages. */
function untyped(command: Command): object {
  if (!('since' in command) || command.since === null) return command;
  const { typed, ...since } = command.since;
  expect(typed).not.toBe('');
  return { ...command, since };
}

describe('/cdr recent', () => {
  it.each<[string, object]>([
    ['recent', {}],
    ['RECENT', {}],
    ['ｒｅｃｅｎｔ', {}],
    ['latest', {}],
    ['最近', {}],
    ['最近的电话', {}],
    ['private recent', {}],
    ['recent 5', { count: 5 }],
    ['recent 1', { count: 1 }],
    ['recent 20', { count: 20 }],
    ['recent five', { count: 5 }],
    ['recent 5 calls', { count: 5 }],
    ['最近 5', { count: 5 }],
    ['最近5', { count: 5 }],
    ['最近5条', { count: 5 }],
    ['最近五条', { count: 5 }],
    ['最近十通电话', { count: 10 }],
    ['recent missed', { outcomes: ['missed'] }],
    ['recent missed 5', { outcomes: ['missed'], count: 5 }],
    ['recent 5 inbound missed', { outcomes: ['missed'], directions: ['inbound'], count: 5 }],
    ['recent answered, abandoned', { outcomes: ['answered', 'abandoned'] }],
    ['recent outbound today', { directions: ['outbound'], since: day(0) }],
    ['最近 未接', { outcomes: ['missed'] }],
    ['最近漏接', { outcomes: ['missed'] }],
    ['最近 接通 外呼', { outcomes: ['answered'], directions: ['outbound'] }],
    ['最近未接通的呼入', { outcomes: ['missed'], directions: ['inbound'] }],
    ['最近5条未接', { outcomes: ['missed'], count: 5 }],
    ['最近10通未接电话', { outcomes: ['missed'], count: 10 }],
    ['最近 昨天 呼出', { directions: ['outbound'], since: day(1) }],
    ['最近3天', { since: ago(3 * DAY) }],
    ['最近三天的未接呼入', { since: ago(3 * DAY), outcomes: ['missed'], directions: ['inbound'] }],
    ['recent 2h', { since: ago(2 * HOUR) }],
    ['recent 5 2h', { since: ago(2 * HOUR), count: 5 }],
    ['recent 5 3 days ago', { since: ago(3 * DAY), count: 5 }],
    ['sales recent 5', { alias: 'sales', count: 5 }],
    ['SALES recent', { alias: 'sales' }],
    ['private sales recent', { alias: 'sales' }],
    ['recent sales 5', { alias: 'sales', count: 5 }],
    ['recent 5 sales', { alias: 'sales', count: 5 }],
    ['售后 最近', { alias: '售后' }],
    ['售后 最近3天', { alias: '售后', since: ago(3 * DAY) }],
  ])('%j lists calls', (text, said) => {
    expect(untyped(read(text))).toEqual(search('recent', said));
  });

  it.each<[string, object]>([
    ['recent 5 emma', { sought: named('emma'), count: 5 }],
    ['recent calls of Emma Clarke', { sought: named('Emma Clarke') }],
    ['recent 16405550123', { sought: number('16405550123') }],
    ['最近王磊', { sought: named('王磊') }],
  ])('%j finds somebody’s', (text, said) => {
    expect(untyped(read(text))).toEqual(search('find', said));
  });

  it.each([
    ['recent 0', '0'],
    ['recent 21', '21'],
    ['recent 9999', '9999'],
    ['recent 1.5', '1.5'],
    ['最近100条', '100'],
    ['最近零条', '零'],
  ])('%j asks for more or less than there can be', (text, typed) => {
    expect(read(text)).toEqual({ kind: 'search_fault', fault: 'count_out_of_range', typed });
    expect(LISTED.most).toBe(20);
  });
});

describe('whom /cdr find finds', () => {
  it.each<[string, Sought]>([
    ['find 16405550123', number('16405550123')],
    ['find +86 164 0555 0123', number('16405550123')],
    ['find +8616405550123', number('16405550123')],
    ['find 8616405550123', number('16405550123')],
    ['find 0086-164-0555-0123', number('16405550123')],
    ['find 016405550123', number('16405550123')],
    ['find １６４０５５５０１２３', number('16405550123')],
    ['find 0571-1234-0962', number('057112340962')],
    ['find (0571) 12340962', number('057112340962')],
    ['find +86 571 1234 0962', number('057112340962')],
    ['find +86 10 1234 5678', number('01012345678')],
    ['find +86 21 1234 0100', number('02112340100')],
    ['find 400-001-2710', number('4000012710')],
    ['find +86 400 001 2710', number('4000012710')],
    ['find <tel:+8616405550123|164 0555 0123>', number('16405550123')],
    ['find number 16405550123', number('16405550123')],
    ['查找号码16405550123', number('16405550123')],
    ['find +1 415 555 0100', ending('14155550100')],
    ['find 7731', ending('7731')],
    ['find 731', ending('731')],
    ['find 12340962', ending('12340962')],
    ['find *7731', ending('7731')],
    ['find …7731', ending('7731')],
    ['find ending 7731', ending('7731')],
    ['find number ending in 7731', ending('7731')],
    ['find 尾号7731', ending('7731')],
    ['查找 尾号 7731', ending('7731')],
    ['查找尾号是7731', ending('7731')],
    ['find 154****7731', ending('7731', '154')],
    ['find `154****7731`', ending('7731', '154')],
    ['find 0571****0962', ending('0962', '0571')],
    ['find 053xxxx3128', ending('3128', '053')],
    ['find emma', named('emma')],
    ['find Emma Clarke', named('Emma Clarke')],
    ['find the calls of Emma Clarke', named('Emma Clarke')],
    ['find "Emma Clarke"', named('Emma Clarke')],
    ['find “Inbound Team”', named('Inbound Team')],
    ['find "missed"', named('missed')],
    ['find "3M"', named('3M')],
    ['find "7731"', named('7731')],
    ['find O’Hara & Sons', named('O’Hara & Sons')],
    ['find wang.lei', named('wang.lei')],
    ['find wang.lei@ccc-test', named('wang.lei@ccc-test')],
    ['find <mailto:wang.lei@ccc.cn|wang.lei@ccc.cn>', named('wang.lei@ccc.cn')],
    ['find agent emma', agent('emma')],
    ['find agent: Emma Clarke', agent('Emma Clarke')],
    ['find agent wang.lei@ccc-test', agent('wang.lei@ccc-test')],
    ['find queue VIP', queue('VIP')],
    ['find skill group aftersales@ccc-test', queue('aftersales@ccc-test')],
    ['find queue "Inbound Team"', queue('Inbound Team')],
    ['search emma', named('emma')],
    ['查找 王磊', named('王磊')],
    ['查找王磊', named('王磊')],
    ['搜索王磊', named('王磊')],
    ['查找 坐席 王磊', agent('王磊')],
    ['查找 坐席：王磊', agent('王磊')],
    ['查找 技能组 售后服务', queue('售后服务')],
    ['查找 队列 VIP专线', queue('VIP专线')],
    ['查找 售后呼入', named('售后呼入')],
    ['find 售后', named('售后')],
    ['find constructor', named('constructor')],
    ['find agent', named('agent')],
    ['find 1234567890123456.5', named('1234567890123456.5')],
  ])('%j', (text, sought) => {
    expect(read(text)).toEqual(search('find', { sought }));
  });

  it.each([
    ['find 12', '12'],
    ['find 7', '7'],
    ['find 1*2', '1*2'],
    ['尾号 12', null],
    ['查找尾号12', '尾号12'],
  ])('%j has too few digits', (text, typed) => {
    expect(read(text)).toEqual(
      typed === null
        ? { kind: 'not_understood', text }
        : { kind: 'search_fault', fault: 'too_few_digits', typed },
    );
  });
});

describe('since when, and which', () => {
  const emma = named('emma');
  const wang = named('王磊');
  it.each<[string, object]>([
    ['find emma 2h', { sought: emma, since: ago(2 * HOUR) }],
    ['find 2h emma', { sought: emma, since: ago(2 * HOUR) }],
    ['find emma 30m', { sought: emma, since: ago(HOUR / 2) }],
    ['find emma 30 min', { sought: emma, since: ago(HOUR / 2) }],
    ['find emma 1.5h', { sought: emma, since: ago(1.5 * HOUR) }],
    ['find emma 3d', { sought: emma, since: ago(3 * DAY) }],
    ['find emma 3 days', { sought: emma, since: ago(3 * DAY) }],
    ['find emma last 3 days', { sought: emma, since: ago(3 * DAY) }],
    ['find emma in the last two hours', { sought: emma, since: ago(2 * HOUR) }],
    ['find emma half an hour ago', { sought: emma, since: ago(HOUR / 2) }],
    ['find emma an hour', { sought: emma, since: ago(HOUR) }],
    ['find emma 2w', { sought: emma, since: ago(14 * DAY) }],
    ['find emma today', { sought: emma, since: day(0) }],
    ['find emma since yesterday', { sought: emma, since: day(1) }],
    ['find emma last week', { sought: emma, since: { kind: 'week', weeksAgo: 1 } }],
    ['find emma this week', { sought: emma, since: { kind: 'week', weeksAgo: 0 } }],
    ['find emma 2026-11-20', { sought: emma, since: date(2026, 11, 20) }],
    ['find emma 2026/11/20', { sought: emma, since: date(2026, 11, 20) }],
    ['find emma 2026.11.20', { sought: emma, since: date(2026, 11, 20) }],
    ['find emma since 2026-11-20', { sought: emma, since: date(2026, 11, 20) }],
    ['find emma 11-20', { sought: emma, since: date(null, 11, 20) }],
    ['find emma 11/20', { sought: emma, since: date(null, 11, 20) }],
    ['find emma 2026-02-30', { sought: emma, since: date(2026, 2, 30) }],
    ['find 16405550123 11-20', { sought: number('16405550123'), since: date(null, 11, 20) }],
    ['find 164 0555 0123 3d', { sought: number('16405550123'), since: ago(3 * DAY) }],
    ['查找 王磊 今天', { sought: wang, since: day(0) }],
    ['查找 王磊 昨天', { sought: wang, since: day(1) }],
    ['查找 昨天 王磊', { sought: wang, since: day(1) }],
    ['查找王磊昨天', { sought: wang, since: day(1) }],
    ['查找王磊前天', { sought: wang, since: day(2) }],
    ['查找 王磊 3天', { sought: wang, since: ago(3 * DAY) }],
    ['查找 王磊 近3天', { sought: wang, since: ago(3 * DAY) }],
    ['查找 王磊 三天内', { sought: wang, since: ago(3 * DAY) }],
    ['查找 王磊 3天前', { sought: wang, since: ago(3 * DAY) }],
    ['查找 王磊 2小时', { sought: wang, since: ago(2 * HOUR) }],
    ['查找 王磊 两个小时', { sought: wang, since: ago(2 * HOUR) }],
    ['查找 王磊 半小时', { sought: wang, since: ago(HOUR / 2) }],
    ['查找 王磊 30分钟', { sought: wang, since: ago(HOUR / 2) }],
    ['查找 王磊 上周', { sought: wang, since: { kind: 'week', weeksAgo: 1 } }],
    ['查找 王磊 本周', { sought: wang, since: { kind: 'week', weeksAgo: 0 } }],
    ['查找 王磊 从昨天起', { sought: wang, since: day(1) }],
    ['查找 王磊 11月20日', { sought: wang, since: date(null, 11, 20) }],
    ['查找 王磊 2026年11月20日', { sought: wang, since: date(2026, 11, 20) }],
    ['查找王磊11月20日未接', { sought: wang, since: date(null, 11, 20), outcomes: ['missed'] }],
    [
      'find missed emma yesterday inbound',
      { sought: emma, since: day(1), outcomes: ['missed'], directions: ['inbound'] },
    ],
    [
      'find inbound yesterday missed emma',
      { sought: emma, since: day(1), outcomes: ['missed'], directions: ['inbound'] },
    ],
    ['find Unanswered Outgoing emma', { sought: emma, outcomes: ['missed'], directions: ['outbound'] }],
    ['find missed missed emma', { sought: emma, outcomes: ['missed'] }],
    [
      '查找王磊昨天未接的呼入',
      { sought: wang, since: day(1), outcomes: ['missed'], directions: ['inbound'] },
    ],
    [
      '查找 昨天未接的呼入 王磊',
      { sought: wang, since: day(1), outcomes: ['missed'], directions: ['inbound'] },
    ],
    ['查找 王磊 已接', { sought: wang, outcomes: ['answered'] }],
    ['查找 王磊 放弃', { sought: wang, outcomes: ['abandoned'] }],
    ['查找未接通话', { outcomes: ['missed'] }],
    ['查找未接来电', { outcomes: ['missed'] }],
    ['find missed', { outcomes: ['missed'] }],
    ['find yesterday', { since: day(1) }],
    ['查找 王磊 20条', { sought: wang, count: 20 }],
    ['sales find emma 2h', { alias: 'sales', sought: emma, since: ago(2 * HOUR) }],
    ['售后 查找王磊', { alias: '售后', sought: wang }],
    ['find sales emma', { sought: named('sales emma') }],
  ])('%j', (text, said) => {
    expect(untyped(read(text))).toEqual(search('find', said));
  });

  it.each([
    ['find emma today yesterday', 'yesterday'],
    ['查找 王磊 昨天 3天', '3天'],
    ['recent 2h 2026-11-20', '2026-11-20'],
  ])('%j says twice since when', (text, typed) => {
    expect(read(text)).toEqual({ kind: 'search_fault', fault: 'since_twice', typed });
  });
});

describe('the form', () => {
  it.each<[string, string | null]>([
    ['', null],
    ['  ', null],
    ['find', null],
    ['查找', null],
    ['find calls', null],
    ['sales find', 'sales'],
  ])('is opened by %j', (text, alias) => {
    expect(read(text)).toEqual({ kind: 'form', alias });
  });
});

describe('other words around the verbs', () => {
  const id = 'job-109634426711871319';
  it.each([`find ${id}`, `recent ${id}`, `查找 ${id}`, `查找${id}`])('%j looks the call up', (text) => {
    expect(read(text)).toEqual({ kind: 'look_up', contactIds: [id], alias: null, visibility: null });
  });

  it.each(['salse recent 5', 'salse find emma'])('%j names an instance that is not known', (text) => {
    expect(read(text)).toEqual({ kind: 'unknown_instance', alias: 'salse' });
  });

  it.each(['please kindly recent', 'emma', 'yesterday', '未接', '"recent" 5', 'recently', 'finder emma'])(
    '%j is not understood',
    (text) => {
      expect(read(text)).toEqual({ kind: 'not_understood', text });
    },
  );

  it('cannot be aliases of instances', () => {
    for (const verb of VERBS.keys()) expect(instanceFaults(`${verb}=ccc-1`)).toHaveLength(1);
  });
});

const WORDS = [...VERBS.keys()].concat(
  ['sales', '5', '99', '7731', '+86', '164 0555 0123', '154****7731', '2h', '3', 'days', 'ago', 'since'],
  ['3天', '昨天', '上周', '11-20', '2026-02-30', 'missed', '未接', '呼入', '的', 'agent', '尾号'],
  ['"', '“', 'emma', '王磊'],
);

/** Everything that a search may be; none is thrown. */
function expectSound(command: Command): void {
  if (command.kind !== 'recent' && command.kind !== 'find') return;
  const { count, since, sought, outcomes, directions } = command;
  expect(count === null || (Number.isInteger(count) && count >= 1 && count <= LISTED.most)).toBe(true);
  expect(new Set(outcomes).size + new Set(directions).size).toBe(outcomes.length + directions.length);
  if (sought !== null && 'name' in sought) expect(sought.name.trim()).not.toBe('');
  if (sought?.kind === 'number') expect(sought.number).toMatch(/^\d{10,15}$/);
  if (since?.kind === 'ago') expect(Number.isSafeInteger(since.ms)).toBe(true);
}

describe('any text after a verb', () => {
  it('is read without a fault', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.array(fc.constantFrom(...WORDS), { maxLength: 9 }).map((words) => words.join(' ')),
      fc.array(fc.constantFrom(...WORDS), { maxLength: 9 }).map((words) => words.join('')),
    );
    fc.assert(
      fc.property(fc.constantFrom(...VERBS.keys()), text, (verb, rest) => {
        expectSound(read(`${verb} ${rest}`));
        expectSound(read(`sales ${verb}${rest}`));
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    '“ "',
    '1',
    '一',
    '的',
    '3天',
    '未接',
    'a ',
    '1-',
    '1 ',
    '"',
    '“',
    '前',
    '3个小时',
    'an ',
    '最近',
    '1月',
    '*',
  ])('is read in no time: %j over and over', (unit) => {
    const started = performance.now();
    for (const end of ['', 'x', '的', '天', ' y']) read(`find ${unit.repeat(100_000 / unit.length)}${end}`);
    for (const end of ['', 'x', '天']) read(`查找${unit.repeat(400 / unit.length)}${end}`);
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});
