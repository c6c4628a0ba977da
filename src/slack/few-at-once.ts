/** Begins a task, or queues it; null where too many are waiting already. */
export type FewAtOnce = <T>(task: () => Promise<T>) => Promise<T> | null;

/** Runs at most `atOnce` tasks side by side, the others in the order they came; at most `waiting` of them wait. */
export function createFewAtOnce(atOnce: number, waiting: number): FewAtOnce {
  let running = 0;
  const queue: (() => void)[] = [];
  return (task) => {
    if (running >= atOnce && queue.length >= waiting) return null;
    const turn =
      running < atOnce ? Promise.resolve() : new Promise<void>((resolve) => void queue.push(resolve));
    if (running < atOnce) running++;
    return turn.then(task).finally(() => {
      const next = queue.shift();
      // Whoever waits longest takes the place over.
      if (next === undefined) running--;
      else next();
    });
  };
}
