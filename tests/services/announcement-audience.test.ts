import { describe, expect, test } from 'vitest';
import type { AnnouncementAudience } from '../../src/domain/announcement.js';
import { previewAudience, reachAudience } from '../../src/services/announcement-audience.js';
import { dropGroup, listGroups, saveGroup } from '../../src/services/announcement-groups.js';
import { rollUp } from '../../src/services/announcement-rollup.js';
import { sheetOf } from '../../src/services/announcement-sheet.js';
import { importRoster } from '../../src/services/units.js';
import { SYSTEM } from '../../src/services/work.js';
import { BLOCKED, openOffice, SENT } from './announcement-world.js';
import { at, CAMPAIGN, OFFICE } from './reminder-world.js';

describe('the states', () => {
  test('are looked up when it goes out: unregistered, returned, unreported', async () => {
    const { run, audience, pledge, report, clock, send, counts, confirm, work } = await openOffice(4);
    await pledge('s1', 'signed');
    await pledge('s2', 'returned');
    await pledge('s3', 'signed');
    clock.now = at('2026-09-25T16:00');
    await report('s3', '2026-W39');
    const reached = async (...states: AnnouncementAudience['states']) =>
      run(async (use) => [
        ...(await reachAudience(use, { ...audience, states, campaign: CAMPAIGN }, 'o')).people.keys(),
      ]);
    expect(await reached('unregistered')).toEqual(['p4']);
    expect(await reached('returned')).toEqual(['p2']);
    expect(await reached('unreported')).toEqual(['p1']);
    expect(await reached('unregistered', 'unreported')).toEqual(['p1', 'p4']);
    const later = { ...audience, states: ['unregistered' as const], campaign: CAMPAIGN };
    await confirm('o', { audience: later, at: at('2026-09-25T17:00') });
    await pledge('s4', 'approved');
    clock.now = at('2026-09-25T17:00');
    await work();
    expect(await counts()).toMatchObject({ total: 0 });
    await expect(send('o', { draft: 'a2', audience: later })).rejects.toMatchObject({ code: 'announcement-nobody' });
  });

  test('who did not confirm an earlier announcement gets the next one', async () => {
    const { send, settle, ack, audience, owed } = await openOffice(3);
    await send();
    await settle('ann-a1-p1', SENT);
    await settle('ann-a1-p2', BLOCKED);
    await ack('p1');
    await send('o', { draft: 'a2', audience: { ...audience, states: ['unacknowledged'], earlier: 'a1' } });
    expect([...(await owed()).keys()].filter((id) => id.startsWith('ann-a2-p')).sort()).toEqual([
      'ann-a2-p2',
      'ann-a2-p3',
      'ann-a2-progress',
    ]);
    const unknown = { ...audience, states: ['unacknowledged' as const], earlier: 'zz' };
    await expect(send('o', { draft: 'a3', audience: unknown })).rejects.toMatchObject({ code: 'not-found' });
  });
});

test('either reporting line leads to a school; each has its own roll-up, at this moment', async () => {
  const { run, seat, as, send, settle, audience } = await openOffice(1);
  const csv = [
    'code,name,kind,parent_code,professional_parent_code,locality',
    'SGD,Sở,so,,,',
    `${OFFICE},Phòng GD&ĐT,phong,SGD,,`,
    `s1,Trường 1,TH,${OFFICE},,`,
    'X1,Xã 1,xa,SGD,,',
    `t1,Trường xã,TH,X1,${OFFICE},`,
  ].join('\n');
  await run((work) => importRoster(work, SYSTEM, Buffer.from(csv)));
  await seat(['q1', 't1', 'principal'], ['x', 'X1', 'officer']);
  await send();
  await settle('ann-a1-q1', SENT);
  await settle('ann-a1-p1', BLOCKED);
  const all = await as((work, by) => rollUp(work, by, 'a1'));
  expect(all.rows.map(({ unit, counts }) => [unit, counts.sent, counts.unreachable])).toEqual([
    ['s1', 0, 1],
    ['t1', 1, 0],
  ]);
  const one = await as((work, by) => rollUp(work, by, 'a1', 's1'));
  expect(one).toMatchObject({ up: OFFICE, people: [{ name: 'Người p1', status: 'unreachable', reason: 'blocked' }] });
  await expect(as((work, by) => rollUp(work, by, 'a1', 'X1'))).rejects.toMatchObject({ code: 'not-found' });
  const xa = { draft: 'a2', audience: { ...audience, top: 'X1' } };
  await expect(send('x', xa)).resolves.toMatchObject({ people: 1 });
  const sheet = await run((work) => sheetOf(work, 'a1'));
  expect(sheet?.rows.map(({ unitName, office, status }) => [unitName, office, status])).toEqual([
    ['Trường 1', 'Phòng GD&ĐT', 'unreachable'],
    ['Trường xã', 'Xã 1', 'sent'],
  ]);
});

test('the table names the units in which nobody can have it, unless they were chosen by what was to be done', async () => {
  const { run, send, audience } = await openOffice(1);
  const csv = `code,name,kind,parent_code\ns8,Trường 8,TH,${OFFICE}\ns9,Trường 9,TH,${OFFICE}\ns1,Trường 1,TH,${OFFICE}`;
  const office = `${OFFICE},Phòng GD&ĐT,phong,`;
  const lines = csv.split('\n');
  await run((work) => importRoster(work, SYSTEM, Buffer.from([lines[0], office, ...lines.slice(1)].join('\n'))));
  await send();
  const sheet = await run((work) => sheetOf(work, 'a1'));
  expect(sheet?.rows.map(({ code }) => code)).toEqual(['s1']);
  expect(sheet?.empty).toEqual([
    { code: 's8', unitName: 'Trường 8', office: 'Phòng GD&ĐT' },
    { code: 's9', unitName: 'Trường 9', office: 'Phòng GD&ĐT' },
  ]);
  const silent = { ...audience, states: ['unacknowledged' as const], earlier: 'a1' };
  await send('o', { draft: 'a2', audience: silent });
  expect((await run((work) => sheetOf(work, 'a2')))?.empty).toEqual([]);
});

test('groups are kept by name, each name once, and by the office that may send there', async () => {
  const { as, audience } = await openOffice(2);
  const save = (id: string, name: string, by = 'o') =>
    as((work, who) => saveGroup(work, who, { id, name, audience }), by);
  await save('g1', ' Hiệu trưởng  tiểu học ');
  await expect(save('g2', 'HIỆU TRƯỞNG TIỂU HỌC')).rejects.toMatchObject({ code: 'group-name' });
  await save('g1', 'Tiểu học');
  await save('g2', 'Mầm non');
  expect((await as(listGroups)).map(({ name }) => name)).toEqual(['Mầm non', 'Tiểu học']);
  await expect(save('g3', 'Của trường', 'p1')).rejects.toMatchObject({ code: 'not-allowed' });
  await as((work, who) => dropGroup(work, who, 'g2'));
  await expect(as((work, who) => dropGroup(work, who, 'g2'))).rejects.toMatchObject({ code: 'not-found' });
  for (let i = 0; i < 11; i += 1) await save(`h${i}`, `Nhóm ${i}`);
  await expect(save('h11', 'Nhóm 11')).rejects.toMatchObject({ code: 'group-limit' });
});

test('the sample of a large audience is spread over it', async () => {
  const { run, audience } = await openOffice(50);
  const { people, sample } = await run((work) => previewAudience(work, audience, 'o', work.now));
  expect(people).toBe(50);
  const codes = await run(async (work) =>
    work.directory.tree.subtree(OFFICE).map((code) => work.directory.tree.get(code)?.name),
  );
  expect(sample.map(({ unit }) => codes.indexOf(unit))).toEqual([1, 11, 21, 31, 41]);
});
