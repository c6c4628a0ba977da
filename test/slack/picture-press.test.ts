import { WebClient } from '@slack/web-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stateOf } from '../../src/call/changes.js';
import { factsOf } from '../../src/call/facts.js';
import { messagesFor } from '../../src/locale/index.js';
import type { Locale } from '../../src/locale/messages.js';
import { momentIn } from '../../src/locale/moment.js';
import { createLogger } from '../../src/ops/log.js';
import { pictureTextOf, type Picture } from '../../src/picture/index.js';
import { PEOPLE, PLACES } from '../../src/sandbox/slack/people.js';
import { startSandboxSlack, type SandboxSlack } from '../../src/sandbox/slack/server.js';
import { tellIn } from '../../src/slack/delivery.js';
import { createPictures, DRAWING } from '../../src/slack/pictures.js';
import { pressPicture, type PictureParts } from '../../src/slack/presses/picture.js';
import type { Press } from '../../src/slack/presses/press.js';
import { createRateLimit } from '../../src/slack/rate-limit.js';
import { createThreadMemory } from '../../src/slack/thread-memory.js';
import { createMemoryStore } from '../../src/store/memory.js';
import { sampleRecord } from '../support/samples.js';

const record = sampleRecord('inbound-answered-with-hold');
const channel = PLACES.support;
const user = PEOPLE.lin;

let slack: SandboxSlack;
beforeAll(async () => {
  slack = await startSandboxSlack({ botToken: 'xoxb-1', signingSecret: 's' });
});
afterAll(() => slack.close());

/** A bot's side of a press, whose renderer is `draw`. */
function served(draw: () => Promise<Picture>, locale: Locale = 'en') {
  const words = messagesFor(locale);
  const client = new WebClient('xoxb-1', { slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 } });
  const store = createMemoryStore();
  const lines: string[] = [];
  const parts: PictureParts = {
    words,
    sayMoment: momentIn('UTC'),
    memory: createThreadMemory(store, 'U1'),
    sensitive: new Set(),
    calls: { get: () => Promise.resolve(record), raw: () => Promise.resolve('{}') },
    store,
    allowed: { channels: new Set(), users: new Set() },
    rateLimit: createRateLimit(store, 0),
    pictures: createPictures({ pictureOf: draw, pictureTextOf }),
    slackFetch: fetch,
  };
  const { ts } = slack.workspace.post({ channel, user, text: 'card' });
  const press: Press = {
    call: { contactId: record.contactId, instanceId: 'ccc-test' },
    state: stateOf(factsOf(record)),
    door: {
      client,
      tell: tellIn(client, { channel, threadTs: ts, user, direct: false }),
      channel,
      threadTs: ts,
      botName: 'cdr',
      words,
    },
    user,
    triggerId: '',
    messageTs: ts,
    isPrivate: false,
    replace: () => Promise.resolve(),
    reference: 'ref-1',
    log: createLogger('info', { write: (line) => void lines.push(line) }),
  };
  return { parts, press, lines, thread: () => slack.workspace.replies(channel, ts) };
}

describe('a picture that cannot be drawn', () => {
  it.each([
    ['en', 'The picture could not be drawn', 'Answered by 李晓雯'],
    ['zh-CN', '时序图未能绘制', '坐席 李晓雯：振铃 7秒'],
  ] as const)('is said in words, with why, and logged by name alone: %s', async (locale, why, words) => {
    const fault = new TypeError('李晓雯 cannot be drawn');
    const { parts, press, lines, thread } = served(() => Promise.reject(fault), locale);
    expect(await pressPicture(parts, press)).toMatchObject({ outcome: 'posted_as_text' });
    expect(thread()).toMatchObject([{ visibleTo: null, files: [] }]);
    expect(thread()[0]?.text).toContain(why);
    expect(thread()[0]?.text).toContain(words);
    expect(lines.join('')).toMatch(/picture_not_drawn.*TypeError/);
    expect(lines.join('')).not.toContain('李晓雯');
  });
});

describe('many pictures at once', () => {
  it('are drawn two at a time; beyond a bound the presser is asked to try again', async () => {
    let end = (): void => undefined;
    const held = new Promise<Picture>((_, reject) => {
      end = () => reject(new Error('held'));
    });
    let begun = 0;
    const { parts, press } = served(() => {
      begun++;
      return held;
    });
    const pressed = Array.from({ length: DRAWING.atOnce + DRAWING.waiting }, () =>
      pressPicture(parts, press),
    );
    const told = slack.waitForMessage(({ visibleTo }) => visibleTo === user);
    expect(await pressPicture(parts, press)).toMatchObject({ outcome: 'busy' });
    expect((await told).text).toContain('Press the button again in a moment');
    expect(begun).toBe(2);
    end();
    await Promise.all(pressed);
    expect(begun).toBe(DRAWING.atOnce + DRAWING.waiting);
  });
});
