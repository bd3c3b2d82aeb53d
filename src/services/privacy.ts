import { reportedKey } from '../domain/duty.js';
import type { Member } from '../domain/member.js';
import { periodsOf } from '../domain/period.js';
import { appError } from '../errors.js';
import { text } from '../flows/view.js';
import { members, pledges, reports } from '../store/entities.js';
import { postArgs } from './claim-news.js';
import { forgetMember } from './forget.js';
import { notifyAll, refreshMenu } from './notify.js';
import { makeOffer, takeOffer } from './offers.js';
import { auditPost, deciders, type PostName, sittingIn, unseat } from './posts.js';
import type { Work } from './work.js';

/** What of the records of a member's own units goes back to them. */
export interface OwnRecords {
  readonly pledges: number;
  readonly reports: number;
}

/** What a person asked about their own data (Law 91/2025): answered in the same moment, kept so that the admin can show it. */
export interface PrivacyRequest {
  /** When it was made and answered, epoch milliseconds. */
  readonly at: number;
  readonly answeredAt: number;
  readonly kind: 'shown' | 'erased';
  /** `role@unit` of every post that the person held; no name and no account. */
  readonly posts: string;
}

/** So many requests are kept at least: a country's, for years. */
const KEPT = '100000';

const record = ({ tx, now }: Work, kind: PrivacyRequest['kind'], member: Member | undefined): void => {
  const posts = (member?.posts ?? []).map(({ role, unit }) => `${role}@${unit}`).join(' ');
  tx.write(
    'XADD',
    tx.keys.privacy,
    'MAXLEN',
    '~',
    KEPT,
    '*',
    'at',
    String(now),
    'answeredAt',
    String(now),
    'kind',
    kind,
    'posts',
    posts,
  );
};

/** Counts what the member filed, from an account that was lost too, for the units in which they hold posts, and notes that they asked. */
export const ownRecords = async (work: Work, person: string, member: Member | undefined): Promise<OwnRecords> => {
  const { tx, directory, calendar } = work;
  record(work, 'shown', member);
  const units = [...new Set((member?.posts ?? []).map(({ unit }) => unit))];
  const ids = (await Promise.all(units.map((unit) => tx.redis.smembers(tx.keys.pledgesOfUnit(unit))))).flat();
  const filed = await tx.getMany(pledges, ids);
  const possible = filed.flatMap(({ id, campaign }) => {
    const cadence = directory.campaigns.find((one) => one.id === campaign)?.cadence;
    return cadence === undefined ? [] : periodsOf(cadence, calendar).map((period) => reportedKey(id, period.id));
  });
  const reported = await tx.getMany(reports, possible);
  const own = new Set([person, ...(member?.formerly ?? [])]);
  return {
    pledges: filed.filter(({ versions }) => versions.some(({ by }) => own.has(by))).length,
    reports: reported.filter(({ by }) => own.has(by)).length,
  };
};

const ERASE = 'erase';

/** Offers the erasure to the person, for a day. Returns the id for the button. */
export const offerErasure = (work: Work, person: string): string => makeOffer(work, person, ERASE, {});

/**
 * Withdraws the consent: the posts become vacant, and everything that tells of the person is removed in one commit. The units' pledges,
 * reports and history stay, with the account's number and no name (docs/privacy.md). The caller clears the session. False when the offer was
 * taken before or is too old. Throws `last-admin` where nobody could manage the installation afterwards.
 */
export const erasePerson = async (work: Work, person: string, offer: string): Promise<boolean> => {
  if ((await takeOffer(work, person, ERASE, offer)) === undefined) return false;
  const { tx } = work;
  const member = await tx.get(members, person);
  record(work, 'erased', member);
  for (const post of member?.posts ?? []) await vacate(work, person, post);
  await forgetMember(work, person);
  if (member !== undefined) refreshMenu(work, { ...member, posts: [] });
  return true;
};

const vacate = async (work: Work, person: string, post: PostName): Promise<void> => {
  const isRoot = work.directory.tree.ancestors(post.unit).length === 0;
  if (post.role === 'admin' && isRoot && (await sittingIn(work, post)).length === 1) throw appError('last-admin');
  await unseat(work, person, post);
  auditPost(work, person, 'post.leave', post);
  const above = await deciders(work, post, [person]);
  const view = { body: [text('news-erased', postArgs(work, post))] };
  await notifyAll(work, `erased-${work.newId()}`, above, view, post.unit);
};

/** Every request so far, oldest first: the admin's report. */
export const privacyRequests = async ({ tx }: Work): Promise<PrivacyRequest[]> => {
  const entries = await tx.redis.xrange(tx.keys.privacy, '-', '+');
  return entries.map(([, fields]) => {
    const of = (name: string): string => fields[fields.indexOf(name) + 1] ?? '';
    const kind = of('kind') === 'erased' ? 'erased' : 'shown';
    return { at: Number(of('at')), answeredAt: Number(of('answeredAt')), kind, posts: of('posts') };
  });
};
