import type { Calendar } from './calendar.js';
import type { Cadence } from './campaign.js';
import { addDays, daysBetween, endOfMonth, type IsoDay, mondayOf, partsOf, weekdayOf } from './iso-day.js';

const DAY_MS = 86_400_000;
/** The last period has no next one that could end it. */
const LAST_GRACE_MS = 14 * DAY_MS;
/** The share of the window after which a report is due soon. */
export const DUE_SOON_SHARE = 0.8;

/** One reporting period of a campaign. Instants are epoch milliseconds, `opensAt < dueAt <= missedAt`. */
export type Period = {
  /** `2026-W37`, `2026-09`, `2026-Q3`. */
  id: string;
  opensAt: number;
  dueAt: number;
  /** When the next period opens; two weeks after `dueAt` for the last. A missed report can still be filed. */
  missedAt: number;
  /** First and last day, cut to the cadence. */
  from: IsoDay;
  to: IsoDay;
};

export type PeriodState = 'upcoming' | 'open' | 'dueSoon' | 'overdue' | 'missed';

type Span = { id: string; from: IsoDay; to: IsoDay };

/** The ISO week, month or quarter that holds a day. */
const spanOf = (every: Cadence['every'], day: IsoDay): Span => {
  const { year, month } = partsOf(day);
  if (every === 'weekly') {
    const from = mondayOf(day);
    const thursday = addDays(from, 3);
    const week = Math.floor(daysBetween(`${thursday.slice(0, 4)}-01-01`, thursday) / 7) + 1;
    return { id: `${thursday.slice(0, 4)}-W${String(week).padStart(2, '0')}`, from, to: addDays(from, 6) };
  }
  if (every === 'monthly') {
    return { id: day.slice(0, 7), from: `${day.slice(0, 7)}-01`, to: endOfMonth(year, month) };
  }
  const quarter = Math.ceil(month / 3);
  const first = String(quarter * 3 - 2).padStart(2, '0');
  return { id: `${year}-Q${quarter}`, from: `${year}-${first}-01`, to: endOfMonth(year, quarter * 3) };
};

/**
 * The day on which a span's report falls due: its last such weekday, moved to the last working day before it when it is a holiday, or to
 * the first after it when none is left before. A weekend that the campaign itself chose stays. Undefined: no report is asked for.
 */
const dueDayOf = (span: Span, weekday: number, calendar: Calendar): IsoDay | undefined => {
  const nominal = addDays(span.to, -((weekdayOf(span.to) - weekday + 7) % 7));
  if (nominal < span.from) return undefined;
  if (!calendar.isHoliday(nominal)) return nominal;
  for (let day = addDays(nominal, -1); day >= span.from; day = addDays(day, -1)) {
    if (calendar.isWorkingDay(day)) return day;
  }
  for (let day = addDays(nominal, 1); day <= span.to; day = addDays(day, 1)) {
    if (calendar.isWorkingDay(day)) return day;
  }
  return undefined;
};

/**
 * The periods of a cadence, in time order; each ends (is missed) where the next opens. A span without a working day (Tết, summer) is left
 * out, and so is a fragment at either end that holds no due weekday. A due hour that would come at or before the opening (hour 0 on the
 * first day) is the end of that day.
 */
export const periodsOf = (cadence: Cadence, calendar: Calendar): Period[] => {
  const periods: Period[] = [];
  for (let day = cadence.from; day <= cadence.to; ) {
    const whole = spanOf(cadence.every, day);
    const to = whole.to < cadence.to ? whole.to : cadence.to;
    const span = { id: whole.id, from: day, to };
    const due = calendar.workingDayFrom(day) <= to ? dueDayOf(span, cadence.weekday, calendar) : undefined;
    if (due !== undefined) {
      const opensAt = calendar.at(day, 0);
      const atHour = calendar.at(due, cadence.hour * 60);
      const dueAt = atHour > opensAt ? atHour : calendar.at(addDays(due, 1), 0);
      periods.push({ ...span, opensAt, dueAt, missedAt: dueAt + LAST_GRACE_MS });
    }
    day = addDays(to, 1);
  }
  return periods.map((period, index) => ({ ...period, missedAt: periods[index + 1]?.opensAt ?? period.missedAt }));
};

/** Where a period stands at an instant (design §5 "Period"): half-open intervals, each instant has exactly one state. */
export const periodState = (period: Pick<Period, 'opensAt' | 'dueAt' | 'missedAt'>, now: number): PeriodState => {
  if (now < period.opensAt) return 'upcoming';
  if (now >= period.missedAt) return 'missed';
  if (now >= period.dueAt) return 'overdue';
  return now >= period.opensAt + DUE_SOON_SHARE * (period.dueAt - period.opensAt) ? 'dueSoon' : 'open';
};

/** The period whose window holds an instant (open, due soon or overdue); undefined before the first and after the last. */
export const currentPeriod = (periods: readonly Period[], now: number): Period | undefined =>
  periods.find((period) => period.opensAt <= now && now < period.missedAt);
