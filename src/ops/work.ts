/** Counts work under way, so that a stopping process can wait for it. */
export interface Work {
  /** Runs a task and counts it until it settles. */
  run<T>(task: () => Promise<T>): Promise<T>;
  /** How many tasks are under way. */
  readonly size: number;
  /** Resolves true once nothing is under way, false when `timeoutMs` passes first. */
  drain(timeoutMs: number): Promise<boolean>;
}

export function createWork(): Work {
  const running = new Set<Promise<unknown>>();
  return {
    async run(task) {
      const started = task();
      running.add(started);
      try {
        return await started;
      } finally {
        running.delete(started);
      }
    },
    get size() {
      return running.size;
    },
    async drain(timeoutMs) {
      const deadline = Date.now() + timeoutMs;
      while (running.size > 0) {
        const left = deadline - Date.now();
        if (left <= 0) return false;
        await settledWithin([...running], left);
      }
      return true;
    },
  };
}

async function settledWithin(tasks: Promise<unknown>[], ms: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise((resolve) => (timer = setTimeout(resolve, ms)));
  await Promise.race([Promise.allSettled(tasks), timeout]);
  clearTimeout(timer);
}
