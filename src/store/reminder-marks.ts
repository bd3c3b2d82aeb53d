import type { Redis } from 'ioredis';
import { z } from 'zod';
import { type Keys, REVISIONS } from './keys.js';

const plannedSchema = z.object({
  /** The moment for which was planned, epoch milliseconds. */
  at: z.number(),
  /** Before this moment the same facts ask for nothing more. */
  next: z.number(),
  /** What it was planned with: roster, campaigns, calendar. */
  stamp: z.string(),
});
/** The last plan of reminders. */
export type Planned = z.infer<typeof plannedSchema>;

/** What happened since the last plan. */
export interface ReminderMarks {
  /** Undefined: none, or one of another version. */
  readonly planned: Planned | undefined;
  /** Unit → count of its changes. */
  readonly touched: Readonly<Record<string, string>>;
  /** Counters of roster and campaigns. */
  readonly revisions: string;
}

/** Keeps the plan and forgets the touches that it saw; what was touched again meanwhile stays. */
const SETTLE = `
redis.call('SET', KEYS[1], ARGV[1])
for i = 2, #ARGV, 2 do
  if redis.call('HGET', KEYS[2], ARGV[i]) == ARGV[i + 1] then redis.call('HDEL', KEYS[2], ARGV[i]) end
end
return 1`;

const parse = (raw: string | null): Planned | undefined => {
  if (raw === null) return undefined;
  try {
    return plannedSchema.parse(JSON.parse(raw));
  } catch {
    return undefined;
  }
};

/** What spares a tick the planning of a country: shared by all processes of the tenant; lost, everything is planned. */
export const createReminderMarks = (redis: Redis, keys: Keys) => ({
  read: async (): Promise<ReminderMarks> => {
    const [planned, touched, revisions] = await Promise.all([
      redis.get(keys.remindersPlanned),
      redis.hgetall(keys.remindersTouched),
      redis.hmget(keys.revisions, ...REVISIONS),
    ]);
    return { planned: parse(planned), touched, revisions: revisions.map((count) => count ?? '0').join('.') };
  },
  settle: async (planned: Planned, seen: ReminderMarks['touched']): Promise<void> => {
    const args = Object.entries(seen).flat();
    await redis.eval(SETTLE, 2, keys.remindersPlanned, keys.remindersTouched, JSON.stringify(planned), ...args);
  },
});
