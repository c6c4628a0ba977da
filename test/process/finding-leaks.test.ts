import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SandboxMessage } from '../../src/sandbox/slack/messages.js';
import { PEOPLE, PLACES } from '../../src/sandbox/slack/people.js';
import { SECRETS, setStage, type Stage } from '../support/bot.js';
import { askOnce } from './asking.js';
import { addCall, CALLER, nextEdit, pressId, valuesOf } from './listing.js';
import { nextChange, nextSaid } from './pressing.js';

const NAME = `Li ${CALLER} <!here>`;

/** What people type that has the number in it, or nothing that the log may have. */
const TYPED = [
  `find ${CALLER} 2h`,
  `find ${CALLER.slice(-5)} 2h`,
  `find "${NAME}" 2h`,
  `find ${CALLER} ${CALLER} 2h`,
  `recent ${CALLER}条`,
  `find since ${CALLER} 2h 3h`,
];

describe('finding calls, at the log level of everything', () => {
  let stage: Stage;
  const said: SandboxMessage[] = [];
  const views: string[] = [];

  beforeAll(async () => {
    stage = await setStage('http', { LOG_LEVEL: 'trace', CDR_SENSITIVE_USERS: PEOPLE.lin });
    for (let i = 0; i < 12; i++) {
      addCall(stage, { contactId: `job-87000${i}`, minutesAgo: 3 + i, agentNames: NAME, disposition: NAME });
    }
    for (const text of TYPED) said.push(await askOnce(stage, text));
    for (const fault of ['down', 'cut-off', { code: `Bad.${CALLER}` }] as const) {
      stage.ccc.setFault(fault, 10);
      said.push(await askOnce(stage, TYPED[0] ?? ''));
    }
    stage.ccc.setFault(null);
    await turnAndOpen();
    await sendForm();
    await useShortcut();
    await stage.bot.stop();
  }, 60_000);
  afterAll(() => stage.close());

  async function turnAndOpen(): Promise<void> {
    const list = await askOnce(stage, TYPED[0] ?? '');
    const next = nextEdit(stage, list);
    await pressId(stage, list, 'list:more');
    said.push(list, await next);
    stage.slack.setFault('response_url', 'http500');
    const text = nextSaid(stage);
    await pressId(stage, list, 'list:open:0');
    said.push(await text);
  }

  async function sendForm(): Promise<void> {
    const opened = nextChange(stage, (change) => (change.kind === 'view' ? change.view : null));
    await stage.slack.deliver.slashCommand({ user: PEOPLE.lin, channel: PLACES.support, text: '' });
    const form = await opened;
    views.push(JSON.stringify(form.content));
    const list = nextSaid(stage);
    await stage.slack.deliver.submitView(form, { what: { what: { value: `${CALLER} 2h` } } });
    said.push(await list);
  }

  async function useShortcut(): Promise<void> {
    const text = `call ${CALLER} about job-870000 and job-870001`;
    const { message } = await stage.slack.deliver.say({ user: PEOPLE.tom, channel: PLACES.support, text });
    const choice = nextSaid(stage);
    await stage.slack.deliver.messageShortcut(message, PEOPLE.lin, 'look_up_call');
    said.push(await choice);
  }

  it('shows no whole number', () => {
    expect(said.length).toBeGreaterThan(12);
    for (const { text, blocks } of said) expect(text + JSON.stringify(blocks)).not.toContain(CALLER);
  });

  it('carries ids and keys in buttons and windows', () => {
    const values = said.flatMap(valuesOf).map((value) => value.replaceAll('\\"', '"'));
    expect(values.length).toBeGreaterThan(20);
    for (const value of values) {
      expect(value).toMatch(
        /^\{"c":"job-\d+","i":"ccc-test"(?:,"t":"[\d.]+")?(?:,"s":\[.*\])?\}$|^\{"k":"[0-9a-f-]{36}","p":\d+\}$/,
      );
      expect(value).not.toContain(CALLER);
    }
    expect(views.join('')).not.toMatch(/\/response\/|https?:/);
  });

  it('logs no number, name, link or response_url', () => {
    const log = stage.bot.output.join('\n');
    for (const trace of [
      CALLER,
      CALLER.slice(-5),
      'Li ',
      '!here',
      '/response/',
      'trigger_id',
      ...Object.values(SECRETS),
    ])
      expect(log).not.toContain(trace);
  });

  it('logs one line for everything that was done', () => {
    const events = stage.bot.output.map((line) => /"event":"(\w+)"/.exec(line)?.[1]);
    const count = (event: string) => events.filter((one) => one === event).length;
    expect(count('command')).toBe(TYPED.length + 5);
    expect([count('list'), count('form'), count('shortcut')]).toEqual([2, 1, 1]);
  });
});
