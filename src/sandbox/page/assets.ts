import { readdir, readFile } from 'node:fs/promises';
import { extname } from 'node:path';

/** The page's own files. They are plain: served as they are in the sources, with no build step. */
const FOLDER = new URL('../../../src/sandbox/page/assets/', import.meta.url);
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** One file of the page. */
export interface Asset {
  readonly type: string;
  readonly body: Buffer;
}

/** Reads all files of the page by name, such as `index.html`. Others cannot be asked for. */
export async function loadAssets(): Promise<ReadonlyMap<string, Asset>> {
  const names = (await readdir(FOLDER)).filter((name) => extname(name) in TYPES);
  const bodies = await Promise.all(names.map((name) => readFile(new URL(name, FOLDER))));
  return new Map(
    names.map((name, i) => [name, { type: TYPES[extname(name)] ?? '', body: bodies[i] ?? Buffer.of() }]),
  );
}
