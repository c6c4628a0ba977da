import type { Fact, State } from '../finding.js';
import { en } from './en.js';
import { zhCn } from './zh-cn.js';

/** What the doctor says in one language. */
export interface DoctorWords {
  /** All as wide as each other on a terminal. */
  readonly states: Readonly<Record<State, string>>;
  /** One line: what was checked, what was found, and what to do about it. */
  say(fact: Fact): string;
  summary(counts: Readonly<Record<State, number>>): string;
}

/** `CDR_LOCALE`, also where the environment has faults: English for anything but `zh-CN`. */
export function wordsFor(locale: string | undefined): DoctorWords {
  return locale?.trim() === 'zh-CN' ? zhCn : en;
}
