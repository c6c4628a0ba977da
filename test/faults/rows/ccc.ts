import type { ErrorCode } from '../../../src/errors.js';
import type { CccFault } from '../../../src/sandbox/ccc/faults.js';
import type { Row, Rows } from '../row.js';
import { expectCard, expectTold, type Scene } from '../scene.js';

const HTML = '<!doctype html><html><body>It works</body></html>';

/** A look-up while CCC answers like this; `sees` null is the card, in spite of it. */
function answered(fault: string, how: CccFault, sees: ErrorCode | null, times?: number): Row {
  return {
    fault,
    run: async (scene) => {
      scene.stage.ccc.setFault(how, times);
      const seen = sees === null ? await expectCard(scene) : await expectTold(scene, sees);
      scene.stage.ccc.setFault(null);
      return seen;
    },
  };
}

const answer = (status: number, body: string, contentType?: string): CccFault => ({
  status,
  body,
  ...(contentType === undefined ? {} : { contentType }),
});

const QUICK: readonly Row[] = [
  answered('throttles once', 'throttling-once', null),
  answered('throttles on', 'throttling', 'ccc_throttled'),
  answered('down: `ServiceUnavailable`', 'down', 'ccc_unavailable'),
  answered('internal error', { code: 'InternalService.Common' }, 'ccc_failed'),
  answered('503 without a code', answer(503, '{}'), 'ccc_unavailable'),
  answered('429 without a code', answer(429, '{}'), 'ccc_throttled'),
  answered('a gateway’s HTML page, 502', 'html', 'ccc_unavailable'),
  answered('an HTML page with 200', answer(200, HTML, 'text/html'), 'ccc_unavailable'),
  answered('connection cut off in mid-answer', 'cut-off', 'ccc_unavailable'),
  answered('an empty answer', 'empty', 'ccc_unavailable'),
  answered('204', answer(204, ''), 'ccc_unavailable'),
  answered('truncated JSON', answer(200, '{"Code":"OK","Data":{"ContactId":"jo'), 'ccc_unavailable'),
  answered('“OK” without a record', answer(200, '{"Code":"OK"}'), 'call_not_found'),
  answered('“OK” with a list for a record', answer(200, '{"Code":"OK","Data":[]}'), 'ccc_answer_unreadable'),
  answered('a body of `null`', answer(200, 'null'), 'ccc_answer_unreadable'),
  answered('refuses the key', { code: 'InvalidAccessKeyId.NotFound' }, 'credentials_refused'),
  answered('forbids the operation', { code: 'Forbidden.RAM' }, 'access_denied'),
  answered('security token expired, none newer', { code: 'InvalidSecurityToken.Expired' }, 'credentials_expired'),
  answered('unknown instance', { code: 'NotExists.InstanceId' }, 'instance_unknown'),
  {
    fault: 'unknown id',
    run: (scene) => expectTold(scene, 'call_not_found', { id: 'job-404404404404404404' }),
  },
]; // prettier-ignore

/** A body that could fill the memory or stop the loop: measured from within the bot. */
function bounded(fault: string, how: CccFault, sees: ErrorCode): Row {
  return {
    fault,
    run: async (scene) => {
      const { stage } = scene;
      const probe = scene.probe();
      const open = await stage.ccc.openConnections();
      await probe.reset();
      stage.ccc.setFault(how);
      const seen = await expectTold(scene, sees);
      const { stoppedMs, grownMb } = await probe.seen();
      scene.hold('stoppedMs', stoppedMs);
      scene.hold('grownMb', grownMb);
      await closedAgain(scene, open);
      stage.ccc.setFault(null);
      return seen;
    },
  };
}

/** The connection of the broken answer is closed. */
async function closedAgain({ stage }: Scene, before: number): Promise<void> {
  while ((await stage.ccc.openConnections()) > before) await new Promise((resolve) => setImmediate(resolve));
}

const SLOW: readonly Row[] = [
  {
    fault: 'slow: 2 s',
    run: async (scene) => {
      scene.stage.ccc.setFault({ slowMs: 2_000 });
      const seen = await expectCard(scene);
      scene.stage.ccc.setFault(null);
      return seen;
    },
  },
  answered('slow: 5 s', 'slow', 'ccc_timeout'),
  bounded('hangs', 'hang', 'ccc_timeout'),
  bounded('drips: a byte every 100 ms', 'drip', 'ccc_timeout'),
  bounded('a body of 6 MB', 'huge', 'ccc_answer_too_large'),
  bounded('a body of 50 MB', answer(200, `{"Data":"${'x'.repeat(50_000_000)}"}`), 'ccc_answer_too_large'),
  {
    fault: 'nothing listens there',
    run: async (scene) => {
      await scene.stage.ccc.close();
      return expectTold(scene, 'ccc_unreachable');
    },
    next: (scene) => scene.ask({ text: 'help', wanted: ({ text }) => text.includes('Look up a call') }),
  },
  {
    fault: 'wrong access key secret: wrong signature',
    env: { ALIBABA_CLOUD_ACCESS_KEY_SECRET: 'canary-wrong-secret' },
    run: (scene) => expectTold(scene, 'credentials_refused'),
    next: (scene) => scene.ask({ text: 'help', wanted: ({ text }) => text.includes('Look up a call') }),
  },
];

export const CCC: Rows = { group: 'CCC', quick: QUICK, slow: SLOW };
