import type { Claim } from '../domain/claim.js';
import { actionData } from '../flows/button-data.js';
import { type TextRef, text, type View } from '../flows/view.js';
import { postArgs } from '../services/claim-news.js';
import { claimOfPerson } from '../services/claims.js';
import type { Work } from '../services/work.js';
import { momentOf } from './report-view.js';
import { rosterSampleButton } from './samples.js';
import type { Turn } from './turn.js';

const ADMIN = 'admin';

/** What the person is shown who asked for a post that is held, while those above have not decided. `head`: what is said of the request. */
export const waitingView = (claim: Claim, ...head: readonly TextRef[]): View => ({
  body: head,
  buttons: [[{ label: text('button-claim-drop'), data: actionData('claim-drop', claim.id) }]],
});

/** Since when a request waits, and what can be done meanwhile. */
export const stillWaitingView = (work: Work, claim: Claim): View =>
  waitingView(
    claim,
    text('claim-waits', { ...postArgs(work, claim), at: momentOf(work, claim.at) }),
    text('claim-waits-how'),
  );

/** What is asked of who is named administrator while there is no unit: the list of units, with an example of one. */
export const noRosterView = (): View => ({ body: [text('join-no-roster')], buttons: [[rosterSampleButton()]] });

/** Whether the post of administrator awaits this person: they are named in ADMIN_IDS (`adminIds`) and do not hold it. */
export const isFirstAdmin = (adminIds: readonly string[], { person, member }: Turn): boolean =>
  adminIds.includes(person.id) && !(member?.posts.some((post) => post.role === ADMIN) ?? false);

/**
 * What somebody is told who holds no post: how to get one, or that the request for one is not decided yet. No invitation will ever come to who
 * is named in ADMIN_IDS.
 */
export const outsideView = async (adminIds: readonly string[], turn: Turn): Promise<View> => {
  if (turn.actor === undefined && isFirstAdmin(adminIds, turn))
    return turn.directory.tree.size === 0 ? noRosterView() : { body: [text('join-admin-start')] };
  const claim = await claimOfPerson(turn, turn.person.id);
  if (claim !== undefined) return stillWaitingView(turn, claim);
  return { body: [text(turn.member === undefined ? 'stranger' : 'no-post')] };
};
