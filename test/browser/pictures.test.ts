import { afterAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './browser.js';
import { ANSWERED, answer, openStage, picture, type } from './stage.js';

const browser = await launchBrowser();
afterAll(() => browser?.close());

const CARD = { viewport: { width: 1010, height: 1320 }, deviceScaleFactor: 2 };

describe.runIf(browser !== null)('the pictures of the documentation', () => {
  it.each([
    ['light', 'card.png'],
    ['dark', 'card-dark.png'],
  ] as const)('show a card in %s mode', async (colorScheme, name) => {
    const { page } = await openStage(browser, [], { ...CARD, colorScheme });
    await type(page, `/cdr ${ANSWERED}`);
    expect(await picture(await answer(page, '李晓雯'), name)).toBeGreaterThan(20_000);
    const dark = await page.evaluate('getComputedStyle(document.body).backgroundColor');
    expect(dark).toBe(colorScheme === 'dark' ? 'rgb(22, 24, 29)' : 'rgb(255, 255, 255)');
  });

  it('show the first screen', async () => {
    const { page } = await openStage(browser);
    expect(await picture(page, 'first-screen.png')).toBeGreaterThan(20_000);
  });

  it('show the page with a card and its thread', async () => {
    const { page } = await openStage(browser, [], { viewport: { width: 1440, height: 900 } });
    await type(page, '/cdr job-112681027745036918');
    const card = await answer(page, '陈思远');
    await card.hover();
    await card.getByRole('button', { name: 'Reply in thread' }).click();
    await page.getByRole('textbox', { name: 'Reply' }).fill('@tom.becker 这通电话你那边响了几秒？');
    await page.getByRole('textbox', { name: 'Reply' }).press('Enter');
    await page.getByRole('button', { name: '1 reply' }).waitFor();
    expect(await picture(page, 'page.png')).toBeGreaterThan(20_000);
  });

  it('show a call as the Picture button draws it', async () => {
    const { page, sandbox } = await openStage(browser, [], { viewport: { width: 1500, height: 1200 } });
    await type(page, '/cdr job-112712255840391676');
    const card = await answer(page, 'Priya Nair');
    await card.getByRole('button', { name: 'Picture' }).click();
    await card.getByRole('button', { name: '1 reply' }).click();
    const drawn = page.getByRole('complementary', { name: 'Thread' }).getByRole('link').locator('img');
    // As it is, not as narrow as the thread.
    await page.goto(new URL((await drawn.getAttribute('src')) ?? '', sandbox.url).href);
    expect(await picture(page.locator('img'), 'swimlane.png')).toBeGreaterThan(20_000);
  });

  it('show an error, which only the asker sees', async () => {
    const { page } = await openStage(browser, [], { ...CARD, viewport: { width: 900, height: 500 } });
    await type(page, '/cdr job-404');
    expect(await picture(await answer(page, 'No call with this id was found.'), 'error.png')).toBeGreaterThan(
      20_000,
    );
  });

  it('show a narrow window, where the conversations and the thread give way', async () => {
    const narrow = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 };
    const { page } = await openStage(browser, ['--lang', 'zh-CN'], narrow);
    const conversations = page.getByRole('navigation', { name: 'Conversations' });
    await conversations.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Conversations' }).click();
    await conversations.getByRole('button', { name: 'CDR' }).click();
    await conversations.waitFor({ state: 'hidden' });
    await type(page, `/cdr ${ANSWERED}`);
    await answer(page, '李晓雯');
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    expect(await picture(page, 'narrow.png')).toBeGreaterThan(20_000);
  });

  it('keep the chosen colours over a reload', async () => {
    const { page } = await openStage(browser, [], { colorScheme: 'light' });
    const toggle = page.getByRole('button', { name: 'Dark mode' });
    await toggle.click();
    await page.reload();
    expect(await toggle.getAttribute('aria-pressed')).toBe('true');
  });
});
