// The smallest Slack and CCC that both bots can talk to, in one HTTP server, with a hook for posted cards.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

const sample = JSON.parse(
  readFileSync(new URL('../fixtures/records/inbound-answered-with-hold.json', import.meta.url), 'utf8'),
);

/** @param {{ onPost: (id: string) => void }} hooks */
export async function startEndpoints({ onPost }) {
  const state = { hanging: false, cccRequests: 0, held: [] };
  const server = createServer((request, response) => {
    const chunks = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => {
      const form = fieldsOf(request, Buffer.concat(chunks).toString());
      const send = () => {
        response.setHeader('content-type', 'application/json');
        response.end(JSON.stringify(answer(request.url, form, onPost)));
      };
      if (!request.url.startsWith('/api/')) state.cccRequests++;
      if (state.hanging && !request.url.startsWith('/api/')) state.held.push(send);
      else send();
    });
  });
  // Each bot waits for its turn; a connection closed meanwhile would fail the naive one, which does not try again.
  server.keepAliveTimeout = 3_600_000;
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${server.address().port}`;
  return {
    url,
    apiUrl: `${url}/api/`,
    close: () => server.closeAllConnections() ?? server.close(),
    cccRequests: () => state.cccRequests,
    /** CCC takes requests and answers none until `goOn`. */
    hang: () => (state.hanging = true),
    goOn() {
      state.hanging = false;
      for (const send of state.held.splice(0)) send();
    },
  };
}

/** Our bot posts JSON, `WebClient` a form. */
function fieldsOf({ headers }, body) {
  return headers['content-type']?.startsWith('application/json')
    ? new Map(Object.entries(JSON.parse(body)))
    : new URLSearchParams(body);
}

function answer(url, form, onPost) {
  if (url === '/api/auth.test') {
    return { ok: true, bot_id: 'B1', user_id: 'U1', user: 'cdr', team_id: 'T1' };
  }
  if (url === '/api/conversations.info') {
    return { ok: true, channel: { id: form.get('channel'), is_ext_shared: false } };
  }
  if (url === '/api/chat.postMessage') {
    onPost(/job-\d{18}/.exec(JSON.stringify(form.get('blocks')))?.[0]);
    return { ok: true, channel: form.get('channel'), ts: '1700000000.000100' };
  }
  return { ...sample, Data: { ...sample.Data, ContactId: form.get('ContactId') } };
}
