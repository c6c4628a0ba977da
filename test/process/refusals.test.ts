import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SlackFault } from '../../src/sandbox/slack/api-faults.js';
import { PEOPLE, PLACES } from '../../src/sandbox/slack/people.js';
import { setStage, type Stage } from '../support/bot.js';
import { ask, askOnce, SAMPLE_ID } from './asking.js';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage('http');
});
afterAll(() => stage.close());

const CARD = 'Answered by 李晓雯';

describe('where Slack does not let the bot post', () => {
  it.each([
    ['a channel without the bot', PLACES.general],
    ['a private channel without the bot', PLACES.leads],
    ['a conversation of two people', PLACES.dmPeople],
  ])('gives the asker the whole card and says how to invite it: %s', async (_, channel) => {
    const answer = await askOnce(stage, SAMPLE_ID, { channel });
    expect(answer).toMatchObject({ visibleTo: PEOPLE.lin, channel });
    expect(answer.text).toContain('Invite it with /invite @cdr');
    expect(answer.text).toContain(CARD);
  });

  it.each<[string, SlackFault]>([
    ['restricted_action', { error: 'restricted_action' }],
    ['restricted_action_read_only_channel', { error: 'restricted_action_read_only_channel' }],
    ['messages_tab_disabled', { error: 'messages_tab_disabled' }],
    ['ekm_access_denied', { error: 'ekm_access_denied' }],
    ['ratelimited', { ratelimited: 30 }],
  ])('gives the asker the whole card and names the refusal: %s', async (code, fault) => {
    stage.slack.setFault('chat.postMessage', fault);
    const answer = await askOnce(stage, SAMPLE_ID);
    expect(answer.visibleTo).toBe(PEOPLE.lin);
    expect(answer.text).toContain(`Slack did not let the bot post here (${code})`);
    expect(answer.text).toContain(CARD);
  });

  it('gives the asker the whole card in an archived channel', async () => {
    const answer = await askOnce(stage, SAMPLE_ID, { channel: PLACES.archive });
    expect(answer.text).toContain('(is_archived)');
    expect(answer.text).toContain(CARD);
  });

  it.each(['invalid_blocks', 'msg_blocks_too_long'])('posts plain text after %s', async (error) => {
    stage.slack.setFault('chat.postMessage', { error });
    const answer = await askOnce(stage, SAMPLE_ID);
    expect(answer).toMatchObject({ visibleTo: null, blocks: [], metadata: { event_type: 'cdr_posted' } });
    expect(answer.text).toContain(CARD);
  });

  it.each<SlackFault>(['answer-lost', 'http500', 'reset'])(
    'never posts twice, and says so, after %j',
    async (fault) => {
      const cards = () => [...stage.slack.calls].filter(({ method }) => method === 'chat.postMessage').length;
      const before = cards();
      stage.slack.setFault('chat.postMessage', fault);
      // A lost answer means that the card does stand.
      const said = await ask(stage, SAMPLE_ID, { answers: fault === 'answer-lost' ? 2 : 1 });
      expect(said.at(-1)?.visibleTo).toBe(PEOPLE.lin);
      expect(said.at(-1)?.text).toContain('Slack did not confirm the message');
      expect(cards()).toBe(before + 1);
    },
  );

  it('logs a lost reply when no way leads to the asker, and serves the next command', async () => {
    stage.slack.setFault('chat.postMessage', { error: 'restricted_action' });
    stage.slack.setFault('response_url', 'http500', 10);
    stage.slack.setFault('chat.postEphemeral', 'http500', 10);
    await stage.slack.deliver.slashCommand({ user: PEOPLE.lin, channel: PLACES.support, text: SAMPLE_ID });
    await expect.poll(() => stage.bot.output.some((line) => line.includes('"reply_lost"'))).toBe(true);
    stage.slack.setFault('response_url', null);
    stage.slack.setFault('chat.postEphemeral', null);
    expect((await askOnce(stage, SAMPLE_ID)).text).toContain(CARD);
  });
});
