import { z } from 'zod';
import { fileSchema } from './pledge.js';

export const reportBodySchema = z.object({
  /** The figure reached, as typed ("18 tiết"). */
  figure: z.string(),
  narrative: z.string(),
  evidence: z.array(fileSchema),
  /** Difficulties and proposals; empty when there are none. */
  difficulties: z.string(),
});
export type ReportBody = z.infer<typeof reportBodySchema>;

/** Progress of one pledge in one period. Editable until `seenAt`. */
export const reportSchema = z.object({
  pledge: z.string(),
  /** Id of the period, e.g. `2026-W37`, `2026-09`, `2026-Q3`. */
  period: z.string(),
  unit: z.string(),
  campaign: z.string(),
  body: reportBodySchema,
  /** First submission, epoch milliseconds. */
  at: z.number(),
  updatedAt: z.number(),
  by: z.string(),
  /** Filed after the period fell due. */
  late: z.boolean(),
  /** When the officer first looked at it; from then on it is closed to edits. */
  seenAt: z.number().optional(),
  seenBy: z.string().optional(),
  rev: z.number().int().min(1),
});
export type Report = z.infer<typeof reportSchema>;
