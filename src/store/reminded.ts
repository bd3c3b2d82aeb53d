import { z } from 'zod';
import type { Entity } from './transaction.js';

const remindedSchema = z.object({
  /** Key of the plan (a stage of a duty, a day of the person) → when it was recorded, epoch milliseconds. */
  sent: z.record(z.string(), z.number()),
  rev: z.number().int().min(1),
});

/** What one person was reminded of. Its revision guards the commit that owes the message: two replicas cannot both owe it. */
export const reminded = { key: (k) => k.reminded, schema: remindedSchema } satisfies Entity<
  z.infer<typeof remindedSchema>
>;
