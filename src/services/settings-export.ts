import { Document, isMap, isScalar } from 'yaml';
import { formatDay } from '../domain/iso-day.js';
import { type TextRef, text } from '../flows/view.js';
import type { PresentSettings } from '../store/directory.js';
import { settingText, weekdaysText } from './settings-text.js';

/**
 * The settings as a file that `readSettingsYaml` reads, with what each part is for written above it. `say`: a text in the reader's language,
 * without markup; whichever it is, the file can be read again.
 */
export const settingsYaml = (settings: PresentSettings, say: (ref: TextRef) => string): string => {
  const { rev, address, quiet, calendar, kinds, escalation, consent, welcome } = settings;
  const yesNo = (value: boolean): string => say(settingText('quiet', 'daysOff', value));
  const weekend = calendar.weekend.map((day) => say(weekdaysText([day])));
  const document = new Document({
    revision: rev,
    address: say(settingText('address', 'form', address)),
    quiet: { ...quiet, daysOff: yesNo(quiet.daysOff) },
    calendar: {
      weekend,
      publicHolidays: yesNo(calendar.publicHolidays),
      holidays: calendar.holidays.map(({ from, to, name }) => ({
        from: formatDay(from),
        to: formatDay(to),
        ...(name === '' ? {} : { name }),
      })),
      workingDays: calendar.workingDays.map(formatDay),
    },
    kinds: kinds.map(({ key, vi, en, sort, words }) => ({
      key,
      name: vi,
      ...(en === '' ? {} : { english: en }),
      ...(sort === '' ? {} : { sort: say(text(`settings-sort-${sort}`)) }),
      ...(words.length === 0 ? {} : { words }),
    })),
    escalation: { ...escalation, digestTo: say(settingText('escalation', 'digestTo', escalation.digestTo)) },
    consent,
    welcome,
  });
  document.commentBefore = ` ${say(text('settings-file-head'))}`;
  if (isMap(document.contents)) {
    for (const { key } of document.contents.items) {
      if (!isScalar(key) || key.value === 'revision') continue;
      key.spaceBefore = true;
      key.commentBefore = ` ${say(text(`settings-file-${key.value}`))}`;
    }
  }
  return document.toString({ lineWidth: 0 });
};
