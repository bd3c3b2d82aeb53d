import { z } from 'zod';
import { fileSchema } from './pledge.js';
import { progressAgainst } from './quantity.js';
import { ROLES } from './role.js';

export const reportBodySchema = z.object({
  /** The figure reached, as typed ("18 tiết"). */
  figure: z.string(),
  narrative: z.string(),
  evidence: z.array(fileSchema),
  /** Difficulties and proposals; empty when there are none. */
  difficulties: z.string(),
});
export type ReportBody = z.infer<typeof reportBodySchema>;

const correctionSchema = z.object({
  at: z.number(),
  by: z.string(),
  role: z.enum(ROLES),
  from: z.string(),
  to: z.string(),
  reason: z.string(),
});

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
  /** In which post it was filed; absent in what was stored before posts were noted. */
  role: z.enum(ROLES).optional(),
  /** The version of the pledge that was signed then. */
  version: z.number().int().optional(),
  /** Filed after the period fell due. */
  late: z.boolean(),
  /** When the officer first looked at it; from then on it is closed to edits. */
  seenAt: z.number().optional(),
  seenBy: z.string().optional(),
  /** Figures that were corrected after the officer had seen the report, oldest first; the last `to` stands in the body. */
  corrections: z.array(correctionSchema).optional(),
  rev: z.number().int().min(1),
});
export type Report = z.infer<typeof reportSchema>;

/** A share above this means that something else than the target was counted. */
const MAX_SHARE = 10;

/** Whether a target names several figures, so that one figure cannot be the whole of it. */
export const namesSeveral = (target: string): boolean => (target.match(/\d+(?:[.,]\d+)*/g) ?? []).length > 1;

/**
 * How much of the target a reported figure is, 1 = all of it; undefined where the two cannot be compared, or where the target names several
 * figures ("1 library, 500 books"), so that one of them alone would look like the whole.
 */
export const reportShare = (figure: string, target: string): number | undefined => {
  const share = namesSeveral(target) ? undefined : progressAgainst(figure, target);
  return share === undefined || share > MAX_SHARE ? undefined : share;
};
