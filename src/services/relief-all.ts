import type { Campaign } from '../domain/campaign.js';
import { formatDay } from '../domain/iso-day.js';
import { isGone, pledgeStandingSchema } from '../domain/pledge.js';
import { may } from '../domain/policy.js';
import { grantOf, MAX_GRANTS, REGISTERING, type Relief, registrationEnd } from '../domain/relief.js';
import { AppError, appError } from '../errors.js';
import { type TextRef, text } from '../flows/view.js';
import { membersOfSets, readFields } from '../store/bulk.js';
import { holders, members, pledges, reliefsOf } from '../store/entities.js';
import { enqueue, type OutboxEntry } from '../store/outbox.js';
import type { DeliveryOutcome } from './delivery-outcome.js';
import { notifyAll } from './notify.js';
import { grantRelief } from './relief-grants.js';
import { tellUnitOfRelief } from './relief-news.js';
import { readReliefs } from './reliefs.js';
import { type Actor, authorise, campaignOf, openCampaign, unitName, type Work } from './work.js';

/** Units of one commit. */
const SLICE = 100;

/** A unit that has nothing registered. */
export interface Unregistered {
  readonly unit: string;
  /** When registration ends for it now, epoch milliseconds. */
  readonly dueAt: number;
  /** It was extended for it. */
  readonly isGranted: boolean;
}

interface Place {
  readonly campaign: string;
  /** The office for whose units it is done. */
  readonly top: string;
}

/** The units that a campaign asks below an office and of which the post may decide, by their codes. */
const unitsBelow = ({ directory: { tree } }: Work, { post }: Actor, { audience }: Campaign, top: string): string[] =>
  tree
    .participants(audience)
    .filter((unit) => tree.isUnder(unit, top) && may('duty.relieve', post, unit, tree))
    .sort();

/**
 * The units below an office that have registered nothing, by their codes, and how many have. A draft that was not sent is no registration.
 * Throws `not-allowed`, `not-found`, `campaign-closed`.
 */
export const unregisteredUnder = async (
  work: Work,
  actor: Actor | undefined,
  { campaign: id, top }: Place,
): Promise<{ readonly units: readonly Unregistered[]; readonly registered: number }> => {
  const known = authorise(work, actor, 'progress.view', top);
  const campaign = openCampaign(work, id);
  const asked = unitsBelow(work, known, campaign, top);
  const { redis, keys } = work.tx;
  const registered = new Set<string>();
  const ids = await membersOfSets(redis, asked.map(keys.pledgesOfUnit));
  await readFields(redis, pledges.key(keys), ids, pledgeStandingSchema, (_, pledge) => {
    if (pledge.campaign === id && !isGone(pledge)) registered.add(pledge.unit);
  });
  const left = asked.filter((unit) => !registered.has(unit));
  const reliefs = await readReliefs(work, { campaign: id, units: left });
  const units = left.flatMap((unit): Unregistered[] => {
    const relief = reliefs.of(unit, id);
    if ((relief?.grants.length ?? 0) >= MAX_GRANTS) return [];
    const dueAt = registrationEnd(campaign, relief, work.calendar);
    return [{ unit, dueAt, isGranted: grantOf(relief, REGISTERING) !== undefined }];
  });
  return { units, registered: asked.length - left.length };
};

/** An extension of registration for all, or that extensions are taken back. `until`: of an extension, epoch milliseconds. */
export interface WideRelief extends Place {
  readonly grant: 'extend' | 'revoke';
  readonly until?: number;
  readonly reason: string;
}

/** The units that it changes: whoever has a later deadline already keeps it; only what was granted is taken back. */
export const changedBy = (
  units: readonly Unregistered[],
  { grant, until = 0 }: Pick<WideRelief, 'grant' | 'until'>,
): readonly Unregistered[] => units.filter(({ dueAt, isGranted }) => (grant === 'extend' ? dueAt < until : isGranted));

/** Units done so far, and those of them in which nobody has joined. `after`: the last one. */
interface Done {
  readonly after: string;
  readonly units: number;
  readonly untold: number;
}

/** Decides for the next units, each as if it were decided for alone (`grantRelief`), and owes what is left. `isWhole`: nothing is left. */
const relieveSlice = async (
  work: Work,
  actor: Actor,
  wave: string,
  wide: WideRelief,
  before: Done,
): Promise<Done & { readonly isWhole: boolean }> => {
  const { campaign, grant, until, reason } = wide;
  const all = changedBy((await unregisteredUnder(work, actor, wide)).units, wide);
  const left = all.map(({ unit }) => unit).filter((unit) => unit > before.after);
  const now = left.slice(0, SLICE);
  await Promise.all([work.tx.getMany(reliefsOf(campaign), now), work.tx.getMany(holders, now)]);
  let { units, untold } = before;
  for (const unit of now) {
    const given = until === undefined ? {} : { until };
    const one = { campaign, unit, what: REGISTERING, kind: grant, ...given, reason };
    const relief = await orGone(grantRelief(work, actor, one));
    if (relief === undefined) continue;
    units += 1;
    if ((await tellUnitOfRelief(work, actor, relief)) === 0) untold += 1;
  }
  const done = { after: now.at(-1) ?? before.after, units, untold };
  const isWhole = left.length === now.length;
  if (!isWhole) oweRest(work, actor, wave, wide, done);
  return { ...done, isWhole };
};

/** A unit that registered between two reads needs no extension any more. */
const orGone = async (granted: Promise<Relief>): Promise<Relief | undefined> => {
  try {
    return await granted;
  } catch (error) {
    if (error instanceof AppError && error.code === 'stale') return undefined;
    throw error;
  }
};

const oweRest = (work: Work, { member, post }: Actor, wave: string, wide: WideRelief, done: Done): void => {
  const { unit, role, since } = post;
  const purpose = { kind: 'relief-rest' as const, wave, ...wide, post: { unit, role, since }, ...done };
  const id = `relief-rest-${wave}-${done.after}`;
  enqueue(work.tx, { id, to: member.id, locale: member.locale, view: { body: [] }, purpose, notBefore: work.now });
};

/**
 * Extends registration for all units below an office that have nothing registered, or takes extensions back. The first hundred units are done in this
 * commit, the others a hundred a commit afterwards (`relieveRest`); the decision was made with this one, whoever holds the post by then.
 * Throws `not-allowed`, `campaign-closed`; `invalid` for a day that has passed or no reason; `stale` where it would change nothing.
 * @param wave names the decision
 */
export const relieveAll = async (
  work: Work,
  actor: Actor | undefined,
  wave: string,
  wide: WideRelief,
): Promise<Done & { readonly isWhole: boolean }> => {
  const known = authorise(work, actor, 'progress.view', wide.top);
  const isLater = wide.until !== undefined && wide.until > work.now;
  if (wide.reason === '' || (wide.grant === 'extend' && !isLater)) throw appError('invalid');
  const done = await relieveSlice(work, known, wave, wide, { after: '', units: 0, untold: 0 });
  if (done.units === 0) throw appError('stale');
  return done;
};

type Rest = Extract<OutboxEntry['purpose'], { kind: 'relief-rest' }>;

/** Goes on with what `relieveAll` left, in the commit that strikes the entry off; whoever decided learns the end. A campaign that was closed stops it. */
export const relieveRest = async (
  work: Work,
  { id, to }: OutboxEntry,
  { kind: _, wave, post, after, units, untold, ...wide }: Rest,
  outcome: DeliveryOutcome,
): Promise<void> => {
  // Set aside as failed it does nothing; a commit whose answer was lost is not made twice.
  if (outcome.status !== 'dropped' || (await work.tx.redis.hexists(work.tx.keys.outbox, id)) === 0) return;
  const member = await work.tx.get(members, to);
  // Erased as its owner asked: nobody is left in whose name to go on.
  if (member === undefined) return;
  const before = { after, units, untold };
  const isOpen = campaignOf(work, wide.campaign).status === 'open' && mayStill(work, post, wide.top);
  const done = isOpen ? await relieveSlice(work, { member, post }, wave, wide, before) : { ...before, isWhole: true };
  if (!done.isWhole) return;
  const body = [...wideReliefDone(work, wide, done), ...(isOpen ? [] : [text('relief-all-stopped')])];
  await notifyAll(work, `relief-all-${wave}`, [to], { body }, wide.top);
};

const mayStill = ({ directory: { tree } }: Work, post: Rest['post'], top: string): boolean =>
  may('progress.view', post, top, tree);

/** What was done, for whoever decided it; who was told, once nothing is left. */
export const wideReliefDone = (
  work: Work,
  { top, grant, until }: Pick<WideRelief, 'top' | 'grant' | 'until'>,
  { units, untold, isWhole }: Pick<Done, 'units' | 'untold'> & { readonly isWhole: boolean },
): TextRef[] => {
  const day = until === undefined ? '' : formatDay(work.calendar.dayOf(until - 1));
  const done = text(`relief-all-done-${grant}`, { count: units, unit: unitName(work, top), day });
  if (!isWhole) return [done, text('relief-all-going')];
  return [
    done,
    ...(units > untold ? [text('relief-all-told', { count: units - untold })] : []),
    ...(untold > 0 ? [text('relief-all-untold', { count: untold })] : []),
  ];
};
