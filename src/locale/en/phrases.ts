import { isEventName } from '../../call/event-names.js';
import { shownSeconds, type Ms } from '../../call/span.js';
import type { LineTime } from '../../call/talk.js';
import type { Party } from '../../call/timeline.js';
import type { Extreme } from '../../question/asked.js';
import { shown } from '../display.js';
import { terms } from './terms.js';

/** `45 s`, `5 min 18 s`, `1 h 2 min`; rounded once, half up, to whole seconds. */
export function duration(ms: Ms): string {
  if (ms === null) return 'unknown';
  const seconds = shownSeconds(ms);
  const [h, min, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  let said = h > 0 ? `${h} h` : '';
  if (min > 0) said += `${said && ' '}${min} min`;
  if (s > 0) said += `${said && ' '}${s} s`;
  return said || '0 s';
}

/** A duration inside a sentence. */
export function lasting(ms: Ms): string {
  return ms === null ? 'an unknown time' : duration(ms);
}

/** Talk time of a call; of several agents on the line at once, that of one. */
export function talked({ ms, ofOne }: LineTime): string {
  return `${ofOne ? 'longest talk of one agent' : 'talk'} ${duration(ms)}`;
}

/** A meaning with the API's code beside it; once where both are one word. */
export function coded(meaning: string, code: string): string {
  return meaning.toLowerCase() === code.toLowerCase() ? meaning : `${meaning} (${code})`;
}

export function list(items: readonly string[]): string {
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;
}

export function times(count: number): string {
  if (count === 1) return 'once';
  return count === 2 ? 'twice' : `${count} times`;
}

/** A sentence names three at most; the rest are counted. */
export function firstFew(items: readonly string[], most = 3): string[] {
  return items.length <= most ? [...items] : [...items.slice(0, most), `${items.length - most} more`];
}

export function party({ lane, id, name, flowType, personal }: Party): string {
  switch (lane) {
    case 'customer':
      return '';
    case 'ivr':
      return flowType === '' ? '' : (terms.flowTypes.get(flowType) ?? shown(flowType));
    case 'queue':
      return `${shown(name) || shown(id) || 'an unnamed queue'}${personal ? ' (personal queue)' : ''}`;
    case 'agent':
      return agentName(name, id);
  }
}

/** An agent by name, else by id: either may be blank, or hold nothing that can be shown. */
export function agentName(name: string, id: string): string {
  return shown(name) || shown(id) || 'an unnamed agent';
}

/** An event in words, its own name beside them; an unknown name stands alone. */
export function event(name: string): string {
  if (isEventName(name)) return coded(terms.events[name], name);
  return name === '' ? 'not recorded' : shown(name);
}

/** The beginning of a sentence about one of several, saying so where it is the longest or the shortest. */
export function first(extreme: Extreme | null, start: string): string {
  if (extreme === null) return start;
  return `${extreme === 'longest' ? 'Longest' : 'Shortest'}: ${start.toLowerCase()}`;
}
