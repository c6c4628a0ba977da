import type { HangUpParty } from '../call/ending.js';
import type { Ms } from '../call/span.js';
import type { Party } from '../call/timeline.js';
import type { Role, SpanKind } from '../picture/span-kinds.js';

/** One stretch in a sentence: how long (unknown is null), and from which elapsed time on. */
export interface SaidPart {
  readonly ms: Ms;
  readonly sinceMs: number;
}

/** Words of the picture of a call, and of the text that stands for it. */
export interface PictureWords {
  /** The name of the picture. */
  title(contactId: string): string;
  /** What kind of row it is, and whose; either may be empty. */
  row(role: Role, party: Party | null): { readonly tag: string; readonly name: string };
  /** The legend. */
  readonly kinds: Readonly<Record<SpanKind, string>>;
  /** Which call, above the rows. */
  heading(contactId: string): string;
  /** `ring 35 s (2×)`; the row of the IVR says what it is already. */
  total(kind: SpanKind, ms: Ms, count: number): string;
  /** The same of what has not ended. */
  totalSoFar(kind: SpanKind, count: number): string;
  readonly marks: {
    readonly blind: string;
    readonly attended: string;
    readonly running: string;
    readonly event: string;
    /** A stretch whose end is not drawn, in a call that has ended and in one that has not. */
    readonly open: string;
    readonly goesOn: string;
    readonly transfer: string;
  };
  hangUp(by: HangUpParty | null): string;
  rowsLeftOut(count: number): string;
  /** Elapsed time as the axis has it: `+0:34`. */
  elapsed(ms: number): string;

  /** Sentences of the alternative text. */
  readonly says: {
    total(ms: Ms): string;
    sinceFirstEvent: string;
    /** What a row shows. */
    row(name: string, parts: readonly string[]): string;
    rowWithoutSpans(name: string, events: number): string;
    /** One kind within a row. `parts` is empty where they would be too many to name. */
    kind(kind: SpanKind, ms: Ms, count: number, parts: readonly SaidPart[]): string;
    /** One whose last stretch has begun and not ended. */
    goesOn(kind: SpanKind, sinceMs: number, count: number): string;
    transfer(
      kind: 'blind' | 'attended',
      sinceMs: number,
      from: string | null,
      to: string | null,
      answered: boolean,
    ): string;
    moreTransfers(count: number): string;
    hangUp(by: HangUpParty | null, sinceMs: number | null): string;
    running: string;
    rowsLeftOut(count: number): string;
  };
}
