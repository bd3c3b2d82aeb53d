import type { Pledge, PledgeField } from '../domain/pledge.js';
import { AppError } from '../errors.js';
import { pledges } from '../store/entities.js';
import { approvePledge, returnPledge } from './pledges.js';
import { tellUnitOfReview, tellUnitOfUndo } from './review-news.js';
import { undoReview } from './second-thoughts.js';
import { type Selection, saveSelection } from './selections.js';
import type { Actor, Work } from './work.js';

export type ManyDecision = { decision: 'approved' } | { decision: 'returned'; field: PledgeField; reason: string };

/** What became of each: decided now, or left as it stands because somebody else was faster or its text changed. */
export interface ManyResult {
  readonly done: readonly Pledge[];
  readonly skipped: readonly Pledge[];
  readonly selection: Selection;
}

/** Pledges by id, in the order asked; those that are gone are left out. The caller shows them to somebody whose list they stood in. */
export const pledgesByIds = (work: Work, ids: readonly string[]): Promise<Pledge[]> => work.tx.getMany(pledges, ids);

/** The ticked items as they stand now, in the order of the list. */
export const tickedPledges = async (work: Work, { ids, ticked }: Selection): Promise<Pledge[]> =>
  work.tx.getMany(
    pledges,
    ids.filter((id) => ticked[id] !== undefined),
  );

/**
 * Approves or returns all ticked pledges, in one commit; units are told. What was decided, withdrawn or sent again since it was ticked is left
 * alone and named. Throws `not-allowed`, `campaign-closed` where that is so of all.
 */
export const decideMany = async (
  work: Work,
  actor: Actor | undefined,
  { id, selection, ...made }: { readonly id: string; readonly selection: Selection } & ManyDecision,
): Promise<ManyResult> => {
  const done: Pledge[] = [];
  const skipped: Pledge[] = [];
  for (const known of await tickedPledges(work, selection)) {
    const isSeen = known.status === 'submitted' && known.versions.length === selection.ticked[known.id];
    const decided = isSeen ? await attempt(() => decideOne(work, actor, known.id, made)) : undefined;
    if (decided === undefined) skipped.push(known);
    else done.push(decided);
  }
  for (const pledge of done) await tellUnitOfReview(work, pledge);
  const decided = Object.fromEntries(done.map((pledge) => [pledge.id, pledge.statusAt]));
  return { done, skipped, selection: saveSelection(work, id, { ...selection, ticked: {}, decided }) };
};

const decideOne = (work: Work, actor: Actor | undefined, id: string, made: ManyDecision): Promise<Pledge> =>
  made.decision === 'approved'
    ? approvePledge(work, actor, id)
    : returnPledge(work, actor, id, made.field, made.reason);

/** Takes back what was decided together, where nothing was done upon it. */
export const undoMany = async (
  work: Work,
  actor: Actor | undefined,
  { id, selection }: { readonly id: string; readonly selection: Selection },
): Promise<ManyResult> => {
  const done: Pledge[] = [];
  const skipped: Pledge[] = [];
  const known = await work.tx.getMany(pledges, Object.keys(selection.decided));
  for (const pledge of known) {
    const undone = await attempt(() => undoReview(work, actor, pledge.id, selection.decided[pledge.id] ?? 0));
    if (undone === undefined) skipped.push(pledge);
    else done.push(undone);
  }
  for (const pledge of done) await tellUnitOfUndo(work, pledge);
  return { done, skipped, selection: saveSelection(work, id, { ...selection, decided: {} }) };
};

/** A use case that checks before it writes anything: one that is refused leaves nothing behind, and the others go on. */
const attempt = async (useCase: () => Promise<Pledge>): Promise<Pledge | undefined> => {
  try {
    return await useCase();
  } catch (error) {
    if (error instanceof AppError) return undefined;
    throw error;
  }
};
