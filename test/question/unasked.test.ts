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

describe('what people ask each other', () => {
  it.each([
    'what was your shortest call ever?',
    'have you heard the recording yet',
    'would you have transferred it to billing?',
    '你今天接了几通',
    '你听过录音没',
    'how do i transfer to billing?',
    'should we put callers on hold at all?',
    'how long will the call with our supplier take?',
    'the other call was answered in 3 seconds, this one?',
  ])('“%s” is left to them', (text) => {
    expect(reply(facts, text, false).text).toBeNull();
  });

  it.each([
    'does anyone know who hung up?',
    'anybody here know how long the hold was',
    'can someone tell me who answered?',
    'who knows how long this call was?',
    '有人知道谁接的吗',
    '谁能告诉我保持了多久',
    '大家知道这通打了多久吗？',
    'could you tell me who hung up?',
    'do you know how long the hold was',
    'how do you know it was the customer who hung up?',
    '你帮我看下谁挂的',
    'wait, so who hung up?',
    '等等，谁挂的',
    "anybody know if there's a recording of this",
  ])('“%s” asks for what the bot can tell, too', (text) => {
    expect(reply(facts, text, false).text).not.toBeNull();
  });
});

describe('whether the line dropped', () => {
  it('is told after who hung up, which is known', () => {
    const lines = reply(facts, 'did the line drop or did somebody hang up', true).text?.split('\n') ?? [];
    expect(lines[0]).toBe('The customer hung up.');
    expect(lines[1]).toMatch(/^The record does not tell a dropped line from a hang-up/);
  });
});
