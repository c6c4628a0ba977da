import { afterAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './browser.js';
import { ANSWERED, answer, openStage, sees, type } from './stage.js';

const browser = await launchBrowser();
afterAll(() => browser?.close());

/** Of the picture itself, however large it is shown. */
const WIDTH = 'document.querySelector(".file img").naturalWidth';

describe.runIf(browser !== null)('the picture of a call, in the sandbox', () => {
  it.each([
    ['en', 'Picture', 'Picture of call'],
    ['zh-CN', '时序图', '的时序图'],
  ])('stands in the card’s thread, with its text for screen readers: %s', async (locale, button, title) => {
    const { page, foreign, problems } = await openStage(browser, ['--lang', locale]);
    await type(page, `/cdr ${ANSWERED}`);
    const card = await answer(page, '李晓雯');
    await card.getByRole('button', { name: button }).click();
    await card.getByRole('button', { name: '1 reply' }).click();
    const thread = page.getByRole('complementary', { name: 'Thread' });
    const drawn = thread.getByRole('img', { name: title });
    expect(await sees(drawn)).toBe(true);
    expect(await drawn.getAttribute('alt')).toContain('李晓雯');
    await expect.poll(() => page.evaluate(WIDTH)).toBe(1440);
    const [box, room] = await Promise.all([drawn.boundingBox(), thread.boundingBox()]);
    const bottom = (box?.y ?? 0) + (box?.height ?? 0);
    expect(bottom).toBeLessThan((room?.y ?? 0) + (room?.height ?? 0));
    expect(foreign).toEqual([]);
    expect(problems).toEqual([]);
  });
});
