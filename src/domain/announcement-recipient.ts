import { z } from 'zod';

/** A person is nudged about an announcement at most once in so many hours. */
const NUDGE_HOURS = 4;
/** A bot may delete its message for so long (Bot API, deleteMessage); a quarter of an hour is kept for the way there. */
const DELETE_MS = 48 * 3_600_000 - 900_000;

export const RECIPIENT_STATUSES = ['queued', 'sent', 'acknowledged', 'failed', 'unreachable', 'cancelled'] as const;
/** What became of the message that was taken back: deleted, its words replaced (too old to delete), or neither. */
export const WITHDRAWN = ['deleted', 'replaced', 'kept'] as const;

export const recipientSchema = z.object({
  status: z.enum(RECIPIENT_STATUSES),
  /** Since when, epoch milliseconds. */
  at: z.number(),
  /** Telegram's words when it refused the message, or why the person cannot be reached. */
  reason: z.string().optional(),
  messageId: z.number().optional(),
  /** When the message was delivered. */
  sentAt: z.number().exactOptional(),
  /** Which text it shows: as `edition` of the announcement. */
  edition: z.number().int().min(0).default(0),
  /** The edition to which its message could not be brought: the person deleted it. */
  stuck: z.number().exactOptional(),
  /** The edition that the person had before them when they acknowledged; absent: the first text. */
  readEdition: z.number().int().min(1).exactOptional(),
  withdrawn: z.enum(WITHDRAWN).exactOptional(),
  /** Away: gets it then, epoch milliseconds. */
  heldUntil: z.number().exactOptional(),
  /** The unit for which the person receives it. */
  unit: z.string(),
  nudgedAt: z.number().optional(),
  /** Message ids of the nudges. */
  nudges: z.array(z.number()).default([]),
  rev: z.number().int().min(1),
});
/** What became of an announcement for one person. */
export type Recipient = z.infer<typeof recipientSchema>;

/** Somebody to whom the message is owed since `at`. `heldUntil`: away, gets it then. */
export const newRecipient = (unit: string, at: number, heldUntil?: number): Omit<Recipient, 'rev'> => ({
  status: 'queued',
  at,
  unit,
  edition: 0,
  nudges: [],
  ...(heldUntil === undefined ? {} : { heldUntil }),
});

/** Of a recipient what lists and roll-ups of thousands read. */
export const recipientStandingSchema = recipientSchema.pick({
  status: true,
  at: true,
  reason: true,
  sentAt: true,
  edition: true,
  stuck: true,
  readEdition: true,
  withdrawn: true,
  heldUntil: true,
  unit: true,
  nudgedAt: true,
});
export type RecipientStanding = z.infer<typeof recipientStandingSchema>;

/**
 * How many recipients stand where. `done`: nothing is left to be tried for them. `held`: those of the queued who are away. `former`: those of the
 * acknowledged who had an earlier text before them.
 */
export type AnnouncementCounts = Readonly<
  Record<
    Recipient['status'] | (typeof WITHDRAWN)[number] | 'total' | 'done' | 'held' | 'corrected' | 'stuck' | 'former',
    number
  >
>;

const WHY = 'why:';

/** Longest reason that is counted apart. */
const REASON_MAX = 200;

type Counted = Pick<Recipient, 'status' | 'reason' | 'edition' | 'stuck' | 'readEdition' | 'withdrawn' | 'heldUntil'>;

/** The counters in which a recipient stands. */
export const tallyFields = ({
  status,
  reason,
  edition,
  stuck,
  readEdition,
  withdrawn,
  heldUntil,
}: Counted): string[] => [
  status,
  ...(status === 'queued' && heldUntil !== undefined ? ['held'] : []),
  ...(status === 'failed' && reason !== undefined ? [WHY + reason.slice(0, REASON_MAX)] : []),
  ...(edition > 0 ? [`edition:${edition}`] : []),
  ...(stuck === undefined ? [] : [`stuck:${stuck}`]),
  ...(readEdition === undefined || status !== 'acknowledged' ? [] : [`read:${readEdition}`]),
  ...(withdrawn === undefined ? [] : [withdrawn]),
];

export type Tally = ReadonlyMap<string, number>;

/** Counts recipients as the counters do. */
export const tallyOf = (recipients: Iterable<Counted>): Tally => {
  const tally = new Map<string, number>();
  for (const one of recipients) for (const field of tallyFields(one)) tally.set(field, (tally.get(field) ?? 0) + 1);
  return tally;
};

/** What the counters say. `edition`: the announcement's, to tell whose message shows the last correction. */
export const countsOf = (tally: Tally, edition = 0): AnnouncementCounts => {
  const count = (field: string): number => tally.get(field) ?? 0;
  const total = RECIPIENT_STATUSES.reduce((sum, status) => sum + count(status), 0);
  return {
    queued: count('queued'),
    sent: count('sent'),
    acknowledged: count('acknowledged'),
    failed: count('failed'),
    unreachable: count('unreachable'),
    cancelled: count('cancelled'),
    deleted: count('deleted'),
    replaced: count('replaced'),
    kept: count('kept'),
    held: count('held'),
    corrected: edition === 0 ? 0 : count(`edition:${edition}`),
    stuck: edition === 0 ? 0 : count(`stuck:${edition}`),
    former: edition === 0 ? 0 : count('acknowledged') - count(`read:${edition}`),
    total,
    done: total - count('queued'),
  };
};

/** Why Telegram refused messages, the most frequent first. */
export const reasonsOf = (tally: Tally): { readonly reason: string; readonly count: number }[] =>
  [...tally]
    .flatMap(([field, count]) =>
      field.startsWith(WHY) && count > 0 ? [{ reason: field.slice(WHY.length), count }] : [],
    )
    .sort((a, b) => b.count - a.count);

/** The outcome of one delivery, put into a recipient. An acknowledgement that overtook it stays. `at`: epoch milliseconds. */
export const withOutcome = (
  recipient: Recipient,
  outcome: {
    readonly status: 'sent' | 'failed' | 'unreachable' | 'cancelled';
    readonly messageId?: number;
    readonly reason?: string;
    readonly edition?: number;
  },
  at: number,
): Recipient => {
  const message = outcome.messageId === undefined ? {} : { messageId: outcome.messageId };
  const isThere = outcome.status === 'sent' ? { sentAt: at, edition: outcome.edition ?? 0 } : {};
  if (recipient.status === 'acknowledged') return { ...recipient, ...message, ...isThere };
  const { reason: _before, ...rest } = recipient;
  const reason = outcome.reason === undefined ? {} : { reason: outcome.reason };
  return { ...rest, ...message, ...isThere, ...reason, status: outcome.status, at };
};

/** Whether the person has the message, has not acknowledged it, and was not nudged within the last hours. */
export const mayBeNudged = ({ status, nudgedAt }: Pick<Recipient, 'status' | 'nudgedAt'>, now: number): boolean =>
  status === 'sent' && (nudgedAt === undefined || now - nudgedAt >= NUDGE_HOURS * 3_600_000);

/** Whether Telegram still lets the bot delete the message; an older one can only be given other words. */
export const mayBeDeleted = ({ sentAt = 0 }: Pick<Recipient, 'sentAt'>, now: number): boolean =>
  now - sentAt < DELETE_MS;

/** `▰▰▰▱▱`: full only when all is done, empty only when nothing is. */
export const progressBar = (done: number, total: number, width = 10): string => {
  const exact = total === 0 ? 0 : (done / total) * width;
  const full = exact > 0 && exact < 1 ? 1 : Math.floor(exact);
  return '▰'.repeat(full) + '▱'.repeat(width - full);
};

/** Below this the rate says nothing. */
const RATE_AFTER_MS = 1000;

/** Messages a second since the beginning, and milliseconds that the rest will take; undefined before a second has gone by. */
export const paceOf = (
  done: number,
  left: number,
  elapsedMs: number,
): { readonly perSecond: number; readonly leftMs: number } | undefined => {
  if (elapsedMs < RATE_AFTER_MS || done === 0) return undefined;
  const perSecond = (done * 1000) / elapsedMs;
  return { perSecond, leftMs: (left * 1000) / perSecond };
};
