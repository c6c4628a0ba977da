import type { Compared } from '../../call/compared-values.js';

/** What two calls are compared by, as the rows of a table are called. */
export const comparedNames: Readonly<Record<Compared, string>> = {
  verdict: 'Outcome',
  direction: 'Direction',
  wait: 'Wait',
  queue: 'Queue',
  ring: 'Ring',
  ivr: 'IVR',
  talk: 'Talk',
  longestTalk: 'Talk, longest-talking agent',
  holdTotal: 'Hold, total',
  mute: 'Mute',
  total: 'Total',
  transfers: 'Transfers',
  answeredBy: 'Answered by',
  hungUp: 'Hung up by',
  abandonPoint: 'Abandoned',
  disposition: 'Disposition',
  holdCount: 'Holds',
  holdLongest: 'Hold, longest',
  recording: 'Recording',
  survey: 'Survey',
  emotion: 'Emotion (AI)',
  solved: 'Problem solved (AI)',
  events: 'Events',
  start: 'Start',
};
