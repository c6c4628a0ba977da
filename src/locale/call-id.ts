import { contactIdsIn } from '../call/contact-id.js';
import { shown } from './display.js';

/** An id is shown whole when it looks like one; anything else, a phone number even, is foreign text. */
export function callId(id: string): string {
  return contactIdsIn(id)[0] === id.toLowerCase() ? id : shown(id);
}
