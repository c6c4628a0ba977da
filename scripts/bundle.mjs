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
  sourcemap: true,
  // Has a binary of its own for each system.
  external: ['@resvg/resvg-js'],
  // Packages in CommonJS ask for Node's own modules with `require`.
  banner: {
    js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
  },
  logLevel: 'warning',
});
