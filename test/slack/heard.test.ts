import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heardIn } from '../../src/slack/heard.js';
import { hostileText } from '../support/hostile-text.js';

const BOT = 'U0BOT';
const message = {
  type: 'message',
  channel: 'C1',
  channel_type: 'channel',
  user: 'U1',
  text: 'who hung up',
  ts: '2.0',
};

describe('a message event', () => {
  it('of a person in a thread is heard', () => {
    expect(heardIn({ ...message, thread_ts: '1.0', parent_user_id: BOT }, BOT)).toEqual({
      channel: 'C1',
      user: 'U1',
      text: 'who hung up',
      ts: '2.0',
      threadTs: '1.0',
      direct: false,
      addressed: false,
      toSomebodyElse: false,
    });
  });

  it.each([null, 'file_share', 'thread_broadcast', 'me_message'])('of the kind %s is heard', (subtype) => {
    expect(heardIn({ ...message, subtype }, BOT)).not.toBeNull();
  });

  it.each([
    'message_changed',
    'message_deleted',
    'message_replied',
    'channel_join',
    'group_join',
    'channel_leave',
    'channel_topic',
    'bot_message',
    'bot_add',
    'pinned_item',
    'tombstone',
    'reminder_add',
    'assistant_app_thread',
    'a_kind_of_tomorrow',
  ])('of the kind %s is none', (subtype) => {
    expect(heardIn({ ...message, subtype }, BOT)).toBeNull();
  });

  it.each([
    ['a bot', { bot_id: 'B1' }],
    ['a bot under its user id', { bot_id: 'B1', user: 'U9' }],
    ['ourselves', { user: BOT }],
    ['Slack', { user: 'USLACKBOT' }],
    ['nobody', { user: undefined }],
    ['nobody, by null', { user: null }],
    ['somebody who edits', { type: 'app_mention', edited: { user: 'U1', ts: '3.0' } }],
    ['nobody to see', { hidden: true }],
    ['no channel', { channel: undefined }],
    ['no time', { ts: undefined }],
    ['another kind', { type: 'reaction_added' }],
  ])('of %s is none', (_, change) => {
    expect(heardIn({ ...message, ...change }, BOT)).toBeNull();
  });

  it('with fields of null is heard as one without them', () => {
    const nulls = {
      subtype: null,
      bot_id: null,
      thread_ts: null,
      channel_type: null,
      edited: null,
      hidden: null,
    };
    expect(heardIn({ ...message, ...nulls }, BOT)).toEqual(heardIn(message, BOT));
    expect(heardIn({ ...message, text: null }, BOT)?.text).toBe('');
    expect(heardIn({ ...message, text: undefined }, BOT)?.text).toBe('');
  });

  it('that starts a thread stands in none', () => {
    expect(heardIn({ ...message, thread_ts: '2.0' }, BOT)?.threadTs).toBeNull();
  });

  it.each([
    [{ text: `<@${BOT}> who hung up` }, true],
    [{ text: `who hung up <@${BOT}|cdr>` }, true],
    [{ text: `${'so '.repeat(1000)}<@${BOT}>` }, true],
    [{ type: 'app_mention' }, true],
    [{ channel: 'D1', channel_type: 'im' }, true],
    [{ channel: 'D1', channel_type: 'app_home' }, true],
    [{ channel: 'D1', channel_type: undefined }, true],
    [{ channel: 'G1', channel_type: 'mpim' }, false],
    [{ text: `<@${BOT}2> who hung up` }, false],
    [{ text: `${BOT} who hung up` }, false],
    [{}, false],
  ])('with %j addresses the bot: %s', (change, addressed) => {
    expect(heardIn({ ...message, ...change }, BOT)?.addressed).toBe(addressed);
  });

  it.each([
    ['<@U2> who hung up?', true],
    ['hi <@U2|emma>, who hung up?', true],
    ['<!here> who hung up?', true],
    ['<!subteam^S1> look', true],
    ['@emma who hung up', true],
    ['@小王 谁挂的', true],
    [`<@${BOT}> <@U2> asks who hung up`, false],
    ['who hung up, <@U2>?', false],
    ['emma@example.com wrote', false],
  ])('“%s” addresses somebody else: %s', (text, toSomebodyElse) => {
    expect(heardIn({ ...message, text }, BOT)?.toSomebodyElse).toBe(toSomebodyElse);
  });

  it.each([
    [`<@${BOT}> who hung up`, 'who hung up'],
    ['is `job-1` &amp; <https://x.example/job-2|this> ok', 'is job-1 & this https://x.example/job-2 ok'],
    ['*who* ~hung~ up :thinking_face:', 'who hung up'],
    ['ask <@U2|emma> in <#C2|support>', 'ask emma in support'],
    ['ask <@U2>', 'ask'],
    ['a &lt;b&gt;', 'a <b>'],
  ])('“%s” is read as “%s”', (text, plain) => {
    expect(heardIn({ ...message, text }, BOT)?.text).toBe(plain);
  });

  it('is taken alike as message and as app_mention', () => {
    const text = `${'long '.repeat(800)} <@${BOT}> who hung up?`;
    expect(heardIn({ ...message, text }, BOT)).toEqual(
      heardIn({ ...message, text, type: 'app_mention', channel_type: undefined }, BOT),
    );
  });

  it('is read no further than 2,000 characters', () => {
    expect(heardIn({ ...message, text: 'a'.repeat(50_000) }, BOT)?.text).toHaveLength(2000);
  });

  it('of any shape never throws', () => {
    const value = fc.oneof(fc.anything(), hostileText);
    const odd = fc.record(
      Object.fromEntries(
        [...Object.keys(message), 'subtype', 'thread_ts', 'bot_id', 'edited'].map((key) => [key, value]),
      ),
      { requiredKeys: [] },
    );
    const text = (event: unknown) => heardIn(event, BOT)?.text ?? '';
    fc.assert(fc.property(fc.anything(), (event) => text(event).length <= 2000));
    expect(() =>
      fc.assert(fc.property(odd, (event) => text({ ...message, ...event }).length <= 2000)),
    ).not.toThrow();
  });
});
