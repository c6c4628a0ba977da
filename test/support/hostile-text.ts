import fc from 'fast-check';

/** Texts that a careless renderer would turn into a mention, a link, formatting or a reordered line. */
export const HOSTILE = [
  '<!channel>',
  '<!here>',
  '<!everyone>',
  '<@U0123ABCD>',
  '<#C0123ABCD>',
  '<!subteam^S0123ABCD>',
  '<https://evil.example|x>',
  'https://evil.example/x',
  '<!date^1^{date}|x>',
  '&lt;!channel&gt;',
  '&amp;lt;',
  '*a*',
  '_b_',
  '`c`',
  '```d```',
  '~e~',
  '**** f ****',
  '> quoted',
  ':smile:',
  '@here',
  '#general',
  '\u202eevil\u202c',
  '\u2067right\u2069',
  'constructor',
  '__proto__',
  'toString',
  'two\nlines\r\n\u2028three',
  'nul\u0000 and \u0007bell',
  'lone \ud800 surrogate',
  'מוקד שירות',
  'قسم المبيعات',
  '👩‍👩‍👧‍👦 family 🇨🇳🇩🇪',
  '',
  ' ',
] as const;

/** A hostile, a plain, a long or an arbitrary text. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...HOSTILE) },
  { weight: 3, arbitrary: fc.constantFrom('李晓雯', 'Tom Becker', '售后服务', 'VIP专线', '486:USER_BUSY') },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.constantFrom('&', '*', '👩‍👩‍👧‍👦', '\u202e', 'א').map((unit) => unit.repeat(400)) },
);
