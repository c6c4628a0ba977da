import type { Change } from '../../call/changes.js';
import { dispositionOf } from '../../call/vocabulary.js';
import type { ActionWords } from '../action-words.js';
import { shown } from '../display.js';
import { coded, list } from './phrases.js';
import { terms } from './terms.js';

export const actions: ActionWords = {
  buttons: {
    share: 'Share',
    all_events: 'All events',
    picture: 'Picture',
    recording: 'Recording',
    numbers: 'Show numbers',
    raw: 'Raw record',
    refresh: 'Refresh',
  },
  notForYou:
    'Full numbers, raw records and recordings are shown only to the people whom those who run this bot have named.',
  pressAgain: 'Slack took too long to open the window. Press the button again.',
  loading: 'Reading the call…',
  eventsTitle: 'All events',
  rawTitle: 'Raw record',
  numbersTitle: 'Full numbers',
  close: 'Close',
  events: (from, to, all) => `Events ${from} to ${to} of ${all}`,
  page: (page, pages) => `Page ${page} of ${pages}`,
  pages: { first: 'First', earlier: 'Earlier', later: 'Later', last: 'Last' },
  calling: 'Calling',
  called: 'Called',
  keepPrivate: 'Only you can see this. Please do not post it where others read along.',
  updated: (atMs, changes) => ['Updated ', { moment: atMs }, `: ${list(changes.map(change))}.`],
  nothingNew: 'Nothing has changed since this card was posted.',
  drawing: 'is drawing the call…',
  manyPictures: 'Several pictures are being drawn already. Press the button again in a moment.',
  pictureNotDrawn: 'The picture could not be drawn. This is what it would show:',
  pictureRefused: (code) =>
    `${refusals.get(code) ?? 'Slack did not take the picture'} (${code}). This is what it shows:`,
};

/** Refusals of an upload that somebody can do something about. */
const refusals: ReadonlyMap<string, string> = new Map([
  [
    'missing_scope',
    'The bot may not upload files until its app is installed again with the scope files:write',
  ],
  ['file_uploads_disabled', 'This workspace does not allow uploads'],
]);

function change(one: Change): string {
  switch (one.kind) {
    case 'ended':
      return 'the call has ended';
    case 'disposition': {
      const { name } = dispositionOf(one.code);
      const code = shown(one.code);
      return `its disposition is ${name === null ? code : coded(terms.dispositions[name], code)}`;
    }
    case 'recording_ready':
      return 'the recording is ready';
    case 'report_ready':
      return 'the AI report is there';
    case 'survey_answered':
      return 'the survey was answered';
    case 'events':
      return one.added === 1 ? '1 more event' : `${one.added} more events`;
  }
}
