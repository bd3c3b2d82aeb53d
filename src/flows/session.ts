import { z } from 'zod';
import { type DialogState, dialogStateSchema } from './flow.js';

const PARKED_LIMIT = 5;

/** What the bot remembers of a person between turns: the dialog that waits, and those that were put aside. */
export const botSessionSchema = z.object({
  rev: z.number().int().min(0).default(0),
  dialog: dialogStateSchema.optional(),
  /** Newest first. */
  parked: z.array(dialogStateSchema).default([]),
});
export type BotSession = z.infer<typeof botSessionSchema>;

/** Reads what `telegraf-session-redis` gave: `{}` means none (also for an unreadable one, see design §4). */
export const readSession = (value: unknown): BotSession => {
  const result = botSessionSchema.safeParse(value);
  return result.success ? result.data : { rev: 0, parked: [] };
};

/** Puts the open dialog aside: starting another one never kills it. The oldest parked dialogs give way. */
export const park = (session: BotSession): void => {
  if (session.dialog === undefined) return;
  const { dialog } = session;
  session.parked = [dialog, ...session.parked.filter((one) => one.draftId !== dialog.draftId)].slice(0, PARKED_LIMIT);
  delete session.dialog;
};

/** Takes a parked dialog out, if it is there. */
export const unpark = (session: BotSession, draftId: string): DialogState | undefined => {
  const found = session.parked.find((one) => one.draftId === draftId);
  session.parked = session.parked.filter((one) => one.draftId !== draftId);
  return found;
};
