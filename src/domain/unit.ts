import { z } from 'zod';

/** The kinds of unit are data (Viet Nam abolished districts in 2025): any short word the roster uses, e.g. `so`, `phong`, `xa`, `THCS`. */
export const unitSchema = z.object({
  code: z.string().min(1).max(40),
  name: z.string().min(1).max(200),
  kind: z.string().min(1).max(40),
  /** Administrative parent; absent for the root. */
  parent: z.string().optional(),
  /** Professional parent where it differs from the administrative one. */
  professionalParent: z.string().optional(),
  locality: z.string().default(''),
  /** Epoch milliseconds since when the unit is closed: it left the roster. What it did is kept; it has no duties and counts nowhere. */
  closedAt: z.number().optional(),
  rev: z.number().int().min(1),
});

/** A node of the organisation: department, district office, commune, school. */
export type Unit = z.infer<typeof unitSchema>;
