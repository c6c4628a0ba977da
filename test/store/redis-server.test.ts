import { expect, it } from 'vitest';
import { hasRedis, REMEDY } from '../support/redis.js';

/** Without it the tests of several replicas are skipped: this one says so, and fails where CI runs. */
it('a Redis server is there to test replicas with', (context) => {
  if (!hasRedis && process.env['CI'] !== 'true') {
    process.stderr.write(`not run: what replicas share, ${REMEDY}\n`);
    context.skip(REMEDY);
  }
  expect(hasRedis ? 'there' : REMEDY).toBe('there');
});
