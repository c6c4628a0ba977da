/** The element with this id. @param {string} id @returns {HTMLElement} */
export function byId(id) {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`no element ${id}`);
  return found;
}

/** The text box with this id. @param {string} id @returns {HTMLTextAreaElement} */
export function textBox(id) {
  const found = byId(id);
  if (!(found instanceof HTMLTextAreaElement)) throw new Error(`${id} is no text box`);
  return found;
}

/**
 * A button that says this. Texts go in as text, never as markup.
 *
 * @param {string} label
 * @param {() => void} pressed
 * @returns {HTMLButtonElement}
 */
export function button(label, pressed) {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = label;
  made.addEventListener('click', pressed);
  return made;
}

/**
 * Finished HTML from the server, as an element.
 *
 * @param {string} html
 * @returns {HTMLElement}
 */
export function elementOf(html) {
  const template = document.createElement('template');
  template.innerHTML = html;
  const first = template.content.firstElementChild;
  if (!(first instanceof HTMLElement)) throw new Error('the server sent no element');
  return first;
}

/**
 * A JSON text that this page's own server wrote: it is what types.js says.
 *
 * @template T
 * @param {string} text
 * @returns {T}
 */
export function parsed(text) {
  // oxlint-disable-next-line typescript/no-unsafe-return
  return JSON.parse(text);
}

/** The nearest element around an event's target that fits. @param {Event} event @param {string} selector */
export function around(event, selector) {
  const found = event.target instanceof Element ? event.target.closest(selector) : null;
  return found instanceof HTMLElement ? found : null;
}
