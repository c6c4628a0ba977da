import type { Messages } from '../messages.js';
import { card } from './card.js';
import { contradiction, trap } from './notes.js';
import { agentName, coded, duration, list, party } from './phrases.js';
import { errors, replies } from './replies.js';
import { labels, terms } from './terms.js';
import { verdict } from './verdict.js';

export const zhCn: Messages = {
  locale: 'zh-CN',
  duration,
  list,
  separator: '；',
  coded,
  labelled: (label) => `${label}：`,
  party,
  agentName,
  terms,
  labels,
  card,
  verdict,
  contradiction,
  trap,
  errors,
  replies,
};
