import { readFileSync, writeFileSync } from 'node:fs';
import { BOUNDS, UNITS, type Bound } from './bounds.js';
import type { Rows } from './row.js';

/** What a row of the matrix came to. */
export interface Result {
  readonly group: string;
  readonly fault: string;
  readonly sees: string;
  readonly measured: ReadonlyMap<Bound, number>;
}

const PAGE = new URL('../../docs/reliability.md', import.meta.url);

/** Puts the matrix into docs/reliability.md, where it was asked for: tests leave the checkout as it is. */
export function writeMatrix(all: readonly Rows[], results: readonly Result[]): void {
  if (process.env['CDR_RELIABILITY'] !== 'write') return;
  const missing: string[] = [];
  const tables = all.map(({ group, quick, slow }) => {
    const rows = [...quick, ...slow].map(({ fault, skip = null }) => {
      const result = results.findLast((one) => one.group === group && one.fault === fault);
      if (result === undefined && skip === null) missing.push(fault);
      const outcome = result === undefined ? (skip === null ? 'failed' : 'not run') : 'holds';
      return `| ${fault} | ${result?.sees ?? ''} | ${values(result)} | ${outcome} |`;
    });
    return [`### ${group}`, '', '| Fault | The asker sees | Measured | |', '|---|---|---|---|', ...rows].join('\n');
  });
  const summary = `${results.length} faults hold, ${missing.length} do not. ${madeOn()}`;
  writeSection('faults', [summary, '', bounds(), '', tables.join('\n\n')].join('\n'));
} // prettier-ignore

/** Replaces one generated part of the page, and leaves the others. */
export function writeSection(name: string, text: string): void {
  const page = readFileSync(PAGE, 'utf8');
  const [begin, end] = [`[//]: # (${name}: generated)`, `[//]: # (${name}: end)`];
  const [before, rest] = split(page, begin);
  const [, after] = split(rest, end);
  writeFileSync(PAGE, `${before}${begin}\n\n${text}\n\n${end}${after}`);
}

/** Where and when figures were measured. */
export function madeOn(): string {
  return `${new Date().toISOString().slice(0, 10)}, Node ${process.version}, two cores that had other work as well.`;
}

function split(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark);
  if (at < 0) throw new Error(`no ${mark} in docs/reliability.md`);
  return [text.slice(0, at), text.slice(at + mark.length)];
}

function bounds(): string {
  const named: Bound[] = ['ackMs', 'toldMs', 'settledMs', 'stoppedMs', 'grownMb'];
  const each = named.map((bound) => `${UNITS[bound][0]} within ${shown(bound, BOUNDS[bound])}`);
  return `Bounds: ${each.join(', ')}.`;
}

function values(result: Result | undefined): string {
  return [...(result?.measured ?? [])].map(([bound, value]) => `${UNITS[bound][0]} ${shown(bound, value)}`).join(', ');
} // prettier-ignore

function shown(bound: Bound, value: number): string {
  const [, unit] = UNITS[bound];
  return unit === 's' ? `${(value / 1000).toFixed(1)} s` : `${value.toFixed(0)} ${unit}`;
}
