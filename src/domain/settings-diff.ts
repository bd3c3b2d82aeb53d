import { SETTINGS_GROUPS, type SettingsGroup, type TenantSettings } from './tenant-settings.js';

type Value = string | number | boolean;

/** One thing that two settings have in common or not. `field` within the group, `item` of a list. */
export interface SettingsChange {
  readonly group: SettingsGroup;
  readonly field: string;
  readonly item: string;
  /** Undefined: it was not there. */
  readonly before: Value | undefined;
  readonly after: Value | undefined;
}

type Leaves = Map<string, Omit<SettingsChange, 'before' | 'after'> & { value: Value }>;

const leavesOf = ({ address, quiet, calendar, kinds, escalation, consent, welcome }: TenantSettings): Leaves => {
  const leaves: Leaves = new Map();
  const add = (group: SettingsGroup, field: string, value: Value, item = ''): void => {
    leaves.set(`${group}.${field}.${item}`, { group, field, item, value });
  };
  add('address', 'form', address);
  add('quiet', 'hours', quiet.from === quiet.to ? '' : `${quiet.from}–${quiet.to}`);
  add('quiet', 'daysOff', quiet.daysOff);
  add('calendar', 'weekend', [...calendar.weekend].sort().join());
  add('calendar', 'publicHolidays', calendar.publicHolidays);
  for (const { from, to, name } of calendar.holidays) add('calendar', 'holiday', name, `${from}/${to}`);
  for (const day of calendar.workingDays) add('calendar', 'workingDay', '', day);
  for (const { key, vi, en, sort, words } of kinds) add('kinds', 'kind', JSON.stringify({ vi, en, sort, words }), key);
  for (const [field, value] of Object.entries(escalation)) add('escalation', field, value);
  for (const language of ['vi', 'en'] as const) {
    add('consent', language, consent[language]);
    add('welcome', language, welcome[language]);
  }
  return leaves;
};

/** What changes from one to the other, group by group; equal settings differ in nothing, whatever order their lists have. */
export const settingsDiff = (before: TenantSettings, after: TenantSettings): SettingsChange[] => {
  const [old, next] = [leavesOf(before), leavesOf(after)];
  const changes = [...new Set([...old.keys(), ...next.keys()])].flatMap((key): SettingsChange[] => {
    const [was, is] = [old.get(key), next.get(key)];
    const leaf = is ?? was;
    if (leaf === undefined || was?.value === is?.value) return [];
    const { group, field, item } = leaf;
    return [{ group, field, item, before: was?.value, after: is?.value }];
  });
  return changes.sort((a, b) => SETTINGS_GROUPS.indexOf(a.group) - SETTINGS_GROUPS.indexOf(b.group));
};
