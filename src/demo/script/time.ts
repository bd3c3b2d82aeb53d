import type { Calendar } from '../../domain/calendar.js';
import type { IsoDay } from '../../domain/iso-day.js';

/** A time of a day in the tenant's zone, `08:15`, as epoch milliseconds. */
export const atTime = (calendar: Calendar, day: IsoDay, time: string): number =>
  calendar.at(day, Number(time.slice(0, 2)) * 60 + Number(time.slice(3)));

/** The working days from one day to another, both included. */
export const workingDays = (calendar: Calendar, from: IsoDay, to: IsoDay): IsoDay[] => {
  const days: IsoDay[] = [];
  for (let day = calendar.workingDayFrom(from); day <= to; ) {
    days.push(day);
    const [next] = calendar.nextWorkingDays(day, 1);
    if (next === undefined) break;
    day = next;
  }
  return days;
};
