import { answerKey } from '../domain/duty.js';
import { faultsOf, isOnBehalf, type Pledge, standingReview } from '../domain/pledge.js';
import { UNIT_ROLES } from '../domain/role.js';
import { actionData } from '../flows/button-data.js';
import { type Button, type TextRef, text, type View } from '../flows/view.js';
import { actionLine, campaignLine } from './campaign-line.js';
import { faultLines, mendButtons } from './fault-words.js';
import { cancelNews, notifyAll } from './notify.js';
import { tellFilerOfReview } from './paper-news.js';
import { membersWith } from './post-holders.js';
import { markToldOf } from './told.js';
import { type Actor, unitName, type Work } from './work.js';

type Review = Pledge['reviews'][number];

const causeOf = (pledge: Pledge, { version, at }: Review): string => `review-${pledge.id}-${version}-${at}`;

const viewPledgeButton = ({ id }: Pledge): Button => ({
  label: text('button-view-pledge'),
  data: actionData('pledge', id),
});

/** Which of its pledges is meant, where the unit takes part in several campaigns: it may have one waiting in each. */
const whichLines = (work: Work, pledge: Pledge): TextRef[] => {
  const campaign = campaignLine(work, pledge);
  if (campaign.length === 0) return [];
  return [...campaign, actionLine(pledge)];
};

/** `signs`: for somebody who may sign. */
const approvalView = (work: Work, pledge: Pledge, signs: boolean): View => {
  const news = text(pledge.signature === undefined ? 'news-approved' : 'news-change-approved', {
    unit: unitName(work, pledge.unit),
  });
  const sign = { label: text('button-sign'), data: actionData('sign', pledge.id) };
  return { body: [news, ...whichLines(work, pledge)], buttons: [[signs ? sign : viewPledgeButton(pledge)]] };
};

const returnView = (work: Work, pledge: Pledge, review: Review): View => {
  const id = pledge.signature === undefined ? 'news-returned' : 'news-change-returned';
  const faults = faultsOf(review);
  return {
    body: [...faultLines(id, faults, { unit: unitName(work, pledge.unit) }), ...whichLines(work, pledge)],
    buttons: mendButtons(pledge.id, faults),
  };
};

/** The result of a review goes to everybody who acts for the unit, with the button for what is next. */
export const tellUnitOfReview = async (work: Work, pledge: Pledge): Promise<void> => {
  const review = standingReview(pledge);
  if (review === undefined) return;
  const people = await membersWith(work, pledge.unit, UNIT_ROLES);
  const cause = causeOf(pledge, review);
  if (review.decision === 'approved') {
    const signers = await membersWith(work, pledge.unit, ['principal']);
    const others = people.filter((member) => !signers.includes(member));
    await notifyAll(work, cause, signers, approvalView(work, pledge, true), pledge.unit);
    await notifyAll(work, cause, others, approvalView(work, pledge, false), pledge.unit);
  } else await notifyAll(work, cause, people, returnView(work, pledge, review), pledge.unit);
  await tellFilerOfReview(work, pledge, cause);
  const kind = review.decision === 'approved' ? 'sign' : 'mend';
  await markToldOf(work, people, answerKey(kind, pledge.id, pledge.statusAt));
};

/** The unit learns that a decision was taken back; where the news of it has not left yet (at night), it never leaves. */
export const tellUnitOfUndo = async (work: Work, pledge: Pledge): Promise<void> => {
  const review = pledge.reviews.findLast(({ undone }) => undone?.at === work.now);
  if (review === undefined) return;
  const people = await membersWith(work, pledge.unit, UNIT_ROLES);
  const told = await cancelNews(work, causeOf(pledge, review), people);
  const filed = pledge.versions.at(-1);
  const filer = filed !== undefined && isOnBehalf(filed) && filed.by !== review.by ? [filed.by] : [];
  told.push(...(await cancelNews(work, `${causeOf(pledge, review)}-filer`, filer)));
  const view: View = {
    body: [text(`news-undone-${review.decision}`, { unit: unitName(work, pledge.unit) }), ...whichLines(work, pledge)],
    buttons: [[viewPledgeButton(pledge)]],
  };
  await notifyAll(work, `undo-${pledge.id}-${review.version}-${review.at}`, told, view, pledge.unit);
};

/** The others who act for the unit learn what a deputy or an office filed in its name: the principal is the one who signs. */
export const tellUnitOfFiling = async (work: Work, actor: Actor | undefined, pledge: Pledge): Promise<void> => {
  if (actor === undefined || actor.post.role === 'principal') return;
  const people = await membersWith(work, pledge.unit, UNIT_ROLES);
  const others = people.filter((member) => member !== actor.member.id);
  const filer = actor.post.role === 'deputy' ? 'news-filed-deputy' : 'news-filed-office';
  const args = { unit: unitName(work, pledge.unit), name: actor.member.name, office: unitName(work, actor.post.unit) };
  const view: View = {
    body: [text(pledge.signature === undefined ? filer : `${filer}-change`, args)],
    buttons: [[viewPledgeButton(pledge)]],
  };
  await notifyAll(work, `filed-${pledge.id}-${pledge.versions.length}`, others, view, pledge.unit);
};
