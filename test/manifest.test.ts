import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { COMMANDS, EVENTS, SHORTCUTS } from '../src/slack/listeners/commands.js';
import { SCOPES } from '../src/slack/scopes.js';

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');

/** Slack counts characters; emoji and the like must not count twice. */
const chars = (min: number, max: number) =>
  z
    .string()
    .refine(
      (text) => Array.from(text).length >= min && Array.from(text).length <= max,
      `${min}-${max} characters`,
    );
const scopes = z.array(chars(1, 50)).max(255);
const requestUrl = z.url({ protocol: /^https$/ });

/** The rules of Slack's manifest schema, version 2, for the parts that this bot uses; unknown keys are refused. */
const Manifest = z.strictObject({
  _metadata: z.strictObject({ major_version: z.literal(2) }),
  display_information: z.strictObject({
    name: chars(1, 35),
    description: chars(1, 140),
    long_description: chars(175, 4000).optional(),
    background_color: z.string().regex(/^#(?:[0-9a-f]{3}){1,2}$/i),
  }),
  features: z.strictObject({
    bot_user: z.strictObject({ display_name: chars(1, 80), always_online: z.boolean() }),
    app_home: z.strictObject({
      home_tab_enabled: z.boolean(),
      messages_tab_enabled: z.boolean(),
      messages_tab_read_only_enabled: z.boolean(),
    }),
    slash_commands: z
      .array(
        z.strictObject({
          command: chars(2, 32).regex(/^\//),
          description: chars(1, 2000),
          usage_hint: chars(1, 1000).optional(),
          url: requestUrl.max(3000).optional(),
          should_escape: z.boolean(),
        }),
      )
      .min(1)
      .max(50),
    shortcuts: z
      .array(
        z.strictObject({
          name: chars(1, 24),
          type: z.enum(['message', 'global']),
          callback_id: chars(1, 255),
          description: chars(1, 150),
        }),
      )
      .max(10),
  }),
  oauth_config: z.strictObject({ scopes: z.strictObject({ bot: scopes }) }),
  settings: z.strictObject({
    event_subscriptions: z.strictObject({
      request_url: requestUrl.optional(),
      bot_events: z.array(chars(1, 100)).max(100),
    }),
    interactivity: z.strictObject({ is_enabled: z.boolean(), request_url: requestUrl.optional() }),
    org_deploy_enabled: z.boolean(),
    socket_mode_enabled: z.boolean(),
    token_rotation_enabled: z.boolean(),
  }),
});

/** Slack's documentation of each event names its scope. */
const SCOPE_OF: Readonly<Record<string, string>> = {
  app_mention: 'app_mentions:read',
  'message.channels': 'channels:history',
  'message.groups': 'groups:history',
  'message.im': 'im:history',
  'message.mpim': 'mpim:history',
};

describe('manifest.yml', () => {
  const text = read('manifest.yml');
  const source: unknown = parse(text);
  const manifest = Manifest.parse(source);

  it('keeps the rules of Slack’s schema', () => {
    expect(Manifest.safeParse(source).error?.issues ?? []).toEqual([]);
  });

  it('declares exactly the commands that the bot listens to', () => {
    expect(manifest.features.slash_commands.map(({ command }) => command).toSorted()).toEqual(
      [...COMMANDS].toSorted(),
    );
  });

  it('declares exactly the message shortcuts that the bot listens to, under the scope of commands', () => {
    const { shortcuts } = manifest.features;
    expect(shortcuts.map(({ callback_id }) => callback_id)).toEqual([...SHORTCUTS]);
    expect(shortcuts.map(({ type }) => type)).toEqual(['message']);
    expect(manifest.oauth_config.scopes.bot).toContain('commands');
  });

  it('subscribes to exactly the events that the bot listens to', () => {
    const kinds = manifest.settings.event_subscriptions.bot_events.map((name) => name.split('.')[0] ?? '');
    expect([...new Set(kinds)].toSorted()).toEqual([...EVENTS].toSorted());
  });

  it('has the scope that each event needs', () => {
    const needed = manifest.settings.event_subscriptions.bot_events.map(
      (name) => SCOPE_OF[name] ?? `none for ${name}`,
    );
    expect(manifest.oauth_config.scopes.bot).toEqual(expect.arrayContaining(needed));
  });

  it('lets buttons reach the bot', () => {
    expect(manifest.settings.interactivity.is_enabled).toBe(true);
  });

  it('asks for exactly the scopes that the README gives a reason for', () => {
    const [, table = ''] = /^\| Scope +\| Why +\|\n((?:\|.*\n)+)/m.exec(read('README.md')) ?? [];
    const justified = [...table.matchAll(/^\| `([\w.:]+)` +\| \S+ \S/gm)].flatMap(([, scope]) => scope ?? []);
    expect(justified.toSorted()).toEqual(manifest.oauth_config.scopes.bot.toSorted());
  });

  it('asks for exactly the scopes that the doctor looks for', () => {
    expect([...SCOPES].toSorted()).toEqual(manifest.oauth_config.scopes.bot.toSorted());
  });

  it('asks for every scope once', () => {
    const { bot } = manifest.oauth_config.scopes;
    expect(new Set(bot).size).toBe(bot.length);
  });

  it('lets people write to the bot in its Messages tab', () => {
    expect(manifest.features.app_home).toMatchObject({
      messages_tab_enabled: true,
      messages_tab_read_only_enabled: false,
    });
  });

  it('leaves the text of commands as it was typed', () => {
    for (const { should_escape } of manifest.features.slash_commands) expect(should_escape).toBe(false);
  });

  it('leaves out what a bot with one fixed token cannot serve', () => {
    expect(manifest.settings).toMatchObject({ org_deploy_enabled: false, token_rotation_enabled: false });
  });

  it('turns into the HTTP variant by the lines that its comment names', () => {
    const [, url] = /^#\s+(url: https:\S+)$/m.exec(text) ?? [];
    const [, requests] = /^#\s+(request_url: https:\S+)$/m.exec(text) ?? [];
    const http = text
      .replace('socket_mode_enabled: true', 'socket_mode_enabled: false')
      .replace(/^( +)should_escape: false$/m, `$&\n$1${url ?? ''}`)
      .replace(/^( +)bot_events:$/m, `$1${requests ?? ''}\n$&`)
      .replace(/^( +)is_enabled: true$/m, `$&\n$1${requests ?? ''}`);
    const variant = Manifest.parse(parse(http));
    expect(variant.settings.socket_mode_enabled).toBe(false);
    const address = /^https:.*\/slack\/events$/;
    expect(variant.features.slash_commands[0]?.url).toMatch(address);
    expect(variant.settings.event_subscriptions.request_url).toMatch(address);
    expect(variant.settings.interactivity.request_url).toMatch(address);
  });
});
