import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Environment } from '../src/environment.js';
import { ERRORS } from '../src/errors.js';

const ROOT = new URL('..', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, ROOT), 'utf8');

const DOCS = [
  'README.md',
  'AGENTS.md',
  'CONTRIBUTING.md',
  ...readdirSync(new URL('docs', ROOT))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];
const readme = read('README.md');

describe('the README', () => {
  it('has exactly the variables of the environment', () => {
    expect(firstCells('Environment').toSorted()).toEqual(Object.keys(Environment.shape).toSorted());
  });

  it('gives every default of the environment', () => {
    const defaults = Environment.parse({ SLACK_BOT_TOKEN: 'xoxb-1', CCC_INSTANCE_ID: 'ccc-1' });
    const given = Object.entries(defaults).filter(
      ([name]) => !['SLACK_BOT_TOKEN', 'CCC_INSTANCE_ID'].includes(name),
    );
    const rows = section('Environment').split('\n');
    for (const [name, value] of given) {
      expect(
        rows
          .find((row) => row.startsWith(`| \`${name}\` `))
          ?.split('|')
          .at(-2)
          ?.trim(),
      ).toBe(`\`${String(value)}\``);
    }
  });

  it('has exactly the codes of errors.ts', () => {
    expect(firstCells('Errors').toSorted()).toEqual(Object.keys(ERRORS).toSorted());
  });

  it('shows the two commands for a fresh clone', () => {
    expect(readme).toContain('npm ci && npm run sandbox');
    expect(readme).toContain('npm ci && npm test');
  });
});

describe('.env.example', () => {
  const lines = read('.env.example')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));

  it('lists exactly the variables of the environment, each once', () => {
    expect(lines.map((line) => line.split('=', 1).join('')).toSorted()).toEqual(
      Object.keys(Environment.shape).toSorted(),
    );
  });

  it('has no quotes, blanks or comments in values, which docker --env-file would keep', () => {
    for (const line of lines) expect(line).toMatch(/^[A-Z_]+=[^\s"'#]*$/);
  });

  it('gives values that the environment accepts', () => {
    const given = lines.map((line) => line.split('=', 2)).filter(([, value]) => value !== '');
    const required = { SLACK_BOT_TOKEN: 'xoxb-1', CCC_INSTANCE_ID: 'ccc-1' };
    expect(Environment.safeParse({ ...required, ...Object.fromEntries(given) }).error?.issues ?? []).toEqual(
      [],
    );
  });
});

describe.each(DOCS)('%s', (doc) => {
  const text = read(doc);

  it('names npm scripts that exist', () => {
    const scripts = Object.keys(
      z.object({ scripts: z.record(z.string(), z.string()) }).parse(JSON.parse(read('package.json'))).scripts,
    );
    const mentioned = [...text.matchAll(/\bnpm (?:run (?:--?\w+ )*([\w:-]+)|(test|start)\b)/g)];
    const unknown = mentioned
      .map(([, run, short]) => run ?? short ?? '')
      .filter((name) => !scripts.includes(name));
    expect(unknown).toEqual([]);
  });

  it('mentions files that exist', () => {
    const paths = [...text.matchAll(/`((?:src|test|docs)\/[^`\s]*)`/g)].flatMap(([, path]) => path ?? []);
    expect(paths.filter((path) => !existsSync(new URL(path, ROOT)))).toEqual([]);
  });

  it('links to files and headings that exist', () => {
    const links = [...text.matchAll(/\]\((?!https?:)([^)\s]+)\)/g)].flatMap(([, link]) => link ?? []);
    const broken = links.filter((link) => {
      const [path = '', heading] = link.split('#');
      const target = path === '' ? new URL(doc, ROOT) : new URL(path, new URL(doc, ROOT));
      return (
        !existsSync(target) ||
        (heading !== undefined && !anchors(readFileSync(target, 'utf8')).includes(heading))
      );
    });
    expect(broken).toEqual([]);
  });

  it('keeps the house style: no exclamation marks in prose', () => {
    const prose = text.replaceAll(/```[\s\S]*?```|`[^`]*`|!\[|<!--[\s\S]*?-->/g, '');
    expect(prose.match(/.{0,30}[!！]/g)).toBeNull();
  });
});

describe('AGENTS.md', () => {
  it('stays under 100 lines', () => {
    expect(read('AGENTS.md').trimEnd().split('\n').length).toBeLessThan(100);
  });

  it('maps every folder and file of src', () => {
    const entries = readdirSync(new URL('src', ROOT), { withFileTypes: true }).filter(
      (entry) => entry.isFile() || readdirSync(new URL(`src/${entry.name}`, ROOT)).length > 0,
    );
    const missing = entries
      .map((entry) => `src/${entry.name}${entry.isDirectory() ? '/' : ''}`)
      .filter((path) => !read('AGENTS.md').includes(path));
    expect(missing).toEqual([]);
  });
});

/** The text of a README section, up to the next heading of any level. */
function section(title: string): string {
  return new RegExp(`^#+ ${title}\\n([\\s\\S]*?)(?=^#+ |$(?![\\s\\S]))`, 'm').exec(readme)?.[1] ?? '';
}

/** The names in the first column of a section's table. */
function firstCells(title: string): string[] {
  return [...section(title).matchAll(/^\| `(\w+)` +\|/gm)].flatMap(([, name]) => name ?? []);
}

/** The anchors that GitHub makes of a document's headings. */
function anchors(text: string): string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}
