/** The languages that questions are answered in. */
export type Language = 'en' | 'zh-CN';

/** The language of a text whose names are marked; null where no word is left to tell. */
export function languageOf(text: string): Language | null {
  if (/[\u3400-\u9fff]/.test(text)) return 'zh-CN';
  return /[a-z]/.test(text) ? 'en' : null;
}
