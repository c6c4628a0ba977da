import { describe, expect, it } from 'vitest';
import { parseOptions, UsageError } from '../../../src/sandbox/command/options.js';

describe('the command line of the sandbox', () => {
  it('has an answer to everything when nothing is given', () => {
    expect(parseOptions([])).toEqual({
      port: 4680,
      open: true,
      socket: false,
      seed: 1,
      calls: 300,
      fault: null,
      language: 'en',
    });
  });

  it('takes every option', () => {
    const line = '--port 8080 --no-open --socket --seed 7 --calls=50 --fault down --lang zh-CN';
    expect(parseOptions(line.split(' '))).toEqual({
      port: 8080,
      open: false,
      socket: true,
      seed: 7,
      calls: 50,
      fault: 'down',
      language: 'zh-CN',
    });
  });

  it.each([
    [['--bogus'], /bogus/],
    [['extra'], /extra/],
    [['--port'], /--port/],
    [['--port', '70000'], '--port takes a whole number from 0 to 65535'],
    [['--port', '-1'], /--port/],
    [['--calls', 'many'], '--calls takes a whole number from 0 to 100000'],
    [['--fault', 'fire'], '--fault takes throttling, down, slow, html'],
    [['--lang', 'de'], '--lang takes en, zh-CN'],
  ] as const)('refuses %j in one line', (words, problem) => {
    expect(() => parseOptions(words)).toThrow(problem);
    expect(() => parseOptions(words)).toThrow(UsageError);
    expect(() => parseOptions(words)).not.toThrow(/\n/);
  });
});
