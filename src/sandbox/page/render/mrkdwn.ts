import { fullMoment, slackDate } from './dates.js';
import { withEmoji } from './emoji.js';
import { markup, link, safeUrl, type Html } from './markup.js';
import { broadcast, channelMention, userGroup, userMention } from './mentions.js';
import type { Viewer } from './viewer.js';

const ENTITIES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&' };

/** Formatting needs a blank or punctuation on its outer side: next to a letter, Chinese ones too, it is plain text. */
const styled = (mark: string) =>
  String.raw`(?<![\p{L}\p{N}${mark}])${mark}(?!\s)([^${mark}\n]+)(?<!\s)${mark}(?![\p{L}\p{N}${mark}])`;
const PARTS = new RegExp(
  ['```([^]+?)```', '`([^`\n]+)`', '<([^<>\n]+)>', styled(String.raw`\*`), styled('_'), styled('~')].join(
    '|',
  ),
  'gu',
);

/** Slack's mrkdwn as HTML: quotes by line, then formatting, links, mentions and dates within a line. */
export function mrkdwn(text: string, viewer: Viewer): Html {
  const groups = text.split(/((?:^(?:>|&gt;).*\n?)+)/m).filter((group) => group !== '');
  return markup`${groups.map((group) => {
    if (!/^(?:>|&gt;)/.test(group)) return inline(group, viewer);
    const quoted = group.replace(/^(?:>|&gt;) ?/gm, '').trimEnd();
    return markup`<blockquote>${inline(quoted, viewer)}</blockquote>`;
  })}`;
}

function inline(text: string, viewer: Viewer): Html {
  const pieces: Html[] = [];
  let end = 0;
  for (const match of text.matchAll(PARTS)) {
    pieces.push(plain(text.slice(end, match.index)), part(match, viewer));
    end = match.index + match[0].length;
  }
  return markup`${[...pieces, plain(text.slice(end))]}`;
}

function part(match: RegExpExecArray, viewer: Viewer): Html {
  const [whole, block, code, token, bold, italic, strike] = match;
  if (block !== undefined) return markup`<pre>${decoded(block.replace(/^\n/, ''))}</pre>`;
  if (code !== undefined) return markup`<code>${decoded(code)}</code>`;
  if (token !== undefined) return tokenHtml(token, viewer) ?? plain(whole);
  if (bold !== undefined) return markup`<strong>${inline(bold, viewer)}</strong>`;
  if (italic !== undefined) return markup`<em>${inline(italic, viewer)}</em>`;
  return markup`<s>${inline(strike ?? '', viewer)}</s>`;
}

/** What stands between angle brackets; null when it is none of Slack's tokens. */
function tokenHtml(token: string, viewer: Viewer): Html | null {
  const [target = '', label] = token.split(/\|(.*)/s);
  const id = target.slice(1);
  if (/^@[A-Z0-9]+$/.test(target)) return userMention(id, viewer);
  if (/^#[A-Z0-9]+$/.test(target)) return channelMention(id, viewer);
  if (/^!(?:here|channel|everyone)$/.test(target)) return broadcast(id);
  if (target.startsWith('!subteam^')) return userGroup(target.slice('!subteam^'.length), label);
  if (target.startsWith('!date^')) return dateHtml(target, label ?? '', viewer);
  return safeUrl(decoded(target)) === null ? null : link(decoded(target), plain(label ?? target));
}

function dateHtml(target: string, fallback: string, viewer: Viewer): Html {
  const [, seconds = '', format = '', url] = target.split('^');
  const shown = dateElement(Number(seconds), format, fallback, viewer);
  return url === undefined ? shown : link(url, shown);
}

/** A moment in the viewer's zone; the fallback when the timestamp is none. */
export function dateElement(unix: number, format: string, fallback: string, viewer: Viewer): Html {
  if (!Number.isFinite(unix) || format === '') return markup`${fallback}`;
  const moment = new Date(unix * 1000);
  if (Number.isNaN(moment.getTime())) return markup`${fallback}`;
  const title = fullMoment(unix * 1000, viewer);
  return markup`<time datetime="${moment.toISOString()}" title="${title}">${slackDate(format, unix, viewer)}</time>`;
}

function plain(text: string): Html {
  return markup`${withEmoji(decoded(text))}`;
}

function decoded(text: string): string {
  return text.replace(/&(?:lt|gt|amp);/g, (entity) => ENTITIES[entity] ?? entity);
}
