import { receiverOf } from '../domain/away.js';
import type { Duty } from '../domain/duty.js';
import type { Pace } from '../domain/pace.js';
import { personDayKey } from '../domain/planned-message.js';
import { audit } from '../store/audit.js';
import { members } from '../store/entities.js';
import { enqueue } from '../store/outbox.js';
import { reminded } from '../store/reminded.js';
import { openDutiesOf } from './reminder-delivery.js';
import { gatherPeople } from './reminder-facts.js';
import { type Actor, authorise, openCampaign, type Work } from './work.js';

/** Which of a unit's open duties an officer wants done. */
export type NudgeAbout = 'not-registered' | 'returned' | 'to-sign' | 'not-reported' | 'overdue';

const ABOUT: Readonly<Record<NudgeAbout, (duty: Duty, now: number) => boolean>> = {
  'not-registered': ({ kind }) => kind === 'register',
  returned: ({ kind }) => kind === 'mend',
  'to-sign': ({ kind }) => kind === 'sign',
  'not-reported': ({ kind }) => kind === 'report',
  overdue: ({ dueAt }, now) => dueAt <= now,
};

export interface NudgeRequest {
  readonly campaign: string;
  /** The unit whose list is reminded. */
  readonly top: string;
  readonly units: readonly string[];
  readonly about: NudgeAbout;
}

/** Who would be written to, and who not and why. */
export interface NudgePlan {
  /** Person → what they are reminded of. */
  readonly people: ReadonlyMap<string, readonly Duty[]>;
  /** Units whose people are written to. */
  readonly units: number;
  /** Units in which nobody has joined. */
  readonly notJoined: number;
  /** People who had their one message of the day. */
  readonly hadToday: number;
  /** People who snoozed, or are away without anybody who stands in. */
  readonly paused: number;
  /** When it goes out: now, or when the quiet hours end. */
  readonly at: number;
}

/** Plans a reminder to a list of units, of what they still have to do. Throws `not-allowed`, `campaign-closed`. */
export const planNudge = async (
  work: Work,
  actor: Actor | undefined,
  { campaign, top, units, about }: NudgeRequest,
): Promise<NudgePlan> => {
  authorise(work, actor, 'announcement.send', top);
  openCampaign(work, campaign);
  const below = units.filter((unit) => work.directory.tree.isUnder(unit, top));
  const wanted = (await openDutiesOf(work, below)).filter(
    (duty) => duty.campaign === campaign && ABOUT[about](duty, work.now),
  );
  const at = work.calendar.afterQuietHours(work.now);
  const { found, notJoined, paused } = await receivers(work, wanted, at);
  const had = await hadMessage(work, [...found.keys()], at);
  const people = new Map([...found].filter(([member]) => !had.has(member)));
  const reached = new Set([...people.values()].flat().map(({ unit }) => unit));
  return { people, units: reached.size, notJoined, hadToday: had.size, paused, at };
};

/** Who gets what: principals, else deputies; for who is away the one who stands in. */
const receivers = async (work: Work, wanted: readonly Duty[], at: number) => {
  const { calendar, tx } = work;
  const units = [...new Set(wanted.map(({ unit }) => unit))];
  const { holdersOf } = await gatherPeople(work, new Set(units));
  const held = units.map((unit) => ({ unit, ...holdersOf(unit) }));
  const everybody = held.flatMap(({ principals, deputies }) => [...principals, ...deputies]);
  const known = new Map((await tx.getMany(members, [...new Set(everybody)])).map((one) => [one.id, one]));
  const found = new Map<string, Duty[]>();
  let paused = 0;
  for (const { unit, principals, deputies } of held) {
    const present = [...principals, ...deputies];
    for (const member of principals.length > 0 ? principals : deputies) {
      const to = receiverOf(member, { now: at, calendar, paceOf: (id) => known.get(id), present });
      if (to === undefined || isSnoozed(known.get(to), at)) paused += 1;
      else found.set(to, [...(found.get(to) ?? []), ...wanted.filter((duty) => duty.unit === unit)]);
    }
  }
  const notJoined = held.filter(({ principals, deputies }) => principals.length + deputies.length === 0).length;
  return { found, notJoined, paused };
};

const isSnoozed = (pace: Pick<Pace, 'snooze'> | undefined, at: number): boolean => at < (pace?.snooze?.until ?? 0);

/** Who had the one message of the day on which it would go out. */
const hadMessage = async ({ tx, calendar }: Work, people: readonly string[], at: number): Promise<Set<string>> => {
  await tx.getMany(reminded, people);
  const had = new Set<string>();
  for (const member of people) {
    const record = await tx.get(reminded, member);
    if (record?.sent[personDayKey(member, calendar.dayOf(at))] !== undefined) had.add(member);
  }
  return had;
};

/**
 * Reminds a list of units of what they still have to do: each person once, as their one message of the day, not in the quiet hours. What is
 * done before it goes out is left out. Returns what was done. Throws as `planNudge`.
 */
export const nudgeUnits = async (work: Work, actor: Actor | undefined, request: NudgeRequest): Promise<NudgePlan> => {
  const plan = await planNudge(work, actor, request);
  const day = work.calendar.dayOf(plan.at);
  const notAfter = work.calendar.quietAfter(plan.at);
  const office = actor?.post.unit ?? request.top;
  for (const { id: to, locale } of await work.tx.getMany(members, [...plan.people.keys()])) {
    const sent = (await work.tx.get(reminded, to))?.sent ?? {};
    work.tx.put(reminded, to, { sent: { ...sent, [personDayKey(to, day)]: work.now } });
    const duties = (plan.people.get(to) ?? []).map(({ key }) => ({ key }));
    const purpose = { kind: 'reminder' as const, duties, office };
    const id = `nudge-${request.campaign}-${to}-${day}`;
    enqueue(work.tx, { id, to, locale, view: { body: [] }, purpose, notBefore: plan.at, notAfter });
  }
  if (plan.people.size > 0) {
    const by = actor?.member.id ?? '';
    const detail = `${request.about} ${plan.people.size}`;
    audit(work.tx, { at: work.now, by, action: 'duty.nudge', unit: request.top, subject: request.campaign, detail });
  }
  return plan;
};
