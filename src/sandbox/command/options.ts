import { parseArgs } from 'node:util';

const FAULTS = ['throttling', 'down', 'slow', 'html'] as const;
const LANGUAGES = ['en', 'zh-CN'] as const;

/** What `npm run sandbox -- …` was asked for. */
export interface SandboxOptions {
  readonly port: number;
  /** Opens the page in the default browser. */
  readonly open: boolean;
  /** Socket Mode instead of HTTP. */
  readonly socket: boolean;
  /** The number the call centre is made from. */
  readonly seed: number;
  /** How many calls it has beside the named samples. */
  readonly calls: number;
  /** What is wrong with the call centre's API. */
  readonly fault: (typeof FAULTS)[number] | null;
  readonly language: (typeof LANGUAGES)[number];
}

/** The words that go wrong are shown with this. */
export const USAGE =
  'Usage: npm run sandbox -- [--port N] [--no-open] [--socket] [--lang en|zh-CN] ' +
  '[--seed N] [--calls N] [--fault throttling|down|slow|html]';

/** Words on the command line that make no sense, in one line. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Reads the command line. @throws UsageError for an unknown option or a wrong value */
export function parseOptions(words: readonly string[]): SandboxOptions {
  const given = read(words);
  return {
    port: count('--port', given.port, 4680, 65_535),
    open: given['no-open'] !== true,
    socket: given.socket === true,
    seed: count('--seed', given.seed, 1, Number.MAX_SAFE_INTEGER),
    calls: count('--calls', given.calls, 300, 100_000),
    fault: given.fault === undefined ? null : oneOf('--fault', given.fault, FAULTS),
    language: given.lang === undefined ? 'en' : oneOf('--lang', given.lang, LANGUAGES),
  };
}

function read(words: readonly string[]) {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  const options = {
    port: text,
    'no-open': flag,
    socket: flag,
    seed: text,
    calls: text,
    fault: text,
    lang: text,
  };
  try {
    return parseArgs({ args: [...words], options, allowPositionals: false }).values;
  } catch (error) {
    // Node explains at length after the first sentence.
    const [problem = ''] = (error instanceof Error ? error.message : '').split(/\.? *\n|\. /);
    throw new UsageError(problem);
  }
}

function count(name: string, text: string | undefined, usual: number, most: number): number {
  if (text === undefined) return usual;
  const value = Number(text);
  if (/^\d+$/.test(text) && value <= most) return value;
  throw new UsageError(`${name} takes a whole number from 0 to ${String(most)}`);
}

function oneOf<Name extends string>(name: string, text: string, known: readonly Name[]): Name {
  const found = known.find((value) => value === text);
  if (found === undefined) throw new UsageError(`${name} takes ${known.join(', ')}`);
  return found;
}
