import type { Sentence } from './sentence.js';

/** One language's sentence for every kind of statement of a family: a missing one does not compile. */
export type Words<S extends { readonly kind: string }> = {
  readonly [K in S['kind']]: (statement: Extract<S, { readonly kind: K }>) => Sentence;
};

/** The sentence of one statement. */
export function said<S extends { readonly kind: string }>(words: Words<S>, statement: S): Sentence {
  const kind: S['kind'] = statement.kind;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- key and argument are of one kind, which the compiler cannot follow through a union
  const sentence = words[kind] as (one: S) => Sentence;
  return sentence(statement);
}
