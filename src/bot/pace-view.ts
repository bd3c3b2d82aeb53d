import type { IsoDay } from '../domain/iso-day.js';
import type { Member } from '../domain/member.js';
import { hourOn } from '../domain/pace.js';
import { UNIT_ROLES } from '../domain/role.js';
import { daysText } from '../flows/away.js';
import { actionData } from '../flows/button-data.js';
import { type Button, gap, inRows, type TextRef, text, type View } from '../flows/view.js';
import type { Colleague } from '../services/my-reminders.js';
import { dueText } from '../services/reminder-views.js';
import { snoozeButtons } from '../services/snooze-buttons.js';
import type { Actor, Work } from '../services/work.js';

/** A holiday is announced so many days ahead. */
const AHEAD_DAYS = 60;
/** The hours that are offered, minutes of the day. */
const HOURS = [420, 450, 480, 540, 600, 660, 780, 840, 900, 960, 1020, 1080, 1140, 1170, 1200];

const clock = (minute: number): string => {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
};

const button = (label: string, action: string, ...args: string[]): Button => ({
  label: text(label),
  data: actionData(action, ...args),
});

/** The snooze that holds now, and the absence that is ahead or at hand. */
const pauseOf = ({ snooze, away }: Member, { now, calendar }: Work) => ({
  snooze: snooze !== undefined && now < snooze.until ? snooze : undefined,
  away: away !== undefined && calendar.dayOf(now) <= away.to ? away : undefined,
});

/** `/nhacviec`: how the person is reminded, and what can be changed. `colleagues` name whoever stands in. */
export const paceView = (work: Work, { member, post }: Actor, colleagues: readonly Colleague[]): View => {
  const { calendar, now } = work;
  const today = calendar.dayOf(now);
  const forUnit = UNIT_ROLES.includes(post.role);
  const { snooze, away } = pauseOf(member, work);
  const standIn = colleagues.find(({ id }) => id === away?.standIn)?.name;
  const set: TextRef[] = [
    hourLine(work, member, today),
    ...(forUnit ? [dayLine(member)] : []),
    ...(snooze === undefined ? [] : [text('pace-snoozed', { at: dueText(work, { dueAt: snooze.until }) })]),
    ...(away === undefined
      ? []
      : [
          text(standIn === undefined ? 'pace-away-nobody' : 'pace-away', { days: daysText(away), name: standIn ?? '' }),
        ]),
  ];
  return {
    body: [text('pace-head'), gap, ...set, gap, ...ruleLines(work, today, forUnit)],
    buttons: [
      [button('button-pace-hour', 'pace-hour'), ...(forUnit ? [button('button-pace-day', 'pace-day')] : [])],
      [
        ...(!forUnit
          ? []
          : [snooze === undefined ? button('button-pace-snooze', 'pace-snz') : unsnoozeButton(snooze.until)]),
        away === undefined ? button('button-pace-away', 'pace-away') : button('button-pace-back', 'pace-back'),
      ],
    ],
  };
};

const hourLine = ({ calendar }: Work, member: Member, today: IsoDay): TextRef => {
  const hour = hourOn(member, today, calendar);
  const time = clock(calendar.minuteOf(hour ?? calendar.morningOf(today)));
  return text(hour === undefined ? 'pace-hour-usual' : 'pace-hour', { time });
};

const dayLine = ({ rhythm }: Member): TextRef =>
  rhythm?.weekday === undefined
    ? text('pace-day-usual')
    : text('pace-day', { weekday: text(`weekday-${rhythm.weekday}`) });

const ruleLines = ({ calendar, now }: Work, today: IsoDay, forUnit: boolean): TextRef[] => {
  const quiet = {
    from: clock(calendar.minuteOf(calendar.quietAfter(now))),
    to: clock(calendar.minuteOf(calendar.morningOf(today))),
  };
  const ahead = calendar.holidayAhead(today, AHEAD_DAYS);
  const off = ahead === undefined ? [] : [holidayLine(ahead)];
  return [text(forUnit ? 'pace-rules' : 'pace-rules-office', quiet), ...off];
};

const holidayLine = ({ from, to, names }: { from: IsoDay; to: IsoDay; names: readonly string[] }): TextRef => {
  const days = daysText({ from, to });
  return names.length === 0
    ? text('pace-holiday', { days })
    : text('pace-holiday-named', { name: names.join(', '), days });
};

const unsnoozeButton = (until: number): Button => button('button-pace-unsnooze', 'snz-off', until.toString(36));
const toMain = (): Button[] => [button('button-back', 'pace')];

/** An hour that was typed, to be taken by a press. */
export const typedHourView = (minute: number): View => ({
  body: [text('pace-hour-typed', { time: clock(minute) })],
  buttons: [
    [{ label: text('button-pace-hour-typed', { time: clock(minute) }), data: actionData('pace-hour', String(minute)) }],
    toMain(),
  ],
});

/** The hours at which reminders may come; those in quiet hours are left out. `typable`: no dialog waits for words. */
export const hourView = ({ calendar }: Work, typable: boolean): View => {
  const offered = HOURS.filter((minute) => !calendar.isQuietMinute(minute));
  const buttons = offered.map((minute) => ({ label: clock(minute), data: actionData('pace-hour', String(minute)) }));
  return {
    body: [text('pace-hour-ask'), ...(typable ? [text('pace-hour-typable')] : [])],
    buttons: [...inRows(buttons, 5), [button('button-pace-hour-usual', 'pace-hour', 'usual')], toMain()],
  };
};

/** The weekdays on which reminders may be gathered. */
export const dayView = (): View => ({
  body: [text('pace-day-ask')],
  buttons: [
    ...inRows(
      [1, 2, 3, 4, 5].map((day) => ({ label: text(`weekday-${day}`), data: actionData('pace-day', String(day)) })),
      3,
    ),
    [button('button-pace-day-usual', 'pace-day', 'usual')],
    toMain(),
  ],
});

/** Until when reminders may wait. */
export const snoozeView = (work: Work): View => ({
  body: [text('pace-snooze-ask')],
  buttons: [snoozeButtons(work), toMain()].filter((row) => row.length > 0),
});

/** What a snooze means: until when, and what falls due before. */
export const snoozedView = (
  work: Work,
  until: number,
  early: readonly { what: TextRef; due: TextRef }[],
  anyOpen: boolean,
): View => ({
  body: [
    text('pace-snooze-done', { at: dueText(work, { dueAt: until }) }),
    ...(anyOpen ? [] : [text('pace-snooze-nothing')]),
    ...early.map((one) => text('pace-snooze-early', one)),
  ],
  buttons: [[unsnoozeButton(until)]],
});
