import type { IncomingMessage } from 'node:http';
import { readBody } from '../ccc/local-server.js';
import { isBlock } from './views.js';

const MAX_UPLOAD_BYTES = 10_000_000;

/** Reads form, JSON or multipart arguments of an API call, and those in its URL. */
export async function readArguments(request: IncomingMessage): Promise<Record<string, unknown>> {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  const inUrl = Object.fromEntries(url.searchParams);
  const body = await readBody(request);
  const type = request.headers['content-type'] ?? '';
  if (type.startsWith('application/json')) {
    const parsed: unknown = JSON.parse(body.toString('utf8') || '{}');
    return { ...inUrl, ...(isBlock(parsed) ? parsed : {}) };
  }
  if (type.startsWith('multipart/form-data')) {
    return { ...inUrl, ...Object.fromEntries(await formOf(body, type)) };
  }
  return { ...inUrl, ...Object.fromEntries(new URLSearchParams(body.toString('utf8'))) };
}

/** Reads uploaded bytes: a bare body, or the first file of a multipart one (which `filesUploadV2` sends). */
export async function readUpload(request: IncomingMessage): Promise<Buffer> {
  const body = await readBody(request, MAX_UPLOAD_BYTES);
  const type = request.headers['content-type'] ?? '';
  if (!type.startsWith('multipart/form-data')) return body;
  const [first = ''] = [...(await formOf(body, type)).values()];
  return typeof first === 'string' ? Buffer.from(first) : Buffer.from(await first.arrayBuffer());
}

function formOf(body: Buffer, contentType: string): Promise<FormData> {
  return new Response(new Uint8Array(body), { headers: { 'Content-Type': contentType } }).formData();
}
