import { describe, expect, it } from 'vitest';
import { filled, fitted, typeset, widthOf, wrapped } from '../../src/picture/text-width.js';

describe('text of a picture', () => {
  it('has the width of the font', () => {
    expect(widthOf('李晓雯', 16)).toBe(48);
    expect(widthOf('ring 7 s', 10)).toBeCloseTo(33.08, 2);
  });

  it('is cut where it does not fit', () => {
    expect(fitted('李晓雯', 48, 16)).toBe('李晓雯');
    expect(fitted('李晓雯与王磊', 64, 16)).toBe('李晓雯...');
    expect(fitted('李晓雯', 1, 16)).toBe('...');
  });

  it('breaks between words and between Chinese characters, never before a comma', () => {
    expect(wrapped('one two three', 64, 16, 3)).toEqual(['one two', 'three']);
    expect(wrapped('客户等待，接听', 64, 16, 3)).toEqual(['客户等', '待，接听']);
    expect(wrapped('客户等待接听', 40, 16, 2)).toEqual(['客户', '等...']);
  });

  it('has a last line that says that there is more', () => {
    expect(wrapped('one two three four five', 64, 16, 2)).toEqual(['one two', 'three f...']);
    expect(wrapped('', 60, 16, 2)).toEqual([]);
    expect(wrapped('a'.repeat(100_000), 60, 16, 2)).toHaveLength(1);
  });

  it('keeps values in one piece', () => {
    expect(filled(['ring 7 s', 'talk 5 min'], ', ', 100, 13)).toEqual(['ring 7 s,', 'talk 5 min']);
    expect(filled(['振铃 7秒', '通话 5分'], '，', 120, 13)).toEqual(['振铃 7秒，通话 5分']);
  });

  it('has the punctuation of its neighbours and no marks of direction', () => {
    expect(typeset('caller’s “x” a…')).toBe('caller\'s "x" a...');
    expect(typeset('“李”…')).toBe('“李”…');
    expect(typeset('\u2068مركز\u2069\nb')).toBe('مركز b');
  });
});
