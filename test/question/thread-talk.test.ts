import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { factsFor, reply } from '../support/replying.js';

const RECORDS = [
  'inbound-answered-with-hold',
  'blind-transfer',
  'consult-transfer-monitored',
  'abandoned-in-queue',
];

/** The lines of one section. */
function linesOf(section: 'talk' | 'ask'): string[] {
  const text = readFileSync(new URL('../fixtures/questions/thread.txt', import.meta.url), 'utf8');
  const part = text.split(`[${section}]\n`)[1]?.split('\n\n')[0] ?? '';
  return part.split('\n').filter((line) => line !== '');
}

/** Those that the bot answers though nobody addressed it, under some card. */
function answered(lines: readonly string[]): string[] {
  return lines.filter((line) => RECORDS.some((name) => reply(factsFor(name), line, false).text !== null));
}

describe('the thread of a card', () => {
  it('is left to people where they talk among themselves, full of the words of calls', () => {
    const talk = linesOf('talk');
    expect(talk.length).toBeGreaterThan(110);
    const spoken = answered(talk);
    process.stdout.write(
      `talk: silent ${talk.length - spoken.length}/${talk.length}\n${spoken.join('\n')}\n`,
    );
    expect(spoken.length / talk.length).toBeLessThan(0.1);
  });

  it('is where a question about the call is answered under every card', () => {
    const asked = linesOf('ask');
    expect(asked.length).toBeGreaterThan(60);
    const silent = asked.filter((line) =>
      RECORDS.some((name) => reply(factsFor(name), line, false).text === null),
    );
    expect(silent).toEqual([]);
  });
});
