import type { EventName } from '../call/event-names.js';

/** What lasts for a while on a call: its words, the event that begins it and the one that ends it. */
interface Pair {
  readonly english: string;
  readonly chinese: string;
  readonly begin: EventName;
  readonly end: EventName;
}

export const PAIRED_EVENTS: readonly Pair[] = [
  { english: 'hold', chinese: '保持', begin: 'Held', end: 'Retrieved' },
  { english: 'mut(?:e|ing)', chinese: '静音', begin: 'Muted', end: 'Unmuted' },
  {
    english: '(?:coach|whisper)(?:ing)?',
    chinese: '(?:辅导|耳语)',
    begin: 'StartCoach',
    end: 'StopCoach',
  },
  {
    english: '(?:monitor|listen)(?:ing)?',
    chinese: '(?:监听|旁听)',
    begin: 'StartMonitor',
    end: 'StopMonitor',
  },
  { english: 'consult(?:ation)?', chinese: '咨询', begin: 'StartConsultant', end: 'StopConsultant' },
  {
    english: '(?:conference|three way)',
    chinese: '(?:会议|三方)',
    begin: 'StartConference',
    end: 'StopConference',
  },
];
