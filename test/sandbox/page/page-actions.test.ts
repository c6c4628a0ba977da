import { describe, expect, it } from 'vitest';
import { PEOPLE, PLACES } from '../../../src/sandbox/slack/people.js';
import { MESSAGE_BLOCKS, MODAL } from './every-block.js';
import { act } from './page-client.js';
import { startPage } from './page-stage.js';

const LIN = { user: PEOPLE.lin, channel: PLACES.support };

describe('what is typed', () => {
  it('goes to the app as a command', async () => {
    const { url, payloads } = await startPage();
    expect(await act(url, 'say', { ...LIN, text: ' /cdr job-1  x ' })).toEqual({
      status: 200,
      text: '{"problem":null}',
    });
    expect(payloads[0]?.get('command')).toBe('/cdr');
    expect(payloads[0]?.get('text')).toBe('job-1  x');
  });

  it('becomes a message in Slack’s form', async () => {
    const { url, slack } = await startPage();
    await act(url, 'say', { ...LIN, text: '@cdr a < b & #support @nobody mail@cdr' });
    expect(slack.workspace.messages(PLACES.support)[0]?.text).toBe(
      '<@U0CDRBOT1> a &lt; b &amp; <#C0SUPPORT1> @nobody mail@cdr',
    );
  });

  it.each([
    ['/nope', '`/nope` is not a valid command.'],
    ['/invite @tom', 'Try `/invite @cdr`.'],
  ])('is refused by Slack itself: %s', async (text, said) => {
    const { url, slack, payloads } = await startPage();
    await act(url, 'say', { ...LIN, text });
    expect(slack.workspace.allMessages[0]).toMatchObject({ text: said, visibleTo: PEOPLE.lin });
    expect(payloads).toEqual([]);
  });

  it('fails with Slack’s own words when the app is not there', async () => {
    const { url, slack } = await startPage();
    slack.connectHttp('http://127.0.0.1:1/');
    await act(url, 'say', { ...LIN, text: '/cdr help' });
    expect(slack.workspace.allMessages[0]?.text).toBe('/cdr failed with the error "connection_failed"');
  });
});

describe('what is pressed', () => {
  it('goes to the app', async () => {
    const { url, slack, payloads } = await startPage();
    const { ts } = slack.workspace.post({
      channel: PLACES.support,
      user: PEOPLE.tom,
      text: 'x',
      blocks: MESSAGE_BLOCKS,
    });
    const press = { ...LIN, ts, actionId: 'pick', extra: { selected_option: { value: 'two' } } };
    expect((await act(url, 'press', press)).status).toBe(200);
    expect(JSON.parse(payloads[0]?.get('payload') ?? '')).toMatchObject({
      type: 'block_actions',
      actions: [{ action_id: 'pick', selected_option: { value: 'two' } }],
    });
  });

  it('in a modal and on a message’s menu goes to the app too', async () => {
    const { url, slack, payloads } = await startPage();
    const { id: viewId } = slack.views.open(PEOPLE.lin, MODAL);
    const { ts } = slack.workspace.post({ channel: PLACES.support, user: PEOPLE.tom, text: 'x' });
    await act(url, 'press-in-view', { user: PEOPLE.lin, viewId, actionId: 'day' });
    await act(url, 'submit', { user: PEOPLE.lin, viewId, values: { number: { typed: { value: '1' } } } });
    await act(url, 'shortcut', { ...LIN, ts, callbackId: 'look_up' });
    const types = payloads.map((form): unknown => JSON.parse(form.get('payload') ?? ''));
    expect(types).toMatchObject([
      { type: 'block_actions' },
      { type: 'view_submission' },
      { type: 'message_action' },
    ]);
    expect(slack.views.all).toEqual([]);
  });
});
