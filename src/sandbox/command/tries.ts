import type { Try } from '../page/page-state.js';

/** The three things to try on the first screen. The calls are samples, so they are always there. */
export const TRIES: readonly Try[] = [
  { label: 'An answered call', about: 'Queue, ring, talk, two holds', text: '/cdr job-112740365918204763' },
  { label: 'A missed call', about: 'Two agents rang, nobody answered', text: '/cdr job-112681027745036918' },
  { label: 'An unknown id', about: 'What people see when it fails', text: '/cdr job-404' },
];
