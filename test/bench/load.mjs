// Sends signed `/cdr` commands and times the acknowledgement and the posted card.
import { createHmac } from 'node:crypto';
import { Agent, request } from 'undici';

export const SIGNING_SECRET = 'bench-signing-secret';

const waiting = new Map();
let serial = 0;

/** Called by the endpoints for every post: the channel names the request it belongs to. */
export function posted(channel) {
  waiting.get(channel)?.();
  waiting.delete(channel);
}

/** Runs `total` look-ups, `concurrent` at a time; times in ms. */
export async function runLoad(port, { total, concurrent }) {
  const dispatcher = new Agent({ connections: concurrent, pipelining: 1 });
  const acks = [];
  const cards = [];
  let left = total;
  const worker = async () => {
    while (left-- > 0) {
      const { ack, card } = await lookUp(port, dispatcher);
      acks.push(ack);
      cards.push(card);
    }
  };
  const started = performance.now();
  await Promise.all(Array.from({ length: concurrent }, worker));
  const seconds = (performance.now() - started) / 1000;
  await dispatcher.close();
  return { perSecond: total / seconds, ack: quantiles(acks), card: quantiles(cards) };
}

async function lookUp(port, dispatcher) {
  const channel = `C${++serial}`;
  const body = new URLSearchParams({
    command: '/cdr',
    text: `job-${String(serial).padStart(18, '1')}`,
    channel_id: channel,
    channel_name: 'bench',
    user_id: 'U2',
    user_name: 'bench',
    team_id: 'T1',
    team_domain: 'bench',
    response_url: `http://127.0.0.1:${port}/gone`,
    trigger_id: '1.2.3',
  }).toString();
  const timestamp = String(Math.floor(Date.now() / 1000));
  const signature = createHmac('sha256', SIGNING_SECRET).update(`v0:${timestamp}:${body}`).digest('hex');
  const done = new Promise((resolve) => waiting.set(channel, resolve));
  const started = performance.now();
  const answer = await request(`http://127.0.0.1:${port}/slack/events`, {
    dispatcher,
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'x-slack-request-timestamp': timestamp,
      'x-slack-signature': `v0=${signature}`,
    },
    body,
  });
  await answer.body.dump();
  if (answer.statusCode !== 200) throw new Error(`not acknowledged: ${answer.statusCode}`);
  const ack = performance.now() - started;
  await done;
  return { ack, card: performance.now() - started };
}

function quantiles(times) {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (q) => sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))];
  return { p50: at(0.5), p99: at(0.99) };
}
