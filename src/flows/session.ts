import { z } from 'zod';
import { LOCALES } from '../domain/member.js';
import { type DialogState, dialogStateSchema } from './flow.js';

export const PARKED_LIMIT = 5;
const FINISHED_LIMIT = 5;

/** What the bot remembers of a person between turns: the dialog that waits, those that were put aside, and what was just finished. */
export const botSessionSchema = z.object({
  rev: z.number().int().min(0).default(0),
  /** The language that a stranger chose; a member's stands with the member. */
  locale: z.enum(LOCALES).optional(),
  /** The text of consent that the member was shown anew and has not agreed to, by its version. */
  consentAsked: z.string().optional(),
  /** The album whose first file was answered although nothing took it. */
  album: z.string().optional(),
  /** The hour of reminders was asked for, epoch milliseconds; until a button or a command. */
  hourAsked: z.number().optional(),
  /** Files that came by themselves and wait: under which id, when the last one came (Unix seconds), of which album. */
  held: z
    .object({ id: z.string(), at: z.number(), album: z.string().optional(), full: z.boolean().optional() })
    .optional(),
  /** The last text that meant nothing: an edit of it is read anew. */
  unread: z.number().optional(),
  /** The last text that meant nothing and was as long as Telegram lets through: its rest follows. `at`: Unix seconds. */
  cut: z.object({ at: z.number(), id: z.number() }).optional(),
  /** Buttons of the last answer that may be typed, by their words as they are compared. `at`: epoch milliseconds. */
  offered: z
    .object({ at: z.number(), buttons: z.array(z.object({ words: z.array(z.string()), data: z.string() })) })
    .optional(),
  dialog: dialogStateSchema.optional(),
  /** Newest first. */
  parked: z.array(dialogStateSchema).default([]),
  /** Newest first. `at`: epoch milliseconds. */
  finished: z
    .array(
      z.object({
        draftId: z.string(),
        at: z.number(),
        flow: z.string().optional(),
        messages: z.array(z.number()).optional(),
      }),
    )
    .default([]),
  /** Where the answer of the last turn stands while it is owed (`store/replies.ts`): that of the next turn comes after it. */
  said: z.string().optional(),
  /** When the bot last answered a member with a message, epoch milliseconds: what came unasked since stands below it. */
  saidAt: z.number().optional(),
});
export type BotSession = z.infer<typeof botSessionSchema>;

const revisionSchema = botSessionSchema.pick({ rev: true });

/** Reads what `telegraf-session-redis` gave: `{}` means none. One of another shape is none as well, but for the revision to build on. */
export const readSession = (value: unknown): BotSession => {
  const result = botSessionSchema.safeParse(value);
  if (result.success) return result.data;
  return { rev: revisionSchema.safeParse(value).data?.rev ?? 0, parked: [], finished: [] };
};

/** Puts the open dialog aside: starting another one never kills it. The oldest parked dialogs give way. */
export const park = (session: BotSession): void => {
  if (session.dialog === undefined) return;
  const { dialog } = session;
  session.parked = [dialog, ...session.parked.filter((one) => one.draftId !== dialog.draftId)].slice(0, PARKED_LIMIT);
  delete session.dialog;
};

/** Takes a dialog out of those that were put aside. */
export const unpark = (session: BotSession, draftId: string): void => {
  session.parked = session.parked.filter((one) => one.draftId !== draftId);
};

/** The dialog that waits, or one that was put aside. */
export const findDialog = (session: BotSession, fits: (state: DialogState) => boolean): DialogState | undefined =>
  [...(session.dialog === undefined ? [] : [session.dialog]), ...session.parked].find(fits);

/** Remembers that a dialog was submitted, and from which messages. `now`: epoch milliseconds. */
export const finish = (session: BotSession, { draftId, flow, sources }: DialogState, now: number): void => {
  const done = { draftId, at: now, flow, messages: Object.values(sources ?? {}) };
  session.finished = [done, ...session.finished].slice(0, FINISHED_LIMIT);
};

/** When a dialog was finished, epoch milliseconds; undefined when it was not, or long ago. */
export const finishedAt = (session: BotSession, draftId: string): number | undefined =>
  session.finished.find((one) => one.draftId === draftId)?.at;

/** Drops all that the person has typed and not sent: they asked to be forgotten. The language stays with the conversation. */
export const forgetDrafts = (session: BotSession): void => {
  const { rev, locale } = session;
  for (const name of Object.keys(session) as (keyof BotSession)[]) delete session[name];
  Object.assign(session, { rev, parked: [], finished: [] }, locale === undefined ? {} : { locale });
};
