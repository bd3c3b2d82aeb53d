import { z } from 'zod';
import { fileSchema } from './pledge.js';
import { ROLES } from './role.js';

/** Longest text, in code points: with its head and the line of the acknowledgement it fits into one message (4,096). */
export const TEXT_MAX = 3500;
/** Longest words below a file, in code points: as above, of 1,024. */
export const CAPTION_MAX = 860;
/** What somebody could not get for having blocked the bot is sent when they write again, unless it is older. */
export const RETURN_DAYS = 14;
/** An announcement may be scheduled so many days ahead: one that is further away is a slip of the finger. */
export const SCHEDULE_DAYS = 366;

/** What a unit may still have to do in a campaign, and what a person may: confirm an earlier announcement. */
export const UNIT_STATES = ['unregistered', 'returned', 'unreported'] as const;
export const AUDIENCE_STATES = [...UNIT_STATES, 'unacknowledged'] as const;
export type UnitState = (typeof UNIT_STATES)[number];
export type AudienceState = (typeof AUDIENCE_STATES)[number];

/** Whom an announcement is for: holders of the roles in units of the kinds under one unit, along either reporting line. */
export const announcementAudienceSchema = z.object({
  /** Code of the unit at the top; it belongs to its own audience. */
  top: z.string(),
  /** As the roster writes them; none: every kind. */
  kinds: z.array(z.string()),
  roles: z.array(z.enum(ROLES)).min(1),
  /** Only those in one of these states when it goes out; none: everybody. */
  states: z.array(z.enum(AUDIENCE_STATES)).default([]),
  /** The campaign in which units are in these states. */
  campaign: z.string().exactOptional(),
  /** The announcement that was not confirmed. */
  earlier: z.string().exactOptional(),
});
export type AnnouncementAudience = z.infer<typeof announcementAudienceSchema>;

/** An audience that an office keeps by name. */
export const audienceGroupSchema = z.object({
  id: z.string(),
  name: z.string().min(1),
  audience: announcementAudienceSchema,
  /** Who saved it, and when. */
  by: z.string(),
  at: z.number(),
  rev: z.number().int().min(1),
});
export type AudienceGroup = z.infer<typeof audienceGroupSchema>;

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
  /** Recipients, and units that had nobody to receive it: as counted when it was confirmed, then when it began to go out. */
  people: z.number().int().min(0),
  emptyUnits: z.number().int().min(0),
  createdAt: z.number(),
  /** Epoch milliseconds before which nothing goes out. */
  sendAt: z.number(),
  /** Goes out at once, quiet hours and absences or not. */
  urgent: z.boolean().default(false),
  /** How often its moment was set: the start of an older schedule counts for nothing. 0: of an earlier version, begun at once. */
  schedule: z.number().int().min(0).default(0),
  /** When its recipients were found and its messages owed. */
  startedAt: z.number().exactOptional(),
  /** When the last of those who get it at once had it. */
  finishedAt: z.number().exactOptional(),
  /** Stopped: what was not sent by then is not. */
  cancelledAt: z.number().exactOptional(),
  /** Taken back from those who have it. */
  recalledAt: z.number().exactOptional(),
  /** How often the text was corrected, and when last. */
  edition: z.number().int().min(0).default(0),
  correctedAt: z.number().exactOptional(),
  progress: progressSchema,
  rev: z.number().int().min(1),
});
/** A directive or a message of an office to an audience. */
export type Announcement = z.infer<typeof announcementSchema>;

export const STANDINGS = ['waiting', 'going', 'cancelled', 'recalled'] as const;
/** `going`: it went out, or does. A cancelled one may have reached some. */
export type Standing = (typeof STANDINGS)[number];

/** Where an announcement stands. */
export const standingOf = ({ schedule, startedAt, cancelledAt, recalledAt }: Announcement): Standing => {
  if (recalledAt !== undefined) return 'recalled';
  if (cancelledAt !== undefined) return 'cancelled';
  return schedule > 0 && startedAt === undefined ? 'waiting' : 'going';
};

/** Whether its messages may go out, be corrected and be confirmed. */
export const isLive = (announcement: Announcement): boolean => standingOf(announcement) === 'going';
