import { afterAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './browser.js';
import { ANSWERED, answer, openStage, picture, sees, type, vanishes } from './stage.js';

const browser = await launchBrowser();
afterAll(() => browser?.close());

describe.runIf(browser !== null)('finding calls in a browser', () => {
  it('lists calls, pages on, and opens one in the channel', async () => {
    const { page, problems } = await openStage(browser);
    await type(page, '/cdr recent 4 30d');
    const list = await answer(page, 'Calls 1 to 4 of');
    expect(await sees(list.getByText('Only visible to you'))).toBe(true);
    expect(await list.getByRole('button', { name: 'Open' }).count()).toBe(4);
    await list.getByRole('button', { name: 'More' }).click();
    const second = await answer(page, 'Calls 5 to 8 of');
    await second.getByRole('button', { name: 'Open' }).first().click();
    const card = await answer(page, /Call job-\d+/);
    expect(await card.getByText('Only visible to you').count()).toBe(0);
    expect(problems).toEqual([]);
  });

  it('has a form that stays open with an error at its field, then gives the list', async () => {
    const { page, problems } = await openStage(browser);
    await type(page, '/cdr');
    const form = page.getByRole('dialog', { name: 'Find calls' });
    const what = form.getByRole('textbox', { name: /Call id/ });
    await what.fill('31');
    await form.getByRole('button', { name: 'Find' }).click();
    expect(await sees(form.getByText('has too few digits'))).toBe(true);
    await what.fill('Tom Becker');
    await form.getByRole('combobox', { name: 'Since' }).selectOption({ label: 'Last 30 days' });
    await form.getByRole('combobox', { name: 'Direction' }).selectOption({ label: 'Inbound' });
    await form.getByRole('button', { name: 'Find' }).click();
    expect(await vanishes(form)).toBe(true);
    expect(await sees(await answer(page, 'agent or queue “Tom Becker” · inbound'))).toBe(true);
    expect(problems).toEqual([]);
  });

  it('looks up the calls of a message by its menu, in its thread', async () => {
    const { page } = await openStage(browser);
    await type(page, `see ${ANSWERED} and job-112681027745036918`);
    const message = await answer(page, 'see job-');
    await message.hover();
    await message.getByRole('button', { name: 'Look up call' }).click();
    const choice = await answer(page, 'This message names 2 calls.');
    await choice.getByRole('button', { name: ANSWERED }).click();
    expect(await sees(message.getByRole('button', { name: '1 reply' }))).toBe(true);
  });

  it('gives a link to a recording to those who may listen', async () => {
    const { page } = await openStage(browser);
    await type(page, `/cdr ${ANSWERED}`);
    await (await answer(page, '李晓雯')).getByRole('button', { name: 'Recording' }).click();
    const answered = await answer(page, 'The link works for');
    expect(await answered.getByRole('link', { name: 'Listen' }).getAttribute('href')).toMatch(
      /^http:\/\/127/,
    );
    await page.getByLabel('You are').selectOption({ label: 'Tom Becker' });
    await (await answer(page, '李晓雯')).getByRole('button', { name: 'Recording' }).click();
    expect(await sees(await answer(page, 'shown only to the people'))).toBe(true);
  });
});

describe.runIf(browser !== null)('the picture of the form', () => {
  it('shows what can be filled in', async () => {
    const look = { viewport: { width: 1010, height: 720 }, deviceScaleFactor: 2 };
    const { page } = await openStage(browser, [], look);
    await type(page, '/cdr');
    const form = page.getByRole('dialog', { name: 'Find calls' });
    await form.getByRole('textbox', { name: /Call id/ }).fill('王磊');
    expect(await picture(form, 'form.png')).toBeGreaterThan(20_000);
  });
});
