import { createServer, type RequestListener } from 'node:http';
import { expect } from 'vitest';
import { SECRETS } from '../../support/bot.js';
import { hasRedis, REMEDY, startRedis, type RedisServer } from '../../support/redis.js';
import { recordText, sampleRecord } from '../../support/samples.js';
import type { Row, Rows, Surroundings } from '../row.js';
import { expectCard, expectSoon, type Scene } from '../scene.js';

const SAMPLE = 'inbound-answered-with-hold';
const LOOK_UPS = 80;

/** A server on this machine, under the name of a variable of the bot. */
async function serving(variable: string, listener: RequestListener): Promise<Surroundings> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    env: { [variable]: `http://127.0.0.1:${address.port}` },
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

/** Closes every connection a moment after its answer, as load balancers do with idle ones. */
function closingCcc(): Promise<Surroundings> {
  const { contactId } = sampleRecord(SAMPLE);
  let answers = 0;
  return serving('CCC_ENDPOINT', (request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
    request.on('end', () => {
      const { socket } = response;
      const closeInMs = answers++ % 12;
      const asked = new URLSearchParams(body).get('ContactId') ?? '';
      const text = recordText(SAMPLE).replaceAll(contactId, asked);
      response.end(text, () => setTimeout(() => socket?.destroy(), closeInMs));
    });
  });
}

const CLOSED: Row = {
  fault: `CCC closes idle connections, ${LOOK_UPS} look-ups`,
  surround: closingCcc,
  run: async (scene) => {
    for (let i = 0; i < LOOK_UPS; i++) await expectCard(scene);
    return `the card, ${LOOK_UPS} of ${LOOK_UPS} times`;
  },
};

/** Alibaba Cloud's default chain with a credentials URI: keys of a role, which are renewed there. */
function renewedKeys(): Row {
  let handedOut = 0;
  return {
    fault: 'security token expired, a fresh one is to be had',
    surround: async () => {
      const uri = await serving('ALIBABA_CLOUD_CREDENTIALS_URI', (_, response) => {
        handedOut += 1;
        const keys = {
          Code: 'Success',
          AccessKeyId: SECRETS.accessKeyId,
          AccessKeySecret: SECRETS.accessKeySecret,
          SecurityToken: SECRETS.securityToken,
          Expiration: new Date(Date.now() + 3_600_000).toISOString(),
        };
        response.setHeader('content-type', 'application/json').end(JSON.stringify(keys));
      });
      const none = { ALIBABA_CLOUD_ACCESS_KEY_ID: '', ALIBABA_CLOUD_ACCESS_KEY_SECRET: '' };
      const chain = { ALIBABA_CLOUD_ECS_METADATA_DISABLED: 'true', HOME: '/nonexistent' };
      return { ...uri, env: { ...uri.env, ...none, ...chain } };
    },
    securityToken: SECRETS.securityToken,
    run: async (scene) => {
      const before = handedOut;
      scene.stage.ccc.setFault({ code: 'InvalidSecurityToken.Expired' }, 1);
      const seen = await expectCard(scene);
      expect(handedOut).toBe(before + 1);
      return seen;
    },
  };
}

/** What `/readyz` says of the store. */
async function storeOf({ stage }: Scene): Promise<string> {
  const ready = await fetch(`http://127.0.0.1:${stage.bot.port}/readyz`);
  return `${ready.status} ${/"store":"(\w+)"/.exec(await ready.text())?.[1]}`;
}

function redis(fault: string, away: (server: RedisServer) => Promise<void> | void): Row {
  let server: RedisServer | undefined;
  return {
    fault,
    skip: hasRedis ? null : REMEDY,
    surround: async () => {
      const started = (server = await startRedis());
      return { env: { REDIS_URL: started.url }, close: () => started.kill() };
    },
    run: async (scene) => {
      if (server === undefined) throw new Error('no Redis');
      await away(server);
      await expectCard(scene);
      await expectSoon(async () => expect(await storeOf(scene)).toBe('200 redis_degraded'));
      await expectCard(scene);
      server.resume();
      await server.start().catch(() => undefined);
      await expectSoon(async () => expect(await storeOf(scene)).toBe('200 redis'));
      return 'the card; `/readyz` says `redis_degraded` until Redis is back';
    },
  };
}

export const SURROUNDINGS: Rows = {
  group: 'Surroundings',
  quick: [],
  slow: [
    CLOSED,
    renewedKeys(),
    redis('Redis is killed, and comes back empty', (server) => server.kill()),
    redis('Redis hangs, and goes on', (server) => server.hang()),
  ],
};
