import type { Calendar } from '../domain/calendar.js';
import { type Locale, memberSchema } from '../domain/member.js';
import type { Digest, Reminder, ReminderPlan } from '../domain/planned-message.js';
import { plan } from '../domain/reminder-plan.js';
import { readFields } from '../store/bulk.js';
import { members } from '../store/entities.js';
import { enqueue, type OutboxEntry } from '../store/outbox.js';
import { reminded } from '../store/reminded.js';
import { gatherFacts } from './reminder-facts.js';
import { createPlanSum, partOf, type ReminderParts, reminderParts } from './reminder-parts.js';
import type { Runner } from './turns.js';
import type { Work } from './work.js';

/** Messages per commit: a script of some milliseconds, so that nobody who is typing waits behind a country's reminders. */
const BATCH = 200;
/** Working days for which a stage may still be sent after its moment; see the ladder. */
const STALE_WORKING_DAYS = 2;
/** Marks are kept longer than they can matter, in case the tenant's holidays are changed meanwhile. */
const MARK_MS = 7 * 86_400_000;

export interface ReminderOptions {
  /** The moment to plan for, epoch milliseconds. */
  readonly at: number;
  /** Only plans. */
  readonly dryRun?: boolean;
  /** The present, when it is not `at`: what could not leave any more is not owed. */
  readonly now?: number;
  /** Only these units, with all those of the same people; without digests, and what officers would get, for which all must be known. */
  readonly units?: readonly string[];
  /** Is told of what is planned. */
  readonly onPlan?: (plan: ReminderPlan) => void;
  /** As `plan`. */
  readonly ahead?: (at: number) => void;
}

export interface ReminderCounts {
  /** Messages that are owed now. */
  readonly reminders: number;
  readonly digests: number;
  /** Planned, but another replica owed them first, or the person left. */
  readonly skipped: number;
  /** Planned for a moment so long ago that they could not leave any more. */
  readonly tooLate: number;
}
export interface ReminderRun {
  readonly plan: ReminderPlan;
  readonly counts: ReminderCounts;
}

/** As `remindDue`, and keeps the whole plan, for whoever wants to see it. A dry run only plans. */
export const runReminders = async (run: Runner, options: ReminderOptions): Promise<ReminderRun> => {
  const plan: ReminderPlan = { reminders: [], digests: [] };
  const onPlan = ({ reminders, digests }: ReminderPlan): void => {
    plan.reminders.push(...reminders);
    plan.digests.push(...digests);
  };
  return { plan, counts: await remindDue(run, { ...options, onPlan }) };
};

/**
 * Owes every reminder and digest that is due at a moment, and records that in the same commits. May be run at any time, by several
 * replicas at once, and again after a crash: a person gets one message a day, each stage of a duty once. Plans part by part, so that memory
 * does not grow with the country.
 */
export const remindDue = async (run: Runner, options: ReminderOptions): Promise<ReminderCounts> => {
  const { at, units, ahead } = options;
  const owing = createOwing(run, options);
  const { parts, overseers } = await run((work) => partsAt({ ...work, now: at }, units));
  const sum = createPlanSum(overseers);
  const planPart = async (part: readonly string[] | undefined): Promise<ReminderPlan | undefined> => {
    if (part === undefined) return undefined;
    return run(async (work) => {
      const then = { ...work, now: at };
      return plan(at, await gatherFacts(then, part), work.calendar, ahead);
    });
  };
  // Each part is read while the one before is owed: nobody is in both.
  let coming = planPart(parts[0]);
  for (let i = 0; i < parts.length; i += 1) {
    const planned = await coming;
    coming = planPart(parts[i + 1]);
    coming.catch(() => undefined);
    if (planned !== undefined) await owing.owe({ reminders: sum.add(planned), digests: [] });
  }
  if (units === undefined) await owing.owe(sum.rest());
  return owing.counts;
};

/** Owes what is planned, batch by batch, and counts it. */
const createOwing = (run: Runner, { at, dryRun, now, onPlan }: ReminderOptions) => {
  const counts = { reminders: 0, digests: 0, skipped: 0, tooLate: 0 };
  const oweAll = async (planned: ReminderPlan): Promise<void> => {
    onPlan?.(planned);
    const all = [...planned.reminders.map(ofReminder), ...planned.digests.map(ofDigest)];
    const owed = all.filter(({ notAfter }) => notAfter > (now ?? at));
    counts.tooLate += all.length - owed.length;
    for (let start = 0; start < owed.length && dryRun !== true; start += BATCH) {
      const batch = owed.slice(start, start + BATCH);
      const done = await run((work) => owe({ ...work, now: at }, batch));
      for (const { purpose } of done) counts[purpose.kind === 'digest' ? 'digests' : 'reminders'] += 1;
      counts.skipped += batch.length - done.length;
    }
  };
  return { counts, owe: oweAll };
};

/** In quiet hours nobody is written to: nothing is read then. */
const partsAt = async (work: Work, units: readonly string[] | undefined): Promise<ReminderParts> => {
  if (work.calendar.isQuiet(work.now)) return { parts: [], overseers: new Set() };
  return units === undefined ? reminderParts(work) : partOf(work, units);
};

/** A planned message, whichever it is. */
type Owed = Pick<Reminder, 'keys' | 'notBefore' | 'notAfter' | 'again'> & {
  to: string;
  purpose: OutboxEntry['purpose'];
};

const ofReminder = ({ member, duties, standsInFor, again, keys, notBefore, notAfter }: Reminder): Owed => ({
  to: member,
  purpose: {
    kind: 'reminder',
    duties: duties.map(({ duty, stage }) => ({ key: duty.key, ...(stage === undefined ? {} : { stage }) })),
    ...(standsInFor.length === 0 ? {} : { standsInFor }),
    ...(again === undefined ? {} : { again: again.why }),
  },
  ...(again === undefined ? {} : { again }),
  keys,
  notBefore,
  notAfter,
});

const ofDigest = ({ officer, silent, notJoined, keys, notBefore, notAfter }: Digest): Owed => ({
  to: officer,
  purpose: {
    kind: 'digest',
    silent: silent.map(({ unit, duties }) => ({ unit, duties: duties.map(({ key }) => key) })),
    notJoined,
  },
  keys,
  notBefore,
  notAfter,
});

/** Of a person, what owing them a message asks for. */
const localeSchema = memberSchema.pick({ locale: true });

/** Owes a batch, each person once in it; returns what was not owed already. The message itself is written when it goes out. */
const owe = async (work: Work, batch: readonly Owed[]): Promise<Owed[]> => {
  const { tx } = work;
  const people = batch.map(({ to }) => to);
  const locales = new Map<string, Locale>();
  const key = members.key(tx.keys);
  await Promise.all([
    readFields(tx.redis, key, people, localeSchema, (member, { locale }) => void locales.set(member, locale)),
    tx.getMany(reminded, people),
  ]);
  const done: Owed[] = [];
  const today = work.calendar.dayOf(work.now);
  for (const message of batch) {
    const { to, purpose, again, keys, notBefore, notAfter } = message;
    const locale = locales.get(to);
    const record = await tx.get(reminded, to);
    if (locale === undefined || keys.some((key) => record?.sent[key] !== undefined)) continue;
    const marks = Object.fromEntries(keys.map((key) => [key, work.now]));
    tx.put(reminded, to, { sent: { ...prune(record?.sent ?? {}, work), ...marks } });
    // A day has one message, and another where the person asked to be told again.
    const id = again?.key ?? `${purpose.kind}-${to}-${today}`;
    enqueue(tx, { id, to, locale, view: { body: [] }, purpose, notBefore, notAfter });
    done.push(message);
  }
  return done;
};

/** The marks that may still matter: those of stages that could be sent today, had they not been sent. */
const prune = (sent: Record<string, number>, { now, calendar }: Work): Record<string, number> =>
  Object.fromEntries(Object.entries(sent).filter(([, at]) => now < at + MARK_MS || now < staleAt(at, calendar)));

const staleAt = (at: number, calendar: Calendar): number => {
  const last = calendar.nextWorkingDays(calendar.dayOf(at), STALE_WORKING_DAYS).at(-1);
  return last === undefined ? at : calendar.at(last, 1440);
};
