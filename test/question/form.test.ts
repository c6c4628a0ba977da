import { describe, expect, it } from 'vitest';
import { isReaction, isToColleague } from '../../src/question/form.js';

describe('the form of a message', () => {
  it.each([
    '哈哈又漏了一个',
    'lol another one lost',
    '第三次了，真服了',
    'wow, all that waiting for nothing',
  ])('of “%s” is that of a reaction', (text) => {
    expect(isReaction(text)).toBe(true);
  });

  it.each([
    'lol who hung up',
    '哈哈谁挂的',
    'wow how long was that hold?',
    'who hung up',
    '唉，帮我看下排队多久',
  ])('of “%s” is that of a question', (text) => {
    expect(isReaction(text)).toBe(false);
  });

  it.each(['do any of you know how this works', 'anyone know who has the key', '谁有空帮我看下大屏'])(
    'of “%s” asks a colleague',
    (text) => {
      expect(isToColleague(text)).toBe(true);
    },
  );
});
