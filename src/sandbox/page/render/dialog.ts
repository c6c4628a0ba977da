import type { SandboxView } from '../../slack/views.js';
import { blocks } from './blocks.js';
import { markup, type Html } from './markup.js';
import { plainText } from './text-object.js';
import type { Viewer } from './viewer.js';

/** The inside of a modal: title, blocks, and its buttons. */
export function dialogHtml({ id, content }: SandboxView, viewer: Viewer): Html {
  const submit = plainText(content['submit']);
  const close = plainText(content['close']) || (submit === '' ? 'Close' : 'Cancel');
  const send = submit === '' ? null : markup`<button type="submit" class="button primary">${submit}</button>`;
  return markup`<form data-view="${id}" novalidate><header><h2 id="title-${id}">${plainText(content['title'])}</h2><button type="button" class="icon" data-close-view aria-label="Close">✕</button></header><div class="dialog-body">${blocks(content.blocks, viewer)}</div><footer><button type="button" class="button" data-close-view>${close}</button>${send}</footer></form>`;
}
