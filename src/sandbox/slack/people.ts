/** A member of the simulated workspace. */
export interface SandboxUser {
  readonly id: string;
  readonly name: string;
  readonly realName: string;
  /** IANA zone, and its usual offset from UTC in seconds. */
  readonly timeZone: string;
  readonly utcOffset: number;
  readonly locale: string;
  readonly isBot: boolean;
}

/** A conversation of the simulated workspace. Members are user ids. */
export interface SandboxChannel {
  readonly id: string;
  readonly name: string;
  readonly kind: 'public' | 'private' | 'im' | 'mpim';
  readonly members: ReadonlySet<string>;
  readonly isArchived: boolean;
  /** Slack Connect: people of another company are in it too. */
  readonly isExternallyShared: boolean;
}

/** The identity of the app under test. */
export const APP = { appId: 'A0CDRAPP1', botId: 'B0CDRBOT1', userId: 'U0CDRBOT1', name: 'cdr' } as const;

/** The simulated team. */
export const TEAM = { id: 'T0SANDBOX', name: 'Sandbox', domain: 'sandbox' } as const;

/** Ids of the people that every workspace starts with. */
export const PEOPLE = {
  lin: 'U0LINYUE01',
  tom: 'U0TOMBECK1',
  priya: 'U0PRIYAN01',
  guest: 'U0ACMEANN1',
} as const;

/** Ids of the conversations that every workspace starts with. */
export const PLACES = {
  /** Public; the bot is a member. */
  support: 'C0SUPPORT1',
  /** Public; the bot is not a member. */
  general: 'C0GENERAL1',
  /** Private; the bot is not a member. */
  leads: 'C0LEADS001',
  /** Private; the bot is a member. */
  quality: 'C0QUALITY1',
  /** Slack Connect with another company; the bot is a member. */
  partner: 'C0PARTNER1',
  /** Archived; the bot was a member. */
  archive: 'C0ARCHIVE1',
  /** Direct messages between one person and the bot. */
  dmLin: 'D0CDRLIN01',
  dmTom: 'D0CDRTOM01',
  /** Direct messages between two people. */
  dmPeople: 'D0LINTOM01',
} as const;

/** The people, the bot included. */
export function startingUsers(): readonly SandboxUser[] {
  return [
    person(PEOPLE.lin, 'lin.yue', '林悦', 'Asia/Shanghai', 8, 'zh-CN'),
    person(PEOPLE.tom, 'tom.becker', 'Tom Becker', 'Europe/Berlin', 1, 'en-GB'),
    person(PEOPLE.priya, 'priya.nair', 'Priya Nair', 'Asia/Kolkata', 5.5, 'en-US'),
    person(PEOPLE.guest, 'ann', 'Ann (Acme)', 'America/New_York', -5, 'en-US'),
    { ...person(APP.userId, APP.name, 'CDR', 'Etc/UTC', 0, 'en-US'), isBot: true },
  ];
}

/** The conversations of `PLACES`. */
export function startingChannels(): readonly SandboxChannel[] {
  const { lin, tom, priya, guest } = PEOPLE;
  return [
    channel(PLACES.support, 'support', 'public', [lin, tom, priya, APP.userId]),
    channel(PLACES.general, 'general', 'public', [lin, tom, priya]),
    channel(PLACES.leads, 'team-leads', 'private', [lin, tom]),
    channel(PLACES.quality, 'quality', 'private', [lin, priya, APP.userId]),
    {
      ...channel(PLACES.partner, 'partner-acme', 'public', [lin, tom, guest, APP.userId]),
      isExternallyShared: true,
    },
    { ...channel(PLACES.archive, 'old-project', 'public', [lin, APP.userId]), isArchived: true },
    channel(PLACES.dmLin, '', 'im', [lin, APP.userId]),
    channel(PLACES.dmTom, '', 'im', [tom, APP.userId]),
    channel(PLACES.dmPeople, '', 'im', [lin, tom]),
  ];
}

function channel(
  id: string,
  name: string,
  kind: SandboxChannel['kind'],
  members: readonly string[],
): SandboxChannel {
  return { id, name, kind, members: new Set(members), isArchived: false, isExternallyShared: false };
}

function person(
  id: string,
  name: string,
  realName: string,
  timeZone: string,
  utcHours: number,
  locale: string,
): SandboxUser {
  return { id, name, realName, timeZone, utcOffset: utcHours * 3600, locale, isBot: false };
}
