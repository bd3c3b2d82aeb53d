import { z } from 'zod';

/** The fields of a pledge that a person writes and that a reviewer may return. */
export const PLEDGE_FIELDS = ['content', 'action', 'target', 'deadline', 'responsible'] as const;
export type PledgeField = (typeof PLEDGE_FIELDS)[number];

export const fileSchema = z.object({
  kind: z.enum(['photo', 'document', 'video']),
  fileId: z.string(),
  uniqueId: z.string(),
  name: z.string().optional(),
  /** Bytes, as Telegram says. */
  size: z.number().optional(),
});
/** A file that a person sent: Telegram's ids; the bytes are archived by a job. */
export type FileRef = z.infer<typeof fileSchema>;

export const pledgeBodySchema = z.object({
  /** Id of the campaign's content. */
  content: z.string(),
  action: z.string(),
  target: z.string(),
  /** ISO day. */
  deadline: z.string(),
  responsible: z.string(),
  attachments: z.array(fileSchema),
});
export type PledgeBody = z.infer<typeof pledgeBodySchema>;

export const PLEDGE_STATUSES = ['submitted', 'returned', 'approved', 'signed', 'completed', 'cancelled'] as const;
export type PledgeStatus = (typeof PLEDGE_STATUSES)[number];

export const pledgeSchema = z.object({
  id: z.string(),
  campaign: z.string(),
  unit: z.string(),
  status: z.enum(PLEDGE_STATUSES),
  /** Every version that was ever submitted, oldest first; the last one counts. */
  versions: z
    .array(z.object({ body: pledgeBodySchema, at: z.number(), by: z.string() }))
    .min(1)
    .max(100),
  /** What the reviewers decided, oldest first. `version` is 1-based. */
  reviews: z.array(
    z.object({
      at: z.number(),
      by: z.string(),
      version: z.number().int(),
      decision: z.enum(['approved', 'returned']),
      field: z.enum(PLEDGE_FIELDS).optional(),
      reason: z.string().optional(),
    }),
  ),
  /** When it last entered its status, epoch milliseconds. */
  statusAt: z.number(),
  /** The commitment: hash of the signed text, who signed, when. */
  signature: z.object({ at: z.number(), by: z.string(), version: z.number().int(), hash: z.string() }).optional(),
  rev: z.number().int().min(1),
});
/** A unit's concrete action with all its versions. */
export type Pledge = z.infer<typeof pledgeSchema>;

/** Of a pledge only what duties and progress depend on: what bulk reads of a whole organisation parse. */
export const pledgeStandingSchema = pledgeSchema.pick({
  id: true,
  campaign: true,
  unit: true,
  status: true,
  statusAt: true,
  signature: true,
});
export type PledgeStanding = z.infer<typeof pledgeStandingSchema>;

/** The version that counts. */
export const currentBody = (pledge: Pledge): PledgeBody => {
  const last = pledge.versions.at(-1);
  if (last === undefined) throw new Error(`pledge ${pledge.id} has no version`);
  return last.body;
};
