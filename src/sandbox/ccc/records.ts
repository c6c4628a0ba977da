import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the simulated call centre takes its records from. Texts are whole GetCallDetailRecord answers. */
export interface RecordSource {
  /** The answer for one call, verbatim, or undefined for an unknown id. */
  find(contactId: string): string | undefined;
  /** All answers, in no particular order. */
  texts(): Iterable<string>;
}

/** Raw answers by call id, in memory. They keep their irregular shapes: nothing is re-written. */
export class RecordBook implements RecordSource {
  readonly #texts = new Map<string, string>();

  /** Adds or replaces one answer. @returns its call id. @throws Error when the text holds no `Data.ContactId`. */
  add(text: string): string {
    const contactId = fieldOf(fieldOf(JSON.parse(text), 'Data'), 'ContactId');
    if (typeof contactId !== 'string' || contactId === '')
      throw new Error('the record has no Data.ContactId');
    this.#texts.set(contactId, text);
    return contactId;
  }

  find(contactId: string): string | undefined {
    return this.#texts.get(contactId);
  }

  texts(): Iterable<string> {
    return this.#texts.values();
  }
}

/** Reads every `*.json` of a folder into a record book. @throws Error naming the file that is no record. */
export async function loadRecords(directory: string | URL): Promise<RecordBook> {
  const folder = typeof directory === 'string' ? directory : fileURLToPath(directory);
  const book = new RecordBook();
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).toSorted();
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  for (const [index, text] of texts.entries()) {
    try {
      book.add(text);
    } catch (error) {
      throw new Error(`${names[index] ?? ''} is no call detail record`, { cause: error });
    }
  }
  return book;
}

/** One field of an unknown JSON value; undefined when there is none. */
export function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
