/** A piece of finished HTML. Only `markup` makes one, so that text cannot pass for markup. */
export class Html {
  constructor(readonly text: string) {}
}

/** What may stand in a template: text is escaped, finished HTML is not. */
export type HtmlPart = string | number | Html | readonly Html[] | null;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * Builds HTML from a template. Every value is escaped, in text and in quoted attributes, unless it is `Html`.
 * It is not called `html`: Prettier would lay such templates out, and blanks count in a message.
 */
export function markup(strings: TemplateStringsArray, ...parts: readonly HtmlPart[]): Html {
  return new Html(strings.reduce((sum, piece, index) => sum + partText(parts[index - 1] ?? null) + piece));
}

/** Nothing. */
export const EMPTY = new Html('');

/** A link that a page may hold: http or https, else null (`javascript:`, `data:` and the like). */
export function safeUrl(url: string): string | null {
  try {
    const { protocol, href } = new URL(url);
    return protocol === 'https:' || protocol === 'http:' ? href : null;
  } catch {
    return null;
  }
}

/** A link to the outside, or only its label where the address is none that a page may hold. */
export function link(url: string, label: Html): Html {
  const href = safeUrl(url);
  if (href === null) return label;
  return markup`<a href="${href}" target="_blank" rel="noopener noreferrer">${label}</a>`;
}

function partText(part: HtmlPart): string {
  if (part === null) return '';
  if (part instanceof Html) return part.text;
  if (typeof part === 'string' || typeof part === 'number') {
    return String(part).replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
  }
  return part.map(({ text }) => text).join('');
}
