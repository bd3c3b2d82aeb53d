import { z } from 'zod';
import { type AudienceGroup, announcementSchema, audienceGroupSchema } from '../domain/announcement.js';
import { recipientSchema } from '../domain/announcement-recipient.js';
import { campaignSchema } from '../domain/campaign.js';
import { claimSchema } from '../domain/claim.js';
import { memberSchema } from '../domain/member.js';
import { pledgeSchema } from '../domain/pledge.js';
import { reliefSchema } from '../domain/relief.js';
import { reportSchema } from '../domain/report.js';
import { ROLES } from '../domain/role.js';
import { tenantSettingsSchema } from '../domain/tenant-settings.js';
import { unitSchema } from '../domain/unit.js';
import type { Entity } from './transaction.js';

export const units = { key: (k) => k.units, schema: unitSchema } satisfies Entity<z.infer<typeof unitSchema>>;
export const members = {
  key: (k) => k.members,
  schema: memberSchema,
  touches: ({ posts }) => posts.map(({ unit }) => unit),
} satisfies Entity<z.infer<typeof memberSchema>>;
export const campaigns = { key: (k) => k.campaigns, schema: campaignSchema } satisfies Entity<
  z.infer<typeof campaignSchema>
>;
export const pledges = {
  key: (k) => k.pledges,
  schema: pledgeSchema,
  touches: ({ unit }) => [unit],
} satisfies Entity<z.infer<typeof pledgeSchema>>;
/** Id: `<pledge>:<period>`. */
export const reports = { key: (k) => k.reports, schema: reportSchema } satisfies Entity<z.infer<typeof reportSchema>>;
export const announcements = { key: (k) => k.announcements, schema: announcementSchema } satisfies Entity<
  z.infer<typeof announcementSchema>
>;
/** What became of one announcement, by member. */
export const recipientsOf = (announcement: string) =>
  ({ key: (k) => k.recipients(announcement), schema: recipientSchema }) satisfies Entity<
    z.infer<typeof recipientSchema>
  >;

/** Audiences that an office keeps by name. */
export const groupsOf = (office: string) =>
  ({ key: (k) => k.groups(office), schema: audienceGroupSchema }) satisfies Entity<AudienceGroup>;

/** What units were granted in one campaign, by unit. */
export const reliefsOf = (campaign: string) =>
  ({
    key: (k) => k.reliefs(campaign),
    schema: reliefSchema,
    touches: (_, unit) => [unit],
  }) satisfies Entity<z.infer<typeof reliefSchema>>;

/** Who holds the posts of one unit; the mirror of `member.posts`, by unit. */
export const holdersSchema = z.object({
  posts: z.array(z.object({ role: z.enum(ROLES), member: z.string(), since: z.number() })),
  rev: z.number().int().min(1),
});
export const holders = {
  key: (k) => k.holders,
  schema: holdersSchema,
  touches: (_, unit) => [unit],
} satisfies Entity<z.infer<typeof holdersSchema>>;

/** An invite by the SHA-256 of its token: the token itself is only in the link. */
export const inviteSchema = z.object({
  unit: z.string(),
  role: z.enum(ROLES),
  createdAt: z.number(),
  createdBy: z.string(),
  expiresAt: z.number(),
  used: z.object({ at: z.number(), by: z.string() }).optional(),
  /** Replaced by a newer link, or withdrawn. */
  void: z.object({ at: z.number(), by: z.string() }).optional(),
  /** Marks of the accounts that opened the link, in that order; whose they are cannot be told from them. */
  openers: z.array(z.string()).default([]),
  rev: z.number().int().min(1),
});
export type Invite = z.infer<typeof inviteSchema>;
export const invites = { key: (k) => k.invites, schema: inviteSchema } satisfies Entity<Invite>;

/** Who asks to take over a post that is held, by the id of the dialog in which they asked. */
export const claims = { key: (k) => k.claims, schema: claimSchema } satisfies Entity<z.infer<typeof claimSchema>>;

/** What the tenant says about itself (`PRESENT_SETTINGS`), and each state before it (`was:<rev>`). */
export const storedSettingsSchema = tenantSettingsSchema.extend({
  /** When it was changed last, epoch milliseconds, and by whom. */
  at: z.number(),
  by: z.string(),
  rev: z.number().int().min(1),
});
export const settings = { key: (k) => k.settings, schema: storedSettingsSchema } satisfies Entity<
  z.infer<typeof storedSettingsSchema>
>;
export const PRESENT_SETTINGS = 'tenant';

/** A tenant's own text of consent, by the version that is stored with each consent. */
const consentTextSchema = z.object({ vi: z.string(), en: z.string(), at: z.number(), rev: z.number().int().min(1) });
export const consentTexts = { key: (k) => k.consents, schema: consentTextSchema } satisfies Entity<
  z.infer<typeof consentTextSchema>
>;
