import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { z } from 'zod';
import type { PageOptions } from '../page/page-options.js';

const MANIFEST = new URL('../../../manifest.yml', import.meta.url);

const manifest = z.object({
  features: z.object({
    slash_commands: z
      .array(z.object({ command: z.string(), description: z.string(), usage_hint: z.string().default('') }))
      .default([]),
    shortcuts: z.array(z.object({ name: z.string(), type: z.string(), callback_id: z.string() })).default([]),
  }),
});

/** The slash commands and message shortcuts that a workspace gets when the app of `manifest.yml` is installed. */
export async function readManifest(): Promise<Pick<PageOptions, 'commands' | 'shortcuts'>> {
  const { features } = manifest.parse(parse(await readFile(MANIFEST, 'utf8')));
  return {
    commands: features.slash_commands.map(({ command, description, usage_hint: usageHint }) => ({
      command,
      description,
      usageHint,
    })),
    shortcuts: features.shortcuts
      .filter(({ type }) => type === 'message')
      .map(({ name: label, callback_id: callbackId }) => ({ label, callbackId })),
  };
}
