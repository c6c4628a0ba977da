import type { ModalView } from '@slack/types';
import { factsOf } from '../../call/facts.js';
import type { Messages } from '../../locale/messages.js';
import { CodedError, ERRORS } from '../../errors.js';
import type { Logger } from '../../ops/log.js';
import { encodePage } from '../card-value.js';
import { tellPrivately, type Tell } from '../delivery.js';
import { findCall } from '../look-up.js';
import { renderError, renderLine } from '../messages/replies.js';
import type { SayMoment } from '../messages/message.js';
import { eventsWindow, loadingWindow, messageWindow, rawWindow, type Paged } from '../messages/windows.js';
import type { Outcome } from '../listeners/outcome.js';
import type { CallRef } from '../thread-memory.js';
import type { SlackApi } from '../web-api.js';
import { openWindow, windowWith, type Window } from '../window.js';
import type { PressParts } from './press.js';

/** What a window is opened or turned with. */
export interface WindowRequest {
  readonly client: SlackApi;
  readonly tell: Tell;
  readonly reference: string;
  readonly log: Logger;
  readonly call: CallRef;
  readonly page: number;
}

type WindowParts = Pick<PressParts, 'calls' | 'words' | 'sayMoment'>;

/** Opens the window of a call's events or its raw record: at once, and filled when the call is read. */
export async function openPages(
  parts: WindowParts,
  request: WindowRequest & { readonly triggerId: string },
  what: Paged,
): Promise<Outcome> {
  const { words } = parts;
  const window = await openWindow(
    request.client,
    request.triggerId,
    loadingWindow(titleOf(what, words), words),
  );
  if (window === null) {
    await tellPrivately(request.tell, renderLine(words.actions.pressAgain));
    return { outcome: 'window_not_opened' };
  }
  return fill(parts, request, what, window);
}

/** Turns to another page of an open window. */
export function turnPage(
  parts: WindowParts,
  request: WindowRequest & { readonly viewId: string },
  what: Paged,
): Promise<Outcome> {
  return fill(parts, request, what, windowWith(request.client, request.viewId));
}

async function fill(
  parts: WindowParts,
  { call, page, reference, log }: WindowRequest,
  what: Paged,
  window: Window,
): Promise<Outcome> {
  const { words } = parts;
  try {
    await window.show(await content(parts, call, page, what));
    return { outcome: 'shown', detail: { page } };
  } catch (error) {
    if (!(error instanceof CodedError)) throw error;
    log[ERRORS[error.code].level]({ event: 'look_up_failed', ...call, outcome: error.code, ...error.facts });
    const message = renderError(words, error, error.facts.requestId ?? reference, call.contactId);
    await window.show(messageWindow(titleOf(what, words), message, words));
    return { outcome: error.code };
  }
}

async function content(
  { calls, words, sayMoment }: { calls: WindowParts['calls']; words: Messages; sayMoment: SayMoment },
  call: CallRef,
  page: number,
  what: Paged,
): Promise<ModalView> {
  const value = (to: number): string => encodePage(call, to);
  if (what === 'raw') {
    const json = await calls.raw(call.instanceId, call.contactId);
    return rawWindow(call.contactId, json, page, value, words);
  }
  const facts = factsOf(await findCall(calls, call.instanceId, call.contactId));
  return eventsWindow(facts, page, value, words, sayMoment);
}

function titleOf(what: Paged, { actions }: Messages): string {
  return what === 'raw' ? actions.rawTitle : actions.eventsTitle;
}
