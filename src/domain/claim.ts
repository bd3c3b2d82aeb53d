import { z } from 'zod';
import { LOCALES } from './member.js';
import { ROLES } from './role.js';

/** `takeover`: another person follows in the post. `relink`: the same person lost the Telegram account and has a new one. */
const CLAIM_KINDS = ['takeover', 'relink'] as const;

export const claimSchema = z.object({
  /** The dialog's draft id, so that asking twice is asking once. */
  id: z.string(),
  kind: z.enum(CLAIM_KINDS),
  unit: z.string(),
  role: z.enum(ROLES),
  /** Member id of whoever held the post when it was asked for. */
  holder: z.string(),
  /** Telegram id of the person who asks. */
  person: z.string(),
  /** Who asks, until it is refused: nothing is kept then of somebody who holds no post. */
  applicant: z
    .object({
      name: z.string(),
      locale: z.enum(LOCALES),
      consent: z.object({ at: z.number(), version: z.string() }),
    })
    .optional(),
  /** Epoch milliseconds. */
  at: z.number(),
  /** The holder says that the post is still theirs. Epoch milliseconds. */
  objectedAt: z.number().optional(),
  decided: z.object({ at: z.number(), by: z.string(), confirmed: z.boolean() }).optional(),
  rev: z.number().int().min(1),
});
/** A request to take over a post that somebody holds: an officer above decides (design §5, Invite and post). */
export type Claim = z.infer<typeof claimSchema>;
