import { byId, textBox } from './dom.js';
import { act } from './server.js';
import { workspace } from './workspace.js';

/**
 * Makes a form a composer: Enter sends, Shift+Enter starts a line, a slash shows the commands.
 *
 * @param {{ form: string, text: string, hint: string, where: () => Record<string, string> }} parts
 */
export function compose({ form, text, hint, where }) {
  const box = textBox(text);
  const hinted = byId(hint);
  const send = () => {
    const typed = box.value.trim();
    if (typed === '') return;
    box.value = '';
    grow(box, hinted);
    void act('say', { ...where(), text: typed });
  };
  byId(form).addEventListener('submit', (event) => {
    event.preventDefault();
    send();
  });
  box.addEventListener('keydown', (event) => {
    // While Chinese is composed, Enter chooses characters.
    if (event.isComposing) return;
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      send();
    } else if (event.key === 'Tab' && !event.shiftKey && complete(box)) {
      event.preventDefault();
      grow(box, hinted);
    }
  });
  box.addEventListener('input', () => grow(box, hinted));
}

/** Types a text into the composer and sends it, as a person would. @param {string} text */
export function typeAndSend(text) {
  const box = textBox('composer-text');
  box.value = text;
  box.form?.requestSubmit();
  box.focus();
}

/** @param {HTMLTextAreaElement} box @param {HTMLElement} hint */
function grow(box, hint) {
  box.rows = Math.min(8, box.value.split('\n').length);
  const matches = matchingCommands(box.value);
  hint.hidden = matches.length === 0;
  hint.replaceChildren(
    ...matches.flatMap(({ command, usageHint, description }) => {
      const name = document.createElement('strong');
      name.textContent = `${command} `;
      const usage = document.createElement('span');
      usage.textContent = usageHint;
      const about = document.createElement('small');
      about.textContent = ` ${description}`;
      return [name, usage, about];
    }),
  );
}

/** The commands that may be meant. @param {string} typed */
function matchingCommands(typed) {
  const [word = ''] = typed.split(/\s/, 1);
  if (!word.startsWith('/')) return [];
  const isWhole = word !== typed;
  return workspace.commands.filter(({ command }) => (isWhole ? command === word : command.startsWith(word)));
}

/** Completes the beginning of a command. @param {HTMLTextAreaElement} box @returns {boolean} whether it did */
function complete(box) {
  const [match] = matchingCommands(box.value);
  if (match === undefined || box.value.includes(' ')) return false;
  box.value = `${match.command} `;
  return true;
}
