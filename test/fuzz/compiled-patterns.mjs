// Prints the patterns that the built bot puts together from texts as it is loaded, with the file that does, one a line
// as JSON: the parser sees only those that are written as literals. Those of packages are left out.
import { readdirSync } from 'node:fs';

const root = new URL('../../dist/', import.meta.url);
const made = new Map();
globalThis.RegExp = new Proxy(RegExp, {
  construct(target, [pattern, flags = '']) {
    const compiled = new target(pattern, flags);
    const maker = new Error('made here').stack.split('\n')[2] ?? '';
    const { source } = compiled;
    const [, file] = /\/dist\/([\w/.-]+\.js):/.exec(maker) ?? [];
    const isOurs = file !== undefined && !maker.includes('/node_modules/');
    if (isOurs) made.set(String(compiled), { source, flags: compiled.flags, file });
    return compiled;
  },
});

const names = readdirSync(root, { recursive: true }).filter((name) => name.endsWith('.js'));
for (const name of names.filter((one) => !/^(?:main\.js|doctor\/run\.js|sandbox|training)/.test(one))) {
  await import(new URL(name, root).href);
}
for (const pattern of made.values()) process.stdout.write(`${JSON.stringify(pattern)}\n`);
process.exit(0);
