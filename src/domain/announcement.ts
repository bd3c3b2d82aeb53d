import { z } from 'zod';
import { fileSchema } from './pledge.js';
import { ROLES, type Role } from './role.js';
import { fold } from './text.js';

/** Longest text, in code points: with its head and the line of the acknowledgement it fits into one message (4,096). */
export const TEXT_MAX = 3500;
/** Longest words below a file, in code points: as above, of 1,024. */
export const CAPTION_MAX = 900;
/** A person is nudged about an announcement at most once in so many hours. */
const NUDGE_HOURS = 4;
/** What somebody could not get for having blocked the bot is sent when they write again, unless it is older. */
export const RETURN_DAYS = 14;

/** Whom an announcement is for: holders of the roles in units of the kinds under one unit. */
export const announcementAudienceSchema = z.object({
  /** Code of the unit at the top; it belongs to its own audience. */
  top: z.string(),
  /** As the roster writes them; none: every kind. */
  kinds: z.array(z.string()),
  roles: z.array(z.enum(ROLES)).min(1),
});
export type AnnouncementAudience = z.infer<typeof announcementAudienceSchema>;

/** The message that shows the sender how far the delivery is: not sent yet, never to be (the sender blocked the bot), or its id. */
const progressSchema = z.union([z.literal('owed'), z.literal('lost'), z.number()]);

export const announcementSchema = z.object({
  /** The draft's id, so that confirming twice sends once. */
  id: z.string(),
  /** Unit in whose name it is sent. */
  office: z.string(),
  /** Member id of the sender. */
  by: z.string(),
  text: z.string().min(1),
  file: fileSchema.optional(),
  audience: announcementAudienceSchema,
  /** Recipients when it was sent, and units that had nobody to receive it. */
  people: z.number().int().min(1),
  emptyUnits: z.number().int().min(0),
  createdAt: z.number(),
  /** Epoch milliseconds before which nothing goes out. */
  sendAt: z.number(),
  progress: progressSchema,
  rev: z.number().int().min(1),
});
/** A directive or a message of an office to an audience. Never changes once sent, but for `progress`. */
export type Announcement = z.infer<typeof announcementSchema>;

export const RECIPIENT_STATUSES = ['queued', 'sent', 'acknowledged', 'failed', 'unreachable'] as const;
export const recipientSchema = z.object({
  status: z.enum(RECIPIENT_STATUSES),
  /** Since when, epoch milliseconds. */
  at: z.number(),
  /** Telegram's words when it refused the message. */
  reason: z.string().optional(),
  messageId: z.number().optional(),
  /** The unit for which the person receives it. */
  unit: z.string(),
  nudgedAt: z.number().optional(),
  rev: z.number().int().min(1),
});
/** What became of an announcement for one person. */
export type Recipient = z.infer<typeof recipientSchema>;

/** How many recipients stand where; `done`: nothing is left to be tried for them. */
export type AnnouncementCounts = Readonly<Record<Recipient['status'] | 'total' | 'done', number>>;

/** Counts recipients by their state. */
export const countRecipients = (recipients: Iterable<Pick<Recipient, 'status'>>): AnnouncementCounts => {
  const counts = { queued: 0, sent: 0, acknowledged: 0, failed: 0, unreachable: 0 };
  let total = 0;
  for (const { status } of recipients) {
    counts[status] += 1;
    total += 1;
  }
  return { ...counts, total, done: total - counts.queued };
};

/** The outcome of one delivery, put into a recipient. An acknowledgement that overtook it stays. */
export const withOutcome = (
  recipient: Recipient,
  outcome: {
    readonly status: 'sent' | 'failed' | 'unreachable';
    readonly messageId?: number;
    readonly reason?: string;
  },
  at: number,
): Recipient => {
  const message = outcome.messageId === undefined ? {} : { messageId: outcome.messageId };
  if (recipient.status === 'acknowledged') return { ...recipient, ...message };
  const { reason: _before, ...rest } = recipient;
  const reason = outcome.reason === undefined ? {} : { reason: outcome.reason };
  return { ...rest, ...message, ...reason, status: outcome.status, at };
};

/** Whether the person has the message, has not acknowledged it, and was not nudged within the last hours. */
export const mayBeNudged = ({ status, nudgedAt }: Recipient, now: number): boolean =>
  status === 'sent' && (nudgedAt === undefined || now - nudgedAt >= NUDGE_HOURS * 3_600_000);

/** `▰▰▰▱▱`: full only when all is done, empty only when nothing is. */
export const progressBar = (done: number, total: number, width = 10): string => {
  const exact = total === 0 ? 0 : (done / total) * width;
  const full = exact > 0 && exact < 1 ? 1 : Math.floor(exact);
  return '▰'.repeat(full) + '▱'.repeat(width - full);
};

/** A kind of unit as a short plain word, fit for callback data; kinds that differ in letter case or diacritics alone are one. */
export const kindKey = (kind: string): string =>
  fold(kind)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 24);

/** Who receives an announcement, and which units have nobody. */
export interface Reach {
  /** Member id → the unit for which they receive it. */
  readonly people: ReadonlyMap<string, string>;
  /** Units that are asked. */
  readonly units: number;
  /** Those of them in which nobody holds one of the roles. */
  readonly emptyUnits: readonly string[];
}

export interface ReachUnit {
  readonly code: string;
  readonly kind: string;
  /** Units report to units of this kind. */
  readonly isOffice: boolean;
  readonly posts: readonly { readonly role: Role; readonly member: string }[];
}

const OFFICE_ROLES: readonly Role[] = ['officer', 'leader', 'admin'];

/**
 * Finds the recipients among the units under the audience's top. A person with several posts gets it once. A unit without recipients is
 * counted only where such a role belongs: an office has no principal, a school no officer.
 */
export const reachOf = (
  units: Iterable<ReachUnit>,
  { kinds, roles }: Pick<AnnouncementAudience, 'kinds' | 'roles'>,
  sender: string,
): Reach => {
  const wanted = new Set(kinds.map(kindKey));
  const people = new Map<string, string>();
  const emptyUnits: string[] = [];
  let asked = 0;
  for (const { code, kind, isOffice, posts } of units) {
    if (wanted.size > 0 && !wanted.has(kindKey(kind))) continue;
    const found = posts.filter(({ role, member }) => roles.includes(role) && member !== sender);
    for (const { member } of found) if (!people.has(member)) people.set(member, code);
    const holdsSender = posts.some(({ role, member }) => roles.includes(role) && member === sender);
    if (found.length === 0 && (holdsSender || !roles.some((role) => OFFICE_ROLES.includes(role) === isOffice)))
      continue;
    asked += 1;
    if (found.length === 0) emptyUnits.push(code);
  }
  return { people, units: asked, emptyUnits };
};
