import { z } from 'zod';
import { isoDay } from './campaign.js';

/** A time of day, `06:30`. */
export const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** A time of day as minutes since midnight. */
export const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** What the tenant says about its days. Every field has a default, so `{}` is Viet Nam's. */
export const calendarSettingsSchema = z.object({
  zone: z.string().default('Asia/Ho_Chi_Minh'),
  /** ISO country whose public holidays are kept; empty for none. */
  country: z.string().default('VN'),
  /** ISO weekdays off, 1 = Monday … 7 = Sunday. */
  weekend: z.array(z.number().int().min(1).max(7)).max(6).default([6, 7]),
  /** School holidays and the days that the government adds to Tết, first to last day. */
  closed: z.array(z.object({ from: isoDay, to: isoDay, name: z.string().optional() })).default([]),
  /** Days that are worked although they would be off. */
  workingDays: z.array(isoDay).default([]),
  /** Nothing is sent from `from` until `to`, local time; with `daysOff` nor on any day that is not worked. */
  quiet: z
    .object({ from: clockTime, to: clockTime, daysOff: z.boolean().default(false) })
    .default({ from: '21:00', to: '06:30', daysOff: false }),
  /** How what is late climbs (design §5): see `ladder.ts`. */
  climb: z
    .object({
      /** Reminders on so many working days after the due day, before the office above is told. */
      late: z.number().int().min(1).max(5),
      /** When the office above is told, local time; empty: with the morning. */
      digestAt: z.union([clockTime, z.literal('')]),
      /** Working days after that on which the office above that one is told; 0: never. */
      higherAfter: z.number().int().min(0),
    })
    .default({ late: 3, digestAt: '', higherAfter: 0 }),
  /** When officers read the day's news, local time. */
  newsAt: clockTime.default('16:30'),
});
export type CalendarSettings = z.infer<typeof calendarSettingsSchema>;
