import type { Locator, Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './browser.js';
import { ANSWERED, answer, openStage, picture, sees, type } from './stage.js';

const browser = await launchBrowser();
afterAll(() => browser?.close());

/** Looks a call up and opens the thread of its card. */
async function openThread(page: Page, contactId: string, text: string): Promise<Locator> {
  await type(page, `/cdr ${contactId}`);
  const card = await answer(page, text);
  await card.hover();
  await card.getByRole('button', { name: 'Reply in thread' }).click();
  return page.getByRole('complementary', { name: 'Thread' });
}

async function ask(thread: Locator, question: string): Promise<void> {
  const box = thread.getByRole('textbox', { name: 'Reply' });
  await box.fill(question);
  await box.press('Enter');
}

describe.runIf(browser !== null)('a thread in the sandbox’s page', () => {
  it('has a question answered in English and one in Chinese', async () => {
    const { page, problems } = await openStage(browser, [], { viewport: { width: 1440, height: 1000 } });
    const thread = await openThread(page, ANSWERED, '李晓雯');
    await ask(thread, 'how long was the customer on hold?');
    expect(await sees(thread.getByText('On hold for 2 min 23 s in all (twice)'))).toBe(true);
    await ask(thread, '谁先挂断的？');
    expect(await sees(thread.getByText('客户先挂断。'))).toBe(true);
    expect(await sees(thread.getByText(/依据：.*挂断（Released）/))).toBe(true);
    expect(problems).toEqual([]);
    expect(await picture(page, 'thread.png')).toBeGreaterThan(20_000);
  });

  it('stays silent for small talk', async () => {
    const { page } = await openStage(browser);
    const thread = await openThread(page, ANSWERED, '李晓雯');
    await ask(thread, 'thanks, I will call her back after lunch');
    await ask(thread, 'who hung up?');
    await sees(thread.getByText(/Evidence: .*Released/));
    // The card, two messages of a person, one answer.
    expect(await thread.getByRole('article').count()).toBe(4);
  });

  it('says how it read an unsure mention, and answers the reading that is chosen', async () => {
    const { page, problems } = await openStage(browser);
    const thread = await openThread(page, ANSWERED, '李晓雯');
    await ask(thread, '@cdr first bit long');
    const unsure = thread.getByRole('article').filter({ hasText: 'Read as a question about' });
    expect(await sees(unsure)).toBe(true);
    const choices = unsure.getByRole('button', { name: /^Rather: / });
    expect(await choices.count()).toBe(2);
    await choices.first().click();
    await sees(thread.getByRole('article').nth(3));
    expect(problems).toEqual([]);
  });
});
