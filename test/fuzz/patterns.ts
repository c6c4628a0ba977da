import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseAst } from 'vitest/node';
import { z } from 'zod';

/** A regular expression of the bot, and where it stands. */
export interface Pattern {
  readonly source: string;
  readonly flags: string;
  /** The file in dist. */
  readonly file: string;
}

const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));
const Regex = z.object({ regex: z.object({ pattern: z.string(), flags: z.string() }) });
const Compiled = z.object({ source: z.string(), flags: z.string(), file: z.string() });

/** Every regular expression of the built bot; the sandbox and the training run on nobody's server. */
export function patternsOfBot(): Pattern[] {
  const files = readdirSync(DIST, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.js') && !/^(?:sandbox|training)\b/.test(name),
  );
  const found = new Map<string, Pattern>();
  for (const file of files) {
    for (const pattern of literalsIn(parseAst(readFileSync(`${DIST}${file}`, 'utf8')), file)) {
      found.set(`${pattern.source}/${pattern.flags}`, pattern);
    }
  }
  for (const pattern of compiled()) found.set(`${pattern.source}/${pattern.flags}`, pattern);
  return [...found.values()];
}

function literalsIn(node: unknown, file: string): Pattern[] {
  if (Array.isArray(node)) return node.flatMap((one) => literalsIn(one, file));
  if (typeof node !== 'object' || node === null) return [];
  const literal = Regex.safeParse(node).data;
  if (literal !== undefined) return [{ source: literal.regex.pattern, flags: literal.regex.flags, file }];
  return Object.values(node).flatMap((one) => literalsIn(one, file));
}

/** Those that are put together from texts. */
function compiled(): Pattern[] {
  const script = fileURLToPath(new URL('compiled-patterns.mjs', import.meta.url));
  const { stdout, status, stderr } = spawnSync(process.execPath, [script], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return stdout
    .trim()
    .split('\n')
    .map((line) => Compiled.parse(JSON.parse(line)));
}

/** Texts that a pattern may chew on: what it looks for, over and over, and then something that it does not expect. */
export function hostileFor({ source }: Pattern, length: number): string[] {
  const literals = source.match(/[\p{L}\p{N}]{2,}/gu) ?? [];
  const marks = source.match(/[^\p{L}\p{N}\s\\()[\]{}?+*|^$]/gu) ?? [];
  const pieces = [...literals.slice(0, 12), ...marks.slice(0, 12), ...PIECES];
  const units = [...pieces, ...literals.slice(0, 4).map((word) => `${word} `), ...PAIRS];
  return [...new Set(units)].flatMap((unit) => {
    const text = unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
    return [`${text}\u0001`, `1${text}1`];
  });
}

const PIECES = [
  'a',
  'A',
  '1',
  ' ',
  '\n',
  '\t',
  '-',
  '_',
  '.',
  ',',
  ':',
  '/',
  '*',
  '"',
  '<',
  '@',
  '帮',
  '，',
  '\u200b',
];
const PAIRS = ['a ', '1 ', '1.', '1-', 'a-', 'a1', ' \n', 'a@', '1:', ':a', '.a', '帮 ', '帮1'];
