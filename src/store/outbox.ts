import { z } from 'zod';
import { STAGES } from '../domain/ladder.js';
import { LOCALES } from '../domain/member.js';
import { ROLES } from '../domain/role.js';
import type { Transaction } from './transaction.js';

/** The shapes of `flows/view.ts` as they are stored. */
interface StoredText {
  readonly id: string;
  readonly args?: Readonly<Record<string, string | number | StoredText>>;
}
const textSchema: z.ZodType<StoredText> = z.lazy(() =>
  z.object({
    id: z.string(),
    args: z.record(z.string(), z.union([z.string(), z.number(), textSchema])).exactOptional(),
  }),
);
const labelSchema = z.union([z.string(), textSchema]);
const buttonSchema = z.union([
  z.object({ label: labelSchema, data: z.string() }),
  z.object({ label: labelSchema, url: z.string() }),
]);

/** A view as it is stored until it is rendered in the recipient's language. */
const storedViewSchema = z.object({
  body: z.array(textSchema.nullable()).readonly(),
  buttons: z.array(z.array(buttonSchema).readonly()).readonly().exactOptional(),
  media: z.object({ kind: z.enum(['photo', 'document', 'video']), fileId: z.string() }).exactOptional(),
});

/** Why a message is sent, and what must still be true when it goes out. */
const purposeSchema = z.discriminatedUnion('kind', [
  /** News for a person: a review's result, an officer's nudge. `unit`: dropped when the person may not look into it any more. */
  z.object({ kind: z.literal('news'), unit: z.string().exactOptional() }),
  /** Written when it goes out, about those of its duties that are not done by then; dropped when all are. The view is empty. */
  z.object({
    kind: z.literal('reminder'),
    duties: z.array(z.object({ key: z.string(), stage: z.enum(STAGES).exactOptional() })),
    /** Absent people whose duties are among them. */
    standsInFor: z.array(z.string()).exactOptional(),
    /** The person's pause has ended: all that is open is told once more. */
    again: z.enum(['snooze', 'back']).exactOptional(),
    /** The office that asked for it, whatever stage the duties stand at. */
    office: z.string().exactOptional(),
  }),
  /** As a reminder: by unit, the keys of the duties about which it is silent. */
  z.object({
    kind: z.literal('digest'),
    silent: z.array(z.object({ unit: z.string(), duties: z.array(z.string()) })),
    notJoined: z.array(z.string()),
  }),
  /** What was signed since the last one, of this local day. The view is empty and written when it goes out. */
  z.object({ kind: z.literal('tidings'), day: z.string() }),
  /** Finds the recipients of an announcement and owes them its messages. Nothing is sent; `schedule`: as in the announcement. */
  z.object({ kind: z.literal('announcement-start'), announcement: z.string(), schedule: z.number() }),
  /** Its outcome is recorded per recipient. The view is empty and written when it goes out, of the text of that `edition`. */
  z.object({ kind: z.literal('announcement'), announcement: z.string(), edition: z.number().exactOptional() }),
  /** Owes the change of every message that is out: the corrected text, or the recall. Nothing is sent. */
  z.object({ kind: z.literal('announcement-spread'), announcement: z.string(), edition: z.number() }),
  /** Brings a message that is out to the present text, or takes it back. `nudge`: it is the reminder of it. */
  z.object({
    kind: z.literal('announcement-change'),
    announcement: z.string(),
    message: z.number(),
    nudge: z.boolean(),
    /** Found when it goes out: what is done to the message, and of which edition the text is. */
    way: z.enum(['correct', 'replace', 'delete']).exactOptional(),
    edition: z.number().exactOptional(),
  }),
  /** A table of who has it, confirmed it, did not, as a file. The view is empty. */
  z.object({ kind: z.literal('announcement-sheet'), announcement: z.string() }),
  /** Dropped when it was acknowledged in the meantime. The view is empty. */
  z.object({ kind: z.literal('announcement-nudge'), announcement: z.string(), edition: z.number().exactOptional() }),
  /** The sender's message that is edited as the announcement goes out. The view is empty. */
  z.object({ kind: z.literal('announcement-progress'), announcement: z.string() }),
  /** Goes on extending registration for all units of an office (`services/relief-all.ts`). Nothing is sent. */
  z.object({
    kind: z.literal('relief-rest'),
    /** Names the decision. */
    wave: z.string(),
    campaign: z.string(),
    top: z.string(),
    grant: z.enum(['extend', 'revoke']),
    until: z.number().exactOptional(),
    reason: z.string(),
    /** In which post it was decided. */
    post: z.object({ unit: z.string(), role: z.enum(ROLES), since: z.number() }),
    /** The last unit that was done; units go by their codes. */
    after: z.string(),
    /** Units done so far, and those of them in which nobody could be told. */
    units: z.number(),
    untold: z.number(),
  }),
  /** Sets the person's command menu; the view is empty. */
  z.object({ kind: z.literal('menu') }),
]);

export const outboxEntrySchema = z.object({
  /** Idempotency key: what, to whom, for which cause. */
  id: z.string().max(200),
  /** Telegram id of the recipient. */
  to: z.string(),
  locale: z.enum(LOCALES),
  view: storedViewSchema,
  purpose: purposeSchema,
  /** Epoch milliseconds before which it must not go out (quiet hours, schedule). */
  notBefore: z.number(),
  /** Epoch milliseconds from which on it is too late: dropped. Absent: it is never too late. */
  notAfter: z.number().exactOptional(),
});
export type OutboxEntry = z.infer<typeof outboxEntrySchema>;

/** Records a message to be sent, in the same commit as the change that causes it (design §3). */
export const enqueue = (tx: Transaction, entry: OutboxEntry): void => {
  tx.write('HSET', tx.keys.outbox, entry.id, JSON.stringify(entry));
  tx.write('ZADD', tx.keys.outboxDue, String(entry.notBefore), entry.id);
};

/** Forgets an owed message: it was delivered, cannot be, or is not wanted any more. */
export const strikeOff = (tx: Transaction, id: string): void => {
  tx.write('HDEL', tx.keys.outbox, id);
  tx.write('ZREM', tx.keys.outboxDue, id);
  tx.write('HDEL', tx.keys.outboxTaken, id);
  tx.write('HDEL', tx.keys.outboxTries, id);
};

/** Why an entry was set aside. `said`: Telegram has the message, only its outcome could not be recorded. */
export const graveSchema = z.object({ at: z.number(), reason: z.string(), said: z.boolean() });
export type Grave = z.infer<typeof graveSchema>;

/** Set aside: nobody has it any more until the operator says what becomes of it. */
export const buryEntry = (tx: Transaction, id: string, grave: Grave): void => {
  tx.write('HSET', tx.keys.outboxDead, id, JSON.stringify(grave));
  tx.write('ZREM', tx.keys.outboxDue, id);
  tx.write('HDEL', tx.keys.outboxTaken, id);
};
