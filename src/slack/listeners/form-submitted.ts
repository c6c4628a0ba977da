import type { App, ViewSubmitAction } from '@slack/bolt';
import type { Messages } from '../../locale/messages.js';
import type { Allowed } from '../allowed.js';
import { tellIn, tellPrivately } from '../delivery.js';
import { readForm, type FormAsk } from '../form-values.js';
import { COMMAND_KEPT_MS, type KeptCommand } from '../kept.js';
import { renderLine } from '../messages/replies.js';
import { SEARCH_FORM } from '../messages/search-form.js';
import type { RateLimit } from '../rate-limit.js';
import { shownTyped } from '../messages/searching.js';
import { tellAt } from '../response-url.js';
import { LISTED } from '../search-command.js';
import { showList } from '../show-list.js';
import type { Store } from '../../store/store.js';
import { COMMANDS } from './commands.js';
import { refusedAtDoor } from './admission.js';
import { guarded, newReference, type BoundaryParts, type Request } from './boundary.js';
import { instanceOf, type FindParts } from './finding.js';
import type { Outcome } from './outcome.js';
import { openCalls, type OpenParts } from './open-calls.js';
import type { SlackApi } from '../web-api.js';

export interface FormParts extends FindParts, OpenParts {
  // Both say the same of these.
  readonly words: FindParts['words'];
  readonly sayMoment: FindParts['sayMoment'];
  readonly store: Store;
  readonly allowed: Allowed;
  readonly rateLimit: RateLimit;
  readonly botName: string;
  readonly slackFetch: typeof fetch;
}

/** Registers the form's submit: acknowledged with what is wrong with a field, or closed and then served. */
export function registerForm(app: App, boundary: BoundaryParts, parts: FormParts): void {
  app.view<ViewSubmitAction>(
    { callback_id: SEARCH_FORM, type: 'view_submission' },
    async ({ ack, body, view }) => {
      const ask = readForm(view.state.values, parts.clock(), parts.timeZone);
      if (ask?.kind === 'refused') {
        const said = saidOf(ask, boundary.words);
        await ack({ response_action: 'errors', errors: { [ask.field]: said } });
      } else await ack();
      if (ask !== null) await submitted(boundary, parts, body, ask);
    },
  );
}

async function submitted(
  boundary: BoundaryParts,
  parts: FormParts,
  { user: { id: user }, view }: ViewSubmitAction,
  ask: FormAsk,
): Promise<void> {
  const reference = newReference();
  const log = boundary.log.child({ reference, user });
  // A window stands in no channel: until it is known where its command was typed, a direct message has to do.
  const client = boundary.api;
  let tell = tellIn(client, { channel: user, threadTs: null, user, direct: true });
  const request: Request = {
    trigger: 'form',
    did: ask.kind === 'look_up' ? 'look_up' : 'find',
    user,
    channel: '',
    reference,
    log,
    words: boundary.words,
    tell: (message) => tell(message),
  };
  await guarded(boundary, request, async () => {
    if (ask.kind === 'refused') return { outcome: 'not_understood', detail: { field: ask.field } };
    const kept = await parts.commands.recall(view.private_metadata);
    if (kept === null || kept.user !== user) {
      const { words } = boundary;
      await tellPrivately(tell, renderLine(words.find.form.expired(kept?.command ?? COMMANDS[0])));
      return { outcome: 'expired' };
    }
    tell = tellAt(parts.slackFetch, kept.responseUrl);
    return handleForm(parts, { ...request, client }, { ...kept, key: view.private_metadata }, ask);
  });
}

function saidOf({ fault }: Extract<FormAsk, { kind: 'refused' }>, { find }: Messages): string {
  return fault === 'two_times'
    ? find.form.twoTimes
    : find.faults[fault.fault](shownTyped(fault.typed), LISTED.most);
}

type Asking = Request & { readonly client: SlackApi };

/** Serves a form where its command was typed, once. */
async function handleForm(
  parts: FormParts,
  asking: Asking,
  { user, channel, command, key }: KeptCommand & { readonly key: string },
  ask: Exclude<FormAsk, { kind: 'refused' }>,
): Promise<Outcome> {
  const { words, botName } = parts;
  const { tell, client } = asking;
  const once = { once: `form-sent:${key}`, onceMs: COMMAND_KEPT_MS };
  const refused = await refusedAtDoor(parts, { ...asking, channel, what: 'look_up', ...once });
  if (refused !== null) return refused;
  const instanceId = instanceOf(parts, ask.alias);
  if (ask.kind === 'search') {
    const { alias, search } = ask;
    return showList(parts, tell, { user, command, instanceId, alias, search });
  }
  const door = { client, tell, channel, threadTs: null, botName, words };
  const refs = ask.contactIds.map((contactId) => ({ contactId, instanceId }));
  return openCalls(parts, { ...asking, door }, refs);
}
