import { formatDay, weekdayOf } from '../domain/iso-day.js';
import { type SnoozeEnd, snoozeEnds } from '../domain/snooze.js';
import { actionData } from '../flows/button-data.js';
import { type Button, text } from '../flows/view.js';
import type { Work } from './work.js';

const labelOf = ({ name, day }: SnoozeEnd) =>
  text(
    `button-snooze-${name}`,
    name === 'day' ? { weekday: text(`weekday-${weekdayOf(day)}`), day: formatDay(day).slice(0, 5) } : {},
  );

/** One row: until when a reminder may wait. Each button names its day, so that an old one is known. */
export const snoozeButtons = ({ now, calendar }: Work): Button[] =>
  snoozeEnds(now, calendar).map((end) => ({ label: labelOf(end), data: actionData('snz', end.day, end.part) }));
