import type { Campaign } from '../domain/campaign.js';
import { formatDay } from '../domain/iso-day.js';
import { actionData } from '../flows/button-data.js';
import { text, type View } from '../flows/view.js';
import { readFields } from '../store/bulk.js';
import { holders } from '../store/entities.js';
import { notifyAll } from './notify.js';
import type { Work } from './work.js';

/** The principals of the audience who have joined learn that they can register. Called once in a campaign's life: when it first opens. */
export const tellOfOpening = async (work: Work, campaign: Campaign): Promise<void> => {
  const { tx, directory } = work;
  const principals = new Map<string, string>();
  const asked = directory.tree.participants(campaign.audience);
  await readFields(tx.redis, holders.key(tx.keys), asked, holders.schema, (unit, { posts }) => {
    for (const { role, member } of posts) if (role === 'principal') principals.set(member, unit);
  });
  const { from, to } = campaign.registration;
  const facts = { title: campaign.title, from: formatDay(from), to: formatDay(to) };
  const button = { label: text('button-register-now'), data: actionData('register', campaign.id) };
  // A button that answers "not yet" would be worse than none.
  const begun = work.calendar.dayOf(work.now) >= from;
  const view: View = begun
    ? { body: [text('news-campaign-open', facts)], buttons: [[button]] }
    : { body: [text('news-campaign-soon', facts)] };
  await notifyAll(work, `open-${campaign.id}`, [...principals.keys()], view, principals);
};
