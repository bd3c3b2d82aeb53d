import { z } from 'zod';
import { parseWeekday } from '../domain/campaign-words.js';
import { parseAddress, parseReaders, parseSettingTime, parseSort, parseYesNo } from '../domain/settings-words.js';
import { SETTINGS_LIMITS as MAX } from '../domain/tenant-settings.js';
import { count, day, field, keysAt, listOf, longText, matching, text } from './yaml-fields.js';

/** Letters with or without marks, figures, and signs that short forms hold: `TH&THCS`. */
const KIND_KEY = /^[\p{L}\p{N}][\p{L}\p{N}&+./ -]{0,19}$/u;

const clock = field(parseSettingTime, 'bad-clock');
const yesNo = field(parseYesNo, 'bad-yes-no');
/** What may be left empty to take it back. */
const orEmpty = <T extends z.ZodType>(schema: T) => z.union([z.literal(''), schema]);

const quiet = z.strictObject({ from: clock, to: clock, daysOff: yesNo }).partial();
const holiday = z.strictObject({ from: day, to: day.optional(), name: text(MAX.holidayName).optional() });
const calendar = z
  .strictObject({
    weekend: listOf(field(parseWeekday, 'bad-weekday'), 6),
    publicHolidays: yesNo,
    holidays: listOf(holiday, MAX.holidays),
    workingDays: listOf(day, MAX.workingDays),
  })
  .partial();
const kind = z.strictObject({
  key: matching(KIND_KEY, 'bad-kind-key'),
  name: text(MAX.kindName),
  english: orEmpty(text(MAX.kindName)).optional(),
  sort: orEmpty(field(parseSort, 'bad-sort')).optional(),
  words: listOf(text(MAX.kindName), MAX.kindWords).optional(),
});
const escalation = z
  .strictObject({
    lateReminders: count(1, MAX.lateReminders),
    digestTo: field(parseReaders, 'bad-readers'),
    digestAt: orEmpty(clock),
    higherAfter: count(0, MAX.higherAfter),
    newsAt: clock,
  })
  .partial();
const words = (max: number) => z.strictObject({ vi: longText(max), en: longText(max) }).partial();
const consent = words(MAX.consent);
const welcome = words(MAX.welcome);

/**
 * The file as a person writes it: strings, maps and lists. Every field may be left out; what is left out stays as it is. `revision` is that of
 * the settings from which the file was made.
 */
export const settingsFileSchema = z
  .strictObject({
    revision: count(0, 999_999),
    address: field(parseAddress, 'bad-address'),
    quiet,
    calendar,
    kinds: listOf(kind, MAX.kinds),
    escalation,
    consent,
    welcome,
  })
  .partial();
export type SettingsFileContent = z.infer<typeof settingsFileSchema>;

const KEYS: Readonly<Record<string, readonly string[]>> = {
  '': Object.keys(settingsFileSchema.shape),
  quiet: Object.keys(quiet.shape),
  calendar: Object.keys(calendar.shape),
  'calendar.holidays': Object.keys(holiday.shape),
  kinds: Object.keys(kind.shape),
  escalation: Object.keys(escalation.shape),
  consent: Object.keys(consent.shape),
  welcome: Object.keys(welcome.shape),
};

/** The keys that are known at a place of the file. */
export const knownSettingsKeys = keysAt(KEYS);
