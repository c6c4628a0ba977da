import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contactIdsIn } from '../../src/call/contact-id.js';
import { parseCommand, type Command } from '../../src/slack/command.js';

const A = 'job-109634426711871319';
const B = 'chat-3f2504e0-4f89-41d3-9a0c-0305e82c3301';
const aliases = new Set(['sales', '售后']);

function lookUp(
  contactIds: string[],
  alias: string | null = null,
  visibility: 'private' | null = null,
): Command {
  return { kind: 'look_up', contactIds, alias, visibility };
}

describe('/cdr', () => {
  it.each(['help', 'HELP', ' Help ', '?', '？', '帮助', 'usage', 'hi', 'hello', '你好'])(
    '%j asks for help',
    (text) => {
      expect(parseCommand(text, aliases)).toEqual({ kind: 'help' });
    },
  );

  it.each<[string, Command]>([
    [A, lookUp([A])],
    [`  ${A}  `, lookUp([A])],
    [`${A} ${B}`, lookUp([A, B])],
    [`${A}\n${B}`, lookUp([A, B])],
    [`${A} ${A}`, lookUp([A])],
    ['job-1 job-2 job-3 job-4 job-5 job-6', lookUp(['job-1', 'job-2', 'job-3', 'job-4', 'job-5'])],
    ['109634426711871319', lookUp(['109634426711871319'])],
    [`sales ${A}`, lookUp([A], 'sales')],
    [`SALES ${A}`, lookUp([A], 'sales')],
    [`售后 ${A}`, lookUp([A], '售后')],
    [`售后${A}`, lookUp([A], '售后')],
    [`${A} sales`, lookUp([A], 'sales')],
    [`private ${A}`, lookUp([A], null, 'private')],
    [`Private ${A}`, lookUp([A], null, 'private')],
    [`${A} private`, lookUp([A], null, 'private')],
    [`${A}, private`, lookUp([A], null, 'private')],
    [`${A} private ${B}`, lookUp([A, B], null, 'private')],
    [`私密 ${A}`, lookUp([A], null, 'private')],
    [`私密${A}`, lookUp([A], null, 'private')],
    [`仅自己 ${A}`, lookUp([A], null, 'private')],
    [`private sales ${A}`, lookUp([A], 'sales', 'private')],
    [`sales private ${A}`, lookUp([A], 'sales', 'private')],
    [`sales ${A} private`, lookUp([A], 'sales', 'private')],
    [`ｐｒｉｖａｔｅ ${A}`, lookUp([A], null, 'private')],
    [`please look at ${A}`, lookUp([A])],
    [`请 帮我 查 ${A}`, lookUp([A])],
    [`查一下${A}`, lookUp([A])],
    [`id: ${A}`, lookUp([A])],
    [`<https://sales.example/private/${A}|x>`, lookUp([A])],
  ])('%j looks up', (text, expected) => {
    expect(parseCommand(text, aliases)).toEqual(expected);
  });

  it.each([
    [`salse ${A}`, 'salse'],
    [`Support ${A}`, 'support'],
    [`private salse ${A}`, 'salse'],
    [`客服 ${A}`, '客服'],
  ])('%j names an instance that is not known', (text, alias) => {
    expect(parseCommand(text, aliases)).toEqual({ kind: 'unknown_instance', alias });
  });

  it.each([
    '16405550123',
    '+86 164 0555 0123',
    'private',
    'sales',
    'what happened?',
    '昨天的电话',
    'job-',
    '<!channel>',
  ])('%j is not understood, and no phone number is taken for an id', (text) => {
    expect(parseCommand(text, aliases)).toEqual({ kind: 'not_understood', text });
  });

  it('keeps the words of Object for what they are', () => {
    expect(parseCommand(`constructor ${A}`, aliases)).toEqual({
      kind: 'unknown_instance',
      alias: 'constructor',
    });
  });
});

describe('100 kB of text', () => {
  it.each(['job-', 'job-1-', '-', '1', '1.', '1 ', 'job', ' ', '\u200b', '%2d', 'ﷺ', '<', 'a-', '私密 '])(
    'is read all the same: %j over and over',
    (unit) => {
      const text = unit.repeat(100_000 / unit.length);
      expect(contactIdsIn(`${text} ${A}`)).toEqual([]);
      expect(parseCommand(text, aliases).kind).toMatch(/^(?:form|not_understood)$/);
      expect(parseCommand(`${A} ${text}`, aliases)).toMatchObject({ kind: 'look_up', alias: null });
    },
  );
});

describe('any text of a command', () => {
  it('is read without a fault', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect([
          'help',
          'form',
          'look_up',
          'recent',
          'find',
          'search_fault',
          'unknown_instance',
          'not_understood',
        ]).toContain(parseCommand(text, aliases).kind);
      }),
    );
  });
});
