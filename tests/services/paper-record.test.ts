import { describe, expect, test } from 'vitest';
import { historyOf } from '../../src/domain/pledge-history.js';
import { filingsFor } from '../../src/services/filings.js';
import { doneInPlace, tellOfContest } from '../../src/services/paper-news.js';
import { answerPaper } from '../../src/services/paper-signatures.js';
import { approvePledge } from '../../src/services/pledges.js';
import { runReminders } from '../../src/services/reminders.js';
import { submitReport } from '../../src/services/reports.js';
import { amendPledge } from '../../src/services/second-thoughts.js';
import { HOUR, newsOf, openDesk, PLEDGE, recordedAt, TEXT } from './paper-world.js';
import { at, read } from './reminder-world.js';
import { photo, refusal, body as reportBody } from './report-world.js';

describe('after it was recorded', () => {
  test('the office reports in the unit’s place, and is not nagged about a unit that nobody has joined', async () => {
    const desk = await openDesk();
    await desk.record();
    desk.clock.now = at('2026-09-22T10:00');
    const offered = await desk.as('90', (work, by) => filingsFor(work, by, 's1'));
    expect(offered.reports.map(({ period }) => period.id)).toEqual(['2026-W39']);
    await desk.as('90', (work, by) =>
      submitReport(work, by, { pledge: PLEDGE, period: '2026-W39', body: reportBody('12 cây'), base: 0 }),
    );
    const named: string[] = [];
    for (let day = 22; day <= 39; day += 1) {
      desk.clock.now = at('2026-09-01T08:00') + (day - 1) * 24 * HOUR;
      const { plan } = await runReminders(desk.run, { at: desk.clock.now });
      expect(plan.reminders).toEqual([]);
      expect(plan.digests.flatMap(({ silent }) => silent.map(({ unit }) => unit))).not.toContain('s1');
      const toOfficer = plan.digests.filter(({ officer, notJoined }) => officer === '90' && notJoined.includes('s1'));
      named.push(...toOfficer.map(() => new Date(desk.clock.now).toISOString().slice(0, 10)));
    }
    // The second week's report, which nobody filed, once; the first week's, which was filed, never.
    expect(named).toEqual(['2026-10-08']);
  });

  test('no report falls due in the time before the record', async () => {
    const desk = await openDesk();
    desk.clock.now = at('2026-10-06T09:00');
    await desk.record('90', { day: '2026-09-10' });
    const { reports } = await desk.as('90', (work, by) => filingsFor(work, by, 's1'));
    expect(reports.map(({ period }) => period.id)).toEqual(['2026-W41']);
  });

  test('a change goes through review and paper again; the chain holds both', async () => {
    const desk = await openDesk();
    const first = await desk.record();
    desk.clock.now += 24 * HOUR;
    const change = { body: { ...TEXT, target: '60 cây' }, reason: 'Được tặng thêm cây' };
    await desk.as('90', (work, by) => amendPledge(work, by, PLEDGE, change));
    expect(await refusal(desk.record('90', { version: 2 }))).toBe('stale');
    await desk.as('92', (work, by) => approvePledge(work, by, PLEDGE));
    expect(await refusal(desk.record('90', { version: 1, day: '2026-09-11' }))).toBe('stale');
    expect(await refusal(desk.record('90', { version: 2, day: '2026-09-10' }))).toBe('paper-day');
    const second = await desk.record('90', { version: 2, day: '2026-09-11', files: [photo('tờ-2')] });
    expect(second.signature).toMatchObject({ version: 2, previous: first.signature?.hash, since: first.signature?.at });
    expect(second.formerSignatures).toEqual([first.signature]);
    const back = await desk.takeBack('92', await recordedAt(desk));
    expect([back.status, back.signature]).toEqual(['approved', first.signature]);
  });
});

describe('taking a record back', () => {
  test('within a day, with a reason, by any officer above; it stands in the history', async () => {
    const desk = await openDesk();
    await desk.record();
    const recorded = await recordedAt(desk);
    desk.clock.now += HOUR;
    expect(await refusal(desk.takeBack('92', recorded, ''))).toBe('invalid');
    expect(await refusal(desk.takeBack('92', recorded - 1))).toBe('stale');
    const back = await desk.takeBack('92', recorded);
    expect([back.status, back.signature]).toEqual(['approved', undefined]);
    expect(historyOf(back).slice(-2)).toMatchObject([
      { kind: 'paper-signed', by: '90' },
      { kind: 'paper-back', by: '92', reason: 'Nhầm ảnh của trường khác' },
    ]);
    expect(await refusal(desk.takeBack('92', recorded))).toBe('stale');
    expect((await desk.record('91')).status).toBe('signed');
  });

  test('not after a day, unless the unit contests it; not when a report was filed, however close', async () => {
    const desk = await openDesk();
    await desk.record();
    const recorded = await recordedAt(desk);
    desk.clock.now += 24 * HOUR;
    expect(await refusal(desk.takeBack('92', recorded))).toBe('paper-late');
    await desk.seat(['11', 's1', 'principal'], ['12', 's1', 'deputy']);
    const contest = (id: string, reason: string) =>
      desk.as(id, async (work, by) => {
        const said = await answerPaper(work, by, PLEDGE, recorded, { kind: 'contested', reason });
        await tellOfContest(work, said);
        return said;
      });
    expect(await refusal(contest('12', 'Chưa ký'))).toBe('not-allowed');
    expect(await refusal(contest('90', 'Chưa ký'))).toBe('not-allowed');
    expect(await refusal(contest('11', ''))).toBe('invalid');
    expect((await contest('11', 'Trường chưa ký tờ này')).status).toBe('signed');
    const contested = (await newsOf(desk)).filter((one) => one.includes('❗'));
    expect(contested.map((one) => one.slice(0, 2)).sort()).toEqual(['90', '91', '92']);
    desk.clock.now = at('2026-09-22T09:00');
    const [report, back] = await Promise.all([
      refusal(
        desk.as('11', (work, by) =>
          submitReport(work, by, { pledge: PLEDGE, period: '2026-W39', body: reportBody('1 cây'), base: 0 }),
        ),
      ),
      refusal(desk.takeBack('92', recorded)),
    ]);
    expect([
      ['nothing was refused', 'paper-reported'],
      ['report-not-asked', 'nothing was refused'],
    ]).toContainEqual([report, back]);
  });

  test('what the principal confirmed stays; who joins is told who recorded it', async () => {
    const desk = await openDesk();
    await desk.record();
    const recorded = await recordedAt(desk);
    await desk.seat(['11', 's1', 'principal']);
    const [told] = await desk.run((work) => doneInPlace(work, { unit: 's1', role: 'principal' }));
    expect(told === undefined ? '' : read(told)).toContain('Người 90 (Phòng GD&amp;ĐT) đã ghi nhận');
    const confirm = () => desk.as('11', (work, by) => answerPaper(work, by, PLEDGE, recorded, { kind: 'confirmed' }));
    const once = await confirm();
    expect((await confirm()).signature).toEqual(once.signature);
    const contest = desk.as('11', (work, by) =>
      answerPaper(work, by, PLEDGE, recorded, { kind: 'contested', reason: 'Trường chưa ký' }),
    );
    expect(await refusal(contest)).toBe('stale');
  });
});
