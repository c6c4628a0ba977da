import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contactIdCandidates, contactIdsIn } from '../../src/call/contact-id.js';

const JOB = 'job-109634426711871319';
const DIGITS = '109634426711871319';
const UUID = 'chat-3f2504e0-4f89-41d3-9a0c-0305e82c3301';

describe('ids in a text', () => {
  it.each<[string, string, string[]]>([
    ['bare', JOB, [JOB]],
    ['in backticks', `\`${JOB}\``, [JOB]],
    ['in a code fence', `\`\`\`${JOB}\`\`\``, [JOB]],
    ['in straight quotes', `"${JOB}" '${UUID}'`, [JOB, UUID]],
    ['in curly quotes', `“${JOB}” ‘${UUID}’ 「${DIGITS}」`, [JOB, UUID]],
    ['in angle brackets', `<${JOB}>`, [JOB]],
    ['in brackets', `(${JOB}) [${UUID}]【${JOB}】`, [JOB, UUID]],
    ['in bold, italic and struck', `*${JOB}* ~${UUID}~`, [JOB, UUID]],
    ['before punctuation', `${JOB}. ${UUID}，`, [JOB, UUID]],
    ['before Chinese punctuation', `${JOB}。`, [JOB]],
    ['in full-width characters', 'ｊｏｂ－１０９６３４４２６７１１８７１３１９', [JOB]],
    ['with another dash', 'job–109634426711871319', [JOB]],
    ['with an unseen blank', 'job-\u200b109634426711871319', [JOB]],
    ['in capitals', 'JOB-109634426711871319', [JOB]],
    ['in a link', `https://ccc.example/detail?contactId=${JOB}&tab=1`, [JOB]],
    ['in a link as Slack writes it', `<https://ccc.example/detail/${JOB}|${JOB}>`, [JOB]],
    ['in an escaped link', 'https://ccc.example/?id=job%2D109634426711871319', [JOB]],
    ['digits in a link', `https://ccc.example/detail/${DIGITS}`, [DIGITS]],
    ['touching Chinese text', `查一下${JOB}的情况`, [JOB]],
    ['digits touching Chinese text', `通话${DIGITS}怎么了`, [DIGITS]],
    ['digits alone', DIGITS, [DIGITS]],
    ['full-width digits', '１０９６３４４２６７１１８７１３１９', [DIGITS]],
    ['UUID', 'chat-3F2504E0-4F89-41D3-9A0C-0305E82C3301', [UUID]],
    ['several, with commas', `${JOB},${UUID}、job-7`, [JOB, UUID, 'job-7']],
    ['one twice', `${JOB} ${JOB.toUpperCase()}`, [JOB]],
    ['an id before bare digits, which are then no ids', `${JOB} ${'4'.repeat(16)}`, [JOB]],
    [
      'six of them: one more than a command carries',
      [1, 2, 3, 4, 5, 6, 7].map((n) => `job-${n}`).join(' '),
      ['job-1', 'job-2', 'job-3', 'job-4', 'job-5', 'job-6'],
    ],
  ])('are found: %s', (_, text, ids) => {
    expect(contactIdsIn(text)).toEqual(ids);
  });

  it.each([
    ['nothing', ''],
    ['a mobile number', '16405550123'],
    ['a mobile number with its country', '+8616405550123'],
    ['two mobile numbers', '16405550123 13812345678'],
    ['fifteen digits, the longest phone number', '4'.repeat(15)],
    ['twenty-one digits', '4'.repeat(21)],
    ['a decimal', '0.1234567890123456'],
    ['digits inside a word', `x${DIGITS}`],
    ['digits inside a UUID', '3f2504e0-1234567890123456'],
    ['a word that begins alike', 'job-description'],
    ['a word that ends alike', `nojob-${DIGITS.slice(0, 8)}`],
    ['a prefix alone', 'job- chat-'],
    ['a monster', `job-${'9'.repeat(65)}`],
  ])('are not seen in %s', (_, text) => {
    expect(contactIdsIn(text)).toEqual([]);
  });

  it('are always of the allowed form, each once', () => {
    const piece = fc.oneof(
      fc.constantFrom(JOB, UUID, DIGITS, 'job-', 'chat-', 'ｊｏｂ－', '–', ' ', '.', '查'),
      fc.string({ unit: 'binary', maxLength: 5 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const ids = contactIdsIn(pieces.join(''));
        for (const id of ids)
          expect(id).toMatch(/^(?:(?:job|chat)-(?=[a-z-]*\d)[0-9a-z]+(?:-[0-9a-z]+)*|\d{16,20})$/);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: 500 },
    );
  });

  it('that are bare digits may have lost their prefix', () => {
    expect(contactIdCandidates(DIGITS)).toEqual([JOB, DIGITS]);
    expect(contactIdCandidates(UUID)).toEqual([UUID]);
  });
});
