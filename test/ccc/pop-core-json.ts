import { createRequire } from 'node:module';

/**
 * Parses as pop-core does, with its own json-bigint: objects without a prototype, and numbers of more than 15
 * characters as bignumber.js objects.
 */
export function popCoreParse(text: string): unknown {
  const ours = createRequire(import.meta.url);
  const jsonBigint: unknown = createRequire(ours.resolve('@alicloud/pop-core'))('json-bigint');
  const parse: unknown = Reflect.get(Object(jsonBigint), 'parse');
  if (typeof parse !== 'function') throw new TypeError('json-bigint has no parse');
  return Reflect.apply(parse, jsonBigint, [text]);
}
