// Stands in the bundle for undici where all that is asked of it is its agent (src/slack/transport.ts): the rest (fetch,
// web sockets, caches, mocks) is most of it, and is read at every start.
export { default as Agent } from 'undici/lib/dispatcher/agent.js';
