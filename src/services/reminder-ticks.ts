import type { Planned, ReminderMarks } from '../store/reminder-marks.js';
import { type ReminderCounts, remindDue } from './reminders.js';
import type { Runner } from './turns.js';

/** Nothing that the marks could miss waits longer than this; planning a country takes some two seconds. */
const AT_LEAST_MS = 30 * 60_000;
/** Of more units than these all are planned: that is hardly more, and brings digests. */
const FEW_UNITS = 500;

const NOTHING: ReminderCounts = { reminders: 0, digests: 0, skipped: 0, tooLate: 0 };

export interface TickDeps {
  readonly run: Runner;
  /** `store/reminder-marks.ts`. */
  readonly marks: {
    read(): Promise<ReminderMarks>;
    settle(planned: Planned, seen: ReminderMarks['touched']): Promise<void>;
  };
}

/**
 * Owes what is due at a moment, as `remindDue`, and reads little where nothing can be due: everything is planned at the moments at which the
 * same facts may ask for another message, and twice an hour; in between only the units of which something changed. Dying at any line, or
 * missing ticks for a day, loses nothing: what was not planned is not marked as planned.
 */
export const tickReminders = async ({ run, marks }: TickDeps, at: number): Promise<ReminderCounts> => {
  const calendar = await run(async (work) => work.calendar);
  if (calendar.isQuiet(at)) return NOTHING;
  const { planned, touched, revisions } = await marks.read();
  const stamp = `${revisions} ${calendar.mark}`;
  const units = Object.keys(touched);
  const isCurrent = planned !== undefined && planned.stamp === stamp && planned.at <= at && at < planned.next;
  const isWhole = !isCurrent || units.length > FEW_UNITS;
  if (!isWhole && units.length === 0) return NOTHING;
  let next = isWhole ? Math.min(at + AT_LEAST_MS, calendar.at(calendar.dayOf(at), 1440)) : planned.next;
  const ahead = (moment: number): void => {
    if (moment > at) next = Math.min(next, moment);
  };
  const counts = await remindDue(run, isWhole ? { at, ahead } : { at, ahead, units });
  await marks.settle({ at: isWhole ? at : planned.at, next, stamp }, touched);
  return counts;
};
