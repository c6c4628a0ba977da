import { markup, type Html } from './markup.js';
import type { Json } from './json.js';

/** Something this page cannot draw: says its type and shows its content, so that nothing is lost without a word. */
export function unknownPart(type: string, content: Json): Html {
  return markup`<details class="not-drawn">
    <summary>This page cannot draw “${type || 'no type'}”</summary>
    <pre>${JSON.stringify(content, null, 2)}</pre>
  </details>`;
}
