/** Numbers as people write them: digits, English words, Chinese characters. */

const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  俩: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

const WORDS: Readonly<Record<string, number>> = {
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  ninety: 90,
};

/** A number in regular expressions: `20`, `1.5`, `twenty`, `二十`. */
export const NUMBER = String.raw`(?:\d+(?:\.\d+)?|${Object.keys(WORDS).join('|')}|[零〇一二两俩三四五六七八九十百]+)`;

/** `20`, `twenty`, `二十`, `三十五`, `一百二`; null for anything else. */
export function numberOf(text: string): number | null {
  if (/^\d+(?:\.\d+)?$/.test(text)) return Number(text);
  return WORDS[text] ?? chineseNumber(text);
}

function chineseNumber(text: string): number | null {
  if (!/^[零〇一二两俩三四五六七八九十百]+$/.test(text)) return null;
  const [hundreds, rest] = text.includes('百') ? text.split('百', 2) : ['', text];
  const base = hundreds === '' || hundreds === undefined ? 0 : (DIGITS[hundreds] ?? 1) * 100;
  if (rest === undefined || rest === '') return base;
  const ten = rest.indexOf('十');
  if (ten < 0) {
    // 一百二 is 120; digits alone are read one by one.
    const digits = Array.from(rest.replaceAll(/[零〇]/g, ''), (digit) => DIGITS[digit] ?? 0);
    if (base > 0 && digits.length === 1) return base + (digits[0] ?? 0) * (/[零〇]/.test(rest) ? 1 : 10);
    return digits.reduce((value, digit) => value * 10 + digit, 0) + base;
  }
  const tens = ten === 0 ? 1 : (DIGITS[rest.slice(ten - 1, ten)] ?? 1);
  return base + tens * 10 + (DIGITS[rest.slice(ten + 1)] ?? 0);
}
