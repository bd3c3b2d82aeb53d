import { z } from 'zod';
import { isoDay } from './campaign.js';

const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

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
  /** Nothing is sent from `from` until `to`, local time. */
  quiet: z.object({ from: clockTime, to: clockTime }).default({ from: '21:00', to: '06:30' }),
});
export type CalendarSettings = z.infer<typeof calendarSettingsSchema>;
