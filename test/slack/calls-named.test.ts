import { describe, expect, it } from 'vitest';
import { callsNamedIn, comparesOnly, namesOnly } from '../../src/slack/calls-named.js';

const INSTANCES = new Map([
  ['sales', 'ccc-sales'],
  ['售后', 'ccc-service'],
]);
const A = 'job-109634426711871319';
const B = 'job-112740365918204763';

describe('the calls that a message names', () => {
  it.each([
    ['who hung up?', []],
    [`who hung up on ${A}?`, [[A, 'ccc-here']]],
    [`${B} and ${A}`, [[B, 'ccc-here'], [A, 'ccc-here']]], // prettier-ignore
    [`sales ${A}`, [[A, 'ccc-sales']]],
    [`Sales ${A} ${B}`, [[A, 'ccc-sales'], [B, 'ccc-sales']]], // prettier-ignore
    [`${A} sales ${B}`, [[A, 'ccc-here'], [B, 'ccc-sales']]], // prettier-ignore
    [`was ${A} a sales call`, [[A, 'ccc-here']]],
    [`does sales know who hung up on ${A}`, [[A, 'ccc-here']]],
    [`售后 ${A} 谁挂的`, [[A, 'ccc-service']]],
  ])('%j: %j', (text, named) => {
    expect(
      callsNamedIn(text, INSTANCES, 'ccc-here').map(({ contactId, instanceId }) => [contactId, instanceId]),
    ).toEqual(named);
  });

  it('are five at most', () => {
    const ids = Array.from({ length: 9 }, (_, i) => `job-10963442671187131${i}`);
    expect(callsNamedIn(ids.join(' '), INSTANCES, 'ccc')).toHaveLength(5);
  });
});

describe('a message that names calls and says nothing else', () => {
  it.each([
    A,
    `\`${A}\``,
    `${A}?`,
    `please look up ${A}`,
    `show me the card of ${A} and ${B}, thanks`,
    `sales ${A}`,
    `查一下${A}`,
    `帮我看看 ${A} 这通电话`,
    '1096344267118713199',
    `https://ccc.example.com/records/${A}`,
  ])('%j', (text) => {
    expect(namesOnly(text, INSTANCES)).toBe(true);
  });

  it.each([
    '',
    'show me the card',
    `who hung up on ${A}?`,
    `${A} 谁先挂断的`,
    `谁挂断了${A}`,
    `was ${A} transferred`,
    `compare with ${A}`,
  ])('is not %j', (text) => {
    expect(namesOnly(text, INSTANCES)).toBe(false);
  });
});

describe('a message that compares calls and asks nothing else', () => {
  it.each([
    'compare these two',
    'please compare both calls',
    'how do they differ?',
    "what's the difference between these two?",
    `compare with ${A}`,
    `compare sales ${A} and ${B}, thanks`,
    `${A} vs ${B}`,
    '对比这两通',
    '比较一下这两通电话',
    '这两通有什么区别？',
    `和${A}对比一下`,
    `把${A}与${B}做个对比`,
  ])('%j', (text) => {
    expect(comparesOnly(text, INSTANCES)).toBe(true);
  });

  it.each([
    '',
    A,
    'these two',
    'who hung up?',
    'what is the difference between hold and mute',
    'compare the waits',
    '保持和静音有什么区别',
    'that makes no difference',
  ])('is not %j', (text) => {
    expect(comparesOnly(text, INSTANCES)).toBe(false);
  });
});
