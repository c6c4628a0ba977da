import type { Change } from '../call/changes.js';
import type { Sentence } from './sentence.js';

/** What the buttons of a card do. */
export type CardAction = 'share' | 'all_events' | 'picture' | 'recording' | 'numbers' | 'raw' | 'refresh';

/** Words of a card's buttons, and of what they bring. */
export interface ActionWords {
  readonly buttons: Readonly<Record<CardAction, string>>;
  /** Not one of `CDR_SENSITIVE_USERS`. */
  readonly notForYou: string;
  /** Slack's permission to open a window had run out. */
  readonly pressAgain: string;
  readonly loading: string;
  /** Titles of windows: 24 characters at most. */
  readonly eventsTitle: string;
  readonly rawTitle: string;
  readonly numbersTitle: string;
  readonly close: string;
  events(from: number, to: number, all: number): string;
  page(page: number, pages: number): string;
  readonly pages: Readonly<Record<'first' | 'earlier' | 'later' | 'last', string>>;
  readonly calling: string;
  readonly called: string;
  /** Full numbers are personal data: said with them. */
  readonly keepPrivate: string;
  /** Why a card stands changed: `Updated 10:02: the call has ended`. */
  updated(atMs: number, changes: readonly Change[]): Sentence;
  readonly nothingNew: string;
  /** The status line while a picture is drawn; Slack puts the bot's name in front. */
  readonly drawing: string;
  readonly manyPictures: string;
  /** Why a picture's text stands in its place: it could not be drawn, or Slack did not take it. */
  readonly pictureNotDrawn: string;
  pictureRefused(code: string): string;
}
