import type { Member } from '../../domain/member.js';
import { appError } from '../../errors.js';
import { actionData } from '../../flows/button-data.js';
import { inRows, text, type View } from '../../flows/view.js';
import { claimView, postArgs } from '../../services/claim-news.js';
import {
  type ClaimDecision,
  claimsWaiting,
  confirmClaim,
  objectToClaim,
  refuseClaim,
  viewClaim,
  withdrawClaim,
} from '../../services/claims.js';
import { leavePost, offerBack, openPledges, removeFromPost, takeBack } from '../../services/post-changes.js';
import { isSame, type PostName, sittingIn } from '../../services/posts.js';
import { unitCard } from '../../services/unit-lookup.js';
import { authorise } from '../../services/work.js';
import type { Feature } from '../feature.js';
import { leaveView, peopleView, readPost, removeView, whichToLeaveView } from '../post-view.js';
import type { Turn } from '../turn.js';

/** So many waiting requests are listed at once; the next follow when these are decided. */
const CLAIMS_SHOWN = 10;

const undoButton = (offer: string) => [{ label: text('button-undo'), data: actionData('post-back', offer) }];

const showPeople = async (turn: Turn, unit: string): Promise<void> =>
  turn.show(peopleView(turn, await unitCard(turn, turn.actor, unit), turn.actor));

const requirePost = (unit: string, letter: string): PostName => {
  const post = readPost(unit, letter);
  if (post === undefined) throw appError('not-found');
  return post;
};

const askRemoval = async (turn: Turn, [unit = '', letter = '', person = '']: readonly string[]): Promise<void> => {
  const post = requirePost(unit, letter);
  const { people } = await unitCard(turn, turn.actor, unit);
  const holder = people.find(({ role, member }) => role === post.role && member.id === person);
  if (holder === undefined) return showPeople(turn, unit);
  turn.show(removeView(turn, holder, unit));
};

const remove = async (turn: Turn, [unit = '', letter = '', person = '']: readonly string[]): Promise<void> => {
  const post = requirePost(unit, letter);
  if (!(await sittingIn(turn, post)).includes(person)) return turn.toast(text('button-finished'), true);
  const { former, offer } = await removeFromPost(turn, turn.actor, person, post);
  turn.show({
    body: [text('remove-done', { ...postArgs(turn, post), name: former.name })],
    buttons: [[{ label: text('button-invite-other'), data: actionData('inv', unit) }], undoButton(offer)],
  });
};

const requireMember = (turn: Turn): Member => {
  if (turn.member === undefined) throw appError('not-allowed');
  return turn.member;
};

const askLeaving = async (turn: Turn, [unit, letter = '']: readonly string[]): Promise<void> => {
  const { posts } = requireMember(turn);
  const [only, another] = posts;
  if (unit === undefined && another !== undefined) return turn.show(whichToLeaveView(turn, posts));
  const post = unit === undefined ? only : posts.find((one) => isSame(one, requirePost(unit, letter)));
  if (post === undefined) throw appError('stale');
  turn.show(leaveView(turn, post, await openPledges(turn, post.unit)));
};

const leave = async (turn: Turn, [unit = '', letter = '']: readonly string[]): Promise<void> => {
  const post = requirePost(unit, letter);
  if (!(await sittingIn(turn, post)).includes(turn.person.id)) return turn.toast(text('button-finished'), true);
  const offer = await leavePost(turn, requireMember(turn), post);
  turn.show({ body: [text('leave-done', postArgs(turn, post))], buttons: [undoButton(offer)] });
};

const undo = async (turn: Turn, [offer = '']: readonly string[]): Promise<void> => {
  const change = await takeBack(turn, { person: turn.person.id, actor: turn.actor }, offer);
  if (change === undefined) return turn.toast(text('undo-too-late'), true);
  turn.show({ body: [text('undo-done', postArgs(turn, change))] });
};

/** What a decision on a request left, and the way to undo it. */
const decided = async (turn: Turn, { claim, isNew, former }: ClaimDecision): Promise<void> => {
  // The answer to the first press of a nervous finger stays on the screen, with the way to undo it.
  if (!isNew && claim.decided?.by === turn.person.id) return turn.toast(text('button-finished'));
  const view = await claimView(turn, claim);
  // Of a lost account everything went along: who was linked by mistake is taken out by hand.
  if (!isNew || former === undefined || claim.kind === 'relink') return turn.show(view);
  const { unit, role, person: out } = claim;
  const offer = offerBack(turn, turn.person.id, { unit, role, back: former.id, since: former.since, out });
  turn.show({ ...view, buttons: [undoButton(offer)] });
};

const confirm = async (turn: Turn, [id = '', outgoing = '']: readonly string[]): Promise<void> => {
  const decision = await confirmClaim(turn, turn.actor, id, outgoing);
  if (decision.claim.decided === undefined) turn.toast(text('claim-changed'), true);
  await decided(turn, decision);
};

const listClaims = async (turn: Turn): Promise<void> => {
  authorise(turn, turn.actor, 'unit.view', turn.actor?.post.unit ?? '');
  const waiting = await claimsWaiting(turn, turn.actor);
  if (waiting.length === 0) return turn.show({ body: [text('claims-none')] });
  const buttons = waiting.slice(0, CLAIMS_SHOWN).map((claim) => ({
    label: text('claim-button', { ...postArgs(turn, claim), name: claim.applicant?.name ?? '' }),
    data: actionData('claim', claim.id),
  }));
  turn.show({ body: [text('claims-waiting', { count: waiting.length })], buttons: inRows(buttons) });
};

const object = async (turn: Turn, [id = '']: readonly string[]): Promise<void> => {
  const { claim } = await objectToClaim(turn, turn.person.id, id);
  const view: View =
    claim.decided === undefined ? { body: [text('object-done', postArgs(turn, claim))] } : await claimView(turn, claim);
  turn.show(view);
};

const withdraw = async (turn: Turn, [id = '']: readonly string[]): Promise<void> => {
  const isNew = await withdrawClaim(turn, turn.person.id, id);
  if (isNew) turn.show({ body: [text('claim-withdrawn')] });
  else turn.toast(text('button-finished'), true);
};

/** Who holds which post: taking it over, taking it away, laying it down. */
export const postsFeature = (): Feature => ({
  actions: {
    people: (turn, [unit = '']) => showPeople(turn, unit),
    prm: askRemoval,
    prx: remove,
    leave: askLeaving,
    'leave-yes': leave,
    'post-back': undo,
    claims: listClaims,
    claim: async (turn, [id = '']) => turn.show(await claimView(turn, await viewClaim(turn, turn.actor, id))),
    'claim-yes': confirm,
    'claim-no': async (turn, [id = '']) => decided(turn, await refuseClaim(turn, turn.actor, id)),
    'claim-object': object,
    'claim-drop': withdraw,
  },
});
