import type { Party } from '../../call/timeline.js';
import { callId } from '../call-id.js';
import { shown } from '../display.js';
import { elapsed } from '../elapsed.js';
import type { PictureWords } from '../picture-words.js';
import type { Role, SpanKind } from '../../picture/span-kinds.js';
import { duration, inline, lasting, list, party as partyName } from './phrases.js';

const TAGS: Readonly<Record<Role, string>> = {
  ivr: 'IVR',
  queue: '队列',
  agent: '坐席',
  supervisor: '班长',
  customer: '客户',
};

const KINDS: Readonly<Record<SpanKind, string>> = {
  ivr: 'IVR',
  wait: '排队',
  dial: '拨号',
  ring: '振铃',
  talk: '通话',
  hold: '保持',
  mute: '静音',
  consult: '咨询',
  conference: '会议',
  listening: '监听',
  coaching: '辅导',
  online: '在线',
};

const TRANSFERS = { blind: '直接转接', attended: '咨询转接' } as const;

export const picture: PictureWords = {
  title: (contactId) => `通话 ${callId(contactId)} 的时序图`,
  heading: (contactId) => `通话 ${callId(contactId)}`,
  row,
  kinds: KINDS,
  total: (kind, ms, count) => `${value(kind, duration(ms))}${times(count)}`,
  totalSoFar: (kind, count) => `${value(kind, '进行中')}${times(count)}`,
  marks: {
    ...TRANSFERS,
    running: '通话进行中',
    event: '事件',
    open: '结束时间未知',
    goesOn: '进行中',
    transfer: '转接',
  },
  hangUp,
  rowsLeftOut: (count) => `另有${count}行未画出`,
  elapsed,
  says: {
    total: (ms) => `总时长${lasting(ms)}。`,
    sinceFirstEvent: '时间从首个事件算起。',
    row: (name, parts) => `${name}：${parts.join('；')}。`,
    rowWithoutSpans: (name, events) =>
      `${name}：${events === 0 ? '没有事件' : `${events}个事件，都没有时长`}。`,
    kind: (kind, ms, count, parts) => {
      const [first] = parts;
      if (ms === null) return unmeasured(kind, count, first?.sinceMs ?? null);
      const said = value(kind, duration(ms));
      if (count === 1 && first !== undefined) return `${said}，始于 ${elapsed(first.sinceMs)}`;
      if (count < 2) return said;
      const each = parts.map((part) => `${elapsed(part.sinceMs)} 起 ${duration(part.ms)}`);
      return `${said}，共${count}次${each.length === 0 ? '' : `（${list(each)}）`}`;
    },
    goesOn: (kind, sinceMs, count) => {
      const began = `自 ${elapsed(sinceMs)} 起仍在进行`;
      const what = kind === 'ivr' ? '' : KINDS[kind];
      return count === 1 ? `${what}${began}` : `${what}共${count}次，最近一次${began}`;
    },
    transfer: (kind, sinceMs, from, to, answered) => {
      const path = `${inline(from ?? '')}${TRANSFERS[kind]}${to === null ? '' : `给${inline(to)}`}`;
      return `${elapsed(sinceMs)} ${path.trim()}${answered ? '' : '，无人接听'}。`;
    },
    moreTransfers: (count) => `另有${count}次转接。`,
    hangUp: (by, sinceMs) => `${sinceMs === null ? '' : `${elapsed(sinceMs)} `}${hangUp(by)}。`,
    running: '通话仍在进行。',
    rowsLeftOut: (count) => `另有${count}行未列出。`,
  },
};

/** The row of the IVR says what it is. */
function value(kind: SpanKind, said: string): string {
  return kind === 'ivr' ? said : `${KINDS[kind]} ${said}`;
}

/** Where the record has no mark to measure by. */
function unmeasured(kind: SpanKind, count: number, sinceMs: number | null): string {
  if (count > 1) return value(kind, `共${count}次，总时长未知`);
  return value(kind, sinceMs === null ? '未知' : `始于 ${elapsed(sinceMs)}，时长未知`);
}

function times(count: number): string {
  return count > 1 ? `（${count}次）` : '';
}

function row(role: Role, party: Party | null): { tag: string; name: string } {
  if (party === null) return { tag: TAGS[role], name: '' };
  // "An unnamed agent" needs nobody to say that it is one.
  const nameless = shown(party.name) === '' && shown(party.id) === '';
  return { tag: nameless ? '' : TAGS[role], name: partyName(party) };
}

function hangUp(by: 'agent' | 'customer' | null): string {
  if (by === null) return '通话结束';
  return by === 'agent' ? '坐席挂断' : '客户挂断';
}
