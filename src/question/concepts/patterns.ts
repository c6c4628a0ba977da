/** By concept: what English and Chinese words carry it, as regular expressions. */
export type Patterns = Readonly<Record<string, readonly [english: string, chinese: string]>>;
