import { awayUntil } from '../domain/away.js';
import { DUTY_KINDS, type Duty, dutiesOf } from '../domain/duty.js';
import type { Member } from '../domain/member.js';
import { UNIT_ROLES } from '../domain/role.js';
import type { View } from '../flows/view.js';
import { members, pledges } from '../store/entities.js';
import type { OutboxEntry } from '../store/outbox.js';
import { digestView } from './digest-view.js';
import { gatherDutyFacts, gatherPeople } from './reminder-facts.js';
import { reminderView, type ToldDuty } from './reminder-views.js';
import { tidingsNow } from './tidings.js';
import { campaignOf, type Work } from './work.js';

type PurposeOf<K extends OutboxEntry['purpose']['kind']> = Extract<OutboxEntry['purpose'], { kind: K }>;

/**
 * An owed message as it is to go out now; undefined when it is too late or not needed any more. Reminders and digests are written here,
 * of the duties that they were planned for and that are not done: what was done meanwhile is not asked for again (design §5).
 */
export const currentEntry = async (work: Work, entry: OutboxEntry): Promise<OutboxEntry | undefined> => {
  const { purpose, notAfter, to } = entry;
  if (notAfter !== undefined && work.now >= notAfter) return undefined;
  // Nothing is said: what it does is done when it is struck off.
  if (purpose.kind === 'relief-rest') return undefined;
  if (purpose.kind === 'tidings') return withView(entry, await tidingsNow(work, to, purpose));
  if (purpose.kind !== 'reminder' && purpose.kind !== 'digest') return entry;
  const view = purpose.kind === 'reminder' ? await reminderNow(work, to, purpose) : await digestNow(work, to, purpose);
  return withView(entry, view);
};

const withView = (entry: OutboxEntry, view: View | undefined): OutboxEntry | undefined =>
  view === undefined ? undefined : { ...entry, view };

const reminderNow = async (work: Work, to: string, purpose: PurposeOf<'reminder'>): Promise<View | undefined> => {
  const member = await work.tx.get(members, to);
  if (member !== undefined && purpose.again === undefined && isPaused(member, work)) return undefined;
  const posts = (member?.posts ?? []).filter(({ role }) => UNIT_ROLES.includes(role));
  const units = [...new Set(posts.map(({ unit }) => unit))];
  const open = new Map((await openDutiesOf(work, units)).map((duty) => [duty.key, duty]));
  const left = purpose.duties.flatMap(({ key, stage }) => {
    const duty = open.get(key);
    return duty === undefined ? [] : [{ duty, ...(stage === undefined ? {} : { stage }) }];
  });
  // A message is sent for the sake of what is due in it; what it merely lists besides is no reason to disturb anybody.
  const isAsked = purpose.office !== undefined && left.length > 0;
  if (!isAsked && !left.some(({ stage }) => stage !== undefined)) return undefined;
  const found = await work.tx.getMany(pledges, [...new Set(left.flatMap(({ duty }) => duty.pledge ?? []))]);
  const told = left.map(({ duty, stage }): ToldDuty => {
    const pledge = found.find(({ id }) => id === duty.pledge);
    const known = { ...(stage === undefined ? {} : { stage }), ...(pledge === undefined ? {} : { pledge }) };
    return { duty, campaign: campaignOf(work, duty.campaign), ...known };
  });
  const absent = (await work.tx.getMany(members, purpose.standsInFor ?? [])).map(({ name }) => name);
  return reminderView(work, told.sort(byUrgency), { absent, again: purpose.again, office: purpose.office });
};

/** Snoozed or gone away after the reminder was planned: it waits, and is told when the person is back. */
const isPaused = (member: Member, { now, calendar }: Work): boolean =>
  now < (member.snooze?.until ?? 0) || awayUntil(member, now, calendar) !== undefined;

/** The earliest due first; of those due together, in the order of a campaign's year. */
const byUrgency = ({ duty: a }: ToldDuty, { duty: b }: ToldDuty): number =>
  a.dueAt - b.dueAt || DUTY_KINDS.indexOf(a.kind) - DUTY_KINDS.indexOf(b.kind) || a.opensAt - b.opensAt;

const digestNow = async (work: Work, to: string, purpose: PurposeOf<'digest'>): Promise<View | undefined> => {
  const units = purpose.silent.map(({ unit }) => unit);
  const people = await gatherPeople(work, new Set([...units, ...purpose.notJoined]));
  const mine = (unit: string): boolean =>
    people.readersOf(unit, 1).includes(to) || people.readersOf(unit, 2).includes(to);
  const open = new Map((await openDutiesOf(work, units.filter(mine))).map((duty) => [duty.key, duty]));
  const silent = purpose.silent
    .map(({ unit, duties }) => ({ unit, duties: duties.flatMap((key) => open.get(key) ?? []) }))
    .filter(({ duties }) => duties.length > 0);
  const notJoined = purpose.notJoined.filter((unit) => {
    const { principals, deputies } = people.holdersOf(unit);
    return mine(unit) && principals.length + deputies.length === 0;
  });
  return silent.length + notJoined.length === 0 ? undefined : digestView(work, { silent, notJoined });
};

/** What these units have to do now, of all open campaigns. */
export const openDutiesOf = async (work: Work, units: readonly string[]): Promise<Duty[]> => {
  const { campaigns, pledgesOf, reported, reliefOf } = await gatherDutyFacts(work, units);
  return campaigns.flatMap(({ campaign, periods, units: asked }) =>
    asked.flatMap((unit) => {
      const relief = reliefOf?.(unit, campaign.id);
      const facts = { campaign, periods, unit, pledges: pledgesOf(unit, campaign.id), reported, relief };
      return dutiesOf(facts, work.now, work.calendar);
    }),
  );
};
