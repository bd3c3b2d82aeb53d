import type { Campaign } from '../domain/campaign.js';
import { isGone, type Pledge } from '../domain/pledge.js';
import { OVERSEER_ROLES } from '../domain/role.js';
import { AppError } from '../errors.js';
import { paperWay } from './paper-signatures.js';
import { pledgesOfUnit, requireRegistration } from './pledges.js';
import { type PostHolder, postHolders } from './post-holders.js';
import { type DueReport, reportsOfUnit } from './reports.js';
import { type Actor, authorise, campaignsFor, type Work } from './work.js';

/** What an office can file in place of a unit now. */
export interface Filings {
  readonly unit: string;
  /** Who acts for the unit in the installation: they are told. Nobody: it is what filing in its place is for. */
  readonly people: readonly PostHolder[];
  /** Open campaigns in which nothing of the unit stands yet. */
  readonly register: readonly Campaign[];
  /** Returned or withdrawn, to be mended. */
  readonly mend: readonly Pledge[];
  readonly reports: readonly DueReport[];
  /** Approved, to be signed on paper: the actor may record that it was. */
  readonly paper: readonly Pledge[];
  /** Some of these only a colleague may record. */
  readonly needsSecond: boolean;
}

/** Throws `not-allowed`. */
export const filingsFor = async (work: Work, actor: Actor | undefined, unit: string): Promise<Filings> => {
  authorise(work, actor, 'pledge.submit', unit);
  const open = campaignsFor(work, unit);
  const [people, pledges, { due }] = await Promise.all([
    postHolders(work, unit),
    pledgesOfUnit(work, actor, unit),
    reportsOfUnit(work, actor, unit),
  ]);
  const standsIn = (id: string): boolean => pledges.some((pledge) => pledge.campaign === id && !isGone(pledge));
  const ways = await Promise.all(pledges.map((pledge) => paperWay(work, actor, pledge)));
  return {
    unit,
    people,
    paper: pledges.filter((_, i) => ways[i] === 'open'),
    needsSecond: ways.includes('second'),
    register: open.filter(({ id }) => !standsIn(id) && isRegistering(work, id, unit)),
    mend: pledges.filter(
      ({ campaign, status }) =>
        (status === 'returned' || status === 'withdrawn') && open.some(({ id }) => id === campaign),
    ),
    reports: due,
  };
};

/** Whether the unit may register in a campaign now. */
export const isRegistering = (work: Work, campaign: string, unit: string): boolean => {
  try {
    requireRegistration(work, campaign, unit);
    return true;
  } catch (error) {
    if (error instanceof AppError) return false;
    throw error;
  }
};

/** Whether the actor files for the unit as an office, rather than as somebody of the unit (be it in another of their posts). */
export const filesInPlace = ({ actor }: { readonly actor: Actor | undefined }, unit: string): boolean =>
  actor !== undefined && actor.post.unit !== unit && OVERSEER_ROLES.includes(actor.post.role);
