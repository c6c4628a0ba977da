import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { startSandbox, type Sandbox } from '../../src/sandbox/command/sandbox.js';
import { parseOptions } from '../../src/sandbox/command/options.js';

export const ANSWERED = 'job-112740365918204763';

const PICTURES = new URL('../../docs/pictures/', import.meta.url);

/** A fresh sandbox and its page, for one test. */
export interface Stage {
  readonly page: Page;
  readonly sandbox: Sandbox;
  /** Addresses that the page asked for beside its own server's. */
  readonly foreign: readonly string[];
  /** What went wrong in the page's scripts. */
  readonly problems: readonly string[];
}

/** Starts the sandbox as `npm run sandbox` does and opens its page. Both end with the test. */
export async function openStage(
  browser: Browser | null,
  words: readonly string[] = [],
  look: BrowserContextOptions = {},
): Promise<Stage> {
  if (browser === null) throw new Error('no browser');
  const sandbox = await startSandbox(parseOptions(['--port', '0', ...words]));
  onTestFinished(() => sandbox.close());
  const context = await browser.newContext({
    viewport: { width: 1280, height: 860 },
    timezoneId: 'Asia/Shanghai',
    locale: 'en-US',
    reducedMotion: 'reduce',
    ...look,
  });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const foreign: string[] = [];
  const problems: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(sandbox.url)) foreign.push(request.url());
  });
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (line) => {
    if (line.type() === 'error') problems.push(line.text());
  });
  await page.goto(sandbox.url);
  await page.getByRole('button', { name: /An answered call/ }).waitFor();
  return { page, sandbox, foreign, problems };
}

/** Types into the channel's composer and sends with Enter. */
export async function type(page: Page, text: string): Promise<void> {
  const box = page.getByRole('textbox', { name: 'Message' });
  await box.fill(text);
  await box.press('Enter');
}

/** The last message of the channel, once it holds this text. */
export async function answer(page: Page, text: string | RegExp): Promise<Locator> {
  const found = page
    .getByRole('log', { name: 'Messages' })
    .getByRole('article')
    .filter({ hasText: text })
    .last();
  await found.waitFor();
  return found;
}

/** Whether something comes to be visible. Fails with Playwright's own account of what it looked for. */
export async function sees(target: Locator): Promise<boolean> {
  await target.waitFor();
  return true;
}

/** Whether something goes away. */
export async function vanishes(target: Locator): Promise<boolean> {
  await target.waitFor({ state: 'hidden' });
  return true;
}

/** Takes a picture for the documentation. What differs from run to run is set to one value first. @returns its size */
export async function picture(target: Page | Locator, name: string): Promise<number> {
  const page = 'page' in target ? target.page() : target;
  await page.mouse.move(0, 0);
  await page.evaluate(STEADY);
  const bytes = await target.screenshot({
    path: new URL(name, PICTURES).pathname,
    animations: 'disabled',
    caret: 'hide',
  });
  return bytes.length;
}

const STEADY = `
  document.activeElement?.blur();
  for (const time of document.querySelectorAll('.sent')) time.textContent = '10:24';
  for (const part of document.querySelectorAll('.text'))
    for (const node of part.childNodes)
      if (node.nodeType === 3) node.data = node.data.replace(/[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}/g, '4F1C7A90-52D3-4E8B-9C61-0A7B3D2E5F18');
`;
