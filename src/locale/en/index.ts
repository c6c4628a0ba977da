import type { Messages } from '../messages.js';
import { actions } from './actions.js';
import { answers } from './answers/index.js';
import { card } from './card.js';
import { comparison } from './comparison.js';
import { find } from './find.js';
import { contradiction, trap } from './notes.js';
import { agentName, coded, duration, event, list, party } from './phrases.js';
import { picture } from './picture.js';
import { errors, replies } from './replies.js';
import { labels, terms } from './terms.js';
import { verdict } from './verdict.js';

export const en: Messages = {
  locale: 'en',
  duration,
  list,
  separator: ' · ',
  coded,
  labelled: (label) => `${label}: `,
  party,
  event,
  agentName,
  terms,
  labels,
  card,
  comparison,
  verdict,
  contradiction,
  trap,
  errors,
  replies,
  answers,
  actions,
  picture,
  find,
};
