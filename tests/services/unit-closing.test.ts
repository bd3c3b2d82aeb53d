import { describe, expect, it } from 'vitest';
import { may } from '../../src/domain/policy.js';
import { createInvite } from '../../src/services/invites.js';
import { approvePledge, pledgesOfUnit, reviewQueue, submitPledge } from '../../src/services/pledges.js';
import { progressOf } from '../../src/services/progress.js';
import { findUnits, unitCard } from '../../src/services/unit-lookup.js';
import { importRoster } from '../../src/services/units.js';
import { type Actor, campaignOf, campaignsFor, SYSTEM } from '../../src/services/work.js';
import { members, reports } from '../../src/store/entities.js';
import { outboxEntrySchema } from '../../src/store/outbox.js';
import { readProjectFile } from '../support/project-files.js';
import { CAMPAIGN, openSeason } from '../support/season-store.js';
import { refusal } from './report-world.js';

const [OLD, NEW] = ['samples/roster-thanh-ba.csv', 'samples/roster-thanh-ba-2025.csv'].map(readProjectFile);
const [SCHOOL, OTHER] = ['TH-08152', 'MN-08152'];

/** Two schools, one with a signed pledge and a report, one with a pledge that waits; an officer of the district, a leader of the department. */
const openDistrict = async () => {
  const season = await openSeason();
  const { run, join, moveTo } = season;
  const hoa = await join('1', 'principal', SCHOOL ?? '');
  const lan = await join('2', 'principal', OTHER ?? '');
  const binh = await join('3', 'officer', 'PGD-232');
  const minh = await join('4', 'leader', 'SGD-25');
  await season.submit(hoa, 'p1');
  await season.approve(binh, 'p1');
  await season.sign(hoa, 'p1');
  await season.submit(lan, 'p2');
  await season.report(SCHOOL ?? '', 'p1', '2026-W40');
  moveTo('2026-10-06T08:00');
  const load = (roster = '', options = {}) => run((work) => importRoster(work, SYSTEM, Buffer.from(roster), options));
  const progress = (by: Actor) => run((work) => progressOf(work, by, { campaign: CAMPAIGN, unit: by.post.unit }));
  const news = async (): Promise<string[]> => {
    const raws = await season.store.redis.hvals(season.store.keys.outbox);
    return raws
      .map((raw) => outboxEntrySchema.parse(JSON.parse(raw)))
      .filter(({ id }) => id.startsWith('unit-'))
      .map(({ to, view }) => `${to} ${JSON.stringify(view.body)}`)
      .sort();
  };
  return { ...season, hoa, lan, binh, minh, load, progress, news };
};

describe('a tier is abolished', () => {
  it('moves 59 schools under communes, closes the district office, and loses nothing', async () => {
    const { run, store, hoa, binh, minh, load, progress, news } = await openDistrict();
    const before = await progress(minh);
    const result = await load(NEW);
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    const { added, moved, gone, renamed } = result.diff;
    expect([added.length, moved.length, gone, renamed]).toEqual([6, 59, ['PGD-232'], []]);

    const { tree } = await run(async (work) => work.directory);
    expect(tree.isOpen('PGD-232')).toBe(false);
    expect(tree.get(SCHOOL ?? '')).toMatchObject({ parent: 'XA-08152', professionalParent: 'SGD-25' });
    expect([tree.subtree('PGD-232'), tree.subtree('SGD-25').length]).toEqual([['PGD-232'], 66]);

    // The department keeps its scope and every figure; the office has lost its own.
    const after = await progress(minh);
    expect(after.total).toEqual(before.total);
    expect(after.total).toMatchObject({ units: 59, registered: 2, signed: 1 });
    expect(after.rows.map(({ unit }) => unit)).not.toContain('PGD-232');
    expect(may('pledge.review', binh.post, SCHOOL ?? '', tree)).toBe(false);
    expect(await refusal(run((work) => reviewQueue(work, binh)))).toBe('unit-closed');
    expect(await refusal(run((work) => approvePledge(work, binh, 'p2')))).toBe('unit-closed');
    expect(await refusal(progress(binh))).toBe('unit-closed');
    expect((await run((work) => reviewQueue(work, minh))).map(({ id }) => id)).toEqual(['p2']);

    // Members, pledges and reports are where they were; the campaign asks the same schools.
    expect((await run((work) => pledgesOfUnit(work, hoa, SCHOOL ?? ''))).map(({ status }) => status)).toEqual([
      'signed',
    ]);
    expect(await run(({ tx }) => tx.get(reports, 'p1:2026-W40'))).toMatchObject({ pledge: 'p1' });
    expect(await run(async (work) => campaignsFor(work, SCHOOL ?? '').map(({ id }) => id))).toEqual([CAMPAIGN]);
    expect(await run(async (work) => campaignOf(work, CAMPAIGN).audience.subtrees.length)).toBe(6);
    expect(await run(async (work) => campaignOf(work, CAMPAIGN).rev)).toBe(3);
    const card = await run((work) => unitCard(work, minh, 'PGD-232'));
    expect([card.unit.closedAt, card.people.map(({ member }) => member.id), card.invitable]).toEqual([
      Date.parse('2026-10-06T08:00:00+07:00'),
      ['3'],
      [],
    ]);
    expect(await refusal(run(async (work) => createInvite(work, SYSTEM, 'PGD-232', 'officer')))).toBe('not-found');
    expect(await run(async (work) => findUnits(work, minh, 'phong gd'))).toEqual(['PGD-232']);
    expect(await news()).toEqual([expect.stringContaining('3 [{"id":"news-unit-closed"')]);

    // The same file again does nothing at all.
    const revisions = await store.redis.hgetall(store.keys.revisions);
    expect(await load(NEW)).toMatchObject({ ok: true, diff: { moved: [], gone: [], added: [] } });
    expect(await store.redis.hgetall(store.keys.revisions)).toEqual(revisions);
  });

  it('goes back when the old roster is imported again', async () => {
    const { run, binh, load, progress } = await openDistrict();
    const before = await progress(binh);
    await load(NEW);
    const result = await load(OLD);
    expect(result).toMatchObject({ ok: true, diff: { reopened: ['PGD-232'], added: [] } });
    expect(result.ok && result.diff.gone.length).toBe(6);
    expect((await progress(binh)).total).toEqual(before.total);
    expect(await run(async (work) => campaignOf(work, CAMPAIGN).audience.subtrees)).toEqual(['PGD-232']);
  });

  it('leaves what is not in the file as it is when asked to', async () => {
    const { run, load, binh, minh, progress } = await openDistrict();
    expect(await load(NEW, { keep: true })).toMatchObject({ ok: true, diff: { gone: [] } });
    const { tree } = await run(async (work) => work.directory);
    expect([tree.isOpen('PGD-232'), may('progress.view', binh.post, 'PGD-232', tree)]).toEqual([true, true]);
    // The campaign of the office asks the schools where they are now.
    expect(await run(async (work) => campaignsFor(work, SCHOOL ?? '').map(({ id }) => id))).toEqual([CAMPAIGN]);
    expect((await progress(minh)).total).toMatchObject({ units: 59, registered: 2, signed: 1 });
  });
});

describe('a school that moves to another office', () => {
  it('goes on with what it was asked, and its new neighbours are not asked', async () => {
    const { run, load } = await openDistrict();
    const moved = (OLD ?? '').replace(
      `${SCHOOL},Trường Tiểu học Thanh Ba,TH,PGD-232`,
      `${SCHOOL},Trường Tiểu học Thanh Ba,TH,PGD-9`,
    );
    const more = ['PGD-9,Phòng GD&ĐT Hạ Hòa,phong,SGD-25,Hạ Hòa', 'TH-9,Trường Tiểu học Hạ Hòa,TH,PGD-9,Hạ Hòa'];
    await load([moved.trimEnd(), ...more].join('\n'));
    const asked = await run(async (work) =>
      [SCHOOL ?? '', OTHER ?? '', 'TH-9'].map((code) => campaignsFor(work, code).length),
    );
    expect(asked).toEqual([1, 1, 0]);
    expect(await run(async (work) => campaignOf(work, CAMPAIGN).audience.subtrees)).toEqual(['PGD-232', SCHOOL]);
  });
});

describe('a school that left the roster', () => {
  const without = (roster = ''): string =>
    roster
      .split('\n')
      .filter((line) => !line.startsWith(`${SCHOOL},`))
      .join('\n');

  it('has no duties and counts nowhere, but its history stays to be seen', async () => {
    const { run, hoa, binh, load, progress } = await openDistrict();
    expect(await load(without(OLD))).toMatchObject({ ok: true, diff: { gone: [SCHOOL] } });
    expect((await progress(binh)).total).toMatchObject({ units: 58, signed: 0, toReport: 0 });
    expect(await run(async (work) => campaignsFor(work, SCHOOL ?? ''))).toEqual([]);
    for (const by of [hoa, binh]) {
      const pledges = await run((work) => pledgesOfUnit(work, by, SCHOOL ?? ''));
      expect(pledges.map(({ id }) => id)).toEqual(['p1']);
    }
    const again = { draft: 'p9', campaign: CAMPAIGN, unit: SCHOOL ?? '', body: {} as never };
    expect(await refusal(run((work) => submitPledge(work, hoa, again)))).toBe('unit-closed');
    expect(await load(OLD)).toMatchObject({ ok: true, diff: { reopened: [SCHOOL], added: [], gone: [] } });
    expect((await progress(binh)).total).toMatchObject({ units: 59, signed: 1 });
  });

  it('takes its waiting pledge out of the queue, and back', async () => {
    const { run, binh, load } = await openDistrict();
    const queue = () => run(async (work) => (await reviewQueue(work, binh)).map(({ id }) => id));
    const roster = (OLD ?? '').split('\n');
    await load(roster.filter((line) => !line.startsWith(`${OTHER},`)).join('\n'));
    expect(await queue()).toEqual([]);
    await load(OLD);
    expect(await queue()).toEqual(['p2']);
  });

  it('lets a person who also holds another post act there', async () => {
    const { run, join, load } = await openDistrict();
    await join('1', 'deputy', 'THCS-08152');
    await run(async ({ tx }) => {
      const member = await tx.get(members, '1');
      if (member !== undefined) tx.put(members, '1', { ...member, acting: 0 });
    });
    await load(without(OLD));
    expect((await run(({ tx }) => tx.get(members, '1')))?.acting).toBe(1);
  });
});
