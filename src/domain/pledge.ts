import { z } from 'zod';
import { OVERSEER_ROLES, ROLES } from './role.js';

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

export const PLEDGE_STATUSES = [
  'submitted',
  'returned',
  'withdrawn',
  'approved',
  'signed',
  'completed',
  'cancelled',
] as const;
export type PledgeStatus = (typeof PLEDGE_STATUSES)[number];

/** So many pledges of one unit a campaign takes: a unit registers a handful. */
export const MAX_PLEDGES = 50;
/** So many versions a pledge may have: nobody mends one text a hundred times. */
export const MAX_VERSIONS = 100;

const faultSchema = z.object({ field: z.enum(PLEDGE_FIELDS), reason: z.string() });
/** A field that a reviewer returns, and why. */
export type Fault = z.infer<typeof faultSchema>;

const versionSchema = z.object({
  body: pledgeBodySchema,
  at: z.number(),
  by: z.string(),
  /** In which post it was filed; absent in what was stored before posts were noted. */
  role: z.enum(ROLES).optional(),
  /** Why a signed pledge is to be changed. */
  reason: z.string().optional(),
});
export type PledgeVersion = z.infer<typeof versionSchema>;

/** Who signed a sheet of paper for the unit: its head, a deputy in the head's place (`KT.`), whoever was put in charge of it (`Q.`). */
export const PAPER_SIGNERS = ['principal', 'deputy', 'in-charge'] as const;
export type PaperSigner = (typeof PAPER_SIGNERS)[number];

/** So many photos or scans of a signed sheet. */
export const MAX_SHEETS = 5;

const paperSchema = z.object({
  /** ISO day that the sheet bears. */
  day: z.string(),
  signer: z.enum(PAPER_SIGNERS),
  /** Photos or scans of the sheet. */
  files: z.array(fileSchema).min(1).max(MAX_SHEETS),
  /** The post in which it was recorded, and its office. */
  role: z.enum(ROLES),
  office: z.string(),
  /** What the unit's principal said of the record after joining. */
  answer: z
    .object({
      at: z.number(),
      by: z.string(),
      kind: z.enum(['confirmed', 'contested']),
      reason: z.string().optional(),
    })
    .optional(),
});
/** What an office recorded of a signature on paper. */
export type PaperRecord = z.infer<typeof paperSchema>;

const signatureSchema = z.object({
  /** When the commitment came into force: signed by a press, or recorded from paper. */
  at: z.number(),
  by: z.string(),
  /** 1-based. */
  version: z.number().int(),
  hash: z.string(),
  /** Hash of the commitment that this one replaced: the chain. */
  previous: z.string().optional(),
  /** When the first commitment of the chain was signed; absent: `at`. */
  since: z.number().optional(),
  /** It was signed on paper, and recorded by `by`. */
  paper: paperSchema.optional(),
});
export type Signature = z.infer<typeof signatureSchema>;

export const pledgeSchema = z.object({
  id: z.string(),
  campaign: z.string(),
  unit: z.string(),
  status: z.enum(PLEDGE_STATUSES),
  /** Every version that was ever submitted, oldest first; the last one counts. */
  versions: z.array(versionSchema).min(1).max(MAX_VERSIONS),
  /** What the reviewers decided, oldest first. `version` is 1-based. */
  reviews: z.array(
    z.object({
      at: z.number(),
      by: z.string(),
      version: z.number().int(),
      decision: z.enum(['approved', 'returned']),
      field: z.enum(PLEDGE_FIELDS).optional(),
      reason: z.string().optional(),
      /** Further fields that are returned with it, each with its reason. */
      others: z.array(faultSchema).optional(),
      /** The decision was taken back: it stands in the history and counts no more. */
      undone: z.object({ at: z.number(), by: z.string() }).optional(),
    }),
  ),
  /** When the unit took a version back, oldest first. */
  withdrawals: z.array(z.object({ at: z.number(), by: z.string(), version: z.number().int() })).optional(),
  /** When it last entered its status, epoch milliseconds. */
  statusAt: z.number(),
  /** The commitment: hash of the signed text, who signed, when. */
  signature: signatureSchema.optional(),
  /** The commitments that the present one replaced, oldest first. */
  formerSignatures: z.array(signatureSchema).optional(),
  /** Records of paper that an officer took back, oldest first: they stand in the history and count no more. */
  paperBack: z
    .array(z.object({ at: z.number(), by: z.string(), reason: z.string(), signature: signatureSchema }))
    .optional(),
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

/** The number of the version that counts: the signed one while the commitment stands unchanged, else the last. */
export const currentVersion = ({
  status,
  versions,
  signature,
}: Pick<Pledge, 'status' | 'versions' | 'signature'>): number =>
  signature !== undefined && (status === 'signed' || status === 'completed') ? signature.version : versions.length;

/** The text that counts. */
export const currentBody = (pledge: Pledge): PledgeBody => {
  const version = pledge.versions[currentVersion(pledge) - 1];
  if (version === undefined) throw new Error(`pledge ${pledge.id} has no version`);
  return version.body;
};

/** The last decision that was not taken back. */
export const standingReview = ({ reviews }: Pick<Pledge, 'reviews'>): Pledge['reviews'][number] | undefined =>
  reviews.findLast(({ undone }) => undone === undefined);

/** What a returned pledge is to be mended in, and why. */
export const faultsOf = ({ field = 'action', reason = '', others = [] }: Pledge['reviews'][number]): Fault[] => [
  { field, reason },
  ...others,
];

/** A change of a signed pledge is under way; until it is signed the old commitment stays valid. */
export const isAmending = ({ status, signature }: Pick<PledgeStanding, 'status' | 'signature'>): boolean =>
  signature !== undefined && (status === 'submitted' || status === 'returned' || status === 'approved');

/** The pledge counts for its unit no more, or not yet again. */
export const isGone = ({ status }: Pick<PledgeStanding, 'status'>): boolean =>
  status === 'cancelled' || status === 'withdrawn';

/** Since when a pledge is committed to: reports are asked for from then on, however often it was amended and signed again. */
export const committedSince = ({ at, since }: { readonly at: number; readonly since?: number | undefined }): number =>
  since ?? at;

/** Filed by an office in place of the unit. */
export const isOnBehalf = ({ role }: Pick<PledgeVersion, 'role'>): boolean =>
  role !== undefined && OVERSEER_ROLES.includes(role);

/** For so long a decision may be taken back, unless the unit acted on it. */
export const UNDO_MS = 24 * 3_600_000;

/** The decision that could be taken back at `now`: the last one, fresh, and nothing was done upon it. */
export const undoableReview = (pledge: Pledge, now: number): Pledge['reviews'][number] | undefined => {
  const review = standingReview(pledge);
  const isOpen = review?.decision === pledge.status && review.version === pledge.versions.length;
  return isOpen && now - review.at < UNDO_MS ? review : undefined;
};
