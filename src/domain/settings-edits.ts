import {
  ADDRESSES,
  DIGEST_READERS,
  type KindSetting,
  SETTINGS_LIMITS,
  type TenantSettings,
} from './tenant-settings.js';

/** A change of the settings that one short word names, as buttons do; undefined for a word that names none. */
type Edit = (settings: TenantSettings, value: string) => TenantSettings | undefined;

/** `0700` → `07:00`; empty stays empty. */
const clockOf = (value: string): string | undefined => {
  if (value === '') return '';
  return /^([01]\d|2[0-3])[0-5]\d$/.test(value) ? `${value.slice(0, 2)}:${value.slice(2)}` : undefined;
};
const countOf = (value: string, min: number, max: number): number | undefined => {
  const number = /^\d{1,2}$/.test(value) ? Number(value) : -1;
  return number >= min && number <= max ? number : undefined;
};
const flagOf = (value: string): boolean | undefined => (value === '1' ? true : value === '0' ? false : undefined);

const without = <T>(list: readonly T[], value: string): T[] | undefined => {
  const at = countOf(value, 0, list.length - 1);
  return at === undefined ? undefined : list.filter((_, i) => i !== at);
};

const escalation =
  <T>(field: keyof TenantSettings['escalation'], read: (value: string) => T | undefined): Edit =>
  (settings, value) => {
    const wanted = read(value);
    return wanted === undefined ? undefined : { ...settings, escalation: { ...settings.escalation, [field]: wanted } };
  };

const calendar =
  <T>(
    field: keyof TenantSettings['calendar'],
    read: (value: string, settings: TenantSettings) => T | undefined,
  ): Edit =>
  (settings, value) => {
    const wanted = read(value, settings);
    return wanted === undefined ? undefined : { ...settings, calendar: { ...settings.calendar, [field]: wanted } };
  };

const quietEdit: Edit = (settings, value) => {
  const [from, to] = [clockOf(value.slice(0, 4)), clockOf(value.slice(4))];
  return from && to ? { ...settings, quiet: { ...settings.quiet, from, to } } : undefined;
};

const EDITS: Readonly<Record<string, Edit>> = {
  address: (settings, value) => {
    const address = ADDRESSES.find((one) => one === value);
    return address === undefined ? undefined : { ...settings, address };
  },
  quiet: quietEdit,
  daysOff: (settings, value) => {
    const daysOff = flagOf(value);
    return daysOff === undefined ? undefined : { ...settings, quiet: { ...settings.quiet, daysOff } };
  },
  weekend: calendar('weekend', (value) => (/^[67]{1,2}$/.test(value) ? [...new Set(value)].map(Number) : undefined)),
  publicHolidays: calendar('publicHolidays', flagOf),
  dropHoliday: calendar('holidays', (value, settings) => without(settings.calendar.holidays, value)),
  dropDay: calendar('workingDays', (value, settings) => without(settings.calendar.workingDays, value)),
  dropKind: (settings, value) => {
    const kinds = without(settings.kinds, value);
    return kinds === undefined ? undefined : { ...settings, kinds };
  },
  late: escalation('lateReminders', (value) => countOf(value, 1, SETTINGS_LIMITS.lateReminders)),
  to: escalation('digestTo', (value) => DIGEST_READERS.find((one) => one === value)),
  digest: escalation('digestAt', clockOf),
  higher: escalation('higherAfter', (value) => countOf(value, 0, SETTINGS_LIMITS.higherAfter)),
  news: escalation('newsAt', (value) => clockOf(value) || undefined),
  consent: (settings) => ({ ...settings, consent: { vi: '', en: '' } }),
  welcome: (settings) => ({ ...settings, welcome: { vi: '', en: '' } }),
};

/** The settings after the change that a button names; undefined where it names none (a forged button). */
export const editedSettings = (settings: TenantSettings, edit: string, value: string): TenantSettings | undefined =>
  Object.hasOwn(EDITS, edit) ? EDITS[edit]?.(settings, value) : undefined;

/** The settings with a school holiday; one of the same days takes its place. */
export const withHoliday = (
  settings: TenantSettings,
  holiday: TenantSettings['calendar']['holidays'][number],
): TenantSettings => {
  const others = settings.calendar.holidays.filter(({ from, to }) => from !== holiday.from || to !== holiday.to);
  const holidays = [...others, holiday].sort((a, b) => (a.from < b.from ? -1 : 1));
  return { ...settings, calendar: { ...settings.calendar, holidays } };
};

/** The settings with a day that is worked although it would be off. */
export const withWorkingDay = (settings: TenantSettings, day: string): TenantSettings => {
  const workingDays = [...new Set([...settings.calendar.workingDays, day])].sort();
  return { ...settings, calendar: { ...settings.calendar, workingDays } };
};

/** The settings with a kind of unit; what rosters write for it stays where it was known. */
export const withKind = (settings: TenantSettings, kind: Omit<KindSetting, 'words'>): TenantSettings => {
  const known = settings.kinds.find(({ key }) => key.toLowerCase() === kind.key.toLowerCase());
  const next = {
    ...kind,
    key: known?.key ?? kind.key,
    sort: kind.sort || (known?.sort ?? ''),
    words: known?.words ?? [],
  };
  const kinds =
    known === undefined ? [...settings.kinds, next] : settings.kinds.map((one) => (one === known ? next : one));
  return { ...settings, kinds };
};
