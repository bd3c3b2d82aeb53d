import { currentBody, type Pledge } from '../domain/pledge.js';
import { clip } from '../domain/text.js';
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

const ACTION_LENGTH = 120;

/** Which pledge is meant: its action, as long as one line may be. */
export const actionLine = (pledge: Pledge): TextRef =>
  text('remind-pledge', { action: clip(currentBody(pledge).action, ACTION_LENGTH) });
