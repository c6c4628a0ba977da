import type { Messages } from '../locale/messages.js';
import { COLOURS } from './palette.js';
import { SIZE } from './layout.js';
import type { Swimlane } from './swimlane.js';
import { typeset, widthOf } from './text-width.js';

/** A label above the rows, with the line that goes down from it. */
export interface PlacedMark {
  readonly x: number;
  readonly colour: string;
  readonly label: string;
  /** Where the label begins, and on which line of labels, from the top; it is empty where none had room. */
  readonly left: number;
  readonly width: number;
  readonly level: number;
  /** Where the line ends: at the foot of all rows, in the row of this key, or there is none. */
  readonly until: 'foot' | 'none' | { readonly row: string };
}

export const MARK_LINE = 26;
const MOST_LEVELS = 3;
const LABEL_PADDING = 8;
/** Slack for labels that reach beyond the rows, but not out of the picture. */
const LEFTMOST = SIZE.plotLeft - 8;
const RIGHTMOST = SIZE.width - SIZE.margin;

/** The hang-up, or that there was none yet, and the transfers, each label where it covers no other. */
export function placedMarks(
  { transfers, hangUp, running, axis }: Swimlane,
  words: Messages,
  toX: (at: number) => number,
): readonly PlacedMark[] {
  const { marks } = words.picture;
  const wanted: WantedMark[] = [];
  if (running) {
    wanted.push({ x: toX(axis.to), colour: COLOURS.running, label: marks.running, until: 'none' });
  } else if (hangUp !== null && hangUp.at !== null) {
    const label = words.picture.hangUp(hangUp.by);
    wanted.push({ x: toX(hangUp.at), colour: COLOURS.hangUp, label, until: 'foot' });
  }
  for (const { kind, at, from } of transfers) {
    const x = toX(at);
    // Of transfers in one place, one.
    if (wanted.some((mark) => mark.colour === COLOURS.transfer && Math.abs(mark.x - x) < 2)) continue;
    wanted.push({
      x,
      colour: COLOURS.transfer,
      label: marks[kind],
      until: from === null ? 'foot' : { row: from.key },
    });
  }
  return withRoom(wanted);
}

type WantedMark = Pick<PlacedMark, 'x' | 'colour' | 'label' | 'until'>;

function withRoom(wanted: readonly WantedMark[]): readonly PlacedMark[] {
  const taken: { level: number; left: number; right: number }[] = [];
  return wanted.map((mark): PlacedMark => {
    const label = typeset(mark.label);
    const width = widthOf(label, SIZE.small) + LABEL_PADDING * 2;
    const left = Math.min(Math.max(mark.x - width / 2, LEFTMOST), RIGHTMOST - width);
    for (let level = 0; level < MOST_LEVELS; level++) {
      const covers = taken.some(
        (other) => other.level === level && left < other.right + 6 && left + width > other.left - 6,
      );
      if (covers) continue;
      taken.push({ level, left, right: left + width });
      return { ...mark, label, left, width, level };
    }
    return { ...mark, label: '', left: mark.x, width: 0, level: 0 };
  });
}

/** How many lines of labels there are. */
export function levelsOf(marks: readonly PlacedMark[]): number {
  return Math.max(0, ...marks.map(({ label, level }) => (label === '' ? 0 : level + 1)));
}
