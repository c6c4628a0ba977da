import { Agent, type Dispatcher } from 'undici';

/** Connections to Slack stay open below the idle limit of its load balancers. */
const KEEP_ALIVE_MS = 30_000;

/** Connections to one host; what comes beyond waits its turn, within its time. */
const MOST_CONNECTIONS = 100;

export interface Sent {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

export interface Outgoing {
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array | null;
}

/** Sends a request and gives the whole answer. Rejects with the system's or undici's error. */
export type Transport = (url: string, outgoing: Outgoing) => Promise<Sent>;

/** Why there is no answer in time. As a connection that did not come about, nothing was sent. */
class TooLate extends Error {
  override readonly name = 'TimeoutError';

  constructor(readonly code: 'ETIMEDOUT' | 'UND_ERR_CONNECT_TIMEOUT') {
    super('no answer in time');
  }
}

/**
 * HTTP for everything that Slack is told, on undici's dispatch: no streams, no signal, one timer from the call to the
 * last byte of the answer. Nothing is retried and no redirect is followed.
 */
export function createTransport(timeoutMs: number): Transport {
  const dispatcher = new Agent({
    connect: { timeout: timeoutMs },
    connections: MOST_CONNECTIONS,
    keepAliveTimeout: KEEP_ALIVE_MS,
    // The timer below is the only one.
    headersTimeout: 0,
    bodyTimeout: 0,
  });
  return (url, outgoing) => {
    const { origin, pathname, search } = new URL(url);
    return new Promise((resolve, reject) => {
      dispatcher.dispatch(
        { origin, path: pathname + search, ...outgoing },
        gathering(timeoutMs, resolve, reject),
      );
    });
  };
}

/** Gathers an answer, or breaks the request off when its time is over. */
function gathering(
  timeoutMs: number,
  resolve: (sent: Sent) => void,
  reject: (error: Error) => void,
): Dispatcher.DispatchHandler {
  let controller: Dispatcher.DispatchController | null = null;
  let late: TooLate | null = null;
  let status = 0;
  let headers: Sent['headers'] = {};
  const chunks: Buffer[] = [];
  const timer = setTimeout(() => {
    late = new TooLate(controller === null ? 'UND_ERR_CONNECT_TIMEOUT' : 'ETIMEDOUT');
    controller?.abort(late);
    reject(late);
  }, timeoutMs);
  return {
    onRequestStart(started) {
      controller = started;
      // Its turn came too late: the caller has been told that nothing was sent.
      if (late !== null) started.abort(late);
    },
    onResponseStart(_, code, given) {
      status = code;
      headers = given;
    },
    onResponseData(_, chunk) {
      chunks.push(chunk);
    },
    onResponseEnd() {
      clearTimeout(timer);
      const [only] = chunks;
      const whole = chunks.length === 1 && only !== undefined ? only : Buffer.concat(chunks);
      resolve({ status, headers, text: whole.toString('utf8') });
    },
    onResponseError(_, error) {
      clearTimeout(timer);
      reject(error);
    },
  };
}
