import { createServer } from 'node:http';
import { listen } from '../ops/http-server.js';
import { codeOf, PATIENCE_MS } from './ask-slack.js';
import { failed, ok, warning, type Finding } from './finding.js';

/** Redis as the bot would use it; its client is loaded only where there is an address. */
export async function examineRedis(redisUrl: string | null): Promise<Finding> {
  if (redisUrl === null) return ok({ kind: 'redis_unset' });
  const { openRedisStore } = await import('../store/redis.js');
  let code = 'unknown';
  const store = await openRedisStore(redisUrl, (_, why) => (code = why ?? code));
  const good = store.state() === 'ok';
  store.close();
  // The bot serves without it, each process for itself.
  return good ? ok({ kind: 'redis_good' }) : warning({ kind: 'redis_away', code });
}

/** Whether the bot could listen; one that already does is no fault. */
export async function examinePort({ host, port }: { host: string; port: number }): Promise<Finding> {
  const server = createServer();
  try {
    await listen(server, port, host);
    await new Promise((resolve) => server.close(resolve));
    return ok({ kind: 'port_free', port });
  } catch (error) {
    if (await isBot(port)) return ok({ kind: 'port_of_a_bot', port });
    return failed({ kind: 'port_taken', port, code: codeOf(error) });
  }
}

async function isBot(port: number): Promise<boolean> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/healthz`, {
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    return response.ok && (await response.text()) === '{"status":"ok"}';
  } catch {
    return false;
  }
}
