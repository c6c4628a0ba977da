import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PEOPLE, PLACES } from '../../src/sandbox/slack/people.js';
import { messagesFor } from '../../src/locale/index.js';
import { setStage, type Stage } from '../support/bot.js';
import { sampleRecord } from '../support/samples.js';
import { allText, askOnce } from './asking.js';
import { buttonsOf, nextSaid, press } from './pressing.js';
import { mention } from './talking.js';

const HOLD = sampleRecord('inbound-answered-with-hold').contactId;
const channel = PLACES.partner;
const ALONE = messagesFor('en').replies.sharedChannel;

const botSaid = ({ slack }: Stage) => slack.workspace.messages(channel).filter(({ fromBot }) => fromBot);

let stage: Stage;
beforeAll(async () => {
  stage = await setStage('http');
});
afterAll(() => stage.close());

describe('a channel that another company reads along in', () => {
  it('gets no card: the asker gets it alone, with why', async () => {
    const card = await askOnce(stage, HOLD, { channel });
    expect(card.visibleTo).toBe(PEOPLE.lin);
    expect(allText(card)).toContain(ALONE);
    expect(allText(card)).toContain('李晓雯');
    expect(botSaid(stage)).toEqual([]);
  });

  it('gets no answer either', async () => {
    const said = nextSaid(stage);
    await stage.slack.deliver.say({
      user: PEOPLE.lin,
      channel,
      text: mention(stage, `who hung up in ${HOLD}?`),
    });
    const answer = await said;
    expect(answer.visibleTo).toBe(PEOPLE.lin);
    expect(allText(answer)).toContain('The customer hung up');
  });

  it('gets no picture: its words go to who asked for it', async () => {
    const card = await askOnce(stage, HOLD, { channel });
    const said = nextSaid(stage);
    await press(stage, card, 'picture');
    const { visibleTo, text } = await said;
    expect(visibleTo).toBe(PEOPLE.lin);
    expect(text).toContain(ALONE);
    expect(botSaid(stage)).toEqual([]);
  });

  it('gets no card that somebody shares: it stays with them', async () => {
    const careful = await setStage('http', { CDR_VISIBILITY: 'private' });
    const card = await askOnce(careful, HOLD, { channel });
    const said = nextSaid(careful);
    await press(careful, card, 'share');
    const { visibleTo, text } = await said;
    expect(visibleTo).toBe(PEOPLE.lin);
    expect(text).toContain(ALONE);
    expect(botSaid(careful)).toEqual([]);
    await careful.close();
  });

  it('is asked about once, however many cards are asked for', async () => {
    await askOnce(stage, HOLD, { channel });
    const asked = stage.slack.calls.filter(({ method }) => method === 'conversations.info');
    expect(asked.filter((call) => call.arguments['channel'] === channel)).toHaveLength(1);
  });
});

describe('a channel of which Slack does not say whose it is', () => {
  it('gets its card, and the log says so', async () => {
    stage.slack.setFault('conversations.info', { error: 'missing_scope' });
    const card = await askOnce(stage, HOLD, { channel: PLACES.quality });
    expect(card.visibleTo).toBeNull();
    expect(buttonsOf(card)).toContain('refresh');
    await expect.poll(() => stage.bot.output.join('\n')).toContain('channel_not_known');
  });
});
