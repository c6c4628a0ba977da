/** One wording pattern, read: text, alternatives, or one after the other. */
type Node =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'either'; readonly options: readonly Node[] }
  | { readonly kind: 'row'; readonly parts: readonly Node[] };

/** Random numbers in [0, 1) from a seed: the same list on every machine. */
export type Random = () => number;

/** mulberry32. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Up to `most` different texts of a pattern such as `how long (did|was) (she|he) (wait|waiting)`, chosen at random. */
export function textsOf(pattern: string, most: number, random: Random): string[] {
  const node = parse(pattern);
  const texts = new Set<string>();
  const tries = Math.min(count(node), most) * 3;
  for (let i = 0; i < tries && texts.size < most; i++) {
    const text = choose(node, random).replaceAll(/\s+/g, ' ').trim();
    if (text !== '') texts.add(text);
  }
  return [...texts];
}

/** How many texts a pattern stands for. */
export function variants(pattern: string): number {
  return count(parse(pattern));
}

function count(node: Node): number {
  switch (node.kind) {
    case 'text':
      return 1;
    case 'either':
      return node.options.reduce((sum, option) => sum + count(option), 0);
    case 'row':
      return Math.min(
        1e6,
        node.parts.reduce((product, part) => product * count(part), 1),
      );
  }
}

function choose(node: Node, random: Random): string {
  switch (node.kind) {
    case 'text':
      return node.text;
    case 'either': {
      const option = node.options[Math.floor(random() * node.options.length)];
      return option === undefined ? '' : choose(option, random);
    }
    case 'row':
      return node.parts.map((part) => choose(part, random)).join('');
  }
}

/** Throws with the pattern where its parentheses do not close. */
function parse(pattern: string): Node {
  const { node, end } = parseEither(pattern, 0);
  if (end !== pattern.length) throw new SyntaxError(`unbalanced parentheses: ${pattern}`);
  return node;
}

function parseEither(pattern: string, from: number): { node: Node; end: number } {
  const options: Node[] = [];
  let parts: Node[] = [];
  let at = from;
  const close = (): void => {
    options.push({ kind: 'row', parts });
    parts = [];
  };
  while (at < pattern.length && pattern[at] !== ')') {
    if (pattern[at] === '|') {
      close();
      at++;
    } else if (pattern[at] === '(') {
      const inner = parseEither(pattern, at + 1);
      if (pattern[inner.end] !== ')') throw new SyntaxError(`unbalanced parentheses: ${pattern}`);
      parts.push(inner.node);
      at = inner.end + 1;
    } else {
      const text = /^[^()|]+/.exec(pattern.slice(at))?.[0] ?? '';
      parts.push({ kind: 'text', text });
      at += text.length;
    }
  }
  close();
  return { node: { kind: 'either', options }, end: at };
}
