import { SCHEDULE_DAYS } from '../domain/announcement.js';
import type { Calendar } from '../domain/calendar.js';
import { addDays, mondayOf } from '../domain/iso-day.js';
import { formatMoment } from '../domain/moment.js';
import { parseMoment } from '../domain/moment-text.js';
import { meansNow } from '../domain/now-words.js';
import type { Choice, Flow, Reading, Scene } from './flow.js';
import { text } from './view.js';

/** What choosing a moment must know. */
export interface TimeEnv {
  /** Epoch milliseconds. */
  readonly now: number;
  readonly calendar: Calendar;
  /** When it goes out so far, epoch milliseconds: an hour alone keeps its day. */
  readonly standing?: number;
}

/** When an office usually sends: minutes of the day. */
const MORNING = 7 * 60;
const AFTERNOON = 17 * 60;
/** A moment that is nearer than this is no schedule. */
const SOON_MS = 10 * 60_000;

/** This afternoon, tomorrow morning, next Monday morning: those that lie ahead. The choice's value is epoch milliseconds. */
const momentChoices = ({ now, calendar }: TimeEnv): readonly Choice[] => {
  const today = calendar.dayOf(now);
  const named = [
    ['today', calendar.at(today, AFTERNOON)],
    ['tomorrow', calendar.at(addDays(today, 1), MORNING)],
    ['monday', calendar.at(addDays(mondayOf(today), 7), MORNING)],
  ] as const;
  const ahead = named.filter(([, at], i) => at > now + SOON_MS && named.findIndex((one) => one[1] === at) === i);
  // The id names the very moment: a button that is pressed on a later day is an old one.
  return ahead.map(([name, at]) => ({
    id: `t${(at / 60_000).toString(36)}`,
    label: text(`moment-${name}`, { moment: formatMoment(calendar, at) }),
    value: at,
  }));
};

/** The answer that no moment is wanted: it is the choice's id. */
export const AT_ONCE = 'now';

/** Reads a moment that lies ahead; the value, and what stood before, are epoch milliseconds. */
const readMoment = (words: string, env: TimeEnv, standing?: number): Reading => {
  const { now, calendar } = env;
  const day = standing === undefined ? {} : { day: calendar.dayOf(standing) };
  const read = parseMoment(words, { now, calendar, days: SCHEDULE_DAYS, ...day });
  if (read.ok) return { ok: true, value: read.at };
  const { suggestion, named } = read;
  const offered = named && calendar.at(named.day, named.half === 'morning' ? MORNING : AFTERNOON);
  // “Sáng mai” means what the button of that name says; where no button says it, the hour is asked for.
  if (momentChoices(env).some(({ value }) => value === offered)) return { ok: true, value: offered };
  const example = suggestion ?? calendar.at(addDays(calendar.dayOf(now), 1), MORNING);
  return { ok: false, problem: text(`moment-${read.reason}`, { example: formatMoment(calendar, example) }) };
};

const ask = ({ env }: Scene<TimeEnv>) => [
  text('moment-ask', {
    example: formatMoment(env.calendar, env.calendar.at(addDays(env.calendar.dayOf(env.now), 1), 480)),
  }),
];

/** Another moment for an announcement that waits. */
export const announceTimeFlow: Flow<TimeEnv> = {
  id: 'announce-time',
  version: 1,
  steps: [
    {
      id: 'at',
      ask,
      choices: ({ env }) => momentChoices(env),
      // Whom it goes to was confirmed when it was scheduled; in quiet hours the next question still asks.
      text: (words, { env }) => (meansNow(words) ? { ok: true, value: env.now } : readMoment(words, env, env.standing)),
    },
    {
      id: 'quiet',
      applies: ({ answers, env }) => answers.at !== undefined && env.calendar.isQuiet(Number(answers.at)),
      ask: ({ answers, env }) => [
        text('announce-quiet-then', {
          morning: formatMoment(env.calendar, env.calendar.afterQuietHours(Number(answers.at))),
        }),
      ],
      choices: ({ answers, env: { calendar } }) => {
        const at = Number(answers.at);
        const morning = formatMoment(calendar, calendar.afterQuietHours(at));
        return [
          { id: 'morning', label: text('announce-send-morning', { morning }) },
          { id: 'urgent', label: text('announce-send-urgent-at', { moment: formatMoment(calendar, at) }) },
        ];
      },
    },
  ],
};

/** The step that asks for the moment, in the dialog that composes. */
export const momentStep = { ask, choices: momentChoices, read: readMoment };
