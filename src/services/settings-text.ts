import { formatDay, weekdayOf } from '../domain/iso-day.js';
import type { SettingsChange } from '../domain/settings-diff.js';
import { clip } from '../domain/text.js';
import { type TextRef, text } from '../flows/view.js';
import type { FileProblem } from './file-problem.js';

/** Of a text, so much is shown where its change is told. */
const SHOWN = 80;
const SHOWN_SHORT = 30;

type Value = SettingsChange['before'];

/** `thứ Bảy, Chủ nhật`. */
export const weekdaysText = (days: readonly number[]): TextRef => {
  const [first, ...rest] = [...days].sort();
  if (first === undefined) return text('settings-none');
  return rest.reduce<TextRef>(
    (before, day) => text('settings-list', { before, next: text(`weekday-${day}`) }),
    text(`weekday-${first}`),
  );
};

/** `01/02/2027 – 14/02/2027`, or one day with its weekday. */
export const rangeText = (from: string, to: string): TextRef =>
  from === to
    ? text('away-day', { weekday: text(`weekday-${weekdayOf(from)}`), day: formatDay(from) })
    : text('away-days', { from: formatDay(from), to: formatDay(to) });

const kindValue = (value: string, shown: number): TextRef => {
  const { vi, en } = JSON.parse(value) as { vi: string; en: string };
  const names = { vi: clip(vi, shown), en: clip(en, shown) };
  return en === '' ? text('plain', { text: names.vi }) : text('settings-kind-names', names);
};

/** A value of a field as people read it. */
export const settingText = (group: string, field: string, value: Value, shown = SHOWN): TextRef => {
  if (typeof value === 'boolean') return text(value ? 'settings-yes' : 'settings-no');
  if (group === 'address') return text(`address-${value}`);
  if (group === 'kinds') return kindValue(String(value), shown);
  if (field === 'digestTo') return text(`settings-readers-${value}`);
  if (field === 'weekend') return weekdaysText(String(value).split(',').filter(Boolean).map(Number));
  if (field === 'higherAfter')
    return value === 0 ? text('settings-never') : text('settings-after', { days: Number(value) });
  if (field === 'digestAt' && value === '') return text('settings-morning');
  if (group === 'consent' && value === '') return text('settings-built-in');
  if (group === 'welcome' && value === '') return text('settings-nothing');
  if (value === '') return text('settings-none');
  return text('plain', { text: clip(String(value).replace(/\s+/gu, ' '), shown) });
};

const whatOf = ({ group, field, item }: SettingsChange): TextRef => {
  const id = `settings-${group}-${field}`;
  if (field === 'holiday') {
    const [from = '', to = ''] = item.split('/');
    return text(id, { days: rangeText(from, to) });
  }
  return field === 'workingDay' ? text(id, { day: formatDay(item) }) : text(id, { item });
};

const changeIn = (change: SettingsChange, shown: number): TextRef => {
  const { group, field, before, after } = change;
  const what = whatOf(change);
  if (before === undefined)
    return after === '' || field === 'workingDay'
      ? text('settings-added', { what })
      : text('settings-added-as', { what, value: settingText(group, field, after, shown) });
  if (after === undefined) return text('settings-removed', { what });
  return text('settings-changed', {
    what,
    before: settingText(group, field, before, shown),
    after: settingText(group, field, after, shown),
  });
};

/** One change in words. */
export const changeText = (change: SettingsChange): TextRef => changeIn(change, SHOWN);

/** One change in words where many stand in one message. */
export const shortChangeText = (change: SettingsChange): TextRef => changeIn(change, SHOWN_SHORT);

/** What is wrong in a file, by line and field. */
export const problemText = ({ line, field, code, args }: FileProblem): TextRef => {
  const problem = text(`file-problem-${code}`, args);
  return field === ''
    ? text('file-problem-line-only', { line, problem })
    : text('file-problem-line', { line, field, problem });
};
