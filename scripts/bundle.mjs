// Puts the built bot and its packages into dist/bundle/, which `npm start` runs: one file to read at the start instead
// of a thousand. What is loaded later (questions, Redis, pop-core, pictures) has files of its own there.
import { readFile, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const leftOut = fileURLToPath(new URL('left-out.cjs', import.meta.url));
const undiciAgent = fileURLToPath(new URL('undici-agent.mjs', import.meta.url));
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

/**
 * What packages name but this bot never uses, and would read at every start.
 * @type {import('esbuild').Plugin}
 */
const without = {
  name: 'without',
  setup({ onResolve }) {
    /** @type {(filter: RegExp, importer: RegExp, instead: string) => void} */
    const instead = (filter, importer, path) =>
      onResolve({ filter }, (asked) => (importer.test(asked.importer) ? { path } : undefined));
    // Bolt loads each of its receivers, with what they need to serve HTTP, to install apps and to open sockets; the
    // bot has its own (src/slack/http-receiver.ts, socket-receiver.ts).
    instead(/^(?:express|raw-body|@slack\/oauth|@slack\/socket-mode)$/, /@slack\/bolt\//, leftOut);
    // Faults of the configuration are worded here; zod has its own words in fifty languages.
    instead(/\/locales\/index\.js$/, /zod\//, leftOut);
    instead(/^undici$/, /dist\/slack\/transport\.js$/, undiciAgent);
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
  // Packages in CommonJS ask for Node's own modules with `require`.
  banner: {
    js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
  },
  plugins: [escaped, without],
  logLevel: 'warning',
});
