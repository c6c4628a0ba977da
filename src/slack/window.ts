import type { ModalView } from '@slack/types';
import { slackCodeOf } from './refusals.js';
import type { SlackApi } from './web-api.js';

/** An open window (Slack: modal), to be filled once its content is there. */
export interface Window {
  show(view: ModalView): Promise<void>;
}

/**
 * Opens a window at once, since Slack's permission lasts 3 s and a record may take longer. Null where it had run out.
 */
export async function openWindow(
  client: SlackApi,
  triggerId: string,
  view: ModalView,
): Promise<Window | null> {
  try {
    const opened = await client.apiCall('views.open', {
      trigger_id: triggerId,
      view,
    });
    return windowWith(client, idOf(opened));
  } catch (error) {
    if (RAN_OUT.has(slackCodeOf(error))) return null;
    throw error;
  }
}

/** The window that a press came from. */
export function windowWith(client: SlackApi, viewId: string): Window {
  return {
    show: async (next) => {
      try {
        await client.apiCall('views.update', { view_id: viewId, view: next });
      } catch (error) {
        // Closed meanwhile: nobody is waiting for it any more.
        if (slackCodeOf(error) !== 'not_found') throw error;
      }
    },
  };
}

const RAN_OUT = new Set(['expired_trigger_id', 'exchanged_trigger_id', 'invalid_trigger_id']);

function idOf(opened: object): string {
  const view: unknown = 'view' in opened ? opened.view : null;
  return typeof view === 'object' && view !== null && 'id' in view && typeof view.id === 'string'
    ? view.id
    : '';
}
