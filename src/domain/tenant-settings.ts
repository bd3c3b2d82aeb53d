import { z } from 'zod';
import { type CalendarSettings, calendarSettingsSchema, clockTime } from './calendar-settings.js';
import { isoDay } from './campaign.js';

/** How people are addressed; what each says stands in the texts (`address-<form>`). */
export const ADDRESSES = ['teacher', 'comrade', 'formal', 'familiar'] as const;
export type Address = (typeof ADDRESSES)[number];

/** Who of the office above gets the digest of the silent units. Where nobody there holds such a post, whoever is there. */
export const DIGEST_READERS = ['all', 'officers', 'leaders'] as const;

/** The parts of the settings, as they are shown, changed and written into the history. */
export const SETTINGS_GROUPS = ['address', 'quiet', 'calendar', 'kinds', 'escalation', 'consent', 'welcome'] as const;
export type SettingsGroup = (typeof SETTINGS_GROUPS)[number];

/** Most of what there may be, and the longest texts in code points: a consent fits one message with what stands around it. */
export const SETTINGS_LIMITS = {
  holidays: 60,
  holidayDays: 120,
  holidayName: 80,
  workingDays: 60,
  kinds: 40,
  kindKey: 20,
  kindName: 40,
  kindWords: 10,
  lateReminders: 5,
  higherAfter: 20,
  consent: 1500,
  welcome: 500,
} as const;

const kindSchema = z.object({
  /** As units store it, e.g. `MN`; one of the program's own, renamed, or the tenant's. */
  key: z.string().min(1).max(SETTINGS_LIMITS.kindKey),
  vi: z.string().min(1).max(SETTINGS_LIMITS.kindName),
  /** Empty: as in Vietnamese. */
  en: z.string().max(SETTINGS_LIMITS.kindName).default(''),
  /** Empty: as the program knows it, else told by whether units report to it. */
  sort: z.enum(['school', 'office', '']).default(''),
  /** What rosters write for it, beside its key and names. */
  words: z.array(z.string().min(1).max(SETTINGS_LIMITS.kindName)).max(SETTINGS_LIMITS.kindWords).default([]),
});
/** A kind of unit with the names that the tenant gives it. */
export type KindSetting = z.infer<typeof kindSchema>;

const words = (max: number) => z.object({ vi: z.string().max(max).default(''), en: z.string().max(max).default('') });
/** A text of the tenant; both empty: the program's own. No English: the Vietnamese for all. */
export type TenantWords = { readonly vi: string; readonly en: string };

const DEFAULTS = calendarSettingsSchema.parse({});

/** What the tenant says about itself; `{}` is what holds where nothing was set. */
export const tenantSettingsSchema = z.object({
  address: z.enum(ADDRESSES).default('teacher'),
  quiet: z
    .object({
      from: clockTime.default(DEFAULTS.quiet.from),
      to: clockTime.default(DEFAULTS.quiet.to),
      daysOff: z.boolean().default(DEFAULTS.quiet.daysOff),
    })
    .prefault({}),
  calendar: z
    .object({
      weekend: z.array(z.number().int().min(1).max(7)).max(6).default(DEFAULTS.weekend),
      publicHolidays: z.boolean().default(true),
      holidays: z
        .array(z.object({ from: isoDay, to: isoDay, name: z.string().max(SETTINGS_LIMITS.holidayName) }))
        .max(SETTINGS_LIMITS.holidays)
        .default([]),
      /** Days that are worked although they would be off. */
      workingDays: z.array(isoDay).max(SETTINGS_LIMITS.workingDays).default([]),
    })
    .prefault({}),
  kinds: z.array(kindSchema).max(SETTINGS_LIMITS.kinds).default([]),
  escalation: z
    .object({
      /** Reminders on so many working days after the due day; on the next the digest goes to the office above. */
      lateReminders: z.number().int().min(1).max(SETTINGS_LIMITS.lateReminders).default(DEFAULTS.climb.late),
      digestTo: z.enum(DIGEST_READERS).default('all'),
      /** Empty: with the morning's messages. */
      digestAt: z.union([clockTime, z.literal('')]).default(''),
      /** Working days after the digest on which the office above that one gets it as well; 0: never. */
      higherAfter: z.number().int().min(0).max(SETTINGS_LIMITS.higherAfter).default(DEFAULTS.climb.higherAfter),
      /** When officers read what was signed and what waits for them. */
      newsAt: clockTime.default(DEFAULTS.newsAt),
    })
    .prefault({}),
  consent: words(SETTINGS_LIMITS.consent).prefault({}),
  welcome: words(SETTINGS_LIMITS.welcome).prefault({}),
});
export type TenantSettings = z.infer<typeof tenantSettingsSchema>;

/** The calendar that the settings make, in a time zone. */
export const calendarSettingsOf = (
  { quiet, calendar, escalation }: TenantSettings,
  { zone, country }: Pick<CalendarSettings, 'zone' | 'country'>,
): CalendarSettings => ({
  zone,
  country: calendar.publicHolidays ? country : '',
  weekend: calendar.weekend,
  closed: calendar.holidays,
  workingDays: calendar.workingDays,
  quiet,
  climb: {
    late: escalation.lateReminders,
    digestAt: escalation.digestAt,
    higherAfter: escalation.higherAfter,
  },
  newsAt: escalation.newsAt,
});
