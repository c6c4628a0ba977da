import { describe, expect, it } from 'vitest';
import { messagesFor } from '../../src/locale/index.js';
import { elapsed } from '../../src/locale/elapsed.js';

describe('a duration', () => {
  it.each<[number | null, string, string]>([
    [0, '0 s', '0秒'],
    [499, '0 s', '0秒'],
    [500, '1 s', '1秒'],
    [1499, '1 s', '1秒'],
    [45_000, '45 s', '45秒'],
    [59_499, '59 s', '59秒'],
    [59_500, '1 min', '1分钟'],
    [60_000, '1 min', '1分钟'],
    [61_000, '1 min 1 s', '1分1秒'],
    [318_000, '5 min 18 s', '5分18秒'],
    [3_599_500, '1 h', '1小时'],
    [3_600_000, '1 h', '1小时'],
    [3_605_000, '1 h 5 s', '1小时5秒'],
    [3_720_000, '1 h 2 min', '1小时2分钟'],
    [3_723_000, '1 h 2 min 3 s', '1小时2分3秒'],
    [90_061_000, '25 h 1 min 1 s', '25小时1分1秒'],
    [null, 'unknown', '未知'],
  ])('of %s ms is said in whole seconds, half up: %s, %s', (ms, en, zh) => {
    expect(messagesFor('en').duration(ms)).toBe(en);
    expect(messagesFor('zh-CN').duration(ms)).toBe(zh);
  });
});

describe('elapsed time', () => {
  it.each([
    [0, '+0:00'],
    [34_499, '+0:34'],
    [34_500, '+0:35'],
    [59_500, '+1:00'],
    [3_599_500, '+1:00:00'],
    [3_723_000, '+1:02:03'],
    [-400, '+0:00'],
    [-500, '−0:01'],
    [-61_000, '−1:01'],
  ])('of %s ms is %s', (ms, said) => {
    expect(elapsed(ms)).toBe(said);
  });
});

describe('a list', () => {
  it.each<[string[], string, string]>([
    [[], '', ''],
    [['a'], 'a', 'a'],
    [['a', 'b'], 'a and b', 'a、b'],
    [['a', 'b', 'c'], 'a, b and c', 'a、b、c'],
  ])('of %j', (items, en, zh) => {
    expect(messagesFor('en').list(items)).toBe(en);
    expect(messagesFor('zh-CN').list(items)).toBe(zh);
  });
});
