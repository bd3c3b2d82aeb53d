import { memberSchema } from '../domain/member.js';
import type { Digest, Reminder, ReminderPlan } from '../domain/planned-message.js';
import { OVERSEER_ROLES, UNIT_ROLES } from '../domain/role.js';
import { readFields } from '../store/bulk.js';
import { holders, members } from '../store/entities.js';
import { readReliefs } from './reliefs.js';
import { campaignsAsking, readPaces, withAncestors } from './reminder-facts.js';
import type { Work } from './work.js';

/** Units planned together: what is known of them, their people and their duties is in memory at once. */
const PART = 500;

export interface ReminderParts {
  /** Codes of units. Whoever gets the reminders of several units has them all in one part. */
  readonly parts: readonly (readonly string[])[];
  /** Whoever oversees anywhere: a digest of another part may take the place of their reminder. */
  readonly overseers: ReadonlySet<string>;
}

/** Groups that grow together (union-find with path halving). */
const createGroups = (size: number) => {
  const above = Int32Array.from({ length: size }, (_, i) => i);
  const find = (one: number): number => {
    let at = one;
    for (let next = above[at] ?? at; next !== at; next = above[at] ?? at) {
      above[at] = above[next] ?? next;
      at = above[at] ?? at;
    }
    return at;
  };
  return {
    find,
    join: (a: number, b: number): void => {
      above[find(a)] = find(b);
    },
  };
};

/** Splits what open campaigns ask at `work.now` into parts that can be planned one after another, so that a country is never in memory whole. */
export const reminderParts = async (work: Work, size = PART): Promise<ReminderParts> => {
  const { tx } = work;
  const units = [...new Set(campaignsAsking(work, await readReliefs(work)).flatMap((asked) => asked.units))];
  const position = new Map(units.map((unit, i) => [unit, i]));
  const groups = createGroups(units.length);
  const firstUnit = new Map<string, number>();
  const overseers = new Set<string>();
  const wanted = withAncestors(work.directory.tree, units);
  await readFields(tx.redis, holders.key(tx.keys), wanted, holders.schema, (unit, { posts }) => {
    const at = position.get(unit);
    for (const { role, member } of posts) {
      if (OVERSEER_ROLES.includes(role)) overseers.add(member);
      if (at === undefined || (role !== 'principal' && role !== 'deputy')) continue;
      const first = firstUnit.get(member);
      if (first === undefined) firstUnit.set(member, at);
      else groups.join(first, at);
    }
  });
  for (const [member, { away }] of await readPaces(work)) {
    const [one, other] = [firstUnit.get(member), firstUnit.get(away?.standIn ?? '')];
    if (one !== undefined && other !== undefined) groups.join(one, other);
  }
  return { parts: pack(units, groups.find, size), overseers };
};

/** Of a person, what the units have to do with each other. */
const placeSchema = memberSchema.pick({ posts: true, away: true });

/** One part: these units, and all others of the people who answer for them or stand in for somebody who does. */
export const partOf = async ({ tx }: Work, units: readonly string[]): Promise<ReminderParts> => {
  const [all, people, overseers] = [new Set(units), new Set<string>(), new Set<string>()];
  let [newUnits, newPeople] = [[...all], [] as string[]];
  const meet = (person: string | undefined): void => {
    if (person === undefined || people.has(person)) return;
    people.add(person);
    newPeople.push(person);
  };
  while (newUnits.length > 0) {
    await readFields(tx.redis, holders.key(tx.keys), newUnits, holders.schema, (_, { posts }) => {
      for (const { role, member } of posts) if (UNIT_ROLES.includes(role)) meet(member);
    });
    newUnits = [];
    while (newPeople.length > 0) {
      const asked = newPeople.splice(0);
      await readFields(tx.redis, members.key(tx.keys), asked, placeSchema, (person, { posts, away }) => {
        for (const { unit, role } of posts) {
          if (!UNIT_ROLES.includes(role)) overseers.add(person);
          else if (!all.has(unit)) newUnits.push(unit);
          if (UNIT_ROLES.includes(role)) all.add(unit);
        }
        meet(away?.standIn);
      });
    }
  }
  return { parts: [[...all]], overseers };
};

/** Whole groups, in the order of the roster; one that is larger than a part is a part of its own. */
const pack = (units: readonly string[], groupOf: (at: number) => number, size: number): string[][] => {
  const groups = new Map<number, string[]>();
  for (const [at, unit] of units.entries()) {
    const group = groups.get(groupOf(at));
    if (group === undefined) groups.set(groupOf(at), [unit]);
    else group.push(unit);
  }
  const parts: string[][] = [[]];
  for (const group of groups.values()) {
    if ((parts.at(-1)?.length ?? 0) > 0 && (parts.at(-1)?.length ?? 0) + group.length > size) parts.push([]);
    parts.at(-1)?.push(...group);
  }
  return parts;
};

/** Puts the plans of parts together: what climbed to an officer from several parts is one digest, in whose favour a reminder of theirs waits. */
export const createPlanSum = (overseers: ReadonlySet<string>) => {
  const kept: Reminder[] = [];
  const digests = new Map<string, Digest>();
  return {
    /** Adds the plan of a part; returns the reminders that no other part can change. */
    add: (plan: ReminderPlan): Reminder[] => {
      for (const digest of plan.digests) {
        const known = digests.get(digest.officer);
        digests.set(digest.officer, known === undefined ? digest : joined(known, digest));
      }
      kept.push(...plan.reminders.filter(({ member }) => overseers.has(member)));
      return plan.reminders.filter(({ member }) => !overseers.has(member));
    },
    /** What was kept back until all parts were known. */
    rest: (): ReminderPlan => ({
      reminders: kept.filter(({ member }) => !digests.has(member)),
      digests: [...digests.values()],
    }),
  };
};

const joined = (a: Digest, b: Digest): Digest => ({
  ...a,
  silent: [...a.silent, ...b.silent],
  notJoined: [...a.notJoined, ...b.notJoined],
  keys: [...new Set([...a.keys, ...b.keys])],
  notAfter: Math.min(a.notAfter, b.notAfter),
});
