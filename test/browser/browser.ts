import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

// The flags keep a Chromium that may not reach the internet from trying to.
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Pictures come out the same every time.
  '--font-render-hinting=none',
  '--disable-lcd-text',
  '--disable-partial-raster',
  '--disable-skia-runtime-opts',
  '--force-color-profile=srgb',
];
const INSTALLED = ['/usr/bin/chromium', '/usr/bin/google-chrome'];

/** What to do where no browser was found. */
export const REMEDY =
  "no browser to run in: install Debian's chromium and fonts-wqy-microhei (apt-get install), or set CHROME to a Chromium";

/** The installed browser, else the one that @sparticuz/chromium carries; null where neither starts. */
export async function launchBrowser(): Promise<Browser | null> {
  const installed = [process.env['CHROME'] ?? '', ...INSTALLED].find(
    (path) => path !== '' && existsSync(path),
  );
  try {
    const executablePath = installed ?? (await carriedBrowser());
    return await chromium.launch({ executablePath, args: ARGUMENTS });
  } catch {
    return null;
  }
}

/** Unpacks the browser of the npm package. It needs some system libraries, which slim containers lack. */
async function carriedBrowser(): Promise<string> {
  const { default: carried } = await import('@sparticuz/chromium');
  return carried.executablePath();
}
