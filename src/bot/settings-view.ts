import { formatMoment } from '../domain/moment.js';
import type { SettingsChange } from '../domain/settings-diff.js';
import type { SettingsFlaw } from '../domain/settings-rules.js';
import { ADDRESSES, DIGEST_READERS, SETTINGS_GROUPS, type SettingsGroup } from '../domain/tenant-settings.js';
import { actionData } from '../flows/button-data.js';
import { type Button, gap, inRows, type TextRef, text, type View } from '../flows/view.js';
import type { PresentSettings } from '../services/settings.js';
import { allSettingsLines, settingsLines } from '../services/settings-summary.js';
import { changeText, rangeText } from '../services/settings-text.js';

/** Changes that are told one by one. */
const TOLD = 20;

const groupButton = (group: SettingsGroup): Button => ({
  label: text(`settings-group-${group}`),
  data: actionData('cfg-g', group),
});
const toMain = (): Button => ({ label: text('button-settings'), data: actionData('cfg') });

/** All settings, who changed them last, and the way to each group. `who`: undefined for the command line. */
export const settingsView = (
  { calendar }: { calendar: Parameters<typeof formatMoment>[0] },
  present: PresentSettings,
  who: string | undefined,
): View => {
  const by = who === undefined ? text('audit-system') : who;
  const since =
    present.rev === 0
      ? text('settings-unset')
      : text('settings-since', { moment: formatMoment(calendar, present.at), who: by });
  return {
    body: [text('settings-head'), since, gap, ...allSettingsLines(present), gap, text('settings-foot')],
    buttons: [
      ...inRows(SETTINGS_GROUPS.map(groupButton), 2),
      [{ label: text('button-settings-export'), data: actionData('cfg-out') }],
    ],
  };
};

type ButtonsOf = (settings: PresentSettings) => Button[][];

const doing = ({ rev }: PresentSettings, edit: string, value: string, label: Button['label']): Button => ({
  label,
  data: actionData('cfg-do', String(rev), edit, value),
});
const asking = (what: string, label = `button-settings-${what}`): Button => ({
  label: text(label),
  data: actionData('cfg-ask', what),
});
/** The present choice is marked. */
const marked = (isPresent: boolean, label: TextRef | string): TextRef =>
  isPresent ? text('settings-marked', { label }) : text('settings-unmarked', { label });

const clock = (value: string): string => value.replace(':', '');

const quietButtons: ButtonsOf = (settings) => {
  const { from, to, daysOff } = settings.quiet;
  const hours = (start: string, end: string): Button =>
    doing(settings, 'quiet', clock(start) + clock(end), marked(from === start && to === end, `${start}–${end}`));
  return [
    [hours('21:00', '06:30'), hours('22:00', '06:00')],
    [hours('20:00', '07:00'), doing(settings, 'quiet', '00000000', marked(from === to, text('settings-quiet-none')))],
    [asking('quiet')],
    [doing(settings, 'daysOff', daysOff ? '0' : '1', text(daysOff ? 'settings-daysOff-off' : 'settings-daysOff-on'))],
  ];
};

/** Holidays and days worked that a button takes away. */
const MOST_DROPS = 12;

const calendarButtons: ButtonsOf = (settings) => {
  const { weekend, publicHolidays, holidays, workingDays } = settings.calendar;
  const saturday = weekend.includes(6);
  const drops = [
    ...holidays.map(({ from, to, name }, at) => ({ edit: 'dropHoliday', at, what: name || rangeText(from, to) })),
    ...workingDays.map((day, at) => ({ edit: 'dropDay', at, what: rangeText(day, day) })),
  ];
  return [
    [asking('holiday'), asking('workday')],
    [
      doing(
        settings,
        'weekend',
        saturday ? '7' : '67',
        text(saturday ? 'settings-saturday-work' : 'settings-saturday-off'),
      ),
      doing(
        settings,
        'publicHolidays',
        publicHolidays ? '0' : '1',
        text(publicHolidays ? 'settings-public-off' : 'settings-public-on'),
      ),
    ],
    ...drops
      .slice(0, MOST_DROPS)
      .map(({ edit, at, what }) => [doing(settings, edit, String(at), text('settings-drop', { what }))]),
  ];
};

const kindButtons: ButtonsOf = (settings) => [
  [asking('kind')],
  ...settings.kinds
    .slice(0, MOST_DROPS)
    .map(({ key, vi }, at) => [
      doing(settings, 'dropKind', String(at), text('settings-drop', { what: `${key}: ${vi}` })),
    ]),
];

const escalationButtons: ButtonsOf = (settings) => {
  const { lateReminders, digestTo, digestAt, higherAfter, newsAt } = settings.escalation;
  const times = (edit: string, present: string, offered: readonly string[]): Button[] =>
    offered.map((time) =>
      doing(
        settings,
        edit,
        clock(time),
        marked(
          present === time,
          text(`settings-at-${edit}`, { time: time === '' ? text('settings-at-morning') : time }),
        ),
      ),
    );
  return [
    [1, 2, 3, 4, 5].map((count) =>
      doing(settings, 'late', String(count), marked(lateReminders === count, text('settings-times', { count }))),
    ),
    DIGEST_READERS.map((who) => doing(settings, 'to', who, marked(digestTo === who, text(`settings-readers-${who}`)))),
    times('digest', digestAt, ['', '08:00', '16:00']),
    [0, 3, 5, 10].map((days) =>
      doing(
        settings,
        'higher',
        String(days),
        marked(higherAfter === days, days === 0 ? text('settings-higher-never') : text('settings-higher', { days })),
      ),
    ),
    times('news', newsAt, ['11:00', '16:30', '19:00']),
  ];
};

const wordsButtons =
  (what: 'consent' | 'welcome'): ButtonsOf =>
  (settings) => [
    [asking(what, 'button-settings-write')],
    ...(settings[what].vi === '' && settings[what].en === ''
      ? []
      : [[doing(settings, what, 'own', text(`settings-${what}-back`))]]),
  ];

const BUTTONS: Readonly<Record<SettingsGroup, ButtonsOf>> = {
  address: (settings) =>
    inRows(
      ADDRESSES.map((form) =>
        doing(settings, 'address', form, marked(settings.address === form, text(`address-${form}`))),
      ),
      2,
    ),
  quiet: quietButtons,
  calendar: calendarButtons,
  kinds: kindButtons,
  escalation: escalationButtons,
  consent: wordsButtons('consent'),
  welcome: wordsButtons('welcome'),
};

/** A group of the settings as it holds, and what can be done about it. */
export const settingsGroupView = (present: PresentSettings, group: SettingsGroup, shown: TextRef[] = []): View => ({
  body: [
    text('settings-group-head', { group: text(`settings-group-${group}`) }),
    text(`settings-about-${group}`),
    gap,
    ...(shown.length > 0 ? shown : settingsLines(present, group)),
  ],
  buttons: [...BUTTONS[group](present), [toMain()]],
});

const changeLines = (changes: readonly SettingsChange[]): TextRef[] => [
  ...changes.slice(0, TOLD).map(changeText),
  ...(changes.length > TOLD ? [text('settings-more', { count: changes.length - TOLD })] : []),
];

/** Why nothing was stored. */
export const settingsRefusedView = (flaws: readonly SettingsFlaw[]): View => ({
  body: [...flaws.map(flawText), gap, text('settings-not-stored')],
});

/** What was changed, and the way back. */
export const settingsDoneView = (changes: readonly SettingsChange[], rev: number, head = 'settings-stored'): View => {
  if (changes.length === 0) return { body: [text('settings-same')], buttons: [[toMain()]] };
  const isConsent = changes.some(({ group }) => group === 'consent');
  return {
    body: [text(head), ...changeLines(changes), ...(isConsent ? [gap, text('settings-consent-note')] : [])],
    buttons: [[{ label: text('button-settings-undo'), data: actionData('cfg-undo', String(rev)) }, toMain()]],
  };
};

/** What a file would change, to be confirmed. `notes` stand above. */
export const settingsPreview = (
  changes: readonly SettingsChange[],
  offer: string,
  notes: readonly TextRef[],
): View => ({
  body: [
    ...notes.flatMap((note) => [note, gap]),
    text('settings-would', { count: changes.length }),
    ...changeLines(changes),
  ],
  buttons: [
    [
      { label: text('button-settings-apply'), data: actionData('cfg-yes', offer) },
      { label: text('button-settings-not'), data: actionData('cfg') },
    ],
  ],
});

/** What does not fit together. */
export const flawText = ({ code, args }: SettingsFlaw): TextRef => text(`file-problem-${code}`, args);
