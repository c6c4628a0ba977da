import { describe, expect, it } from 'vitest';
import { factsFor, reply } from '../support/replying.js';

const facts = factsFor('inbound-answered-with-hold');

describe('a message that does not mention the bot', () => {
  it.each(['whats the QA mark for this', 'what sort of stuff can i ask you', 'who got offered it first'])(
    '“%s” is answered',
    (question) => {
      expect(reply(facts, question, false).text).not.toBeNull();
    },
  );

  it.each([
    'can you open a ticket for this one',
    "who's got the key to the meeting room",
    'who can cover my late shift on friday',
  ])('“%s” is left to people', (text) => {
    expect(reply(facts, text, false).text).toBeNull();
  });
});

describe('whether the line dropped', () => {
  it('is told after who hung up, which is known', () => {
    const lines = reply(facts, 'did the line drop or did somebody hang up', true).text?.split('\n') ?? [];
    expect(lines[0]).toBe('The customer hung up.');
    expect(lines[1]).toMatch(/^The record does not tell a dropped line from a hang-up/);
  });
});
