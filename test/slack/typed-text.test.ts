import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressesOther, languageIn, mentions, plainTyped } from '../../src/slack/typed-text.js';
import { hostileText } from '../support/hostile-text.js';

const BOT = 'U0BOT';

describe('a typed text', () => {
  it.each([
    ['what happened at 10:06:30', 'what happened at 10:06:30'],
    ['10:06:30到10:09:05之间呢', '10:06:30到10:09:05之间呢'],
    ['is 154****7731 the *caller*', 'is 154****7731 the caller'],
    ['_who_ is agent_a', 'who is agent_a'],
    ['谁_先_挂断', '谁先挂断'],
    ['nice:tada: :+1: :wave::skin-tone-3: ok', 'nice ok'],
    ['&gt; who hung up?\nthe customer did', 'the customer did'],
    ['see\n&gt;&gt;&gt; who hung up?\nand why', 'see'],
    ['&gt;5 minutes on hold?', '>5 minutes on hold?'],
    ['who hung up\n\n  how long was the hold ', 'who hung up\nhow long was the hold'],
    ['call <tel:+8613812345678|13812345678>', 'call 13812345678'],
    ['<https://x.example/job-1>', 'https://x.example/job-1'],
    ['<!date^1^{date}|today> ok', 'today ok'],
    ['&amp;lt;', '&lt;'],
    [`<@${BOT}|cdr>`, ''],
    [`<@${BOT}2> who`, 'who'],
    ['```who hung up```', 'who hung up'],
  ])('%j is read as %j', (raw, plain) => {
    expect(plainTyped(raw, BOT)).toBe(plain);
  });

  it('of any kind is read without a throw, and in time', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(typeof plainTyped(text, BOT)).toBe('string');
        expect(typeof addressesOther(text, BOT)).toBe('boolean');
      }),
    );
    const started = performance.now();
    for (const unit of ['<', '*', '_', ':', 'hi ', '&gt;', ':a', '<@', '\n', ' *'])
      addressesOther(plainTyped(unit.repeat(2000).slice(0, 2000), BOT), BOT);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

describe('a mention', () => {
  it.each([
    [`<@${BOT}>`, true],
    [`who <@${BOT}|cdr>`, true],
    [`<@${BOT}9>`, false],
    ['<@U2>', false],
    [BOT, false],
  ])('is %j: %s', (raw, mentioned) => {
    expect(mentions(raw, BOT)).toBe(mentioned);
  });

  it('is of nobody where the bot’s id is not known', () => {
    expect(mentions('<@> <@|x> <@U2>', '')).toBe(false);
  });
});

describe('an address', () => {
  it.each([
    [':wave: <@U2> who hung up?', true],
    ['*<@U2>* who hung up?', true],
    ['Thanks, <@U2>. who hung up?', true],
    ['谢谢@小王 谁挂的', true],
    ['＠小王 谁挂的', true],
    ['<!channel> who hung up?', true],
    [`<@${BOT}9> who hung up?`, true],
    ['<!date^1^{date}|today> who hung up?', false],
    ['<#C2|ops> who hung up?', false],
    ['highest <@U2>', false],
    [`hey <@${BOT}> who hung up?`, false],
    ['&gt; <@U2> asked\nwho hung up?', false],
    ['&gt; who hung up?\n<@U2> you know?', true],
    ['who told <@U2>?', false],
    ['@ 10:06 what happened', false],
    ['', false],
  ])('of somebody else begins %j: %s', (raw, theirs) => {
    expect(addressesOther(raw, BOT)).toBe(theirs);
  });
});

describe('the language of a message', () => {
  it.each([
    ['谁先挂断的', 'zh-CN'],
    ['job-1 是谁挂的 ok', 'zh-CN'],
    ['who hung up', 'en'],
    ['job-109634426711871319', null],
    ['10:06?', null],
    ['', null],
  ])('%j is %s', (text, language) => {
    expect(languageIn(text)).toBe(language);
  });
});
