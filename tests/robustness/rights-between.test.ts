import { expect, test } from 'vitest';
import { setCampaignStatus } from '../../src/services/campaigns.js';
import { SYSTEM } from '../../src/services/work.js';
import { bumpRevision } from '../../src/store/directory.js';
import { campaigns, members, units } from '../../src/store/entities.js';
import { CAMPAIGN, OFFICE } from '../services/reminder-world.js';
import { enter, openScenes, SCENES } from './fuzz/scenes.js';
import { insist, walk } from './fuzz/walk.js';
import { openWatch, type Watch } from './fuzz/watch.js';

const timeout = 240_000;
const ELSEWHERE = 'PGD-9';

const changeUnit = (watch: Watch, code: string, change: object): Promise<void> =>
  watch.run(async ({ tx }) => {
    const unit = await tx.get(units, code);
    if (unit === undefined) throw new Error(`no unit ${code}`);
    const { closedAt: _open, ...rest } = unit;
    tx.put(units, code, { ...rest, ...change });
    bumpRevision(tx, 'units');
  });
const changePosts = (watch: Watch, person: number, unit?: string): Promise<void> =>
  watch.run(async ({ tx }) => {
    const member = await tx.get(members, String(person));
    if (member === undefined) throw new Error('no member');
    const posts = unit === undefined ? [] : member.posts.map((post) => ({ ...post, unit }));
    tx.put(members, member.id, { ...member, posts });
  });
const setCampaign = (watch: Watch, status: 'open' | 'closed'): Promise<unknown> =>
  watch.run(async (work) => {
    const campaign = await work.tx.get(campaigns, CAMPAIGN);
    if (campaign?.status !== status) await setCampaignStatus(work, SYSTEM, CAMPAIGN, status);
  });

/** What may happen between two answers. `own`: the unit of the person's post; `about`: the one that the dialog is about. */
const TAKEN = {
  'the post is taken away': (watch, { person }) => changePosts(watch, person),
  'the post is one of another tenant': (watch, { person }) => changePosts(watch, person, 'elsewhere'),
  'the unit of the post is closed': (watch, { own }) => changeUnit(watch, own, { closedAt: 1 }),
  'the unit is moved out of reach': (watch, { about }) => changeUnit(watch, about, { parent: ELSEWHERE }),
  'the campaign is closed': (watch) => setCampaign(watch, 'closed'),
} satisfies Record<string, (watch: Watch, of: { person: number; own: string; about: string }) => Promise<unknown>>;
type Taken = keyof typeof TAKEN;

const ALL = Object.keys(TAKEN) as Taken[];
const BUT = (...left: readonly Taken[]): Taken[] => ALL.filter((one) => !left.includes(one));
/** Dialogs by scene: which units they concern, and by what the right to end them is gone. */
const DIALOGS: Readonly<Record<string, readonly [own: string, about: string, taken: readonly Taken[]]>> = {
  register: ['s1', 's1', ALL],
  // What a campaign asked before a unit was moved it asks afterwards.
  report: ['s1', 's1', BUT('the unit is moved out of reach')],
  'in place of a unit': [OFFICE, 's7', ALL],
  return: [OFFICE, 's4', ALL],
  // Of several that are ticked those that are still in reach are decided.
  'return several': [OFFICE, 's4', BUT('the unit is moved out of reach')],
  relief: [OFFICE, 's1', ALL],
  'relief for all': [OFFICE, OFFICE, BUT('the unit is moved out of reach')],
  'correct a figure': [OFFICE, 's2', ALL],
  announce: [OFFICE, OFFICE, BUT('the unit is moved out of reach', 'the campaign is closed')],
  'move an announcement': [OFFICE, OFFICE, BUT('the unit is moved out of reach', 'the campaign is closed')],
  'correct an announcement': [OFFICE, OFFICE, BUT('the unit is moved out of reach', 'the campaign is closed')],
  'name a group': [OFFICE, OFFICE, BUT('the unit is moved out of reach', 'the campaign is closed')],
};

/** All that somebody's right would change. */
const stored = async ({ redis, keys }: Watch) => ({
  entities: await Promise.all(
    [keys.pledges, keys.reports, keys.announcements, keys.groups(OFFICE), keys.reliefs(CAMPAIGN), keys.claims].map(
      (key) => redis.hgetall(key),
    ),
  ),
  audit: await redis.xlen(keys.audit),
  news: await redis.hlen(keys.outbox),
});

const open = async (): Promise<Watch> => {
  const watch = await openWatch(8);
  await watch.run(async ({ tx }) => {
    await tx.get(units, ELSEWHERE);
    tx.put(units, ELSEWHERE, { code: ELSEWHERE, name: 'Phòng khác', kind: 'phong', locality: '' });
    bumpRevision(tx, 'units');
  });
  await openScenes(watch);
  return watch;
};

test.each(Object.entries(DIALOGS))(
  '%s: typed answers, files and buttons change nothing once the right is gone',
  { timeout },
  async (name, [own, about, takings]) => {
    const watch = await open();
    const scene = SCENES[name];
    if (scene === undefined) throw new Error(`no scene ${name}`);
    const { person } = scene;
    /** Where the scene begins, everything as it was. */
    const begin = async (): Promise<void> => {
      const parent = about === OFFICE ? {} : { parent: OFFICE };
      await changeUnit(watch, about, parent);
      await changeUnit(watch, own, own === OFFICE ? {} : { parent: OFFICE });
      await setCampaign(watch, 'open');
      for (const key of [watch.keys.reliefs(CAMPAIGN), watch.keys.outbox]) await watch.redis.del(key);
      // The unit for which an office files has no pledge yet, nor has the school that registers another one.
      for (const id of Object.keys(await watch.redis.hgetall(watch.keys.pledges)))
        if (!id.startsWith('p-')) {
          await watch.redis.hdel(watch.keys.pledges, id);
          await watch.redis.srem(watch.keys.pledgesOfUnit(about), id);
          await watch.redis.srem(watch.keys.pledgesOfCampaign(CAMPAIGN), id);
        }
      expect(await enter(watch, scene)).toEqual([]);
      expect((await watch.sessionOf(person)).dialog).toBeDefined();
    };

    await begin();
    const untouched = await stored(watch);
    const { steps, problems } = await walk(watch, person);
    expect(problems).toEqual([]);
    expect((await watch.sessionOf(person)).dialog).toBeUndefined();
    // With the right, the same answers change something: else the rest would show nothing.
    expect(await stored(watch)).not.toEqual(untouched);

    for (const taken of takings) {
      for (const answered of new Set([0, steps - 1])) {
        await begin();
        await walk(watch, person, answered);
        await TAKEN[taken](watch, { person, own, about });
        const before = await stored(watch);
        expect(await insist(watch, person), `${taken} after ${answered}`).toEqual([]);
        expect(await stored(watch), `${taken} after ${answered}`).toEqual(before);
      }
    }
  },
);
