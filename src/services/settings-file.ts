import { settingsFlaws } from '../domain/settings-rules.js';
import type { TenantSettings } from '../domain/tenant-settings.js';
import type { FileFinding, FileProblem } from './file-problem.js';
import { knownSettingsKeys, type SettingsFileContent, settingsFileSchema } from './settings-file-schema.js';
import { readYamlFile } from './yaml-file.js';

export type SettingsFile =
  | {
      readonly ok: true;
      readonly settings: TenantSettings;
      /** Of the settings from which the file was made; undefined where it does not tell. */
      readonly revision: number | undefined;
    }
  | { readonly ok: false; readonly problems: readonly FileProblem[] };

/** What is given takes the place of what holds; a field that is left out stays. */
const over = <T extends object>(present: T, given: { readonly [K in keyof T]?: T[K] | undefined } | undefined): T => {
  const changes = Object.entries(given ?? {}).filter(([, value]) => value !== undefined);
  return { ...present, ...Object.fromEntries(changes) };
};

const applied = (present: TenantSettings, file: SettingsFileContent): TenantSettings => {
  const { address = present.address, quiet, calendar, kinds, escalation, consent, welcome } = file;
  const holidays = calendar?.holidays?.map(({ from, to = from, name = '' }) => ({ from, to, name }));
  return {
    address,
    quiet: over(present.quiet, quiet),
    calendar: over(present.calendar, { ...calendar, holidays }),
    kinds:
      kinds?.map(({ key, name, english = '', sort = '', words = [] }) => ({
        key,
        vi: name,
        en: english,
        sort,
        words,
      })) ?? present.kinds,
    escalation: over(present.escalation, escalation),
    consent: over(present.consent, consent),
    welcome: over(present.welcome, welcome),
  };
};

/** Settings as they would be after a file. `present`: as they are. Problems come with line, column and field. */
export const readSettingsYaml = (text: string, present: TenantSettings): SettingsFile => {
  const read = readYamlFile(text, {
    schema: settingsFileSchema,
    knownKeys: knownSettingsKeys,
    whole: (file): FileFinding[] => settingsFlaws(applied(present, file)).map((flaw) => ({ ...flaw })),
  });
  if (!read.ok) return read;
  return { ok: true, settings: applied(present, read.value), revision: read.value.revision };
};

/** Keys of other files and of this one at the beginning of a line: which kind of file it is shows although something in it is wrong. */
const OWN = /^(revision|address|quiet|calendar|kinds|escalation|consent|welcome)\s*:/gmu;
const FOREIGN = /^(id|title|directive|schoolYear|contents|indicatorGroups|registration|cadence|audience)\s*:/gmu;

/** Whether a YAML file is one of settings rather than a campaign. */
export const isSettingsYaml = (text: string): boolean =>
  (text.match(OWN)?.length ?? 0) > (text.match(FOREIGN)?.length ?? 0);
