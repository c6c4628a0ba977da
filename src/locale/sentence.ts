/** A moment (epoch ms) that Slack shows in the reader's own zone; `clock`: its time of day alone. */
export interface Moment {
  readonly moment: number;
  readonly clock?: true;
}

/** A sentence as pieces: text and moments. */
export type Sentence = readonly (string | Moment)[];

type Part = string | number | Moment | Sentence;

/** Builds a sentence: `` say`Answered ${{ moment: at }}.` ``; sentences inside are flattened. */
export function say(strings: TemplateStringsArray, ...parts: readonly Part[]): Sentence {
  const pieces: (string | Moment)[] = [];
  strings.forEach((text, i) => {
    const part = parts[i];
    pieces.push(text);
    if (part === undefined) return;
    if (typeof part === 'string' || typeof part === 'number') pieces.push(String(part));
    else if ('moment' in part) pieces.push(part);
    else pieces.push(...part);
  });
  return joined(pieces);
}

/** Neighbouring texts become one; empty ones go. */
function joined(pieces: Sentence): Sentence {
  const out: (string | Moment)[] = [];
  for (const piece of pieces) {
    const last = out.at(-1);
    if (typeof piece === 'string' && typeof last === 'string') out[out.length - 1] = last + piece;
    else if (piece !== '') out.push(piece);
  }
  return out;
}
