import type { Viewer } from '../../../src/sandbox/page/render/viewer.js';

/** Lin in Shanghai, on 18 November 2026 at noon. */
export const LIN: Viewer = {
  userId: 'U0LINYUE01',
  timeZone: 'Asia/Shanghai',
  locale: 'en-US',
  now: Date.UTC(2026, 10, 18, 4),
  userName: (id) => (id === 'U0LINYUE01' ? '林悦' : id),
  channelName: (id) => (id === 'C0SUPPORT1' ? 'support' : id),
};
