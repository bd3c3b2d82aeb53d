import {
  SETTINGS_GROUPS,
  type SettingsGroup,
  type TenantSettings,
  type TenantWords,
} from '../domain/tenant-settings.js';
import { type TextRef, text } from '../flows/view.js';
import { rangeText, settingText } from './settings-text.js';

/** Items of a list that are named; the others are counted. */
const NAMED = 8;

const line = (group: SettingsGroup, field: string, value: string | number | boolean): TextRef =>
  text('settings-line', { what: text(`settings-${group}-${field}`), value: settingText(group, field, value) });

const items = (head: string, all: readonly TextRef[]): TextRef[] => [
  text(head, { count: all.length }),
  ...all.slice(0, NAMED),
  ...(all.length > NAMED ? [text('settings-more', { count: all.length - NAMED })] : []),
];

type Lines = (settings: TenantSettings) => TextRef[];

const calendarLines: Lines = ({ calendar }) => {
  const holidays = [...calendar.holidays]
    .sort((a, b) => (a.from < b.from ? -1 : 1))
    .map(({ from, to, name }) =>
      name === ''
        ? text('settings-item', { what: rangeText(from, to) })
        : text('settings-item-named', { what: rangeText(from, to), name }),
    );
  const worked = [...calendar.workingDays].sort().map((day) => text('settings-item', { what: rangeText(day, day) }));
  return [
    line('calendar', 'weekend', calendar.weekend.join()),
    line('calendar', 'publicHolidays', calendar.publicHolidays),
    ...items('settings-holidays', holidays),
    ...items('settings-workingDays', worked),
  ];
};

const kindLines: Lines = ({ kinds }) =>
  items(
    'settings-kinds',
    kinds.map(({ key, ...kind }) => {
      const value = settingText('kinds', 'kind', JSON.stringify(kind));
      return text('settings-line', { what: text('plain', { text: key }), value });
    }),
  );

/** A language that was left out shows the other one's text. */
const wordsLines = (group: 'consent' | 'welcome', words: TenantWords): TextRef[] => {
  const isOwn = words.vi !== '' || words.en !== '';
  return (['vi', 'en'] as const).map((language) =>
    isOwn && words[language] === ''
      ? text('settings-line', { what: text(`settings-${group}-${language}`), value: text(`settings-as-${language}`) })
      : line(group, language, words[language]),
  );
};

const LINES: Readonly<Record<SettingsGroup, Lines>> = {
  address: ({ address }) => [line('address', 'form', address)],
  quiet: ({ quiet }) => [
    line('quiet', 'hours', quiet.from === quiet.to ? '' : `${quiet.from}–${quiet.to}`),
    line('quiet', 'daysOff', quiet.daysOff),
  ],
  calendar: calendarLines,
  kinds: kindLines,
  escalation: ({ escalation }) =>
    (['lateReminders', 'digestTo', 'digestAt', 'higherAfter', 'newsAt'] as const).map((field) =>
      line('escalation', field, escalation[field]),
    ),
  consent: ({ consent }) => wordsLines('consent', consent),
  welcome: ({ welcome }) => wordsLines('welcome', welcome),
};

/** The settings of a group as they hold, one a line. */
export const settingsLines = (settings: TenantSettings, group: SettingsGroup): TextRef[] => LINES[group](settings);

/** All settings, group by group. */
export const allSettingsLines = (settings: TenantSettings): TextRef[] =>
  SETTINGS_GROUPS.flatMap((group) => settingsLines(settings, group));
