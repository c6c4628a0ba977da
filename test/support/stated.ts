/** A fact that a reply may state (shared/examples/README.md): duration in s, moment in ms, number, text, pattern. */
export type Stated =
  | { readonly dur: number }
  | { readonly time: number }
  | { readonly num: number }
  | { readonly has: string }
  | { readonly re: string }
  | { readonly any: readonly Stated[] }
  | { readonly all: readonly Stated[] };

/** Whether a reply states a fact, in any usual form. */
export function states(reply: string, fact: Stated): boolean {
  if ('any' in fact) return fact.any.some((one) => states(reply, one));
  if ('all' in fact) return fact.all.every((one) => states(reply, one));
  if ('has' in fact) return reply.toLowerCase().includes(fact.has.toLowerCase());
  if ('re' in fact) return new RegExp(fact.re, 'iu').test(reply);
  if ('dur' in fact) return durationForms(fact.dur).some((form) => form.test(reply));
  if ('num' in fact) return numberForm(fact.num).test(reply);
  return timeForms(fact.time).some((form) => form.test(reply));
}

function durationForms(seconds: number): RegExp[] {
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const two = (amount: number): string => String(amount).padStart(2, '0');
  const allMinutes = hours * 60 + minutes;
  const named = [
    ...(hours > 0 ? [String.raw`${hours}\s*(?:h|hours?|hrs?|小时)`] : []),
    ...(minutes > 0 ? [String.raw`${minutes}\s*(?:min(?:utes?|s)?|m|分钟?)`] : []),
    ...(rest > 0 || seconds === 0 ? [String.raw`${rest}\s*(?:s|secs?|seconds?|秒)`] : []),
  ].join(String.raw`[\s,]*(?:and )?`);
  return [
    new RegExp(String.raw`(?<![\d.:])${seconds}\s*-?\s*(?:s|secs?|seconds?|秒)(?![a-z])`, 'i'),
    new RegExp(String.raw`(?<![\d.:]|\d\s?(?:min|分|h|小时)\s?)${named}(?![a-z\d]|\s*\d+\s*(?:s|秒))`, 'i'),
    ...(seconds >= 60
      ? [
          new RegExp(
            String.raw`(?<![\d:+])${hours > 0 ? `${hours}:${two(minutes)}` : allMinutes}:${two(rest)}(?![\d:])`,
          ),
        ]
      : []),
  ];
}

const ENGLISH = [
  '(?:zero|no|none|never|nobody|not)',
  '(?:one|once)',
  '(?:two|twice)',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
];
const CHINESE = ['(?:零|没有|没|无)', '一', '(?:二|两)', '三', '四', '五', '六', '七', '八', '九', '十'];

function numberForm(number: number): RegExp {
  const word = ENGLISH[number];
  const han = CHINESE[number];
  const words = word === undefined ? '' : String.raw`|\b${word}\b|${han ?? ''}`;
  return new RegExp(String.raw`(?<![\d.:])${number}(?![\d:]|\.\d)${words}`, 'i');
}

/** In UTC+8 or UTC, with or without seconds, 12 or 24 hours; or a Slack date token. */
function timeForms(ms: number): RegExp[] {
  return [8, 0].flatMap((zone) => {
    const at = new Date(ms + zone * 3_600_000);
    const [hour, minute, second] = [at.getUTCHours(), at.getUTCMinutes(), at.getUTCSeconds()];
    const two = (amount: number): string => String(amount).padStart(2, '0');
    return [
      new RegExp(String.raw`(?<!\d)0?${hour}:${two(minute)}(?::${two(second)})?(?![\d:])`),
      new RegExp(String.raw`(?<!\d)${hour}[点时]${minute}分`),
      new RegExp(
        String.raw`(?<!\d)${hour % 12 === 0 ? 12 : hour % 12}:${two(minute)}(?::${two(second)})?\s*${hour < 12 ? 'a' : 'p'}`,
        'i',
      ),
      new RegExp(String.raw`<!date\^${Math.floor(ms / 1000)}\^`),
    ];
  });
}
