import { byId } from './dom.js';

const KEY = 'sandbox-theme';
const preferred = matchMedia('(prefers-color-scheme: dark)');

/** Lets the button choose light or dark; without a choice the system's is taken. */
export function watchTheme() {
  apply(localStorage.getItem(KEY));
  byId('theme').addEventListener('click', () => {
    const next = isDark() ? 'light' : 'dark';
    localStorage.setItem(KEY, next);
    apply(next);
  });
  preferred.addEventListener('change', () => apply(localStorage.getItem(KEY)));
}

/** @param {string | null} chosen */
function apply(chosen) {
  if (chosen === null) delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = chosen;
  byId('theme').setAttribute('aria-pressed', String(isDark()));
}

function isDark() {
  const { theme } = document.documentElement.dataset;
  return theme === undefined ? preferred.matches : theme === 'dark';
}
