import { afterAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './browser.js';
import { ANSWERED, answer, openStage, sees, type, vanishes } from './stage.js';

const browser = await launchBrowser();
afterAll(() => browser?.close());

describe.runIf(browser !== null)('the sandbox in a browser', () => {
  it('says what it is and offers three things to try, and loads nothing from outside', async () => {
    const { page, foreign, problems } = await openStage(browser);
    const tries = page.getByRole('region', { name: 'Try the /cdr bot' });
    expect(await sees(tries.getByText('The bot is real. Slack and the call centre are simulated'))).toBe(
      true,
    );
    expect(await tries.getByRole('button').count()).toBe(3);
    expect(foreign).toEqual([]);
    expect(problems).toEqual([]);
  });

  it.each([
    ['http', []],
    ['socket', ['--socket']],
  ] as const)('looks a call up by a click, over %s', async (_, words) => {
    const { page, problems } = await openStage(browser, words);
    await page.getByRole('button', { name: /An answered call/ }).click();
    const card = await answer(page, 'Answered by 李晓雯 after a wait of 26 s');
    expect(await card.getByRole('columnheader').allInnerTexts()).toEqual([
      'Since start',
      'Where',
      'Who',
      'What',
    ]);
    expect(await card.getByRole('row').count()).toBe(19);
    expect(await card.getByRole('row').nth(4).innerText()).toMatch(
      /\+0:34\s+Queue\s+售后服务\s+Joined the queue \(Enqueue\)/,
    );
    expect(await card.getByText('APP').count()).toBe(1);
    expect(await card.getByText('Only visible to you').count()).toBe(0);
    expect(problems).toEqual([]);
  });

  it('shows the start of a call in the zone of whoever looks', async () => {
    const { page } = await openStage(browser);
    await type(page, `/cdr ${ANSWERED}`);
    expect(await sees((await answer(page, '李晓雯')).getByText('Nov 18, 2026 10:02:11'))).toBe(true);
    await page.getByLabel('You are').selectOption({ label: 'Tom Becker' });
    expect(await sees((await answer(page, '李晓雯')).getByText('Nov 18, 2026 03:02:11'))).toBe(true);
  });

  it('tells a missed call', async () => {
    const { page } = await openStage(browser);
    await page.getByRole('button', { name: /A missed call/ }).click();
    expect(await sees(await answer(page, 'Missed: rang 陈思远 15 s, then Tom Becker 9 s'))).toBe(true);
  });

  it('hints at the command while it is typed, and completes it', async () => {
    const { page } = await openStage(browser);
    const box = page.getByRole('textbox', { name: 'Message' });
    await box.pressSequentially('/c');
    expect(await sees(page.getByText('Look up a call by its id'))).toBe(true);
    await box.press('Tab');
    expect(await box.inputValue()).toBe('/cdr ');
    await box.pressSequentially('help');
    await box.press('Enter');
    const help = await answer(page, 'Look up a call of the call centre');
    expect(await sees(help.getByText('Only visible to you'))).toBe(true);
  });

  it('shows a failure to the asker alone', async () => {
    const { page } = await openStage(browser);
    await page.getByRole('button', { name: /An unknown id/ }).click();
    const error = await answer(page, 'No call with this id was found.');
    expect(await sees(error.getByText('Only visible to you'))).toBe(true);
    await page.getByLabel('You are').selectOption({ label: 'Tom Becker' });
    expect(await vanishes(page.getByRole('article'))).toBe(true);
    expect(await sees(page.getByRole('button', { name: /An answered call/ }))).toBe(true);
  });

  it('refuses a command in a thread as Slack does, and takes a reply', async () => {
    const { page } = await openStage(browser);
    await type(page, `/cdr ${ANSWERED}`);
    const card = await answer(page, '李晓雯');
    await card.hover();
    await card.getByRole('button', { name: 'Reply in thread' }).click();
    const thread = page.getByRole('complementary', { name: 'Thread' });
    const box = thread.getByRole('textbox', { name: 'Reply' });
    await box.fill('/cdr help');
    await box.press('Enter');
    expect(await sees(thread.getByText('/cdr is not supported in threads. Sorry!'))).toBe(true);
    await box.fill('<script>alert(1)</script> & 谢谢');
    await box.press('Enter');
    expect(await sees(thread.getByText('<script>alert(1)</script> & 谢谢'))).toBe(true);
    expect(await sees(card.getByRole('button', { name: '1 reply' }))).toBe(true);
    await box.press('Escape');
    expect(await vanishes(thread)).toBe(true);
  });

  it('lets the bot into a channel with /invite', async () => {
    const { page } = await openStage(browser);
    await page.getByRole('button', { name: 'general' }).click();
    expect(await sees(page.getByText('The bot is not here.'))).toBe(true);
    await type(page, `/cdr ${ANSWERED}`);
    expect(
      await sees((await answer(page, 'Invite it with /invite @cdr')).getByText('Only visible to you')),
    ).toBe(true);
    await type(page, '/invite @cdr');
    expect(await vanishes(page.getByText('The bot is not here.'))).toBe(true);
    // Another call: the private card of the first one stays in view.
    await type(page, '/cdr job-112681027745036918');
    const card = await answer(page, '陈思远');
    expect(await card.getByText('Only visible to you').count()).toBe(0);
  });

  it('looks a call up with nothing but the keyboard', async () => {
    const { page } = await openStage(browser);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.type('/cdr job-112681027745036918');
    await page.keyboard.press('Enter');
    expect(await sees(await answer(page, 'Missed: rang 陈思远'))).toBe(true);
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    expect(await sees(await answer(page, 'Missed: rang 陈思远'))).toBe(true);
  });

  it('says so when the sandbox has stopped', async () => {
    const { page, sandbox } = await openStage(browser);
    await sandbox.close();
    expect(await sees(page.getByText('The sandbox has stopped.'))).toBe(true);
  });
});
