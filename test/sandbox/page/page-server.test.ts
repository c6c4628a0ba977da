import { request } from 'node:http';
import { describe, expect, it } from 'vitest';
import { PEOPLE, PLACES } from '../../../src/sandbox/slack/people.js';
import { MODAL } from './every-block.js';
import { act, eventNamed, htmlOf, openEvents } from './page-client.js';
import { startPage } from './page-stage.js';

const LIN = { user: PEOPLE.lin, channel: PLACES.support };

describe('the event stream', () => {
  it('begins with all that the person may see', async () => {
    const { url, slack } = await startPage();
    slack.workspace.post({ channel: PLACES.support, user: PEOPLE.tom, text: 'for all' });
    slack.workspace.post({
      channel: PLACES.support,
      user: PEOPLE.tom,
      text: 'for Tom',
      visibleTo: PEOPLE.tom,
    });
    slack.workspace.post({ channel: PLACES.dmTom, user: PEOPLE.tom, text: 'elsewhere' });
    const state = await eventNamed(await openEvents(url, PEOPLE.lin), 'state');
    expect(state).toMatchObject({
      me: PEOPLE.lin,
      messages: [{ channel: PLACES.support, threadTs: null }],
      commands: [{ command: '/cdr' }],
      tries: [{ label: 'Help' }],
    });
    expect(JSON.stringify(state)).toContain('for all');
    expect(JSON.stringify(state)).not.toContain(PLACES.dmTom);
  });

  it('tells every change that the person may see, and no other', async () => {
    const { url, slack } = await startPage();
    const next = await openEvents(url, PEOPLE.lin);
    await eventNamed(next, 'state');
    slack.workspace.post({ channel: PLACES.support, user: PEOPLE.tom, text: 'x', visibleTo: PEOPLE.tom });
    const root = slack.workspace.post({ channel: PLACES.support, user: PEOPLE.tom, text: 'root' });
    expect(htmlOf(await eventNamed(next, 'message'))).toContain('root');
    slack.workspace.edit(PLACES.support, root.ts, { text: 'changed' });
    expect(htmlOf(await eventNamed(next, 'message'))).toContain('(edited)');
    const reply = slack.workspace.post({
      channel: PLACES.support,
      user: PEOPLE.lin,
      text: 're',
      threadTs: root.ts,
    });
    expect(await eventNamed(next, 'message')).toMatchObject({ ts: reply.ts, threadTs: root.ts });
    expect(htmlOf(await eventNamed(next, 'message'))).toContain('1 reply');
    slack.workspace.setStatus(PLACES.support, root.ts, 'is looking');
    expect(await eventNamed(next, 'status')).toEqual({ threadTs: root.ts, text: 'is looking' });
    slack.workspace.remove(PLACES.support, reply.ts);
    expect(await eventNamed(next, 'deleted')).toEqual({ ts: reply.ts });
    slack.views.open(PEOPLE.tom, MODAL);
    const view = slack.views.open(PEOPLE.lin, MODAL);
    expect(await eventNamed(next, 'view')).toMatchObject({ id: view.id });
    slack.views.close(view);
    expect(await eventNamed(next, 'view-closed')).toEqual({ id: view.id });
  });

  it('is for people of the workspace', async () => {
    const { url } = await startPage();
    expect((await fetch(`${url}/events?user=U0CDRBOT1`)).status).toBe(404);
    expect((await fetch(`${url}/events`)).status).toBe(404);
  });
});

describe('the server', () => {
  it('sends the page with a policy that lets nothing in from outside', async () => {
    const { url } = await startPage();
    const page = await fetch(url);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self'");
    const html = await page.text();
    const names = [...html.matchAll(/(?:src|href)="\/([\w.-]+)"/g)].map(([, name = '']) => name);
    expect(names).toContain('main.js');
    for (const name of names) expect((await fetch(`${url}/${name}`)).status).toBe(200);
    expect(html).not.toMatch(/https?:\/\/(?!www\.w3\.org)/);
  });

  it('sends the files of messages, and only the harmless ones to be shown', async () => {
    const { url, slack } = await startPage();
    const file = (id: string, name: string) => ({
      id,
      name,
      title: name,
      altText: '',
      content: Buffer.from('<b>'),
    });
    const files = [file('F1', 'call.wav'), file('F2', 'x.html')];
    slack.workspace.post({ channel: PLACES.support, user: PEOPLE.tom, text: '', files });
    const [sound, page] = await Promise.all([fetch(`${url}/files/F1`), fetch(`${url}/files/F2`)]);
    expect(sound.headers.get('content-type')).toBe('audio/wav');
    expect(page.headers.get('content-type')).toBe('application/octet-stream');
    expect(page.headers.get('content-disposition')).toContain('attachment');
  });

  it.each([
    ['/package.json', 404],
    ['/..%2fpackage.json', 404],
    ['/assets/main.js', 404],
    ['/files/F9', 404],
  ])('has no %s', async (path, status) => {
    const { url } = await startPage();
    expect((await fetch(url + path)).status).toBe(status);
  });

  it('refuses what another site could send', async () => {
    const { url } = await startPage();
    const form = await fetch(`${url}/api/say`, { method: 'POST', body: new URLSearchParams({ text: 'x' }) });
    expect(form.status).toBe(415);
    expect(await statusWithHost(url, 'evil.example')).toBe(403);
    expect(await statusWithHost(url, 'localhost')).toBe(200);
  });

  it.each([
    ['say', { ...LIN, text: '  ' }],
    ['say', { ...LIN, channel: PLACES.dmTom, text: 'x' }],
    ['say', {}],
    ['press', { ...LIN, ts: '1.0', actionId: 'x' }],
    ['close-view', { user: PEOPLE.lin, viewId: 'V0' }],
    ['dance', {}],
  ])('answers 400 to a wrong %s', async (action, body) => {
    const { url } = await startPage();
    expect((await act(url, action, body)).status).toBe(400);
  });
});

function statusWithHost(url: string, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    request(url, { headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .on('error', reject)
      .end();
  });
}
