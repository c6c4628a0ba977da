import { describe, expect, it } from 'vitest';
import { factsOf } from '../../src/call/facts.js';
import { messagesFor } from '../../src/locale/index.js';
import type { Locale } from '../../src/locale/messages.js';
import { altTextOf } from '../../src/picture/alt-text.js';
import { swimlaneOf, type Swimlane } from '../../src/picture/swimlane.js';
import { agent, at, callRecord, START } from '../support/record-builder.js';
import { situation, SITUATIONS } from '../support/situations.js';

const LOCALES: readonly Locale[] = ['en', 'zh-CN'];

const seconds = (ms: number | null): string => (ms === null ? 'unknown' : String(ms / 1000));

/** The values of a picture as a table, in seconds of elapsed time. */
function table({ rows, axis, transfers, hangUp, running }: Swimlane): string {
  const since = (time: number): string => seconds(time - axis.base);
  return [
    `axis ${since(axis.from)} to ${since(axis.to)}, since ${axis.sinceStart ? 'the start' : 'the first event'}`,
    ...rows.flatMap(({ role, party, spans, totals, events }) => [
      `${role}${party === null ? '' : ` ${party.name}`}, ${events.length} events`,
      ...spans.map(
        ({ kind, from, to, ms, open }) =>
          `  ${kind} ${since(from)} to ${since(to)}: ${seconds(ms)} s${open ? ', open' : ''}`,
      ),
      ...totals.map(({ kind, ms, goesOn }) => `  = ${kind} ${goesOn ? 'goes on' : `${seconds(ms)} s`}`),
    ]),
    ...transfers.map(
      (mark) =>
        `${mark.kind} transfer at ${since(mark.at)}: ${mark.from?.name ?? '?'} to ${mark.to?.name ?? '?'}, ${mark.answered ? '' : 'not '}answered`,
    ),
    hangUp === null ? '' : `hung up by ${hangUp.by ?? '?'} at ${hangUp.at === null ? '?' : since(hangUp.at)}`,
    running ? 'running' : '',
  ]
    .filter((line) => line !== '')
    .join('\n');
}

describe('the picture', () => {
  it.each(SITUATIONS.map(([name]) => name))('has these values and says them: %s', async (name) => {
    const view = swimlaneOf(factsOf(situation(name)));
    const said = LOCALES.map((locale) => altTextOf(view, messagesFor(locale)));
    await expect(`${[table(view), ...said].join('\n\n')}\n`).toMatchFileSnapshot(`./golden/${name}.txt`);
  });

  it('draws what has no end up to the next of its kind, or as long as the call runs', () => {
    const record = callRecord({
      releaseTime: null,
      agentEvents: [agent('Li', [10, 'Ringing'], [20, 'Ringing'], [30, 'Established'], [40, 'Held'])],
    });
    const { axis, rows } = swimlaneOf(factsOf(record));
    expect(rows.find(({ role }) => role === 'agent')?.spans).toEqual([
      { kind: 'ring', from: at(10), to: at(10), ms: null, open: true },
      { kind: 'ring', from: at(20), to: at(30), ms: 10_000, open: false },
      { kind: 'talk', from: at(30), to: axis.to, ms: null, open: true },
      { kind: 'hold', from: at(40), to: axis.to, ms: null, open: true },
    ]);
    expect(axis.to).toBe(at(44));
  });

  it('draws no stretch beside the axis', () => {
    const record = callRecord({
      startTime: START - 86_400_000,
      releaseTime: START - 86_000_000,
      agentEvents: [agent('Li', [10, 'Ringing'], [30, 'Established'])],
    });
    const { axis, rows, hangUp } = swimlaneOf(factsOf(record));
    expect([axis.from, axis.to, axis.sinceStart]).toEqual([at(10), at(30), false]);
    expect(rows.find(({ role }) => role === 'customer')?.spans).toEqual([]);
    expect(hangUp).toEqual({ by: 'customer', at: null });
  });

  it('draws twelve agents, and of more those who were on the line first', () => {
    const many = (count: number) =>
      callRecord({
        agentEvents: Array.from({ length: count }, (_, i) =>
          i === count - 1
            ? agent(`A${i}`, [i, 'Ringing'], [i + 1, 'Established'])
            : agent(`A${i}`, [i, 'Ringing'], [i + 1, 'Released']),
        ),
      });
    expect(swimlaneOf(factsOf(many(12))).rowsLeftOut).toBe(0);
    const { rows, rowsLeftOut } = swimlaneOf(factsOf(many(30)));
    expect(rowsLeftOut).toBe(16);
    expect(rows.filter(({ role }) => role === 'agent').at(-1)?.party?.name).toBe('A29');
  });
});
