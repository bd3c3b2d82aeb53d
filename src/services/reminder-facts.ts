import { type CampaignFacts, type PledgeFacts, reportedKey } from '../domain/duty.js';
import { type Pace, paceSchema } from '../domain/pace.js';
import { type Period, periodsOf } from '../domain/period.js';
import { committedSince, pledgeStandingSchema } from '../domain/pledge.js';
import { periodsToRemind, type ReminderFacts } from '../domain/reminder-plan.js';
import type { UnitTree } from '../domain/unit-tree.js';
import { membersOfSets, presentFields, readFields } from '../store/bulk.js';
import { holders, members, pledges, reports } from '../store/entities.js';
import { reminded } from '../store/reminded.js';
import { type Reliefs, readReliefs } from './reliefs.js';
import { takesPart, type Work } from './work.js';

type Asked = {
  campaign: CampaignFacts;
  periods: readonly Period[];
  units: readonly string[];
  extended: ReadonlyMap<string, number>;
};
export type DutyFacts = Pick<ReminderFacts, 'pledgesOf' | 'reported' | 'reliefOf'> & { campaigns: readonly Asked[] };

const NONE: readonly PledgeFacts[] = [];

/** What is asked at `work.now`, with what was granted. */
const askedNow = async (work: Work, only?: readonly string[]) => {
  const reliefs = await readReliefs(work, { units: only });
  return { reliefs, campaigns: campaignsAsking(work, reliefs, only) };
};

/**
 * What open campaigns ask, and what was done of it, at `work.now`: of every unit in their audiences, or of the given ones. Reads few
 * properties in large chunks; linear in the number of units.
 */
export const gatherDutyFacts = async (work: Work, only?: readonly string[]): Promise<DutyFacts> =>
  dutyFactsOf(work, await askedNow(work, only), only);

const dutyFactsOf = async (
  work: Work,
  { reliefs, campaigns }: Awaited<ReturnType<typeof askedNow>>,
  only?: readonly string[],
): Promise<DutyFacts> => {
  const pledgesBy = await readPledges(work, campaigns, only);
  return {
    campaigns,
    reliefOf: reliefs.of,
    pledgesOf: (unit, campaign) => pledgesBy.get(campaign)?.get(unit) ?? NONE,
    reported: await readReported(work, campaigns, pledgesBy),
  };
};

/** All that planning asks for, of everybody or of the given units. */
export const gatherFacts = async (work: Work, only?: readonly string[]): Promise<ReminderFacts> => {
  const asked = await askedNow(work, only);
  const [duties, people, paces] = await Promise.all([
    dutyFactsOf(work, asked, only),
    gatherPeople(work, new Set(asked.campaigns.flatMap(({ units }) => units))),
    readPaces(work),
  ]);
  const sent = new Set<string>();
  await readFields(work.tx.redis, reminded.key(work.tx.keys), people.everybody(), reminded.schema, (_, record) => {
    for (const key of Object.keys(record.sent)) sent.add(key);
  });
  const overseersOf = people.readersOf;
  return { ...duties, ...people, overseersOf, paceOf: (member) => paces.get(member), sent: (key) => sent.has(key) };
};

/** The paces of those who have one now: few, so that a country is not read for them. */
export const readPaces = async ({ tx: { redis, keys }, now }: Work): Promise<Map<string, Pace>> => {
  const paces = new Map<string, Pace>();
  const ids = await redis.zrangebyscore(keys.paced, now, '+inf');
  await readFields(redis, members.key(keys), ids, paceSchema, (member, pace) => void paces.set(member, pace));
  return paces;
};

export const campaignsAsking = (work: Work, reliefs: Reliefs, only?: readonly string[]): Asked[] => {
  const { directory, now, calendar } = work;
  return directory.campaigns
    .filter((campaign) => campaign.status === 'open')
    .map((campaign) => ({
      campaign,
      extended: reliefs.extended(campaign.id),
      periods: periodsToRemind(periodsOf(campaign.cadence, calendar), now, calendar, reliefs.extended(campaign.id)),
      units:
        only === undefined
          ? directory.tree.participants(campaign.audience)
          : only.filter((unit) => takesPart(work, campaign, unit)),
    }));
};

/** Pledges by campaign and unit. */
type Pledges = Map<string, Map<string, PledgeFacts[]>>;

const readPledges = async (
  { tx: { redis, keys } }: Work,
  campaigns: readonly Asked[],
  only?: readonly string[],
): Promise<Pledges> => {
  const sets =
    only === undefined
      ? campaigns.map(({ campaign }) => keys.pledgesOfCampaign(campaign.id))
      : only.map((unit) => keys.pledgesOfUnit(unit));
  const found: Pledges = new Map(campaigns.map(({ campaign }) => [campaign.id, new Map()]));
  await readFields(redis, pledges.key(keys), await membersOfSets(redis, sets), pledgeStandingSchema, (_, pledge) => {
    const units = found.get(pledge.campaign);
    const known = units?.get(pledge.unit);
    if (known === undefined) units?.set(pledge.unit, [pledge]);
    else known.push(pledge);
  });
  return found;
};

/** Asks only for reports that a signed pledge owes in a period about which anybody is still reminded. */
const readReported = ({ tx }: Work, campaigns: readonly Asked[], found: Pledges): Promise<Set<string>> => {
  const wanted: string[] = [];
  for (const { campaign, periods } of campaigns) {
    for (const list of found.get(campaign.id)?.values() ?? []) {
      for (const { id, signature } of list) {
        if (signature === undefined) continue;
        for (const period of periods)
          if (committedSince(signature) < period.dueAt) wanted.push(reportedKey(id, period.id));
      }
    }
  }
  return presentFields(tx.redis, reports.key(tx.keys), wanted);
};

type Held = { principals: string[]; deputies: string[]; overseers: string[]; admins: string[]; readers: string[] };
const NOBODY: Held = { principals: [], deputies: [], overseers: [], admins: [], readers: [] };

/**
 * Who holds the posts of these units, and who oversees them: officers and leaders of the nearest unit above that has any; where no unit above has
 * one, the admins of the nearest that has these, who are else spared what officers see to.
 */
export const gatherPeople = async (work: Work, units: ReadonlySet<string>) => {
  const { tx, directory } = work;
  const { digestTo } = directory.settings.escalation;
  const heldBy = new Map<string, Held>();
  const wanted = withAncestors(directory.tree, units);
  await readFields(tx.redis, holders.key(tx.keys), wanted, holders.schema, (unit, { posts }) => {
    const of = (...roles: string[]): string[] => posts.filter(({ role }) => roles.includes(role)).map((p) => p.member);
    const overseers = [...new Set(of('officer', 'leader'))];
    const asked = digestTo === 'all' ? [] : [...new Set(of(digestTo === 'officers' ? 'officer' : 'leader'))];
    const held = { principals: of('principal'), deputies: of('deputy'), admins: of('admin') };
    heldBy.set(unit, { ...held, overseers, readers: asked.length > 0 ? asked : overseers });
  });
  /** Those of each office above a unit, nearest first; of the admins where no office has anybody else. */
  const above = (unit: string, who: 'overseers' | 'readers'): string[][] => {
    const held = directory.tree
      .ancestors(unit)
      .flatMap((code) => (directory.tree.isOpen(code) ? (heldBy.get(code) ?? []) : []));
    const offices = held.map((one) => one[who]).filter((people) => people.length > 0);
    return offices.length > 0 ? offices : held.map(({ admins }) => admins).filter((people) => people.length > 0);
  };
  return {
    holdersOf: (unit: string): Held => heldBy.get(unit) ?? NOBODY,
    overseersOf: (unit: string): string[] => above(unit, 'overseers')[0] ?? [],
    /** Who of them gets the digest; `tier` 2: of the next office above. */
    readersOf: (unit: string, tier: 1 | 2): string[] => above(unit, 'readers')[tier - 1] ?? [],
    /** Ids of all of them. */
    everybody: (): string[] => [...new Set([...heldBy.values()].flatMap((held) => Object.values(held).flat()))],
  };
};

export const withAncestors = (tree: UnitTree, units: Iterable<string>): string[] => {
  const all = new Set(units);
  for (const unit of units) for (const code of tree.ancestors(unit)) all.add(code);
  return [...all];
};
