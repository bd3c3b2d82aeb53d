import { formatDay } from '../domain/iso-day.js';
import { type Pledge, standingReview } from '../domain/pledge.js';
import { may } from '../domain/policy.js';
import { actionData } from '../flows/button-data.js';
import { gap, text, type View } from '../flows/view.js';
import { members, pledges } from '../store/entities.js';
import { enqueue, type OutboxEntry } from '../store/outbox.js';
import { unitName, type Work } from './work.js';

/** Minute of the working day at which an officer reads what was signed since the last time: one message that counts, not one a signature. */
const TOLD_AT = 16 * 60 + 30;
/** Names in the message. */
const NAMED = 15;

type Tidings = Extract<OutboxEntry['purpose'], { kind: 'tidings' }>;

/** When the next message of the day goes out. */
const nextSlot = ({ calendar, now }: Work): { day: string; at: number } => {
  const today = calendar.dayOf(now);
  const isAhead = calendar.isWorkingDay(today) && now < calendar.at(today, TOLD_AT);
  const day = isAhead ? today : (calendar.nextWorkingDays(today, 1)[0] ?? today);
  return { day, at: calendar.at(day, TOLD_AT) };
};

/** The officer who approved learns, with all else of the day, that the covenant is signed. */
export const noteSigning = async (work: Work, pledge: Pledge): Promise<void> => {
  const reviewer = await work.tx.get(members, standingReview(pledge)?.by ?? '');
  if (reviewer === undefined) return;
  const { id: to, locale } = reviewer;
  const { day, at } = nextSlot(work);
  work.tx.write('SADD', work.tx.keys.tidings(to, day), pledge.id);
  const purpose = { kind: 'tidings' as const, day };
  enqueue(work.tx, { id: `tidings-${to}-${day}`, to, locale, view: { body: [] }, purpose, notBefore: at });
};

/** What was signed, as it is to be said now; undefined when nothing of it stands, or nothing is the person's to see any more. */
export const tidingsNow = async (work: Work, to: string, { day }: Tidings): Promise<View | undefined> => {
  const ids = await work.tx.redis.smembers(work.tx.keys.tidings(to, day));
  const [member, found] = [await work.tx.get(members, to), await work.tx.getMany(pledges, ids)];
  const { tree } = work.directory;
  const isMine = (unit: string): boolean => member?.posts.some((post) => may('pledge.view', post, unit, tree)) ?? false;
  const signed = found.filter((pledge) => pledge.signature !== undefined && isMine(pledge.unit));
  if (signed.length === 0) return undefined;
  const names = [...new Set(signed.map(({ unit }) => unitName(work, unit)))].sort(byName.compare);
  const more = names.length - NAMED;
  return {
    body: [
      text('tidings-signed', { count: names.length, day: formatDay(day) }),
      gap,
      ...names.slice(0, NAMED).map((unit) => text('digest-unit', { unit })),
      ...(more > 0 ? [text('digest-more', { count: more })] : []),
    ],
    buttons: [[{ label: text('button-digest-progress'), data: actionData('progress') }]],
  };
};

/** `Trường 2` before `Trường 10`. */
const byName = new Intl.Collator('vi', { numeric: true });

/** The message went its way: what it told is forgotten. */
export const forgetTidings = (work: Work, to: string, { day }: Tidings): void =>
  work.tx.write('DEL', work.tx.keys.tidings(to, day));
