import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PEOPLE, PLACES } from '../../src/sandbox/slack/people.js';
import { setStage, type Stage } from '../support/bot.js';

describe.each(['http', 'socket'] as const)('a look-up over %s', (transport) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage(transport);
  });
  afterAll(() => stage.close());

  it('turns a signed command into a signed request and a posted card', async () => {
    const { slack, ccc } = stage;
    const ack = await slack.deliver.slashCommand({
      user: PEOPLE.lin,
      channel: PLACES.support,
      text: 'job-109634426711871319',
    });
    expect(ack).toMatchObject({ error: null });
    const card = await slack.waitForMessage((message) => message.metadata?.event_type === 'cdr_posted');
    expect(card.text).toContain('The customer answered 测试坐席’s call');
    expect(card.metadata?.event_payload).toEqual({
      contact_id: 'job-109634426711871319',
      instance_id: 'ccc-test',
      v: 1,
    });
    expect(ccc.requests.at(-1)).toMatchObject({ method: 'POST', parametersIn: 'body', code: 'OK' });
  });
});
