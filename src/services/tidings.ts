import { formatDay } from '../domain/iso-day.js';
import { type Pledge, standingReview } from '../domain/pledge.js';
import { isOwnMatter, may } from '../domain/policy.js';
import { actionData } from '../flows/button-data.js';
import { type Button, gap, type TextRef, text, type View } from '../flows/view.js';
import { members, pledges } from '../store/entities.js';
import { enqueue, type OutboxEntry } from '../store/outbox.js';
import { names } from './digest-view.js';
import { gatherPeople } from './reminder-facts.js';
import type { Work } from './work.js';

/** What still waits is told again so many working days later, as a reminder would climb; nobody is told daily what they know. */
const AGAIN_AFTER = 3;
/** Names in each part of the message. */
const NAMED = 15;

type Tidings = Extract<OutboxEntry['purpose'], { kind: 'tidings' }>;
type Told = Pick<Pledge, 'id'>;
/** Before the id of a pledge that is told because it waits: who approved it alone is told that it was signed. */
const WAITS = 'waits:';

/**
 * The day of the message that goes out next, or of the one some working days later. At the tenant's hour an officer reads what was signed, and
 * what waits for review, since the last time: one message that counts, not one for each pledge.
 */
const slotDay = ({ calendar, now }: Work, later: number): string => {
  const today = calendar.dayOf(now);
  if (later > 0) return calendar.nextWorkingDays(today, later)[later - 1] ?? today;
  const isAhead = calendar.isWorkingDay(today) && now < calendar.at(today, calendar.newsMinute);
  return isAhead ? today : (calendar.nextWorkingDays(today, 1)[0] ?? today);
};

const note = async (work: Work, to: string, told: readonly string[], later = 0): Promise<void> => {
  const member = await work.tx.get(members, to);
  if (member === undefined) return;
  const day = slotDay(work, later);
  work.tx.write('SADD', work.tx.keys.tidings(to, day), ...told);
  const purpose = { kind: 'tidings' as const, day };
  const notBefore = work.calendar.at(day, work.calendar.newsMinute);
  const { locale } = member;
  enqueue(work.tx, { id: `tidings-${to}-${day}`, to, locale, view: { body: [] }, purpose, notBefore });
};

const waits = ({ id }: Told): string => WAITS + id;

/** The officer who approved learns, with all else of the day, that the covenant is signed. */
export const noteSigning = async (work: Work, pledge: Pledge): Promise<void> => {
  const by = standingReview(pledge)?.by;
  if (by !== undefined) await note(work, by, [pledge.id]);
};

/** Those above who may judge the unit's pledges learn, with all else of the day, that one waits for them. */
export const noteWaiting = async (work: Work, pledge: Told & Pick<Pledge, 'unit'>): Promise<void> => {
  const people = await gatherPeople(work, new Set([pledge.unit]));
  for (const to of people.overseersOf(pledge.unit)) await note(work, to, [waits(pledge)]);
};

const waitingOf = (noted: readonly string[]): string[] =>
  noted.filter((id) => id.startsWith(WAITS)).map((id) => id.slice(WAITS.length));

/** The days on which what waits is told again, after the day of a message. */
const daysAfter = ({ calendar }: Work, { day }: Tidings): readonly string[] =>
  calendar.nextWorkingDays(day, AGAIN_AFTER);

/** What was told to wait before, and is to be told again in the days after the message: whoever reads a count means all that waits. */
const waitingLater = async (work: Work, to: string, purpose: Tidings): Promise<string[]> => {
  const days = daysAfter(work, purpose).map((day) => work.tx.redis.smembers(work.tx.keys.tidings(to, day)));
  return (await Promise.all(days)).flatMap(waitingOf);
};

/** What of the message's pledges is the person's to see, and how it stands now. */
const standing = async (work: Work, to: string, purpose: Tidings) => {
  const noted = await work.tx.redis.smembers(work.tx.keys.tidings(to, purpose.day));
  const member = await work.tx.get(members, to);
  const signed = await work.tx.getMany(
    pledges,
    noted.filter((id) => !id.startsWith(WAITS)),
  );
  const { tree, campaigns } = work.directory;
  const posts = member?.posts ?? [];
  const isOpen = (id: string): boolean => campaigns.some((one) => one.id === id && one.status === 'open');
  const sees = ({ unit }: Pledge): boolean => posts.some((post) => may('pledge.view', post, unit, tree));
  const judges = ({ unit, campaign }: Pledge): boolean =>
    isOpen(campaign) &&
    posts.some((post) => may('pledge.review', post, unit, tree)) &&
    !isOwnMatter('pledge.review', posts, unit);
  const waitingAmong = async (ids: readonly string[]): Promise<Pledge[]> =>
    (await work.tx.getMany(pledges, [...new Set(ids)])).filter(
      (pledge) => pledge.status === 'submitted' && judges(pledge),
    );
  const due = await waitingAmong(waitingOf(noted));
  return {
    signed: signed.filter((pledge) => pledge.signature !== undefined && sees(pledge)),
    // Only what is due makes a message; the rest is then told with it.
    waiting: due.length === 0 ? due : [...due, ...(await waitingAmong(await waitingLater(work, to, purpose)))],
  };
};

/** What was signed and what waits, as it is to be said now; undefined when nothing of it stands, or nothing is the person's any more. */
export const tidingsNow = async (work: Work, to: string, purpose: Tidings): Promise<View | undefined> => {
  const { signed, waiting } = await standing(work, to, purpose);
  const day = formatDay(purpose.day);
  const parts = [part(work, 'tidings-waiting', day, waiting), part(work, 'tidings-signed', day, signed)].filter(
    (lines) => lines.length > 0,
  );
  const [first, second] = parts;
  if (first === undefined) return undefined;
  const review: Button = { label: text('button-tidings-review'), data: actionData('review') };
  const progress: Button = { label: text('button-digest-progress'), data: actionData('progress') };
  return {
    body: second === undefined ? first : [...first, gap, ...second],
    buttons: [...(waiting.length > 0 ? [[review]] : []), [progress]],
  };
};

/** A heading with a count, and the names of the units. */
const part = (work: Work, id: string, day: string, found: readonly Pledge[]): (TextRef | null)[] => {
  const units = [...new Set(found.map(({ unit }) => unit))];
  return units.length === 0 ? [] : [text(id, { count: units.length, day }), gap, ...names(work, units, NAMED)];
};

/** The message went its way: what it told is forgotten, but for what still waits, which is told again. */
export const endTidings = async (work: Work, to: string, purpose: Tidings): Promise<void> => {
  const { waiting } = await standing(work, to, purpose);
  work.tx.write('DEL', work.tx.keys.tidings(to, purpose.day));
  if (waiting.length === 0) return;
  const told = waiting.map(waits);
  for (const day of daysAfter(work, purpose)) work.tx.write('SREM', work.tx.keys.tidings(to, day), ...told);
  await note(work, to, told, AGAIN_AFTER);
};
