import { type TextRef, text } from '../flows/view.js';
import { campaignOf, campaignsFor, type Work } from './work.js';

/** Which campaign something of a unit belongs to: one line where the unit takes part in several, nothing where no other could be meant. */
export const campaignLine = (
  work: Work,
  { campaign, unit }: { readonly campaign: string; readonly unit: string },
): TextRef[] => {
  const open = campaignsFor(work, unit);
  const isPlain = open.length < 2 && open.every(({ id }) => id === campaign);
  return isPlain ? [] : [text('remind-campaign', { title: campaignOf(work, campaign).title })];
};
