import type { Pledge } from '../domain/pledge.js';
import { type Role, UNIT_ROLES } from '../domain/role.js';
import { actionData } from '../flows/button-data.js';
import { text, type View } from '../flows/view.js';
import { holders } from '../store/entities.js';
import { notifyAll } from './notify.js';
import { unitName, type Work } from './work.js';

const membersWith = async (work: Work, unit: string, roles: readonly Role[]): Promise<string[]> => {
  const held = await work.tx.get(holders, unit);
  return (held?.posts ?? []).filter((post) => roles.includes(post.role)).map((post) => post.member);
};

/** The result of a review goes to everybody who acts for the unit, with the button for what is next. */
export const tellUnitOfReview = async (work: Work, pledge: Pledge): Promise<void> => {
  const review = pledge.reviews.at(-1);
  if (review === undefined) return;
  const unit = unitName(work, pledge.unit);
  const view: View =
    review.decision === 'approved'
      ? {
          body: [text('news-approved', { unit })],
          buttons: [[{ label: text('button-sign'), data: actionData('sign', pledge.id) }]],
        }
      : {
          body: [
            text('news-returned', {
              unit,
              field: text(`field-${review.field ?? 'action'}`),
              reason: review.reason ?? '',
            }),
          ],
          buttons: [[{ label: text('button-mend'), data: actionData('mend', pledge.id, review.field ?? '') }]],
        };
  await notifyAll(
    work,
    `review-${pledge.id}-${review.version}-${review.at}`,
    await membersWith(work, pledge.unit, UNIT_ROLES),
    view,
  );
};

/** The officer who approved learns that the covenant is signed. */
export const tellReviewersOfSigning = async (work: Work, pledge: Pledge): Promise<void> => {
  const reviewer = pledge.reviews.at(-1)?.by;
  if (reviewer === undefined) return;
  const view: View = {
    body: [text('news-signed', { unit: unitName(work, pledge.unit) })],
    buttons: [[{ label: text('button-view-pledge'), data: actionData('pledge', pledge.id) }]],
  };
  await notifyAll(work, `signed-${pledge.id}`, [reviewer], view);
};
