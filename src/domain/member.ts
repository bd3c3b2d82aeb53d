import { z } from 'zod';
import { paceFields } from './pace.js';
import { ROLES } from './role.js';

/** A role in a unit. Duties belong to the post, not to the person. */
export const postSchema = z.object({
  unit: z.string(),
  role: z.enum(ROLES),
  /** Epoch milliseconds since when the post is held. */
  since: z.number(),
});
export type Post = z.infer<typeof postSchema>;

export const LOCALES = ['vi', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

/** A person with a Telegram account who holds posts. `id` is the Telegram user id as text, which is also the private chat's id. */
export const memberSchema = z.object({
  id: z.string(),
  name: z.string(),
  locale: z.enum(LOCALES),
  /** Explicit consent to data processing (Law 91/2025): when, and to which version of the text. */
  consent: z.object({ at: z.number(), version: z.string() }),
  posts: z.array(postSchema),
  /** Index into `posts` of the post that acts now. */
  acting: z.number().int().min(0),
  /** Set while Telegram says that the person blocked the bot. Epoch milliseconds. */
  blockedAt: z.number().optional(),
  /** Ids of the accounts that the person lost before this one: what was filed from them is theirs. */
  formerly: z.array(z.string()).optional(),
  ...paceFields,
  rev: z.number().int().min(1),
});
export type Member = z.infer<typeof memberSchema>;

/** The post that acts now; undefined when the person holds none any more. */
export const actingPost = (member: Member): Post | undefined => member.posts[member.acting] ?? member.posts[0];
