/** What an element may have; numbers are rounded to hundredths, which keeps equal pictures equal. */
export type Attributes = Readonly<Record<string, string | number>>;

/** One element. `content` is markup already: text has to pass `escaped`. */
export function el(name: string, attributes: Attributes, content = ''): string {
  const written = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? rounded(value) : escaped(value)}"`)
    .join('');
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

/** A line of text. */
export function textEl(attributes: Attributes, text: string): string {
  return text === '' ? '' : el('text', attributes, escaped(text));
}

/** Text that can be nothing but text: without what XML forbids even when it is escaped. */
export function escaped(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

function rounded(value: number): string {
  return String(Math.round(value * 100) / 100);
}
