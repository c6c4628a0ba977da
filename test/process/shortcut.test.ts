import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SandboxMessage } from '../../src/sandbox/slack/messages.js';
import { PEOPLE, PLACES } from '../../src/sandbox/slack/people.js';
import { setStage, type Stage } from '../support/bot.js';
import { sampleRecord } from '../support/samples.js';
import { askOnce, SAMPLE_ID } from './asking.js';
import { heardFrom, pressId } from './listing.js';
import { nextSaid } from './pressing.js';

const OTHER = sampleRecord('abandoned-in-ivr').contactId;

let stage: Stage;
beforeAll(async () => {
  stage = await setStage('http', { CDR_ALLOWED_CHANNELS: '' });
});
afterAll(() => stage.close());

/** Somebody's message, of which the bot hears nothing: what it may answer by itself is tested elsewhere. */
function say(text: string, channel: string = PLACES.support, threadTs: string | null = null): SandboxMessage {
  return stage.slack.workspace.post({ user: PEOPLE.tom, channel, text, threadTs });
}

async function lookUp(message: SandboxMessage, user: string = PEOPLE.lin): Promise<SandboxMessage> {
  const said = nextSaid(stage);
  const ack = await stage.slack.deliver.messageShortcut(message, user, 'look_up_call');
  expect(ack.error).toBeNull();
  return said;
}

describe('Look up call', () => {
  it('posts the card of the call that a message names, in its thread', async () => {
    const message = say(`what was ${SAMPLE_ID} about?`);
    const card = await lookUp(message);
    expect(card.visibleTo).toBeNull();
    expect(card.threadTs).toBe(message.ts);
    expect(card.metadata?.event_payload['contact_id']).toBe(SAMPLE_ID);
  });

  it('works on a reply in a thread', async () => {
    const root = say('morning');
    const card = await lookUp(say(SAMPLE_ID, PLACES.support, root.ts));
    expect(card.threadTs).toBe(root.ts);
  });

  it('reads what another app shows in blocks', async () => {
    const element = { type: 'text', text: `Alert for ${SAMPLE_ID}` };
    const blocks = [{ type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [element] }] }];
    const alert = { channel: PLACES.support, user: PEOPLE.tom, text: 'alert', blocks };
    expect((await lookUp(stage.slack.workspace.post(alert))).metadata).not.toBeNull();
  });

  it('lets the asker choose between several calls, and posts the chosen one in the thread', async () => {
    const root = say('two calls');
    const choice = await lookUp(say(`${SAMPLE_ID} or ${OTHER}?`, PLACES.support, root.ts));
    expect(choice.visibleTo).toBe(PEOPLE.lin);
    expect(choice.text).toContain('names 2 calls');
    const said = nextSaid(stage);
    await pressId(stage, choice, 'list:open:1');
    const card = await said;
    expect([card.threadTs, card.visibleTo]).toEqual([root.ts, null]);
    expect(card.metadata?.event_payload['contact_id']).toBe(OTHER);
  });

  it('says to the asker alone that a message names no call', async () => {
    const none = await lookUp(say('call 13811112222 back'));
    expect(none.visibleTo).toBe(PEOPLE.lin);
    expect(none.text).toContain('no call id');
  });

  it.each([
    ['a channel', PLACES.general],
    ['a direct message between people', PLACES.dmPeople],
  ])('answers the asker alone in %s where the bot is not a member', async (_, channel) => {
    const card = await lookUp(say(SAMPLE_ID, channel));
    expect([card.channel, card.visibleTo]).toEqual([channel, PEOPLE.lin]);
    expect(card.text).toContain(SAMPLE_ID);
  });

  it('says why a call cannot be read', async () => {
    const failed = await lookUp(say('job-404'));
    expect(failed.visibleTo).toBe(PEOPLE.lin);
    expect(failed.text).toContain('No call with this id was found.');
  });

  it('posts one card on a double click', async () => {
    const message = say(`again ${SAMPLE_ID}`);
    const all = heardFrom(stage);
    const said = nextSaid(stage);
    const use = () => stage.slack.deliver.messageShortcut(message, PEOPLE.lin, 'look_up_call');
    await Promise.all([use(), use()]);
    await said;
    await askOnce(stage, 'help');
    expect(all.filter(({ metadata }) => metadata !== null)).toHaveLength(1);
  });
});

describe('Look up call where the bot is for some', () => {
  it('is refused to others and elsewhere, in the configured language; cards are private where they are', async () => {
    const own = await setStage('socket', {
      CDR_LOCALE: 'zh-CN',
      CDR_VISIBILITY: 'private',
      CDR_ALLOWED_USERS: PEOPLE.lin,
      CDR_ALLOWED_CHANNELS: PLACES.support,
    });
    const use = async (user: string, channel: string, text: string) => {
      const message = own.slack.workspace.post({ user, channel, text });
      const said = nextSaid(own);
      await own.slack.deliver.messageShortcut(message, user, 'look_up_call');
      return said;
    };
    expect((await use(PEOPLE.tom, PLACES.support, SAMPLE_ID)).text).toContain('没有允许');
    expect((await use(PEOPLE.lin, PLACES.general, SAMPLE_ID)).text).toContain('没有允许');
    expect((await use(PEOPLE.lin, PLACES.support, '没有编号')).text).toContain('没有通话编号');
    const card = await use(PEOPLE.lin, PLACES.support, SAMPLE_ID);
    expect(card.visibleTo).toBe(PEOPLE.lin);
    expect(card.text).toContain('仅您可见。');
    await own.close();
  });
});
