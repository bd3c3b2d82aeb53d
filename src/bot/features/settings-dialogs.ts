import { withHoliday, withKind, withWorkingDay } from '../../domain/settings-edits.js';
import { SETTINGS_LIMITS, type TenantSettings } from '../../domain/tenant-settings.js';
import { KNOWN_KINDS } from '../../domain/unit-kinds.js';
import { appError } from '../../errors.js';
import { type Answers, answerText, type Flow } from '../../flows/flow.js';
import {
  holidayFlow,
  holidayOf,
  type KindEnv,
  kindFlow,
  quietFlow,
  type WordsEnv,
  wordsFlow,
  wordsOf,
  workdayFlow,
} from '../../flows/settings.js';
import { text } from '../../flows/view.js';
import { kindText } from '../../services/kind-text.js';
import { changeSettings, showSettings } from '../../services/settings.js';
import type { Dialogs } from '../dialogs.js';
import { type DialogSpec, dialog } from '../feature.js';
import { settingsDoneView, settingsRefusedView } from '../settings-view.js';
import type { Turn } from '../turn.js';

/** Stores what the answers make of the present settings: whoever changed something else meanwhile loses nothing. */
const store = async (turn: Turn, change: (present: TenantSettings) => TenantSettings): Promise<void> => {
  const present = showSettings(turn, turn.actor);
  const outcome = await changeSettings(turn, turn.actor, change(present), present.rev);
  if (outcome.ok) return turn.show(settingsDoneView(outcome.changes, outcome.rev));
  turn.show(settingsRefusedView(outcome.flaws));
};

const simple = <Env>(
  flow: Flow<Env>,
  env: (turn: Turn) => Env,
  change: (present: TenantSettings, answers: Answers) => TenantSettings,
): DialogSpec<never> =>
  dialog<Env>({
    flow,
    env: async (turn) => {
      showSettings(turn, turn.actor);
      return env(turn);
    },
    submit: (turn, answers) => store(turn, (present) => change(present, answers)),
  });

const today = (turn: Turn) => ({ today: turn.calendar.dayOf(turn.now) });

const kindEnv = ({ directory: { tree, settings } }: Turn): KindEnv => {
  const own = settings.kinds.filter(({ key }) => !KNOWN_KINDS.some((known) => known.key === key));
  return {
    known: [...KNOWN_KINDS, ...own].map(({ key, sort }) => ({ key, sort, name: kindText(tree, key) })),
  };
};

const kindChange = (present: TenantSettings, answers: Answers): TenantSettings => {
  const sort = answerText(answers, 'sort');
  return withKind(present, {
    key: answerText(answers, 'key'),
    vi: answerText(answers, 'vi'),
    en: answerText(answers, 'en'),
    sort: sort === 'school' || sort === 'office' ? sort : '',
  });
};

const quietChange = (present: TenantSettings, { hours }: Answers): TenantSettings => ({
  ...present,
  quiet: { ...present.quiet, ...(hours as { from: string; to: string }) },
});

const whatOf = (answers: Answers): 'consent' | 'welcome' => (answers.what === 'welcome' ? 'welcome' : 'consent');

/** Of the text that was there when the writing began: another text that came meanwhile is not overwritten unseen. */
const baseOf = (turn: Turn, what: 'consent' | 'welcome'): string => JSON.stringify(turn.directory.settings[what]);

const wordsDialog = (dialogs: () => Dialogs): DialogSpec<never> =>
  dialog<WordsEnv>({
    flow: wordsFlow,
    env: async (turn, answers) => {
      showSettings(turn, turn.actor);
      const what = whatOf(answers);
      return { what, max: SETTINGS_LIMITS[what] };
    },
    submit: async (turn, answers) => {
      const what = whatOf(answers);
      if (answers.base !== baseOf(turn, what)) {
        const again = { ...answers, base: baseOf(turn, what), meanwhile: true };
        return dialogs().begin(turn, wordsFlow.id, again);
      }
      await store(turn, (present) => ({ ...present, [what]: wordsOf(answers) }));
    },
  });

/** What is typed of the settings. */
export const settingsDialogs = (dialogs: () => Dialogs): readonly DialogSpec<never>[] => [
  simple(quietFlow, () => ({}), quietChange),
  simple(holidayFlow, today, (present, answers) => withHoliday(present, holidayOf(answers))),
  simple(workdayFlow, today, (present, answers) => withWorkingDay(present, answerText(answers, 'day'))),
  simple(kindFlow, kindEnv, kindChange),
  wordsDialog(dialogs),
];

const FLOWS: Readonly<Record<string, string>> = {
  quiet: quietFlow.id,
  holiday: holidayFlow.id,
  workday: workdayFlow.id,
  kind: kindFlow.id,
};
const LISTS = { holiday: 'holidays', workday: 'workingDays' } as const;

const isFull = ({ calendar, kinds }: TenantSettings, what: string): boolean => {
  if (what === 'kind') return kinds.length >= SETTINGS_LIMITS.kinds;
  if (what !== 'holiday' && what !== 'workday') return false;
  return calendar[LISTS[what]].length >= SETTINGS_LIMITS[LISTS[what]];
};

/** Opens the dialog that a button names. */
export const beginSettingsDialog = async (turn: Turn, dialogs: Dialogs, what: string): Promise<void> => {
  const present = showSettings(turn, turn.actor);
  if (what === 'consent' || what === 'welcome')
    return dialogs.begin(turn, wordsFlow.id, { what, base: baseOf(turn, what) });
  const flow = Object.hasOwn(FLOWS, what) ? FLOWS[what] : undefined;
  if (flow === undefined) throw appError('stale');
  if (isFull(present, what)) return turn.toast(text('settings-full'), true);
  await dialogs.begin(turn, flow, {});
};
