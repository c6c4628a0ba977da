import { QUEUE, type Store } from './store.js';

/** The queues of one process. `now`: milliseconds, monotonic. */
export function createMemoryQueues(now: () => number): Pick<Store, 'schedule' | 'takeDue'> {
  const queues = new Map<string, Map<string, number>>();
  return {
    schedule(name, entry, dueInMs) {
      const queue = queues.get(name) ?? new Map<string, number>();
      queues.set(name, queue);
      queue.set(entry, now() + dueInMs);
      if (queue.size > QUEUE.entries) queue.delete(byDueTime(queue)[0]?.[0] ?? entry);
      return Promise.resolve();
    },
    takeDue(name, most) {
      const queue = queues.get(name) ?? new Map<string, number>();
      const due = byDueTime(queue)
        .filter(([, dueAt]) => dueAt <= now())
        .slice(0, Math.min(most, QUEUE.taken))
        .map(([entry]) => entry);
      for (const entry of due) queue.delete(entry);
      if (queue.size === 0) queues.delete(name);
      return Promise.resolve(due);
    },
  };
}

function byDueTime(queue: ReadonlyMap<string, number>): [string, number][] {
  return [...queue].toSorted(([, a], [, b]) => a - b);
}
