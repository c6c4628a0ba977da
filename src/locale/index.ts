import { en } from './en/index.js';
import type { Locale, Messages } from './messages.js';
import { zhCn } from './zh-cn/index.js';

const CATALOGUES: Readonly<Record<Locale, Messages>> = { en, 'zh-CN': zhCn };

/** The catalogue of one language. */
export function messagesFor(locale: Locale): Messages {
  return CATALOGUES[locale];
}
