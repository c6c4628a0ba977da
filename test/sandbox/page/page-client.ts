import { onTestFinished } from 'vitest';
import { z } from 'zod';

/** One event as the page gets it. */
export interface PageEvent {
  readonly name: string;
  readonly data: unknown;
}

/** Opens the event stream of one person, and gives one event after the other. Ends with the test. */
export async function openEvents(url: string, user: string): Promise<() => Promise<PageEvent>> {
  const stopping = new AbortController();
  onTestFinished(() => {
    stopping.abort();
  });
  const response = await fetch(`${url}/events?user=${user}`, { signal: stopping.signal });
  if (response.body === null) throw new Error('no stream');
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  return async () => {
    while (!text.includes('\n\n')) {
      const { value, done } = await reader.read();
      if (done) return { name: 'end', data: null };
      text += value;
    }
    const [event = '', ...rest] = text.split('\n\n');
    text = rest.join('\n\n');
    const [, name = '', data = ''] = /^event: (.*)\ndata: (.*)$/.exec(event) ?? [];
    return { name, data: JSON.parse(data) };
  };
}

/** The next event of this name; others are passed over. */
export async function eventNamed(next: () => Promise<PageEvent>, name: string): Promise<unknown> {
  for (;;) {
    const event = await next();
    if (event.name === name) return event.data;
    if (event.name === 'end') throw new Error(`the stream ended before ${name}`);
  }
}

/** A message event's HTML. */
export function htmlOf(data: unknown): string {
  return z.object({ html: z.string() }).parse(data).html;
}

/** Does something on the page as its script does. */
export async function act(url: string, action: string, body: unknown) {
  const response = await fetch(`${url}/api/${action}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  return { status: response.status, text };
}
