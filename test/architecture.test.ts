import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path/posix';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const MOST_LINES = 200;

/** One import: what is named, and whether only its types are. */
interface Import {
  readonly from: string;
  readonly typeOnly: boolean;
}

interface SourceFile {
  /** From the root of the checkout, e.g. `src/call/span.ts`. */
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
}

/**
 * Who may import whom inside src/ (AGENTS.md, "Map of the code"). A zone is a folder, or a file that lies directly in
 * src/. `types:` in front allows `import type` only. Anything that is not listed is forbidden.
 */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  errors: [],
  environment: [],
  config: ['environment', 'types:locale'],
  call: ['call', 'errors'],
  question: ['question', 'call', 'errors'],
  locale: ['locale', 'call', 'errors', 'types:question', 'types:picture'],
  picture: ['picture', 'call', 'errors', 'types:locale'],
  training: ['training', 'question', 'weights'],
  weights: [],
  ccc: ['ccc', 'call', 'errors'],
  store: ['store', 'call', 'errors'],
  ops: ['ops', 'errors'],
  slack: ['slack', 'question', 'call', 'locale', 'errors', 'types:picture', 'types:store', 'types:ops'],
  app: [
    'weights',
    'slack',
    'ccc',
    'store',
    'ops',
    'picture',
    'question',
    'call',
    'locale',
    'errors',
    'types:config',
  ],
  main: ['app', 'config', 'slack', 'ccc', 'store', 'ops', 'question', 'call', 'locale', 'errors'],
  doctor: ['doctor', 'slack', 'ccc', 'store', 'ops', 'locale', 'errors', 'config'],
  sandbox: ['sandbox'],
};

/** Zones that compute and word things: no Node module, and no package but those that compute as well. */
const PURE = new Set(['call', 'question', 'locale', 'errors']);
const PURE_PACKAGES: Readonly<Record<string, readonly string[]>> = { question: ['pinyin-pro'] };

const files = sourceFiles('src');

describe('imports in src', () => {
  it('follow the arrows of the design', () => {
    expect(files.flatMap(forbiddenArrows)).toEqual([]);
  });

  it('keep pure zones free of packages and of Node', () => {
    const impure = files
      .filter(({ path }) => PURE.has(zoneOf(path)))
      .flatMap(({ path, imports }) =>
        named(
          path,
          imports,
          ({ from }) => !from.startsWith('.') && PURE_PACKAGES[zoneOf(path)]?.includes(from) !== true,
        ),
      );
    expect(impure).toEqual([]);
  });

  it('leave pixels and fonts to three files of the picture', () => {
    const edges = ['render-png', 'png', 'font'].map((name) => `src/picture/${name}.ts`);
    const others = files
      .filter(({ path }) => zoneOf(path) === 'picture' && !edges.includes(path))
      .flatMap(({ path, imports }) => named(path, imports, ({ from }) => !from.startsWith('.')));
    expect(others).toEqual([]);
  });

  it('name @alicloud/* in src/ccc alone', () => {
    const outside = files
      .filter(({ path }) => zoneOf(path) !== 'ccc')
      .flatMap(({ path, imports }) => named(path, imports, ({ from }) => from.startsWith('@alicloud/')));
    expect(outside).toEqual([]);
  });

  it('keep messages to values: block types, wording, limits and no client', () => {
    const allowed = /^(?:@slack\/types$|\.\/|\.\.\/limits\.js$|\.\.\/\.\.\/(?:call|question|locale|errors))/;
    const others = files
      .filter(({ path }) => path.startsWith('src/slack/messages/'))
      .flatMap(({ path, imports }) => named(path, imports, ({ from }) => !allowed.test(from)));
    expect(others).toEqual([]);
  });

  it('name only packages that package.json declares, outside the sandbox those for production', () => {
    const { dependencies, devDependencies } = z
      .object({
        dependencies: z.record(z.string(), z.string()),
        devDependencies: z.record(z.string(), z.string()),
      })
      .parse(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')));
    const undeclared = files.flatMap(({ path, imports }) => {
      const known = zoneOf(path) === 'sandbox' ? { ...dependencies, ...devDependencies } : dependencies;
      return named(path, imports, ({ from }) => !/^(?:\.|node:)/.test(from) && !(packageOf(from) in known));
    });
    expect(undeclared).toEqual([]);
  });
});

describe('files in src', () => {
  it('leave the environment to config.ts, environment.ts and the entry points', () => {
    const readers = pathsWhere((code) =>
      /\bprocess\.env\b|\bprocess\s*\[|\benv\b.*\bfrom 'node:process'/.test(code),
    );
    const allowed = ['src/config.ts', 'src/environment.ts', 'src/main.ts', 'src/doctor/run.ts'];
    expect(readers.filter((path) => !allowed.includes(path))).toEqual([]);
  });

  it('are typed: no any', () => {
    expect(
      pathsWhere((code) => /(?::|\bas|[<|&,=])\s*any\b(?!\s*[:\w'])/.test(withoutStrings(code))),
    ).toEqual([]);
  });

  it(`have at most ${MOST_LINES} lines`, () => {
    const long = files
      .map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }))
      .filter(({ lines }) => lines > MOST_LINES);
    expect(long).toEqual([]);
  });

  it('have names that say what is in them', () => {
    const vague = /(?:^|[/.-])(?:utils?|helpers?|managers?|misc|common)(?=[/.-])/i;
    expect(
      [...files, ...sourceFiles('test')].map(({ path }) => path).filter((path) => vague.test(path)),
    ).toEqual([]);
  });

  it('have names in kebab-case', () => {
    expect(
      files.map(({ path }) => path).filter((path) => !/^(?:[a-z0-9-]+\/)*[a-z0-9-]+\.ts$/.test(path)),
    ).toEqual([]);
  });
});

describe('the reading of imports', () => {
  const source = [
    "import { a } from './a.js';",
    "import type { B } from '../b.js';",
    "import c, {\n  type D,\n} from '@scope/c/deep';",
    "export * from './e.js';",
    "export type { F } from './f.js';",
    "import './g.js';",
    "const h = await import('h');",
    "const i = require('i');",
    "// import { j } from './j.js';",
    "type K = Pick<Span, 'from' | 'to'>;",
  ].join('\n');

  it('sees every form, and neither comments nor look-alikes', () => {
    expect(importsOf(source)).toEqual([
      { from: './a.js', typeOnly: false },
      { from: '../b.js', typeOnly: true },
      { from: '@scope/c/deep', typeOnly: false },
      { from: './e.js', typeOnly: false },
      { from: './f.js', typeOnly: true },
      { from: './g.js', typeOnly: false },
      { from: 'h', typeOnly: false },
      { from: 'i', typeOnly: false },
    ]);
  });

  it.each([
    ['src/call/x.ts', '../ccc/client.js'],
    ['src/call/x.ts', '../config.js'],
    ['src/slack/messages/x.ts', '../../ccc/client.js'],
    ['src/slack/x.ts', '../ops/log.js'],
    ['src/ccc/x.ts', '../slack/limits.js'],
    ['src/main.ts', './sandbox/demo.js'],
    ['src/sandbox/x.ts', '../call/record.js'],
    ['src/somewhere-new/x.ts', '../errors.js'],
  ])('refuses the arrow from %s to %s', (path, from) => {
    expect(forbiddenArrows({ path, text: '', imports: [{ from, typeOnly: false }] })).toHaveLength(1);
  });

  it.each([
    ['src/slack/listeners/x.ts', '../../ops/log.js', true],
    ['src/ccc/deep/x.ts', '../../call/record.js', false],
    ['src/main.ts', './app.js', false],
  ])('lets the arrow from %s to %s pass', (path, from, typeOnly) => {
    expect(forbiddenArrows({ path, text: '', imports: [{ from, typeOnly }] })).toEqual([]);
  });
});

function forbiddenArrows({ path, imports }: SourceFile): string[] {
  const allowed = ARROWS[zoneOf(path)] ?? [];
  return named(path, imports, ({ from, typeOnly }) => {
    if (!from.startsWith('.')) return false;
    const target = zoneOf(join(dirname(path), from));
    return !allowed.includes(target) && !(typeOnly && allowed.includes(`types:${target}`));
  });
}

/** `src/slack/limits.js` is in `slack`, `src/app.js` in `app`; anything outside src/ has no zone. */
function zoneOf(path: string): string {
  return /^src\/([^/.]+)/.exec(path)?.[1] ?? '';
}

function importsOf(source: string): Import[] {
  const found = codeOf(source).matchAll(
    /\b(?:(import|export)( type)?\b[^;'"]*?\bfrom\s*|import\s*\(?\s*|require\(\s*)(['"])([^'"\s]+)\3/g,
  );
  return [...found].map(([, , type, , from = '']) => ({ from, typeOnly: type !== undefined }));
}

/** The source without its comments. */
function codeOf(source: string): string {
  return source.replaceAll(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '');
}

/** Code without its quoted texts and patterns: English has words such as "any". */
function withoutStrings(code: string): string {
  return code
    .replaceAll(/'[^'\\\n]*(?:\\.[^'\\\n]*)*'/g, "''")
    .replaceAll(/\/(?![/*])(?:[^/\\\n]|\\.)+\/[dgimsuvy]*/g, '');
}

function packageOf(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}

function named(path: string, imports: readonly Import[], where: (found: Import) => boolean): string[] {
  return imports.filter(where).map(({ from }) => `${path} -> ${from}`);
}

function pathsWhere(test: (code: string) => boolean): string[] {
  return files.filter(({ text }) => test(codeOf(text))).map(({ path }) => path);
}

function sourceFiles(folder: string): SourceFile[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      const text = readFileSync(path, 'utf8');
      return { path: relative(ROOT, path), text, imports: importsOf(text) };
    });
}
