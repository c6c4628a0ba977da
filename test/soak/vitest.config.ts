import { defineConfig } from 'vitest/config';

/** `npm run soak`: no part of `npm test`. */
export default defineConfig({
  test: { include: ['test/soak/soak.ts'], testTimeout: 600_000, hookTimeout: 60_000, disableConsoleIntercept: true },
}); // prettier-ignore
