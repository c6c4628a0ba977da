// Puts the built bot and its packages into dist/bundle/, which `npm start` runs: one file to read at the start instead
// of a thousand. What is loaded later (questions, Redis, pop-core, pictures) has files of its own there.
import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const dist = fileURLToPath(new URL('../dist/', import.meta.url));

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
  // Names stay: logs tell a fault by its class, and its place by line and column; the maps lead from there.
  minifyWhitespace: true,
  minifySyntax: true,
  sourcemap: true,
  // Has a binary of its own for each system.
  external: ['@resvg/resvg-js'],
  // Bolt loads each of its receivers; this one is never made, and takes a tenth of the start.
  alias: { express: fileURLToPath(new URL('left-out.cjs', import.meta.url)) },
  // Packages in CommonJS ask for Node's own modules with `require`.
  banner: {
    js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
  },
  logLevel: 'warning',
});
