import { SlackRefusal, type ApiArguments, type ApiMethod } from './api-call.js';
import { checkMessageBlocks } from './block-limits.js';
import type { ContentProblem } from './content-problem.js';
import { checkView } from './view-limits.js';
import { isBlock, viewJson } from './views.js';

const authTest: ApiMethod = ({ workspace }) => ({
  url: `https://${workspace.team.domain}.slack.com/`,
  team: workspace.team.name,
  user: workspace.app.name,
  team_id: workspace.team.id,
  user_id: workspace.app.userId,
  bot_id: workspace.app.botId,
  is_enterprise_install: false,
});

const openConnection: ApiMethod = (parts) => {
  const url = parts.sockets.issueUrl(parts.baseUrl());
  if (url === null) throw new SlackRefusal('too_many_websockets');
  return { url };
};

const validateBlocks: ApiMethod = (_parts, given) => {
  const blocks = given.json('blocks', 'invalid_blocks');
  const view = given.json('view', 'invalid_view');
  const message = given.json('message', 'invalid_message');
  const parts = [blocks, view, message].filter((part) => part !== undefined);
  if (parts.length !== 1) throw new SlackRefusal('invalid_arguments');
  if (view !== undefined) return validated(checkView(view), 'invalid_view');
  if (blocks !== undefined) return validated(checkMessageBlocks(blocks), 'invalid_blocks');
  const inside = isBlock(message) ? (message['blocks'] ?? []) : undefined;
  return validated(checkMessageBlocks(inside), 'invalid_message');
};

function validated(problems: readonly ContentProblem[], refusal: string) {
  if (problems.length > 0) throw new SlackRefusal(refusal, { errors: problems });
  return {};
}

const openView: ApiMethod = (parts, given) => {
  const content = readView(given);
  const use = parts.triggers.use(given.required('trigger_id'));
  if ('error' in use) throw new SlackRefusal(use.error);
  return { view: viewJson(parts.views.open(use.user, content), parts.workspace) };
};

const updateView: ApiMethod = (parts, given) => {
  const content = readView(given);
  const view = parts.views.find(given.text('view_id') || given.text('external_id'));
  if (view === null) throw new SlackRefusal('not_found');
  const hash = given.text('hash');
  if (hash !== '' && hash !== view.hash) throw new SlackRefusal('hash_conflict');
  return { view: viewJson(parts.views.update(view, content), parts.workspace) };
};

function readView(given: ApiArguments): Readonly<Record<string, unknown>> {
  const view = given.json('view', 'invalid_arguments');
  const [problem] = checkView(view);
  if (problem !== undefined || !isBlock(view)) {
    const messages = checkView(view).map(
      ({ message, pointer }) => `[ERROR] ${message} [json-pointer:/view${pointer}]`,
    );
    throw new SlackRefusal(problem?.code === 'view_too_large' ? 'view_too_large' : 'invalid_arguments', {
      response_metadata: { messages },
    });
  }
  return view;
}

/** The methods that concern the app itself, its checks and its modals. */
export const SESSION_METHODS: readonly (readonly [string, ApiMethod])[] = [
  ['auth.test', authTest],
  ['apps.connections.open', openConnection],
  ['blocks.validate', validateBlocks],
  ['views.open', openView],
  ['views.update', updateView],
];
