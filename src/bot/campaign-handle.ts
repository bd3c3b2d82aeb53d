import { createHash } from 'node:crypto';
import type { Campaign } from '../domain/campaign.js';
import { appError } from '../errors.js';
import { listCampaigns } from '../services/campaigns.js';
import { type Actor, authorise, type Work } from '../services/work.js';

const LENGTH = 6;

/** A campaign's id in six characters: beside a unit's code the whole id may not fit into callback data. */
export const campaignHandle = (id: string): string =>
  createHash('sha1').update(id).digest('base64url').slice(0, LENGTH);

/** The campaigns whose progress the actor may look at, open ones first, newest first. Throws `not-allowed`. */
export const watchedCampaigns = (work: Work, actor: Actor | undefined): readonly Campaign[] => {
  const known = authorise(work, actor, 'progress.view', actor?.post.unit ?? '');
  const live = listCampaigns(work, known).filter(({ status }) => status !== 'draft');
  return [...live.filter(({ status }) => status === 'open'), ...live.filter(({ status }) => status === 'closed')];
};

/** The campaign behind a handle. Throws `not-found`, `not-allowed`. */
export const campaignByHandle = (work: Work, actor: Actor | undefined, handle: string): Campaign => {
  const found = watchedCampaigns(work, actor).find(({ id }) => campaignHandle(id) === handle);
  if (found === undefined) throw appError('not-found');
  return found;
};
