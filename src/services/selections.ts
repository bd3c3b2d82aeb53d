import { z } from 'zod';
import type { Work } from './work.js';

const LIFETIME_SECONDS = 24 * 3600;

/** So many items may be ticked: they are decided in one commit. */
export const MAX_TICKED = 50;

const selectionSchema = z.object({
  rev: z.number().int(),
  /** Telegram id of the person who opened the list: nobody else's button works. */
  person: z.string(),
  /** The list as it stood when it was opened: what is decided meanwhile keeps its place. */
  ids: z.array(z.string()),
  /** Ticked items → the version that was seen. */
  ticked: z.record(z.string(), z.number()),
  /** What was decided together last → the moment of the decision. */
  decided: z.record(z.string(), z.number()),
});
export type Selection = z.infer<typeof selectionSchema>;

/** Opens a list for a person, kept for a day. Returns its id, fit for buttons. */
export const openSelection = (work: Work, person: string, ids: readonly string[]): string => {
  const id = work.newId();
  store(work, id, { rev: 1, person, ids: [...ids], ticked: {}, decided: {} });
  return id;
};

/** A list that the person opened within the last day; undefined when there is none. */
export const readSelection = async (work: Work, person: string, id: string): Promise<Selection | undefined> => {
  const raw = await work.tx.redis.get(work.tx.keys.selection(id));
  const selection = raw === null ? undefined : selectionSchema.parse(JSON.parse(raw));
  return selection?.person === person ? selection : undefined;
};

/** Stores a changed list; the commit fails when it was changed meanwhile, by a press on another phone. */
export const saveSelection = (work: Work, id: string, selection: Selection): Selection => {
  work.tx.guardKey(work.tx.keys.selection(id), selection.rev);
  const next = { ...selection, rev: selection.rev + 1 };
  store(work, id, next);
  return next;
};

const store = (work: Work, id: string, selection: Selection): void =>
  work.tx.write('SET', work.tx.keys.selection(id), JSON.stringify(selection), 'EX', String(LIFETIME_SECONDS));
