import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { messageEvent } from '../../src/sandbox/slack/payloads.js';
import { APP, PEOPLE, PLACES } from '../../src/sandbox/slack/people.js';
import { setStage, type Stage } from '../support/bot.js';
import { sampleRecord } from '../support/samples.js';
import { askOnce } from './asking.js';
import { mention, replyIn, saidByBot } from './talking.js';

const channel = PLACES.support;
const user = PEOPLE.lin;
const HOLD = sampleRecord('inbound-answered-with-hold').contactId;

/**
 * Everything that must meet silence is said while the bot runs; then it is ended, which waits for all work under way.
 * What it has not said by then it never says.
 */
describe('a bot that has ended its work', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage('http', { LOG_LEVEL: 'trace' });
  });
  afterAll(() => stage.close());

  const before: string[] = [];
  beforeAll(async () => {
    const { deliver, workspace } = stage.slack;
    const { ts: threadTs } = await askOnce(stage, HOLD);
    const inThread = { user, channel, threadTs };
    // An answered question: from here on the bot listens to short ones, too.
    await replyIn(stage, { channel, threadTs }, 'who hung up?');
    const other = workspace.post({ channel, user: PEOPLE.tom, text: 'lunch?' });
    before.push(...saidByBot(stage).map(({ ts }) => ts));

    for (const text of [
      `<@${PEOPLE.tom}> who hung up?`,
      `hi <@${PEOPLE.tom}|tom>, how long was the hold?`,
      '@tom who hung up?',
      '<!subteam^S0123ABCD> who hung up?',
      '<!here> who hung up?',
      '@小王 谁先挂断的',
      'thanks!',
      '谢谢，辛苦了',
      'when is lunch',
      '&gt; who hung up?\nthanks, got it',
      ':tada:',
      '',
    ])
      await deliver.say({ ...inThread, text });
    // Outside of threads, and in threads without a card, even with an id.
    await deliver.say({ user, channel, text: 'who hung up?' });
    await deliver.say({ user, channel, text: `who hung up on ${HOLD}?` });
    await deliver.say({ user, channel, threadTs: other.ts, text: 'who hung up?' });
    await deliver.say({ user, channel, threadTs: other.ts, text: `who hung up on ${HOLD}?` });
    await deliver.say({ user, channel, threadTs: other.ts, text: `${HOLD} ${HOLD}9 who hung up?` });
    // What is no new message of a person.
    const asked = await deliver.say({ ...inThread, text: 'hm' });
    await deliver.edit(channel, asked.message.ts, 'who hung up?');
    await deliver.edit(channel, asked.message.ts, mention(stage, 'who hung up?'));
    await deliver.event({
      ...messageEvent(workspace, { ...asked.message, text: mention(stage, 'who hung up?') }),
      type: 'app_mention',
      edited: { user, ts: asked.message.ts },
    });
    await deliver.remove(channel, asked.message.ts);
    const question = { ...messageEvent(workspace, asked.message), text: 'who hung up?' };
    for (const [i, change] of [
      { bot_id: 'B0OTHERBOT', user: 'U0OTHERBOT' },
      { bot_id: 'B0OTHERBOT', subtype: 'bot_message' },
      { user: 'USLACKBOT' },
      { user: APP.userId, bot_id: APP.botId },
      { subtype: 'channel_join' },
      { subtype: 'channel_topic' },
    ].entries())
      await deliver.event({ ...question, ...change, ts: `1999999999.00000${i}`, thread_ts: threadTs });
    await stage.bot.stop();
  });

  it('has said nothing to small talk, to colleagues, to bots, of edits or in threads without a card', () => {
    const said = saidByBot(stage).filter(({ ts }) => !before.includes(ts));
    expect(said.map(({ text }) => text)).toEqual([]);
  });

  it('has logged no fault', () => {
    expect(stage.bot.output.filter((line) => /"level":[456]0/.test(line))).toEqual([]);
  });
});
