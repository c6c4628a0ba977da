import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** The fonts stay where the sources are: `dist` has no copy, and finds them from its own place beside `src`. */
const FOLDER = new URL('../../src/picture/font/', import.meta.url);

/** What stands for a character that neither font has. */
const MISSING = '□';

interface Font {
  readonly file: string;
  readonly characters: ReadonlySet<string>;
}

let fonts: Promise<readonly [common: Font, rare: Font]> | undefined;

/**
 * An SVG in which every character can be drawn, and the font files that it takes: the second is large, and few names
 * need it. The markup itself is ASCII, so that all of the text may be gone through.
 */
export async function drawable(svg: string): Promise<{ svg: string; fontFiles: string[] }> {
  fonts ??= Promise.all([fontOf('common'), fontOf('rare')]);
  const [common, rare] = await fonts;
  let needsRare = false;
  // What is missing may come in runs, such as a name in another script: one sign for each is enough.
  const drawn = svg.replaceAll(/[^\0-\u007f]+/gu, (run) => {
    const characters = Array.from(run, (character) => {
      if (common.characters.has(character)) return character;
      if (!rare.characters.has(character)) return MISSING;
      needsRare = true;
      return character;
    });
    return characters.join('').replaceAll(/□+/gu, MISSING);
  });
  return { svg: drawn, fontFiles: [common.file, ...(needsRare ? [rare.file] : [])] };
}

async function fontOf(name: 'common' | 'rare'): Promise<Font> {
  const characters = new Set(await readFile(new URL(`${name}.txt`, FOLDER), 'utf8'));
  return { file: fileURLToPath(new URL(`${name}.ttf`, FOLDER)), characters };
}
