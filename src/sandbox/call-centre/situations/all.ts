import type { Situation } from '../situation.js';
import { ANSWERED } from './answered.js';
import { OTHER_KINDS } from './other-kinds.js';
import { OUTBOUND } from './outbound.js';
import { SUPERVISED } from './supervised.js';
import { TRANSFERRED } from './transferred.js';
import { TURNED_AWAY } from './turned-away.js';
import { UNANSWERED } from './unanswered.js';

/** Every kind of call that the simulated call centre has. */
export const SITUATIONS: readonly Situation[] = [
  ...ANSWERED,
  ...UNANSWERED,
  ...TURNED_AWAY,
  ...TRANSFERRED,
  ...SUPERVISED,
  ...OUTBOUND,
  ...OTHER_KINDS,
];
