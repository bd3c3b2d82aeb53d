import { periodsOf } from '../domain/period.js';
import type { Relief } from '../domain/relief.js';
import { UNIT_ROLES } from '../domain/role.js';
import { type TextRef, text, type View } from '../flows/view.js';
import { notifyAll } from './notify.js';
import { periodText } from './period-text.js';
import { membersWith } from './post-holders.js';
import { dueText } from './reminder-views.js';
import { type Actor, campaignOf, unitName, type Work } from './work.js';

/** What is relieved, as a phrase: registering, or the report of a period. */
export const reliefWhat = (work: Work, campaign: string, what: string): TextRef => {
  const period = periodsOf(campaignOf(work, campaign).cadence, work.calendar).find(({ id }) => id === what);
  return period === undefined
    ? text('relief-what-register')
    : text('relief-what-report', { period: periodText(period) });
};

/** The unit learns what it was granted, or what was taken back, and why. Gives how many people are told: none where nobody has joined. */
export const tellUnitOfRelief = async (work: Work, actor: Actor | undefined, relief: Relief): Promise<number> => {
  const grant = relief.grants.at(-1);
  if (grant === undefined || actor === undefined) return 0;
  const { what, kind, until, reason } = grant;
  const args = {
    office: unitName(work, actor.post.unit),
    unit: unitName(work, relief.unit),
    what: reliefWhat(work, relief.campaign, what),
    reason,
    ...(until === undefined ? {} : { due: dueText(work, { dueAt: until }) }),
  };
  const view: View = { body: [text(`news-relief-${kind}`, args)] };
  const people = await membersWith(work, relief.unit, UNIT_ROLES);
  await notifyAll(work, `relief-${relief.campaign}-${relief.unit}-${relief.rev}`, people, view, relief.unit);
  return people.length;
};
