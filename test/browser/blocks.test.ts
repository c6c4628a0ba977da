import { createServer } from 'node:http';
import { once } from 'node:events';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { PEOPLE, PLACES } from '../../src/sandbox/slack/people.js';
import { MESSAGE_BLOCKS, MODAL } from '../sandbox/page/every-block.js';
import { launchBrowser } from './browser.js';
import { openStage, sees, vanishes, type Stage } from './stage.js';

const browser = await launchBrowser();
afterAll(() => browser?.close());

const payload = z.looseObject({
  type: z.string(),
  actions: z.array(z.looseObject({ action_id: z.string() })).default([]),
  view: z.looseObject({ state: z.unknown() }).optional(),
});

describe.runIf(browser !== null)('Block Kit in a browser', () => {
  it('hands presses and choices to the app', async () => {
    const stage = await openStage(browser);
    const app = await listenAsApp(stage);
    postBlocks(stage);
    const { page } = stage;
    await page.getByRole('button', { name: 'Recording' }).click();
    expect(await app.next()).toMatchObject({ actions: [{ action_id: 'recording', value: 'v1' }] });
    await page.getByRole('combobox', { name: 'Pick one' }).selectOption('Two');
    expect(await app.next()).toMatchObject({ actions: [{ selected_option: { value: 'two' } }] });
    await page.getByLabel('More actions').click();
    await page.getByRole('button', { name: 'Share', exact: true }).click();
    expect(await app.next()).toMatchObject({ actions: [{ selected_option: { value: 'share' } }] });
  });

  it('asks before a press where the app wants that', async () => {
    const stage = await openStage(browser);
    const app = await listenAsApp(stage);
    postBlocks(stage);
    const { page } = stage;
    await page.getByRole('button', { name: 'Remove' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Keep' }).click();
    await page.getByRole('button', { name: 'Remove' }).click();
    await page.getByRole('dialog').getByText('It cannot be undone.').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
    expect(await app.next()).toMatchObject({ actions: [{ action_id: 'remove' }] });
    expect(app.waiting()).toBe(0);
  });

  it('opens a modal, shows what is wrong in it, and closes it when it is taken', async () => {
    const stage = await openStage(browser);
    const app = await listenAsApp(stage);
    stage.sandbox.slack.views.open(PEOPLE.lin, MODAL);
    const dialog = stage.page.getByRole('dialog', { name: 'Find a call' });
    expect(await sees(dialog.getByText('Only the last month is searched.'))).toBe(true);
    app.answer = { response_action: 'errors', errors: { number: 'Type four digits.' } };
    await dialog.getByRole('button', { name: 'Find' }).click();
    expect(await sees(dialog.getByRole('alert').getByText('Type four digits.'))).toBe(true);
    app.answer = {};
    await dialog.getByRole('textbox', { name: 'Number or agent' }).fill('7731');
    await dialog.getByRole('checkbox', { name: 'Service' }).check();
    await dialog.getByRole('button', { name: 'Find' }).click();
    expect(await vanishes(dialog)).toBe(true);
    await app.next();
    const values = {
      number: { typed: { type: 'plain_text_input', value: '7731' } },
      kind: { kind: { selected_option: { value: 'missed' } } },
      queues: { queues: { selected_options: [{ value: 'service' }] } },
    };
    expect((await app.next()).view).toMatchObject({ state: { values } });
  });

  it('closes a modal with Escape', async () => {
    const { page, sandbox } = await openStage(browser);
    sandbox.slack.views.open(PEOPLE.lin, MODAL);
    const dialog = page.getByRole('dialog', { name: 'Find a call' });
    await dialog.waitFor();
    await page.keyboard.press('Escape');
    expect(await vanishes(dialog)).toBe(true);
    expect(sandbox.slack.views.all).toEqual([]);
  });
});

function postBlocks({ sandbox }: Stage): void {
  const { workspace } = sandbox.slack;
  workspace.post({
    channel: PLACES.support,
    user: workspace.app.userId,
    fromBot: true,
    text: 'Calls of today',
    blocks: MESSAGE_BLOCKS,
  });
}

/** Stands in for the bot: takes what Slack sends and acknowledges with `answer`. */
async function listenAsApp({ sandbox }: Stage) {
  const seen: z.infer<typeof payload>[] = [];
  const arrivals: (() => void)[] = [];
  const app = {
    answer: {} as Readonly<Record<string, unknown>>,
    waiting: () => seen.length,
    next: async () => {
      if (seen.length === 0) await new Promise<void>((resolve) => arrivals.push(resolve));
      return seen.shift() ?? payload.parse({});
    },
  };
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString('utf8')));
    request.on('end', () => {
      seen.push(payload.parse(JSON.parse(new URLSearchParams(body).get('payload') ?? '{}')));
      const isEmpty = Object.keys(app.answer).length === 0;
      response
        .writeHead(200, { 'Content-Type': 'application/json' })
        .end(isEmpty ? '' : JSON.stringify(app.answer));
      arrivals.shift()?.();
    });
  }).listen(0, '127.0.0.1');
  onTestFinished(() => {
    server.close();
  });
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  sandbox.slack.connectHttp(`http://127.0.0.1:${String(address.port)}/`);
  return app;
}
