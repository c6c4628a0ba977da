import { expect, it } from 'vitest';
import { launchBrowser, REMEDY } from './browser.js';

/** Without a browser the other tests of this folder are skipped: this one says so, and fails where CI runs. */
it('a browser is there to test the page in', async (context) => {
  const browser = await launchBrowser();
  if (browser === null && process.env['CI'] !== 'true') {
    process.stderr.write(`not run: test/browser, ${REMEDY}\n`);
    context.skip(REMEDY);
  }
  expect(browser === null ? REMEDY : 'started').toBe('started');
  await browser?.close();
});
