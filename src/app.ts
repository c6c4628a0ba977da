import type { RequestListener } from 'node:http';
import { App, type Receiver } from '@slack/bolt';
import { createHttpReceiver } from './slack/http-receiver.js';
import type { SocketConnection } from './slack/socket-receiver.js';
import type { Config } from './config.js';
import type { CallLists, CallSource, Recordings } from './call/call-source.js';
import { messagesFor } from './locale/index.js';
import { momentIn } from './locale/moment.js';
import { slackLogger, type Logger } from './ops/log.js';
import type { Done } from './ops/outcomes.js';
import type { Work } from './ops/work.js';
import type { Identity } from './slack/identity.js';
import { webClientOptions } from './slack/identity.js';
import { pictureOf, pictureTextOf } from './picture/index.js';
import { createCardUpdates, type CardUpdates } from './slack/card-updates.js';
import { noticingRateLimits } from './slack/app-rate-limited.js';
import { createAskedBefore } from './slack/asked-before.js';
import { createTurns } from './slack/in-turn.js';
import { createKeptCommands, createKeptSearches } from './slack/kept.js';
import { registerListeners } from './slack/listeners/index.js';
import { createPictures } from './slack/pictures.js';
import { createRateLimit } from './slack/rate-limit.js';
import { createRequestCheck } from './slack/request-check.js';
import { keptInside } from './slack/shared-channels.js';
import { createThreadMemory } from './slack/thread-memory.js';
import type { SlackApi } from './slack/web-api.js';
import type { Questions } from './question/index.js';
import { readWeights } from './weights/read.js';
import type { Store } from './store/store.js';

export interface AppParts {
  readonly config: Config;
  readonly calls: CallSource;
  readonly lists: CallLists;
  readonly recordings: Recordings;
  readonly identity: Identity;
  readonly api: SlackApi;
  readonly slackFetch: typeof fetch;
  readonly store: Store;
  readonly work: Work;
  readonly log: Logger;
  /** Hears of everything that somebody set off, once it is over. */
  readonly onDone: (done: Done) => void;
}

/** The wired app; nothing listens or connects yet. Exactly one of `http` and `socket` is there. */
export interface CdrApp {
  readonly http: { readonly requestListener: RequestListener } | null;
  readonly socket: SocketConnection | null;
  /** Looks at provisional cards with each tick. */
  readonly cardUpdates: CardUpdates;
}

/** Wires Slack to the core. Starts nothing. */
export async function createApp(parts: AppParts): Promise<CdrApp> {
  const { config, calls, identity, api, slackFetch, store, work, log, onDone } = parts;
  const memory = createThreadMemory(store, identity.botUserId);
  const words = messagesFor(config.locale);
  const logger = slackLogger(log);
  const clientOptions = webClientOptions(config.slack.apiUrl, slackFetch, logger);
  const { appToken, signingSecret } = config.slack;
  const socket =
    appToken === null
      ? null
      : (await import('./slack/socket-receiver.js')).createSocketReceiver(appToken, clientOptions, logger);
  const http = socket === null ? createHttpReceiver(signingSecret ?? '', (said) => logger.warn(said)) : null;
  const receiver: Receiver | null = socket?.receiver ?? http;
  if (receiver === null) throw new TypeError('no receiver');
  const app = new App({
    receiver,
    logger,
    clientOptions,
    // Known from the start: Bolt would otherwise ask Slack who we are before it acknowledges a command.
    authorize: () => Promise.resolve({ ...identity, botToken: config.slack.botToken }),
    // Its conversation store throws an Error inside every request; nothing here uses it.
    convoStore: false,
  });
  app.processEvent = noticingRateLimits(app.processEvent.bind(app), log);
  app.error(({ code }) => {
    log.error({ event: 'slack_app', code });
    return Promise.resolve();
  });
  const common = {
    calls,
    words,
    sayMoment: momentIn(config.timeZone),
    instanceId: config.ccc.instanceId,
    instances: config.ccc.instances,
    allowed: config.allowed,
    sensitive: config.sensitive,
    memory,
    store,
    rateLimit: createRateLimit(store, config.rateLimit),
  };
  const { botName } = identity;
  const inside = keptInside(api, log);
  registerListeners(
    app,
    { api: inside, work, words, log, now: () => performance.now(), onDone },
    {
      ...common,
      botName,
      visibility: config.visibility,
      lists: parts.lists,
      searches: createKeptSearches(store),
      commands: createKeptCommands(store),
      timeZone: config.timeZone,
      clock: Date.now,
      slackFetch,
    },
    {
      botName,
      inTurn: createTurns(),
      parts: {
        ...common,
        questions: questionsOf(config.timeZone),
        askedBefore: createAskedBefore(store),
      },
    },
    {
      ...common,
      recordings: parts.recordings,
      clock: Date.now,
      slackFetch,
      pictures: createPictures({ pictureOf, pictureTextOf }),
    },
  );
  const cardUpdates = createCardUpdates({ ...common, client: api, work, clock: Date.now, log });
  const checked = createRequestCheck({ log });
  return {
    http: http === null ? null : { requestListener: checked(http.listener) },
    socket,
    cardUpdates,
  };
}

/** Loads the reading of questions with the first one: a bot that only looks calls up starts without it. */
function questionsOf(timeZone: string): () => Promise<Questions> {
  let loaded: Promise<Questions> | undefined;
  const load = async (): Promise<Questions> => {
    try {
      const [{ createQuestions }, { bytes }] = await Promise.all([
        import('./question/index.js'),
        readWeights(),
      ]);
      return createQuestions(timeZone, bytes);
    } catch (error) {
      // A file that could not be read now may be there for the next question.
      loaded = undefined;
      throw error;
    }
  };
  return () => (loaded ??= load());
}
