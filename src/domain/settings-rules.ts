import { minutesOf } from './calendar-settings.js';
import { daysBetween, formatDay } from './iso-day.js';
import { SETTINGS_LIMITS, type TenantSettings } from './tenant-settings.js';
import { kindWords } from './unit-kinds.js';

/** What is wrong between fields that are each in order; `code` as in `file-problem-<code>`, the path as in the settings' file. */
export interface SettingsFlaw {
  readonly path: readonly (string | number)[];
  readonly code: 'from-after-to' | 'range-too-long' | 'quiet-too-long' | 'in-quiet-hours' | 'kind-twice' | 'kind-taken';
  readonly args: Readonly<Record<string, string | number>>;
}

/** Messages need some of the day. */
const LEAST_AWAKE = 4 * 60;

const quietMinutes = ({ quiet }: TenantSettings): number => (minutesOf(quiet.to) - minutesOf(quiet.from) + 1440) % 1440;

const quietFlaws = (settings: TenantSettings): SettingsFlaw[] => {
  const { quiet, escalation } = settings;
  const length = quietMinutes(settings);
  if (1440 - length < LEAST_AWAKE)
    return [{ path: ['quiet', 'to'], code: 'quiet-too-long', args: { hours: LEAST_AWAKE / 60 } }];
  const hours = ['digestAt', 'newsAt'] as const;
  return hours.flatMap((field): SettingsFlaw[] => {
    const value = escalation[field];
    if (value === '' || (minutesOf(value) - minutesOf(quiet.from) + 1440) % 1440 >= length) return [];
    return [{ path: ['escalation', field], code: 'in-quiet-hours', args: { value, from: quiet.from, to: quiet.to } }];
  });
};

const holidayFlaws = ({ calendar }: TenantSettings): SettingsFlaw[] =>
  calendar.holidays.flatMap(({ from, to }, at): SettingsFlaw[] => {
    const path = ['calendar', 'holidays', at, 'to'];
    if (from > to) return [{ path, code: 'from-after-to', args: { from: formatDay(from), to: formatDay(to) } }];
    if (daysBetween(from, to) < SETTINGS_LIMITS.holidayDays) return [];
    return [{ path, code: 'range-too-long', args: { max: SETTINGS_LIMITS.holidayDays } }];
  });

/** A word in a roster must mean one kind. */
const kindFlaws = ({ kinds }: TenantSettings): SettingsFlaw[] => {
  const keys = new Set<string>();
  const owners = new Map<string, string>();
  return kinds.flatMap((kind, at): SettingsFlaw[] => {
    const value = kind.key;
    if (keys.has(value.toLowerCase())) return [{ path: ['kinds', at, 'key'], code: 'kind-twice', args: { value } }];
    keys.add(value.toLowerCase());
    return kindWords(kind).flatMap((word): SettingsFlaw[] => {
      const other = owners.get(word);
      owners.set(word, value);
      return other === undefined ? [] : [{ path: ['kinds', at], code: 'kind-taken', args: { value: word, other } }];
    });
  });
};

/** All that does not fit together in settings whose fields are each in order; nothing when they may be stored. */
export const settingsFlaws = (settings: TenantSettings): SettingsFlaw[] => [
  ...quietFlaws(settings),
  ...holidayFlaws(settings),
  ...kindFlaws(settings),
];
