// Puts the built bot and its packages into dist/bundle/, which `npm start` runs: one file to read at the start instead
// of a thousand. What is loaded later (questions, Redis, pop-core, pictures) has files of its own there.
import { readFile, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const leftOut = fileURLToPath(new URL('left-out.cjs', import.meta.url));
const dist = fileURLToPath(new URL('../dist/', import.meta.url));

/**
 * One character beyond Latin-1 would make V8 keep the whole bundle in two bytes a character, and read it slower.
 * @type {import('esbuild').Plugin}
 */
const escaped = {
  name: 'escaped',
  setup({ onLoad }) {
    onLoad({ filter: /\.[cm]?js$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replace(
        /[^\0-\xff]/g,
        (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
      ),
    }));
  },
};

await rm(`${dist}bundle`, { recursive: true, force: true });
await build({
  entryPoints: { bot: `${dist}main.js` },
  outdir: `${dist}bundle`,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  // Written as it stands, a pattern is made once; esbuild would make these with each use.
  supported: { 'regexp-lookbehind-assertions': true, 'regexp-unicode-property-escapes': true },
  // Names stay: logs tell a fault by its class, and its place by line and column; the maps lead from there.
  minifyWhitespace: true,
  minifySyntax: true,
  sourcemap: true,
  // Has a binary of its own for each system.
  external: ['@resvg/resvg-js'],
  // Bolt loads each of its receivers, with what they need to serve HTTP and to install apps; ours does without.
  alias: Object.fromEntries(['express', 'raw-body', '@slack/oauth'].map((name) => [name, leftOut])),
  // Packages in CommonJS ask for Node's own modules with `require`.
  banner: {
    js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
  },
  plugins: [escaped],
  logLevel: 'warning',
});
