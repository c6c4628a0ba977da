import type { SpanKind } from './span-kinds.js';
import type { PictureSpan, Row } from './swimlane.js';

/** Later ones are drawn over earlier ones: hold over the talk that it interrupts. */
const MAIN: readonly SpanKind[] = ['online', 'ivr', 'wait', 'talk', 'dial', 'ring', 'hold'];

/** The main track, and below it as many as it takes that what happens at the same time does not overlap. */
export function tracksOf({ spans }: Row): readonly PictureSpan[][] {
  const main = MAIN.flatMap((kind) => spans.filter((span) => span.kind === kind));
  const kinds = [...new Set(spans.map(({ kind }) => kind))].filter((kind) => !MAIN.includes(kind));
  const tracks = main.length === 0 ? [] : [main];
  for (const kind of kinds) {
    const own = spans.filter((span) => span.kind === kind);
    const free = tracks.find((track) => !overlap(track, own));
    if (free === undefined) tracks.push(own);
    else free.push(...own);
  }
  return tracks.length === 0 ? [[]] : tracks;
}

function overlap(a: readonly PictureSpan[], b: readonly PictureSpan[]): boolean {
  let reached = -Infinity;
  return [...a, ...b]
    .toSorted((one, other) => one.from - other.from)
    .some(({ from, to }) => {
      const covered = from < reached;
      reached = Math.max(reached, to);
      return covered;
    });
}
