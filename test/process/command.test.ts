import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PEOPLE, PLACES } from '../../src/sandbox/slack/people.js';
import { setStage, type Stage } from '../support/bot.js';
import { allText, ask, askOnce, SAMPLE_ID } from './asking.js';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage('http');
});
afterAll(() => stage.close());

describe('/cdr', () => {
  it.each(['help', '?', '帮助', '  HELP '])('answers %j with help for the asker alone', async (text) => {
    const answer = await askOnce(stage, text);
    expect(answer.visibleTo).toBe(PEOPLE.lin);
    expect(answer.text).toContain('Look up a call of the call centre');
    expect(answer.text).toContain('/cdr sales job-…');
  });

  it('says that a text has no call id in it, and shows help', async () => {
    const answer = await askOnce(stage, 'what happened <!channel> *here*');
    expect(answer.visibleTo).toBe(PEOPLE.lin);
    expect(answer.text).toContain('has no call id in it');
    expect(answer.text).toContain('&lt;!channel&gt;');
  });

  it.each([
    SAMPLE_ID,
    `\`${SAMPLE_ID}\``,
    `"${SAMPLE_ID}"`,
    `“${SAMPLE_ID}”`,
    `<${SAMPLE_ID}>`,
    `${SAMPLE_ID}.`,
    `(${SAMPLE_ID}),`,
    SAMPLE_ID.toUpperCase(),
    'ｊｏｂ－１１２７４０３６５９１８２０４７６３',
    `<https://ccc-v2.aliyun.com/#/cdr?contactId=${SAMPLE_ID}&x=1|link>`,
    `请看${SAMPLE_ID}这通`,
    `what happened on ${SAMPLE_ID}?`,
    '112740365918204763',
    '112740365918204763.',
  ])('finds the id in %j', async (text) => {
    const card = await askOnce(stage, text);
    expect(card.metadata?.event_payload['contact_id']).toBe(SAMPLE_ID);
    expect(card.visibleTo).toBeNull();
  });

  it('posts one card for each of three to five ids, in their order', async () => {
    const ids = [SAMPLE_ID, 'job-112681027745036918', 'job-112718840273615094'];
    const cards = await ask(stage, ids.join(' '), { answers: 3 });
    expect(cards.map(({ metadata }) => metadata?.event_payload['contact_id'])).toEqual(ids);
  });

  it('gives the good card and tells the failure when one of two ids is unknown', async () => {
    const [first, second] = await ask(stage, `job-404 ${SAMPLE_ID}`, { answers: 2 });
    expect(first).toMatchObject({ visibleTo: PEOPLE.lin });
    expect(first?.text).toContain('You asked for job-404');
    expect(second?.metadata?.event_payload['contact_id']).toBe(SAMPLE_ID);
  });

  it('asks the instance of an alias', async () => {
    await askOnce(stage, `SALES ${SAMPLE_ID}`);
    expect(stage.ccc.requests.at(-1)?.parameters['InstanceId']).toBe('ccc-sales');
  });

  it('names the aliases it knows when one is mistyped', async () => {
    const before = stage.ccc.requests.length;
    const answer = await askOnce(stage, `sails ${SAMPLE_ID}`);
    expect(answer.text).toContain('No instance is called “sails” here. Known: sales.');
    expect(stage.ccc.requests).toHaveLength(before);
  });

  it('shows a private card to the asker alone', async () => {
    const answer = await askOnce(stage, `private ${SAMPLE_ID}`);
    expect(answer.visibleTo).toBe(PEOPLE.lin);
    expect(answer.text).toContain('Only you can see this.');
    expect(answer.text).toContain('Answered by 李晓雯');
  });

  it('answers 50 people who ask for one call at once with one request to CCC', async () => {
    const before = stage.ccc.requests.length;
    const id = 'job-112712255840391676';
    await Promise.all(Array.from({ length: 50 }, () => askOnce(stage, id)));
    expect(stage.ccc.requests).toHaveLength(before + 1);
  });

  it('acknowledges while CCC hangs', async () => {
    stage.ccc.setFault('hang', 1);
    const ack = await stage.slack.deliver.slashCommand({
      user: PEOPLE.lin,
      channel: PLACES.support,
      text: 'job-112743190586627341',
    });
    expect(ack).toMatchObject({ status: 200, error: null });
  });
});

describe('/cdr as configured', () => {
  it('speaks Chinese, shows cards privately, and lets only some people in', async () => {
    const configured = await setStage('http', {
      CDR_LOCALE: 'zh-CN',
      CDR_VISIBILITY: 'private',
      CDR_ALLOWED_USERS: PEOPLE.lin,
      CDR_ALLOWED_CHANNELS: `${PLACES.support}, ${PLACES.quality}`,
    });
    try {
      const card = await askOnce(configured, SAMPLE_ID);
      expect(card.visibleTo).toBe(PEOPLE.lin);
      expect(allText(card)).toContain('由李晓雯接听');
      expect((await askOnce(configured, 'help')).text).toContain('查询呼叫中心的通话');
      expect((await askOnce(configured, 'job-404')).text).toContain('没有找到这个编号的通话');
      const asked = configured.ccc.requests.length;
      for (const asking of [{ user: PEOPLE.tom }, { channel: PLACES.dmLin }]) {
        expect((await askOnce(configured, SAMPLE_ID, asking)).text).toContain('没有允许您在这里使用');
      }
      expect(configured.ccc.requests).toHaveLength(asked);
    } finally {
      await configured.close();
    }
  });
});
