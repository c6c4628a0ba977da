/** One object inside blocks, with every field that could be read as text. */
export interface BlockObject {
  readonly type: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** Every object with a `type` in a tree of blocks, outermost first. */
export function objectsIn(tree: unknown): BlockObject[] {
  if (typeof tree !== 'object' || tree === null) return [];
  const fields: Record<string, unknown> = { ...tree };
  const inner = Object.values(fields).flatMap(objectsIn);
  const { type } = fields;
  return typeof type === 'string' ? [{ type, fields }, ...inner] : inner;
}

/** What a tree of blocks shows, in order: literal texts and the fallback of dates. */
export function allTexts(tree: unknown): string[] {
  return objectsIn(tree).flatMap(({ fields: { text, fallback } }) =>
    [text, fallback].filter((shown) => typeof shown === 'string'),
  );
}

export function codePointsOf(text: string): number {
  return Array.from(text).length;
}
