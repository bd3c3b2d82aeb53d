import { z } from 'zod';

/** Days are ISO dates (`2026-09-30`) in the tenant's time zone. */
export const isoDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

const contentSchema = z.object({
  id: z.string().min(1).max(20),
  title: z.string().min(1).max(200),
  /** A line that helps the principal to choose. */
  hint: z.string().max(500).optional(),
});

const criterionSchema = z.object({
  id: z.string().min(1).max(20),
  title: z.string().min(1).max(300),
  maxScore: z.number().positive(),
});

const indicatorGroupSchema = z.object({
  id: z.string().min(1).max(20),
  title: z.string().min(1).max(300),
  criteria: z.array(criterionSchema).default([]),
});

/** How often units report, and when a report falls due. */
export const cadenceSchema = z.object({
  every: z.enum(['weekly', 'monthly', 'quarterly']),
  /** ISO weekday of the due day, 1 = Monday … 7 = Sunday. For months and quarters: the last such weekday of the period. */
  weekday: z.number().int().min(1).max(7),
  /** Hour of the day at which the report falls due, local time, 0–23. */
  hour: z.number().int().min(0).max(23),
  /** First and last day on which reports are asked for. */
  from: isoDay,
  to: isoDay,
});
export type Cadence = z.infer<typeof cadenceSchema>;

const audienceSchema = z.object({
  /** Codes of the units whose subtrees take part. */
  subtrees: z.array(z.string()).min(1),
  /** Kinds of unit that take part, e.g. `MN`, `TH`; empty: every kind that is not an office. */
  kinds: z.array(z.string()).default([]),
});

export const campaignSchema = z.object({
  id: z.string().regex(/^[a-z0-9-]{1,24}$/),
  title: z.string().min(1).max(200),
  directive: z.object({
    number: z.string().min(1).max(100),
    date: isoDay,
    title: z.string().min(1).max(500),
  }),
  /** e.g. `2026-2027`. */
  schoolYear: z.string().regex(/^\d{4}-\d{4}$/),
  contents: z.array(contentSchema).min(1).max(20),
  indicatorGroups: z.array(indicatorGroupSchema).max(30),
  registration: z.object({ from: isoDay, to: isoDay }),
  cadence: cadenceSchema,
  audience: audienceSchema,
  status: z.enum(['draft', 'open', 'closed']),
  createdAt: z.number(),
  /** When it was closed; absent while it is open, and where an earlier version closed it. */
  closedAt: z.number().exactOptional(),
  rev: z.number().int().min(1),
});

/** A directive with its contents, indicator groups, registration window, reporting cadence and audience. */
export type Campaign = z.infer<typeof campaignSchema>;

/** What a campaign file says; the service adds the state. */
export type CampaignDraft = Omit<Campaign, 'status' | 'createdAt' | 'closedAt' | 'rev'>;
