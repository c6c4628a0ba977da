import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, copyFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parser } from '@prometheus-io/lezer-promql';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { Environment } from '../src/environment.js';
import { METRICS } from '../src/ops/metrics.js';
import { createRegistry } from '../src/ops/registry.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

const Target = z.object({ expr: z.string(), legendFormat: z.string() });
const Panel = z.object({
  id: z.number(),
  title: z.string(),
  type: z.literal('timeseries'),
  gridPos: z.object({ x: z.number(), y: z.number(), w: z.number(), h: z.number() }),
  targets: z.array(Target).min(1),
});
const panels = z
  .object({ panels: z.array(Panel) })
  .parse(JSON.parse(read('docs/grafana-dashboard.json'))).panels;

const Rule = z.strictObject({
  alert: z.string().regex(/^Cdr[A-Z]\w+$/),
  expr: z.string(),
  for: z
    .string()
    .regex(/^\d+m$/)
    .optional(),
  labels: z.strictObject({ severity: z.enum(['critical', 'warning']) }),
  annotations: z.strictObject({ summary: z.string(), description: z.string() }),
});
const { rules } = z
  .strictObject({ groups: z.tuple([z.strictObject({ name: z.literal('cdr'), rules: z.array(Rule) })]) })
  .parse(parse(read('docs/alerts.yml'))).groups[0];

const queries = [
  ...panels.flatMap(({ title, targets }) => targets.map(({ expr }) => [title, expr] as const)),
  ...rules.map(({ alert, expr }) => [alert, expr] as const),
];

/** Grafana fills these in. */
const filled = (expr: string): string => expr.replaceAll('$__rate_interval', '5m').replaceAll('$job', 'cdr');

/** Name and label matchers of every series that a query selects. */
function selected(
  expr: string,
): { name: string; matchers: (readonly [label: string, values: string[]])[] }[] {
  return [...expr.matchAll(/\b((?:cdr|process|nodejs)_\w+)(?:\{([^}]*)\})?/g)].map(
    ([, name = '', inner = '']) => ({
      name,
      matchers: [...inner.matchAll(/(\w+)\s*[!=]~?\s*"([^"]*)"/g)].map(
        ([, label = '', values = '']) => [label, values.split('|')] as const,
      ),
    }),
  );
}

describe.each(queries)('the query of %s', (_, expr) => {
  let exposed: ReadonlySet<string>;
  beforeAll(async () => {
    const types = [...(await createRegistry().text()).matchAll(/^# TYPE (\w+) (\w+)$/gm)];
    exposed = new Set(
      types.flatMap(([, name = '', type]) =>
        type === 'histogram' ? [`${name}_bucket`, `${name}_count`, `${name}_sum`] : [name],
      ),
    );
  });

  it('is PromQL', () => {
    const faults: number[] = [];
    parser
      .parse(filled(expr))
      .iterate({ enter: ({ type, from }) => void (type.isError && faults.push(from)) });
    expect(faults.map((at) => filled(expr).slice(at))).toEqual([]);
  });

  it('selects metrics, labels and values that exist', () => {
    const series = selected(expr);
    expect(series.length).toBeGreaterThan(0);
    for (const { name, matchers } of series) {
      expect(exposed).toContain(name);
      const labels = labelsOf(name);
      for (const [label, values] of matchers.filter(([one]) => one !== 'job')) {
        expect(Object.keys(labels)).toContain(label);
        for (const value of values) expect(labels[label]).toContain(value);
      }
    }
  });

  it('groups by labels that its series have', () => {
    const by = [...expr.matchAll(/\bby \(([^)]*)\)/g)].flatMap(([, names = '']) => names.split(/,\s*/));
    const known = selected(expr).flatMap(({ name }) => Object.keys(labelsOf(name)));
    for (const label of by) expect([...known, 'le', 'instance']).toContain(label);
  });
});

function labelsOf(series: string): Readonly<Record<string, readonly string[] | null>> {
  const name = series.replace(/_(?:bucket|count|sum)$/, '');
  return Object.entries(METRICS).find(([known]) => known === name)?.[1].labels ?? {};
}

describe('the dashboard and the alerts', () => {
  it('show every metric of the bot', () => {
    const used = new Set(
      queries.flatMap(([, expr]) => selected(expr).map(({ name }) => name.replace(/_bucket$/, ''))),
    );
    expect(Object.keys(METRICS).filter((name) => !used.has(name))).toEqual([]);
  });

  it('has panels that lie beside each other', () => {
    const cells = panels.flatMap(({ gridPos: { x, y, w, h } }) => {
      expect(x + w).toBeLessThanOrEqual(24);
      return Array.from({ length: w * h }, (_, i) => `${x + (i % w)},${y + Math.floor(i / w)}`);
    });
    expect(new Set(cells).size).toBe(cells.length);
    expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length);
  });

  it('are told apart by name, each with what to do in docs/operations.md', () => {
    const names = rules.map(({ alert }) => alert);
    expect(new Set(names).size).toBe(names.length);
    const doc = read('docs/operations.md');
    for (const name of names) expect(doc).toContain(`\`${name}\``);
  });
});

describe('docs/operations.md', () => {
  it('lists exactly the metrics of the bot', () => {
    const listed = [...read('docs/operations.md').matchAll(/^\| `(cdr_\w+)` /gm)].map(([, name]) => name);
    expect(listed.toSorted()).toEqual(Object.keys(METRICS).toSorted());
  });
});

describe('compose.yaml', () => {
  const Service = z.looseObject({
    environment: z.record(z.string(), z.string()).optional(),
    env_file: z.string().optional(),
    image: z.string().optional(),
  });
  const { services } = z
    .strictObject({ services: z.strictObject({ bot: Service, redis: Service }) })
    .parse(parse(read('compose.yaml')));

  it('sets variables that exist, to values that the environment accepts', () => {
    const env = services.bot.environment ?? {};
    expect(Object.keys(env).filter((name) => !(name in Environment.shape))).toEqual([]);
    const required = { SLACK_BOT_TOKEN: 'xoxb-1', CCC_INSTANCE_ID: 'ccc-1' };
    expect(Environment.safeParse({ ...required, ...env }).error?.issues ?? []).toEqual([]);
    expect(services.bot.env_file).toBe('.env');
  });

  it('names the Redis that it starts, of a fixed version', () => {
    expect(services.bot.environment?.['REDIS_URL']).toBe('redis://redis:6379');
    expect(services.redis.image).toMatch(/^redis:\d+\.\d+/);
  });
});

describe('the image', () => {
  const dockerfile = read('Dockerfile');

  it('is built on one base, pinned to a patch level', () => {
    expect(dockerfile).toMatch(/^ARG NODE=node:\d+\.\d+\.\d+-\w+-slim$/m);
    for (const [, base] of dockerfile.matchAll(/^FROM (\S+)/gm)) expect(base).toBe('${NODE}');
  });

  it('copies only what .dockerignore lets through', () => {
    const ignored = read('.dockerignore').split('\n');
    expect(ignored[0]).toBe('*');
    const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, sources = '']) =>
      sources.split(' '),
    );
    expect(copied).toContain('src');
    for (const source of copied) expect(ignored).toContain(`!${source.replace('./', '')}`);
  });

  it('has what is read from where the sources have it', () => {
    const sources = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts'))
      .map((path) => read(join('src', path)));
    const paths = sources.flatMap((text) =>
      [...text.matchAll(/new URL\('\.\.\/\.\.\/(src\/[^']+)', import\.meta\.url\)/g)].map(([, path = '']) =>
        path.replace(/\/$/, ''),
      ),
    );
    expect(paths.length).toBeGreaterThan(1);
    for (const path of paths) expect(dockerfile).toContain(`COPY --from=build /app/${path} `);
  });

  it('carries a bill of materials with every package that runs, made by a command that works', () => {
    const [, command = ''] = /^RUN (npm sbom .*) > sbom\.cdx\.json$/m.exec(dockerfile) ?? [];
    expect(dockerfile).toContain('COPY --from=dependencies /app/sbom.cdx.json ./');
    // From the lock file, as in the image: this checkout has the dev dependencies as well.
    const folder = mkdtempSync(join(tmpdir(), 'cdr-sbom-'));
    for (const file of ['package.json', 'package-lock.json', '.npmrc'])
      copyFileSync(join(ROOT, file), join(folder, file));
    const [program = '', ...args] = command.split(' ');
    const text = execFileSync(program, [...args, '--package-lock-only'], { cwd: folder, encoding: 'utf8' });
    rmSync(folder, { recursive: true });
    const Bill = z.object({
      bomFormat: z.literal('CycloneDX'),
      components: z.array(z.object({ name: z.string(), version: z.string() })),
    });
    const { components } = Bill.parse(JSON.parse(text));
    const { dependencies } = packageJson();
    for (const [name, version] of Object.entries(dependencies)) {
      expect(components).toContainEqual({ name, version });
    }
    const names = components.map(({ name }) => name);
    for (const tool of ['typescript', 'vitest', 'playwright-core']) expect(names).not.toContain(tool);
  });

  it('is made of packages of exact versions', () => {
    const { dependencies, devDependencies } = packageJson();
    for (const version of Object.values({ ...dependencies, ...devDependencies })) {
      expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    }
  });
});

function packageJson() {
  const versions = z.record(z.string(), z.string());
  return z
    .object({ dependencies: versions, devDependencies: versions })
    .parse(JSON.parse(read('package.json')));
}
