import { formatDay } from '../domain/iso-day.js';
import type { Post } from '../domain/member.js';
import { currentVersion, faultsOf, isOnBehalf, type Pledge, standingReview } from '../domain/pledge.js';
import { UNIT_ROLES } from '../domain/role.js';
import { actionData } from '../flows/button-data.js';
import { type Button, type TextRef, text, type View } from '../flows/view.js';
import { pledges } from '../store/entities.js';
import { faultLines, mendButtons } from './fault-words.js';
import { notifyAll } from './notify.js';
import { hasNoSigner, paperWay } from './paper-signatures.js';
import { membersWith, namesOf } from './post-holders.js';
import { noteSigning } from './tidings.js';
import { type Actor, unitName, type Work } from './work.js';

const viewButton = ({ id }: Pledge): Button[][] => [
  [{ label: text('button-view-pledge'), data: actionData('pledge', id) }],
];

/** The way to record that an approved pledge was signed on paper, where the actor may and nobody of the unit can sign in the bot. */
export const paperButtons = async (work: Work, actor: Actor | undefined, pledge: Pledge): Promise<Button[][]> => {
  if ((await paperWay(work, actor, pledge)) !== 'open') return [];
  return [[{ label: text('button-paper'), data: actionData('paper', pledge.id, String(pledge.versions.length)) }]];
};

/** What follows an approval: the principal signs, or, where nobody can in the bot, somebody of the office records the paper. */
export const afterApproval = async (work: Work, actor: Actor | undefined, pledge: Pledge): Promise<TextRef> => {
  const way = await paperWay(work, actor, pledge);
  const unit = unitName(work, pledge.unit);
  return text(way === undefined ? 'review-approved' : `review-approved-paper-${way}`, { unit });
};

/**
 * Who filed in a unit's place learns what a colleague decided: nobody of the unit may be there to be told. Approved: with the button that records
 * the paper, where nobody of the unit can sign.
 */
export const tellFilerOfReview = async (work: Work, pledge: Pledge, cause: string): Promise<void> => {
  const [review, filed] = [standingReview(pledge), pledge.versions.at(-1)];
  if (review === undefined || filed === undefined || !isOnBehalf(filed) || filed.by === review.by) return;
  const unit = unitName(work, pledge.unit);
  const isOpen = await hasNoSigner(work, pledge.unit);
  const record = {
    label: text('button-paper'),
    data: actionData('paper', pledge.id, String(pledge.versions.length)),
  };
  const faults = faultsOf(review);
  const view: View =
    review.decision === 'approved'
      ? {
          body: [text(isOpen ? 'news-filed-approved-paper' : 'news-filed-approved', { unit })],
          buttons: isOpen ? [[record]] : viewButton(pledge),
        }
      : { body: faultLines('news-filed-returned', faults, { unit }), buttons: mendButtons(pledge.id, faults) };
  await notifyAll(work, `${cause}-filer`, [filed.by], view, pledge.unit);
};

/** Who acts for the unit learns that an office recorded its signature on paper; the officer who approved, with all else of the day. */
export const tellOfPaper = async (work: Work, actor: Actor | undefined, pledge: Pledge): Promise<void> => {
  const { signature } = pledge;
  if (signature?.paper === undefined) return;
  const people = await membersWith(work, pledge.unit, UNIT_ROLES);
  const view: View = { body: [await paperText(work, pledge, 'news-paper')], buttons: viewButton(pledge) };
  await notifyAll(work, `paper-${pledge.id}-${signature.at}`, people, view, pledge.unit);
  if (standingReview(pledge)?.by !== actor?.member.id) await noteSigning(work, pledge);
};

/** A record was taken back: who acts for the unit learns why. */
export const tellOfPaperBack = async (work: Work, pledge: Pledge): Promise<void> => {
  const taken = pledge.paperBack?.at(-1);
  if (taken?.signature.paper === undefined) return;
  const people = await membersWith(work, pledge.unit, UNIT_ROLES);
  const { reason, signature } = taken;
  const args = { unit: unitName(work, pledge.unit), day: formatDay(taken.signature.paper.day), reason };
  const view: View = { body: [text('news-paper-back', args)], buttons: viewButton(pledge) };
  await notifyAll(work, `paper-back-${pledge.id}-${signature.at}`, people, view, pledge.unit);
};

/** The unit says that a record is not right: whoever made it and the others of that office who oversee learn why. */
export const tellOfContest = async (work: Work, pledge: Pledge): Promise<void> => {
  const { signature } = pledge;
  if (signature?.paper?.answer === undefined) return;
  const { office, day, answer } = signature.paper;
  const people = [signature.by, ...(await membersWith(work, office, ['officer', 'leader']))];
  const args = { unit: unitName(work, pledge.unit), day: formatDay(day), reason: answer.reason ?? '' };
  const view: View = { body: [text('news-paper-contested', args)], buttons: viewButton(pledge) };
  await notifyAll(work, `paper-contested-${pledge.id}-${signature.at}`, people, view, pledge.unit);
};

const paperText = async (work: Work, { unit, signature }: Pledge, id: string): Promise<TextRef> => {
  const names = await namesOf(work, [signature?.by ?? '']);
  return text(id, {
    unit: unitName(work, unit),
    day: formatDay(signature?.paper?.day ?? ''),
    name: names.get(signature?.by ?? '') ?? text('history-gone'),
    office: unitName(work, signature?.paper?.office ?? ''),
  });
};

/** What was done in a unit's place before this person joined it, each with the way to look at it; empty for most. */
export const doneInPlace = async (work: Work, { unit, role }: Pick<Post, 'unit' | 'role'>): Promise<View[]> => {
  const ids = await work.tx.redis.smembers(work.tx.keys.pledgesOfUnit(unit));
  const views: View[] = [];
  for (const pledge of await work.tx.getMany(pledges, ids)) {
    const isPaper = pledge.signature?.paper !== undefined;
    const filed = pledge.versions[currentVersion(pledge) - 1];
    const isFiled = filed !== undefined && isOnBehalf(filed) && pledge.status !== 'withdrawn';
    if (isPaper)
      views.push({
        body: [await paperText(work, pledge, role === 'principal' ? 'join-paper' : 'join-paper-deputy')],
        buttons: viewButton(pledge),
      });
    else if (isFiled)
      views.push({ body: [text('join-filed', { unit: unitName(work, unit) })], buttons: viewButton(pledge) });
  }
  return views;
};
