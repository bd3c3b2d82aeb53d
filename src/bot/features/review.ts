import { PLEDGE_FIELDS, type Pledge, standingReview, undoableReview } from '../../domain/pledge.js';
import { OVERSEER_ROLES } from '../../domain/role.js';
import { AppError } from '../../errors.js';
import { actionData } from '../../flows/button-data.js';
import { type Answers, answerText } from '../../flows/flow.js';
import { faultsIn, isReadyReason, RETURN_REASONS, type ReturnEnv, returnFlow } from '../../flows/return-pledge.js';
import { type TextRef, text, type View } from '../../flows/view.js';
import { faultLines } from '../../services/fault-words.js';
import { afterApproval, paperButtons } from '../../services/paper-news.js';
import { approvePledge, nextInQueue, returnPledge, reviewQueue, viewPledge } from '../../services/pledges.js';
import { tellUnitOfReview, tellUnitOfUndo } from '../../services/review-news.js';
import { undoReview } from '../../services/second-thoughts.js';
import { unseenReports } from '../../services/unseen-reports.js';
import { authorise, unitName } from '../../services/work.js';
import type { Dialogs } from '../dialogs.js';
import { dialog, type Feature } from '../feature.js';
import { pledgeScreen, undoButtons } from '../pledge-screen.js';
import { statusText } from '../pledge-view.js';
import { findInQueue } from '../queue-list.js';
import { showForReview } from '../review-view.js';
import type { Turn } from '../turn.js';

/** The pledge that has waited longest, or the next one after `after`; from the end back to the beginning. */
const showQueue = async (turn: Turn, after?: string): Promise<void> => {
  const queue = await reviewQueue(turn, turn.actor);
  const next = (await nextInQueue(turn, queue, after)) ?? queue[0];
  if (next === undefined) {
    const { length: count } = await unseenReports(turn, turn.actor);
    const unseen = { label: text('button-unseen', { count }), data: actionData('unseen') };
    return turn.show({ body: [text('review-empty')], ...(count === 0 ? {} : { buttons: [[unseen]] }) });
  }
  const isOnly = queue.length < 2;
  await showForReview(turn, next, queue.length, {
    next: isOnly ? undefined : actionData('review', next.id),
    list: isOnly ? undefined : actionData('qnew'),
  });
};

const withQueue = ({ body, buttons = [] }: View): View => ({
  body,
  buttons: [...buttons, [{ label: text('button-queue'), data: actionData('review') }]],
});

/** What stands after a decision, with what is next and the way to take it back. */
const decidedView = async (turn: Turn, pledge: Pledge, ...done: readonly TextRef[]): Promise<View> =>
  withQueue({
    body: done,
    buttons: [...(await paperButtons(turn, turn.actor, pledge)), ...undoButtons(pledge, turn.now)],
  });

/**
 * A decision button carries the version that was read: what was changed since is shown instead of decided. `lost`: says what was written
 * for nothing; a notice would not do where the last step was typed.
 */
const requireWaiting = async (
  turn: Turn,
  id: string,
  version: string,
  lost?: (status: TextRef) => TextRef,
): Promise<Pledge | undefined> => {
  const pledge = await viewPledge(turn, turn.actor, id);
  authorise(turn, turn.actor, 'pledge.review', pledge.unit);
  if (pledge.status === 'submitted' && String(pledge.versions.length) === version) return pledge;
  turn.toast(text('pledge-changed', { status: statusText(pledge) }));
  const note = lost?.(statusText(pledge));
  turn.show(withQueue(await pledgeScreen(turn, pledge, note === undefined ? {} : { note })));
  return undefined;
};

/** The officer's own approval of that version, which stands and waits for the signature. */
const isApproved = ({ actor }: Turn, { status, reviews }: Pledge, version: string): boolean => {
  const review = standingReview({ reviews });
  return status === 'approved' && review?.by === actor?.member.id && String(review?.version) === version;
};

const showApproved = async (turn: Turn, pledge: Pledge): Promise<void> =>
  turn.show(await decidedView(turn, pledge, await afterApproval(turn, turn.actor, pledge)));

const approve = async (turn: Turn, id: string, version: string): Promise<void> => {
  const known = await viewPledge(turn, turn.actor, id);
  authorise(turn, turn.actor, 'pledge.review', known.unit);
  if (isApproved(turn, known, version)) {
    // The second press of a nervous finger: what stands there already.
    turn.toast(text('review-approved-already'));
    return showApproved(turn, known);
  }
  if ((await requireWaiting(turn, id, version)) === undefined) return;
  const pledge = await approvePledge(turn, turn.actor, id);
  await tellUnitOfReview(turn, pledge);
  await showApproved(turn, pledge);
};

/** Takes a decision back, by the moment at which it was made; what was done upon it meanwhile is shown instead. */
const undo = async (turn: Turn, id: string, decided: string): Promise<void> => {
  const at = Number.parseInt(decided, 36);
  const known = await viewPledge(turn, turn.actor, id);
  authorise(turn, turn.actor, 'pledge.review', known.unit);
  if (undoableReview(known, at)?.at !== at) {
    turn.toast(text('pledge-changed', { status: statusText(known) }));
    return turn.show(withQueue(await pledgeScreen(turn, known)));
  }
  const pledge = await undoReview(turn, turn.actor, id, at);
  await tellUnitOfUndo(turn, pledge);
  turn.show(withQueue(await pledgeScreen(turn, pledge, { note: text('review-undone') })));
};

/** A picked reason is stored as its words: the principal may read it in another language later, but never a code. */
const faultsOf = (turn: Turn, answers: Answers) =>
  faultsIn(answers).map(({ field, reason }) => {
    return { field, reason: isReadyReason(field, reason) ? turn.words(text(reason)) : reason };
  });

const reasonsIn = (faults: readonly { readonly reason: string }[]): string =>
  faults.map(({ reason }) => reason).join('; ');

/** `/duyet`: the officer's queue, oldest first; approve, or return with the field and the reason. */
export const reviewFeature = (deps: { dialogs: () => Dialogs }): Feature => {
  const returnDialog = dialog<ReturnEnv>({
    flow: returnFlow,
    env: async (turn, answers) => {
      const pledge = await viewPledge(turn, turn.actor, answerText(answers, 'pledge'));
      return {
        unitName: unitName(turn, pledge.unit),
        fields: PLEDGE_FIELDS,
        reasons: (field) => PLEDGE_FIELDS.filter((one) => one === field).flatMap((one) => RETURN_REASONS[one]),
      };
    },
    submit: async (turn, answers) => {
      const id = answerText(answers, 'pledge');
      const faults = faultsOf(turn, answers);
      const lost = (status: TextRef): TextRef => text('review-return-lost', { status, reason: reasonsIn(faults) });
      if ((await requireWaiting(turn, id, answerText(answers, 'version'), lost)) === undefined) return;
      const [first, ...others] = faults;
      if (first === undefined) throw new AppError('invalid');
      const pledge = await returnPledge(turn, turn.actor, id, first.field, first.reason, others);
      await tellUnitOfReview(turn, pledge);
      turn.show(
        await decidedView(
          turn,
          pledge,
          ...faultLines('review-returned', faults, { unit: unitName(turn, pledge.unit) }),
        ),
      );
    },
  });

  return {
    dialogs: [returnDialog],
    commands: [
      {
        name: 'duyet',
        alias: 'review',
        menu: OVERSEER_ROLES,
        run: (turn, query) => (query === '' ? showQueue(turn) : findInQueue(turn, query)),
      },
    ],
    actions: {
      review: (turn, [after]) => showQueue(turn, after),
      approve: (turn, [id = '', version = '']) => approve(turn, id, version),
      undo: (turn, [id = '', decided = '']) => undo(turn, id, decided),
      return: async (turn, [id = '', version = '']) => {
        if ((await requireWaiting(turn, id, version)) !== undefined)
          await deps.dialogs().begin(turn, returnFlow.id, { pledge: id, version });
      },
    },
  };
};
