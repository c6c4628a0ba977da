import { expect } from 'vitest';
import { messagesFor } from '../../../src/locale/index.js';
import type { SlackFault } from '../../../src/sandbox/slack/api-faults.js';
import { PEOPLE, PLACES } from '../../../src/sandbox/slack/people.js';
import { SHORTCUTS } from '../../../src/slack/listeners/commands.js';
import type { Row, Rows } from '../row.js';
import { expectCard, expectSoon, PATIENCE_MS, type Scene } from '../scene.js';

const { replies, find } = messagesFor('en');
const UNCONFIRMED = `alone: “${replies.unconfirmed}”`;

const posts = ({ stage }: Scene): number =>
  stage.slack.calls.filter(({ method }) => method === 'chat.postMessage').length;

/** The card goes to the asker alone, under a line that says why. */
async function expectPrivateCard(scene: Scene, lead: string): Promise<string> {
  const { said, id, ms } = await scene.ask();
  expect(said.visibleTo).toBe(PEOPLE.lin);
  expect(said.text).toContain(lead);
  expect(said.text).toContain(id);
  scene.hold('settledMs', ms);
  return `the card, alone: “${lead}”`;
}

/** The asker learns that the card may stand or not; nothing was sent a second time. */
async function expectUnconfirmed(scene: Scene): Promise<string> {
  const before = posts(scene);
  const { said, ms } = await scene.ask({ wanted: ({ text }) => text.includes(replies.unconfirmed) });
  expect(said.visibleTo).toBe(PEOPLE.lin);
  expect(posts(scene)).toBe(before + 1);
  scene.hold('settledMs', ms);
  return UNCONFIRMED;
}

/** Every code of a list, one after the other. */
function refused(fault: string, codes: readonly string[], see: (scene: Scene, code: string) => Promise<string>): Row {
  return {
    fault: `${fault}: ${codes.map((code) => `\`${code}\``).join(', ')}`,
    run: async (scene) => {
      let seen = '';
      for (const error of codes) {
        scene.stage.slack.setFault('chat.postMessage', { error });
        seen = await see(scene, error);
      }
      return codes.length === 1 ? seen : seen.replace(/\((\w+)\)/, '(code)');
    },
  };
} // prettier-ignore

function posting(fault: string, how: SlackFault, see: (scene: Scene) => Promise<string>): Row {
  return {
    fault,
    run: (scene) => {
      scene.stage.slack.setFault('chat.postMessage', how);
      return see(scene);
    },
  };
}

async function expectPlainCard(scene: Scene): Promise<string> {
  const { said } = await scene.ask();
  expect(said).toMatchObject({ visibleTo: null, blocks: [] });
  return 'the card as plain text';
}

/** A private card, whose `response_url` is of no use: it comes by another way. */
function responseUrl(fault: string, how: SlackFault, wanted: string | null): Row {
  return {
    fault,
    run: async (scene) => {
      scene.stage.slack.setFault('response_url', how, 5);
      const { said, id, ms } = await scene.ask({
        text: 'private %',
        ...(wanted === null ? {} : { wanted: ({ text }) => text.includes(wanted) }),
      });
      scene.stage.slack.setFault('response_url', null);
      expect(said.visibleTo).toBe(PEOPLE.lin);
      expect(said.text).toContain(wanted ?? id);
      scene.hold('settledMs', ms);
      return wanted === null ? 'the card, alone, as an ephemeral message' : UNCONFIRMED;
    },
  };
}

const SHORTCUT: Row = {
  fault: 'the `response_url` of a shortcut expired',
  run: async ({ stage: { slack } }) => {
    const message = slack.workspace.post({ channel: PLACES.support, user: PEOPLE.tom, text: 'so it goes' });
    slack.setFault('response_url', 'expired', 5);
    const told = slack.waitForMessage(({ text }) => text.includes(find.shortcut.none), PATIENCE_MS);
    expect(await slack.deliver.messageShortcut(message, PEOPLE.lin, SHORTCUTS[0])).toMatchObject({
      error: null,
    });
    expect((await told).visibleTo).toBe(PEOPLE.lin);
    slack.setFault('response_url', null);
    return 'what was to be said, alone, as an ephemeral message';
  },
};

const QUICK: readonly Row[] = [
  posting('429 with `Retry-After`', { ratelimited: 30 }, (scene) =>
    expectPrivateCard(scene, replies.cannotPost('ratelimited')),
  ),
  posting('500 to a post', 'http500', expectUnconfirmed),
  posting('connection reset by a post', 'reset', expectUnconfirmed),
  posting('a post is taken, its answer lost', 'answer-lost', expectUnconfirmed),
  refused('bot not in the channel', ['not_in_channel', 'channel_not_found'], (scene) =>
    expectPrivateCard(scene, replies.invite('cdr')),
  ),
  refused(
    'layout refused',
    ['invalid_blocks', 'invalid_blocks_format', 'msg_blocks_too_long', 'invalid_attachments'],
    expectPlainCard,
  ),
  refused(
    'post refused',
    [
      'is_archived',
      'restricted_action',
      'restricted_action_read_only_channel',
      'restricted_action_thread_only_channel',
      'messages_tab_disabled',
      'ekm_access_denied',
      'msg_too_long',
      'missing_scope',
      'token_revoked',
      'account_inactive',
      'access_denied',
    ],
    (scene, code) => expectPrivateCard(scene, replies.cannotPost(code)),
  ),
  refused('gave up half-way', ['fatal_error', 'internal_error'], expectUnconfirmed),
  responseUrl('`response_url` expired', 'expired', null),
  responseUrl('`response_url` answers 500', 'http500', null),
  responseUrl('`response_url` resets', 'reset', replies.unconfirmed),
  SHORTCUT,
];

const SLOW: readonly Row[] = [
  posting('slow: a post takes 3 s', { slowMs: 3_000 }, (scene) => expectCard(scene)),
  posting('a post hangs', 'hang', expectUnconfirmed),
  responseUrl('`response_url` hangs', 'hang', replies.unconfirmed),
  {
    fault: 'slow: every call takes 1.5 s',
    run: async (scene) => {
      scene.stage.slack.setFault('*', { slowMs: 1_500 }, 100);
      const seen = await expectCard(scene);
      scene.stage.slack.setFault('*', null);
      return seen;
    },
  },
  {
    fault: 'down altogether',
    run: async (scene) => {
      const { slack, bot } = scene.stage;
      slack.setFault('*', 'http500', 100);
      slack.setFault('response_url', 'reset', 100);
      await scene.type(scene.newCall());
      await expectSoon(() => expect(bot.output.join('\n')).toContain('"reply_lost"'));
      slack.setFault('*', null);
      slack.setFault('response_url', null);
      return 'nothing: there is no way to the asker. The log has `reply_lost` with a reference';
    },
  },
];

export const SLACK: Rows = { group: 'Slack', quick: QUICK, slow: SLOW };
