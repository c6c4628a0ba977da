import { describe, expect, it } from 'vitest';
import { factsFor, reply } from '../support/replying.js';

const firstLine = (record: string, question: string): string =>
  reply(factsFor(record), question, true).text?.split('\n')[0] ?? '';

describe('a question whose form says plainly what is asked', () => {
  it.each([
    ['how long did marcus take to pick up', /Marcus Webb: rang 8 s, answered/],
    ['how quickly did marcus answer', /Marcus Webb: rang 8 s, answered/],
    ['Marcus多久才接', /Marcus Webb：振铃8秒，已接听/],
    ['did the agent hang up?', /^The customer hung up/],
    ['who was the second agent', /^Agent 2 of 3: 高远/],
    ['how long did it take to answer', /waited 16 s/],
  ])('is read so: %s', (question, said) => {
    expect(firstLine('warm-transfer-second-consult', question)).toMatch(said);
  });
});
