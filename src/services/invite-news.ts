import { formatDay } from '../domain/iso-day.js';
import { actionData } from '../flows/button-data.js';
import { text } from '../flows/view.js';
import { members } from '../store/entities.js';
import { postArgs } from './claim-news.js';
import { noteOpening, peekInvite } from './invites.js';
import { notifyAll } from './notify.js';
import { deciders } from './posts.js';
import type { Work } from './work.js';

/** Whoever sees to the post is warned when so many accounts have opened its link. */
const WARN_AT: readonly number[] = [2, 5];

/**
 * Somebody opened a link: kept, and told to those who see to the post when several people use it, as happens where it was put into a school's
 * group. Names nobody who has not taken the post.
 */
export const noteOpened = async (work: Work, person: string, payload: string): Promise<void> => {
  const count = await noteOpening(work, person, payload);
  const invite = await peekInvite(work, payload);
  if (count === undefined || invite === undefined || invite.void !== undefined || !WARN_AT.includes(count)) return;
  const { used, unit } = invite;
  const name = used === undefined ? undefined : (await work.tx.get(members, used.by))?.name;
  const taken =
    used === undefined || name === undefined
      ? text('news-link-shared-free')
      : text('news-link-shared-taken', { name, day: formatDay(work.calendar.dayOf(used.at)) });
  const view = {
    body: [text('news-link-shared', { ...postArgs(work, invite), count }), taken],
    buttons: [[{ label: text('button-people'), data: actionData('people', unit) }]],
  };
  const people = await deciders(work, invite, [person, used?.by ?? '']);
  await notifyAll(work, `shared-${unit}-${invite.role}-${invite.createdAt}-${count}`, people, view, unit);
};
