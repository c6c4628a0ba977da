// Sends signed `/cdr` commands and times the acknowledgement and the posted card.
import { createHmac } from 'node:crypto';
import { Agent, request } from 'undici';

export const SIGNING_SECRET = 'bench-signing-secret';

const waiting = new Map();
let serial = 0;
let sent = 0;

/** Called by the endpoints for every post: the call's id, which both cards show, names the request it belongs to. */
export function posted(id) {
  waiting.get(id)?.shift()?.();
  if (waiting.get(id)?.length === 0) waiting.delete(id);
}

/** People ask in a few channels. */
const CHANNELS = 20;

/** Runs `total` look-ups, `concurrent` at a time; times in ms. */
export async function runLoad(port, { total, concurrent }) {
  const dispatcher = new Agent({ connections: concurrent, pipelining: 1 });
  const acks = [];
  const cards = [];
  let left = total;
  const worker = async () => {
    while (left-- > 0) {
      const { ack, card } = await command(port, dispatcher);
      acks.push(ack);
      cards.push(await card);
    }
  };
  const started = performance.now();
  await Promise.all(Array.from({ length: concurrent }, worker));
  const seconds = (performance.now() - started) / 1000;
  await dispatcher.close();
  return { perSecond: total / seconds, ack: quantiles(acks), card: quantiles(cards) };
}

/** Sends `total` commands at once, each over a connection of its own, and times their acknowledgements. */
export async function runBurst(port, total) {
  const dispatcher = new Agent({ pipelining: 1 });
  const all = await Promise.all(Array.from({ length: total }, () => command(port, dispatcher)));
  await dispatcher.close();
  return { acks: quantiles(all.map(({ ack }) => ack)), cards: all.map(({ card }) => card) };
}

/** Sends `total` commands, one after the other, and times their acknowledgements; their cards may never come. */
export async function runAcks(port, total) {
  const dispatcher = new Agent({ connections: 1, pipelining: 1 });
  const acks = [];
  const cards = [];
  for (let i = 0; i < total; i++) {
    const { ack, card } = await command(port, dispatcher);
    acks.push(ack);
    cards.push(card);
  }
  await dispatcher.close();
  return { acks: quantiles(acks), cards };
}

/** Asks for one id `total` times at once; settles when every card is posted. */
export async function runOneId(port, id, total) {
  const dispatcher = new Agent({ connections: 200, pipelining: 1 });
  const all = await Promise.all(Array.from({ length: total }, () => command(port, dispatcher, id)));
  await Promise.all(all.map(({ card }) => card));
  await dispatcher.close();
}

/** Signs and sends one command; `card` settles when its card is posted. */
async function command(port, dispatcher, id = nextId()) {
  const channel = `C${String(++sent % CHANNELS).padStart(9, '0')}`;
  const body = new URLSearchParams({
    command: '/cdr',
    text: id,
    channel_id: channel,
    channel_name: 'bench',
    user_id: 'U2',
    user_name: 'bench',
    team_id: 'T1',
    team_domain: 'bench',
    response_url: `http://127.0.0.1:${port}/gone`,
    // No two requests of Slack are alike.
    trigger_id: `1.2.${sent}`,
  }).toString();
  const timestamp = String(Math.floor(Date.now() / 1000));
  const signature = createHmac('sha256', SIGNING_SECRET).update(`v0:${timestamp}:${body}`).digest('hex');
  const done = new Promise((resolve) => waiting.set(id, [...(waiting.get(id) ?? []), resolve]));
  const started = performance.now();
  const card = done.then(() => performance.now() - started);
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
  return { ack: performance.now() - started, card };
}

/** Another call each time, so that nothing comes from a cache. */
function nextId() {
  return `job-1${String(++serial).padStart(17, '0')}`;
}

function quantiles(times) {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (q) => sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))];
  return { p50: at(0.5), p99: at(0.99) };
}
