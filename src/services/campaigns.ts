import type { Campaign, CampaignDraft } from '../domain/campaign.js';
import { may } from '../domain/policy.js';
import { appError } from '../errors.js';
import { audit } from '../store/audit.js';
import type { AuditAction } from '../store/audit-actions.js';
import { readFields } from '../store/bulk.js';
import { bumpRevision } from '../store/directory.js';
import { campaigns, holders } from '../store/entities.js';
import { tellOfOpening } from './campaign-news.js';
import type { FileProblem } from './file-problem.js';
import { type Actor, campaignOf, SYSTEM, unitName, type Work } from './work.js';

type By = Actor | typeof SYSTEM;

export type CampaignCreation =
  | { readonly ok: true; readonly campaign: Campaign }
  | { readonly ok: false; readonly problems: readonly FileProblem[] };

const nameOf = (by: By): string => (by === SYSTEM ? SYSTEM : by.member.id);

/** A campaign is for the subtrees of its audience: whoever manages it must be allowed to in all of them. */
const requireManager = (work: Work, by: By, subtrees: readonly string[]): void => {
  const unknown = subtrees.find((code) => !work.directory.tree.has(code));
  if (unknown !== undefined)
    throw appError(
      'campaign-audience',
      { unit: unknown },
      { message: `The audience names an unknown unit: ${unknown}.` },
    );
  if (by !== SYSTEM && !subtrees.every((code) => may('campaign.manage', by.post, code, work.directory.tree)))
    throw appError('not-allowed');
};

/** A file written before a reorganisation names an office that is gone: the answer is what to change in it, not that a right is missing. */
const refuseClosed = (work: Work, by: By, subtrees: readonly string[]): void => {
  const { tree } = work.directory;
  const isGone = (code: string): boolean => tree.has(code) && !tree.isOpen(code);
  const closed = subtrees.find((code) => isGone(code) && (by === SYSTEM || tree.isUnder(code, by.post.unit)));
  if (closed !== undefined) throw appError('campaign-audience-closed', { unit: unitName(work, closed) });
};

/**
 * Creates a campaign from YAML, as a draft; problems come with line and field, and then nothing is created. Throws `campaign-exists` when
 * the id is taken, `campaign-audience`, `campaign-audience-closed`, `not-allowed`.
 */
export const createCampaign = async (work: Work, by: By, yaml: string): Promise<CampaignCreation> => {
  // Loaded with the first file: a bot that starts has no time for a reader of YAML.
  const { readCampaignYaml } = await import('./campaign-file.js');
  const file = readCampaignYaml(yaml);
  if (!file.ok) return file;
  // As units store them, whatever the tenant calls them.
  const kinds = file.campaign.audience.kinds.map(work.directory.tree.kinds.of);
  const draft: CampaignDraft = { ...file.campaign, audience: { ...file.campaign.audience, kinds } };
  refuseClosed(work, by, draft.audience.subtrees);
  requireManager(work, by, draft.audience.subtrees);
  if ((await work.tx.get(campaigns, draft.id)) !== undefined) {
    throw appError('campaign-exists', { id: draft.id }, { message: `There is a campaign ${draft.id} already.` });
  }
  const campaign = { ...draft, status: 'draft' as const, createdAt: work.now };
  store(work, by, campaign, 'campaign.create');
  return { ok: true, campaign: { ...campaign, rev: 1 } };
};

/**
 * Opens or closes a campaign. Doing it twice is doing it once. When a draft opens, the principals whom it asks are told; opened again after
 * it was closed, it is no news. Throws `not-found`, `not-allowed`.
 */
export const setCampaignStatus = async (
  work: Work,
  by: By,
  id: string,
  status: 'open' | 'closed',
): Promise<Campaign> => {
  const campaign = await work.tx.get(campaigns, id);
  if (campaign === undefined) throw appError('not-found', {}, { message: `There is no campaign ${id}.` });
  requireManager(work, by, campaign.audience.subtrees);
  if (campaign.status === status) return campaign;
  const { closedAt: _before, ...rest } = campaign;
  const next = { ...rest, status, ...(status === 'closed' && { closedAt: work.now }) };
  store(work, by, next, `campaign.${status}`);
  if (campaign.status === 'draft' && status === 'open') await tellOfOpening(work, next);
  return { ...next, rev: campaign.rev + 1 };
};

/** The campaigns that the actor may see, newest first: those of the own unit, and those that ask anything below it. */
export const listCampaigns = (work: Work, actor: Actor): readonly Campaign[] => {
  const { tree } = work.directory;
  const { unit } = actor.post;
  const touches = (top: string): boolean => tree.isUnder(top, unit) || tree.isUnder(unit, top);
  return work.directory.campaigns.filter((one) => one.audience.subtrees.some(touches));
};

/** Codes of the units that a campaign asks, in the order of the roster. */
export const participantsOf = (work: Pick<Work, 'directory'>, campaign: Campaign): string[] =>
  work.directory.tree.participants(campaign.audience);

/** How many units a campaign asks. */
export const headCount = (work: Work, id: string): number => participantsOf(work, campaignOf(work, id)).length;

/** How many units a campaign asks, and how many of them no principal has joined, who would be told of it. Linear in the units. */
export const unheardOf = async (work: Work, campaign: Campaign): Promise<{ units: number; unheard: number }> => {
  const asked = participantsOf(work, campaign);
  let reached = 0;
  await readFields(work.tx.redis, holders.key(work.tx.keys), asked, holders.schema, (_, { posts }) => {
    if (posts.some(({ role }) => role === 'principal')) reached += 1;
  });
  return { units: asked.length, unheard: asked.length - reached };
};

const store = (work: Work, by: By, campaign: Omit<Campaign, 'rev'>, action: AuditAction): void => {
  work.tx.put(campaigns, campaign.id, campaign);
  bumpRevision(work.tx, 'campaigns');
  audit(work.tx, { at: work.now, by: nameOf(by), action, subject: campaign.id });
};
