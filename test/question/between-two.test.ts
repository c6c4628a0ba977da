import { describe, expect, it } from 'vitest';
import { betweenTwo } from '../../src/question/slots/between-two.js';

describe('between two of a kind', () => {
  it.each([
    ['gap between her two holds', 'Retrieved', 'Held'],
    ['how long between the holds', 'Retrieved', 'Held'],
    ['两次保持之间隔了多久', 'Retrieved', 'Held'],
    ['两次静音中间多久', 'Unmuted', 'Muted'],
  ])('“%s” is from %s to the next %s', (text, end, begin) => {
    expect(betweenTwo(text)).toMatchObject([
      { names: [end], ordinal: 1 },
      { names: [begin], ordinal: 2 },
    ]);
  });

  it.each(['between the hold and the transfer', 'how long was the second hold', '保持和挂断之间多久'])(
    '“%s” names other ends',
    (text) => {
      expect(betweenTwo(text)).toBeNull();
    },
  );
});
