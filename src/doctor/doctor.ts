import { ConfigError, loadConfig, type Config } from '../config.js';
import { examineCcc } from './ccc.js';
import { cccClock } from './clock.js';
import { failed, ok, type Finding } from './finding.js';
import { examinePort, examineRedis } from './place.js';
import { examineSlack } from './slack.js';

type Env = Readonly<Record<string, string | undefined>>;

/** Everything that the bot needs to serve, checked one after the other. Without a whole environment nothing else is. */
export async function* examine(env: Env, channels: readonly string[]): AsyncGenerator<Finding> {
  const config = configOf(env);
  if (config instanceof ConfigError) {
    for (const fault of config.faults) yield failed({ kind: 'environment_fault', fault });
    return;
  }
  yield ok({ kind: 'environment_complete' });
  // Where the bot may be used at all is where it has to be.
  yield* examineSlack(config.slack, channels.length > 0 ? channels : [...config.allowed.channels]);
  yield await cccClock(config.ccc.endpoint);
  yield* examineCcc(config.ccc);
  yield await examineRedis(config.redisUrl);
  yield await examinePort(config.http);
}

function configOf(env: Env): Config | ConfigError {
  try {
    return loadConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error;
    throw error;
  }
}
