import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Stage } from '../support/bot.js';

const Line = z.looseObject({
  log: z.literal('audit'),
  time: z.string(),
  trigger: z.string(),
  did: z.string(),
  outcome: z.string(),
  user: z.string(),
  channel: z.string(),
  reference: z.string().regex(/^[0-9a-f]{8}$/),
  contactId: z.string().optional(),
  instanceId: z.string().optional(),
  topics: z.array(z.string()).optional(),
});
export type AuditLine = z.infer<typeof Line>;

/** The audit lines among lines of text, each checked for its shape. */
export function auditLines(lines: readonly string[]): AuditLine[] {
  return lines.filter((line) => line.includes('"log":"audit"')).map((line) => Line.parse(JSON.parse(line)));
}

/** The lines of a file that has been written to. */
export function linesOf(path: string): string[] {
  return readFileSync(path, 'utf8').split('\n').filter(Boolean);
}

/** What one GET of /metrics says: the whole text, and values by series. */
export async function scrape(stage: Stage) {
  const response = await fetch(`http://127.0.0.1:${stage.bot.port}/metrics`);
  const text = await response.text();
  return { status: response.status, contentType: response.headers.get('content-type'), text };
}

/** The metrics once nothing is under way: an answer can be seen a moment before it is counted. */
export async function scrapeAtRest(stage: Stage): Promise<string> {
  for (;;) {
    const { text } = await scrape(stage);
    if (valueOf(text, 'cdr_work_in_progress') === 0) return text;
  }
}

/** The sum of all series of a metric that have these labels; 0 where there is none. */
export function valueOf(text: string, name: string, labels: Readonly<Record<string, string>> = {}): number {
  const wanted = Object.entries(labels).map(([label, value]) => `${label}="${value}"`);
  return text
    .split('\n')
    .map((line) => /^(\w+)(?:\{(.*)\})? (\S+)$/.exec(line))
    .filter((series) => series?.[1] === name && wanted.every((pair) => series[2]?.split(',').includes(pair)))
    .reduce((sum, series) => sum + Number(series?.[3]), 0);
}
