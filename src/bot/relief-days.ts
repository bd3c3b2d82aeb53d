import type { Campaign } from '../domain/campaign.js';
import { parseDeadline } from '../domain/deadline.js';
import { addDays, formatDay } from '../domain/iso-day.js';
import type { Choice, Reading } from '../flows/flow.js';
import { text } from '../flows/view.js';
import type { Turn } from './turn.js';

/** Extensions offered as buttons, in days from the deadline (or from today, when it is past). */
const OFFERED_DAYS = [3, 7, 14] as const;
/** So long after a campaign's end its last report may still be waited for. */
const MAX_DAYS_AFTER = 31;

/** What is extended, by when it falls due now. */
interface Due {
  readonly dueAt: number;
}

/** The last day on which a thing can still be done now. */
const lastDay = ({ calendar }: Turn, { dueAt }: Due): string => calendar.dayOf(dueAt - 1);

/** The end of an ISO day until which something is extended, epoch milliseconds. */
export const endOf = ({ calendar }: Turn, day: string): number => calendar.at(day, 1440);

/** Days to which it may be extended, as buttons. */
export const dayChoices = (turn: Turn, thing: Due): Choice[] => {
  const today = turn.calendar.dayOf(turn.now);
  const from = lastDay(turn, thing) > today ? lastDay(turn, thing) : today;
  return OFFERED_DAYS.map((days) => addDays(from, days)).map((day) => ({ id: day, label: formatDay(day) }));
};

/** Reads a typed day: later than the deadline, not long after the campaign's end; or what is wrong with it. */
export const dayReader = (turn: Turn, campaign: Campaign, thing: Due, typed: string): Reading => {
  const today = turn.calendar.dayOf(turn.now);
  const last = addDays(campaign.cadence.to, MAX_DAYS_AFTER);
  const parsed = parseDeadline(typed, { today, from: today, to: last });
  const example = formatDay(addDays(today, OFFERED_DAYS[1]));
  if (!parsed.ok) return { ok: false, problem: text('relief-day-unreadable', { example }) };
  // A day and a month that have just passed are read as those of the next year.
  if (parsed.day > last) {
    const args = { day: formatDay(parsed.day), end: formatDay(campaign.cadence.to) };
    return { ok: false, problem: text('relief-day-far', args) };
  }
  if (parsed.day > lastDay(turn, thing)) return { ok: true, value: parsed.day };
  return { ok: false, problem: text('relief-day-early', { day: formatDay(lastDay(turn, thing)) }) };
};
