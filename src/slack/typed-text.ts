import type { Locale } from '../locale/messages.js';

/** Whether a text mentions somebody: `<@U…>`, or `<@U…|name>`. */
export function mentions(raw: string, userId: string): boolean {
  return userId !== '' && (raw.includes(`<@${userId}>`) || raw.includes(`<@${userId}|`));
}

/**
 * What somebody typed, without what Slack makes of it: mentions of the bot and quoted lines go, links become their
 * label and address, entities characters; emoji and formatting marks go. Lines stay lines.
 */
export function plainTyped(raw: string, botUserId: string): string {
  return ownLines(raw)
    .replaceAll(TOKEN, (_, inner: string, label?: string) => tokenText(inner, label ?? '', botUserId))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replaceAll(EMOJI, ' ')
    .replaceAll(FORMATTING, '')
    .replaceAll(/[^\S\n]+/g, ' ')
    .replaceAll(/(?<!\s)\s*\n\s*/g, '\n')
    .trim();
}

/** Slack's own marks: `<@U…>`, `<#C…|name>`, `<!here>`, `<https://…|label>`. A typed `<` arrives as an entity. */
const TOKEN = /<([^<>|]*)(?:\|([^<>]*))?>/g;

function tokenText(inner: string, label: string, botUserId: string): string {
  if (inner === `@${botUserId}`) return ' ';
  if (/^[@#!]/.test(inner)) return label === '' ? ' ' : label;
  // An address may have a call id in it that its label has not; a number or a mail address says the same twice.
  return label === '' || /^(?:tel|mailto):/.test(inner) ? label || inner : `${label} ${inner}`;
}

// A name has a letter in it: the middle of `10:06:30` is no emoji.
const EMOJI = /(?<!\d):(?:[+-]1|100|1234|(?=[0-9_+'-]*[a-z])[a-z0-9_+'-]+):(?!\d)/g;

// Stars between digits are a masked number, underscores between letters a name.
const FORMATTING =
  /[`~]|(?<![\d*])\*+|(?<=\d)\*+(?![\d*])|(?<![A-Za-z0-9_])_+|(?<=[A-Za-z0-9])_+(?![A-Za-z0-9_])/g;

/** The lines that are not quoted: those are somebody else's words. All of them where nothing else is said. */
function ownLines(raw: string): string {
  const [before = ''] = raw.split(/^&gt;&gt;&gt;/m, 1);
  const own = before
    .split('\n')
    .filter((line) => !/^\s*&gt;/.test(line))
    .join('\n');
  return own.trim() === '' ? raw : own;
}

/**
 * Whether a text begins by addressing somebody else: a person, a user group, everybody, or `@name` as it was typed.
 * A greeting and emoji may stand before it.
 */
export function addressesOther(raw: string, botUserId: string): boolean {
  const address = ADDRESS.exec(ownLines(raw));
  return address !== null && address[1] !== botUserId;
}

const ADDRESS =
  /^(?:(?:hi|hey|hello|yo|dear|morning|thanks|thank you|thx|ok|okay|and|so|嗨|嘿|你好|您好|早|早上好|谢谢|好的)(?![a-z])|:[a-z0-9_+'-]+:|[\s,，.。!！、*_~`])*(?:<@([A-Z0-9]+)|<!(?:subteam|channel|here|everyone)|[@＠][\p{L}\p{N}])/iu;

/** The language that a message is written in; null where an id is all there is. */
export function languageIn(text: string): Locale | null {
  if (/[\u3400-\u9fff]/.test(text)) return 'zh-CN';
  return /[a-z]/i.test(text.replaceAll(/(?:job|chat)-[\w-]+/gi, ' ')) ? 'en' : null;
}
