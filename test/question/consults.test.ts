import { describe, expect, it } from 'vitest';
import { factsFor, reply } from '../support/replying.js';

describe('a consult', () => {
  it.each([
    [
      'How long was the consult?',
      /^梁诗雨 held a consult with Marcus Webb: 1 min 7 s\.\n高远 rang 20 s for a consult by 梁诗雨 and did not answer\./,
    ],
    ['咨询了多久', /^梁诗雨 咨询1次，对象 Marcus Webb，1分7秒。\n梁诗雨 发起咨询，高远 振铃20秒未接。/],
    [
      'How long did 高远 consult?',
      /^高远 rang 20 s for a consult by 梁诗雨 and did not answer\.\n梁诗雨 held/,
    ],
    ['How long did Marcus consult?', /^梁诗雨 held a consult with Marcus Webb: 1 min 7 s\.\nEvidence/],
  ])('is with whoever answered: “%s”', (question, said) => {
    expect(reply(factsFor('warm-transfer-second-consult'), question, true).text).toMatch(said);
  });
});
