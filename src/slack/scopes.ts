/** The scopes that the bot token needs; manifest.yml asks for exactly these, the README says why. */
export const SCOPES = [
  'commands',
  'chat:write',
  'app_mentions:read',
  'channels:history',
  'groups:history',
  'im:history',
  'mpim:history',
  'files:write',
  'channels:read',
  'groups:read',
] as const;
