import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PEOPLE, PLACES } from '../../src/sandbox/slack/people.js';
import type { SandboxView } from '../../src/sandbox/slack/views.js';
import { setStage, type Stage } from '../support/bot.js';
import { allText, askOnce, SAMPLE_ID } from './asking.js';
import { addCall, CALLER, heardFrom } from './listing.js';
import { nextChange, nextSaid } from './pressing.js';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage('http', { CDR_ALLOWED_USERS: [PEOPLE.lin, PEOPLE.priya].join(',') });
  for (let i = 0; i < 3; i++) addCall(stage, { contactId: `job-82000${i}`, minutesAgo: 3 + i });
});
afterAll(() => stage.close());

/** Types `/cdr <text>`, which opens the form. */
async function openForm(
  text = '',
  { channel = PLACES.support, user = PEOPLE.lin }: { channel?: string; user?: string } = {},
  on: Stage = stage,
): Promise<SandboxView> {
  const opened = nextChange(on, (change) => (change.kind === 'view' ? change.view : null));
  await on.slack.deliver.slashCommand({ user, channel, text });
  return opened;
}

const typed = (value: string) => ({ what: { what: { type: 'plain_text_input', value } } });
const picked = (name: string, value: string) => ({
  [name]: {
    [name]: { type: 'static_select', selected_option: { text: { type: 'plain_text', text: 'x' }, value } },
  },
});

describe('/cdr alone', () => {
  it('opens a form that carries a random key and nothing else', async () => {
    const form = await openForm();
    const { callback_id, private_metadata, title } = form.content;
    expect(callback_id).toBe('search_form');
    expect(private_metadata).toMatch(/^[0-9a-f-]{36}$/);
    expect(JSON.stringify(title)).toContain('Find calls');
  });

  it('opens it for an instance that is named', async () => {
    expect(JSON.stringify((await openForm('sales find')).content)).toContain(
      '"initial_option":{"text":{"type":"plain_text","text":"sales"',
    );
  });

  it.each(['invalid_arguments', 'expired_trigger_id', 'internal_error'])(
    'gives help where Slack does not open it: %s',
    async (error) => {
      stage.slack.setFault('views.open', { error });
      const help = await askOnce(stage, '');
      expect(help.visibleTo).toBe(PEOPLE.lin);
      expect(help.text).toContain('/cdr recent 10');
    },
  );

  it('is refused to people who may not use the bot', async () => {
    expect((await askOnce(stage, '', { user: PEOPLE.tom })).text).toContain('have not allowed it');
  });

  it('leaves help to /cdr help', async () => {
    expect((await askOnce(stage, 'help')).text).toContain('Look up a call of the call centre');
  });
});

describe('the form', () => {
  it('shows a list to whoever sent it, where the command was typed', async () => {
    const form = await openForm('', { channel: PLACES.general });
    const said = nextSaid(stage);
    const ack = await stage.slack.deliver.submitView(form, {
      ...typed('2222'),
      ...picked('since', '2h'),
      ...picked('direction', 'inbound'),
    });
    expect(ack.error).toBeNull();
    expect(stage.slack.views.find(form.id)).toBeNull();
    const list = await said;
    expect([list.channel, list.visibleTo]).toEqual([PLACES.general, PEOPLE.lin]);
    expect(list.text).toContain('numbers ending in 2222 · inbound');
    expect(allText(list)).not.toContain(CALLER);
  });

  it('opens the card of an id, in the channel', async () => {
    const form = await openForm();
    const said = nextSaid(stage);
    await stage.slack.deliver.submitView(form, typed(`\`${SAMPLE_ID}\``));
    const card = await said;
    expect([card.channel, card.visibleTo]).toEqual([PLACES.support, null]);
    expect(card.metadata?.event_payload['contact_id']).toBe(SAMPLE_ID);
  });

  it('shows the card to the asker alone where the bot is not a member', async () => {
    const form = await openForm('', { channel: PLACES.general });
    const said = nextSaid(stage);
    await stage.slack.deliver.submitView(form, typed(SAMPLE_ID));
    const card = await said;
    expect([card.channel, card.visibleTo]).toEqual([PLACES.general, PEOPLE.lin]);
    expect(card.text).toContain('/invite @cdr');
  });

  it('asks the instance that was chosen', async () => {
    const form = await openForm();
    const said = nextSaid(stage);
    await stage.slack.deliver.submitView(form, picked('instance', 'sales'));
    expect((await said).text).toContain('instance sales');
    expect(stage.ccc.requests.at(-1)?.parameters['InstanceId']).toBe('ccc-sales');
  });

  it('stays open with what is wrong beside the field, and can be sent again', async () => {
    const form = await openForm();
    const digits = await stage.slack.deliver.submitView(form, typed('31'));
    expect(digits.body).toMatchObject({
      response_action: 'errors',
      errors: { what: '“31” has too few digits. At least 3 are needed, better 4.' },
    });
    const both = await stage.slack.deliver.submitView(form, {
      ...picked('since', '2h'),
      date: { date: { type: 'datepicker', selected_date: '2026-11-01' } },
    });
    expect(both.body).toMatchObject({ errors: { date: 'Choose either a time or a day, not both.' } });
    expect(stage.slack.views.find(form.id)).not.toBeNull();
    const said = nextSaid(stage);
    await stage.slack.deliver.submitView(form, typed('2222 2h'));
    expect((await said).text).toContain('Calls 1 to 3 of 3');
  });

  it('answers once, however often it is sent', async () => {
    const form = await openForm();
    const all = heardFrom(stage);
    const said = nextSaid(stage);
    await Promise.all([
      stage.slack.deliver.submitView(form, typed('2222 2h')),
      stage.slack.deliver.submitView(form, typed('2222 2h')),
    ]);
    await said;
    await askOnce(stage, 'help');
    expect(all.filter(({ text }) => text.includes('numbers ending'))).toHaveLength(1);
  });

  it('tells where the command was typed why CCC gives no list', async () => {
    const form = await openForm('', { channel: PLACES.general });
    stage.ccc.setFault('down', 10);
    const said = nextSaid(stage);
    await stage.slack.deliver.submitView(form, typed('2222'));
    const told = await said;
    stage.ccc.setFault(null);
    expect([told.channel, told.visibleTo]).toEqual([PLACES.general, PEOPLE.lin]);
    expect(told.text).toContain('Reference');
  });

  it('says in a direct message that it is no longer kept', async () => {
    const form = await openForm();
    await stage.restart();
    const said = nextSaid(stage);
    await stage.slack.deliver.submitView(form, typed('2222'));
    const told = await said;
    expect(told.channel).toBe(PLACES.dmLin);
    expect(told.text).toContain('Type /cdr again');
  });
});

describe('the form elsewhere', () => {
  it('is in Chinese, over Socket Mode, and shows cards privately where they are', async () => {
    const own = await setStage('socket', { CDR_LOCALE: 'zh-CN', CDR_VISIBILITY: 'private' });
    const form = await openForm('', {}, own);
    expect(JSON.stringify(form.content)).toContain('查找通话');
    const refused = await own.slack.deliver.submitView(form, typed('31'));
    expect(JSON.stringify(refused.body)).toContain('位数太少');
    const said = nextSaid(own);
    await own.slack.deliver.submitView(form, typed(SAMPLE_ID));
    const card = await said;
    expect(card.visibleTo).toBe(PEOPLE.lin);
    expect(card.text).toContain('仅您可见。');
    await own.close();
  });
});
