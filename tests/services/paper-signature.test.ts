import { describe, expect, test } from 'vitest';
import { commitmentHash } from '../../src/domain/commitment.js';
import type { FileRef, Pledge } from '../../src/domain/pledge.js';
import { historyOf } from '../../src/domain/pledge-history.js';
import type { Role } from '../../src/domain/role.js';
import { setCampaignStatus } from '../../src/services/campaigns.js';
import { exportCampaign } from '../../src/services/export.js';
import { filingsFor } from '../../src/services/filings.js';
import { doneInPlace, tellOfContest, tellOfPaper } from '../../src/services/paper-news.js';
import { answerPaper, paperWay, recordPaper, takePaperBack } from '../../src/services/paper-signatures.js';
import { approvePledge, signPledge, submitPledge } from '../../src/services/pledges.js';
import { runReminders } from '../../src/services/reminders.js';
import { submitReport } from '../../src/services/reports.js';
import { tellUnitOfReview } from '../../src/services/review-news.js';
import { amendPledge } from '../../src/services/second-thoughts.js';
import { type Actor, SYSTEM, type Work } from '../../src/services/work.js';
import { createArchiveQueue } from '../../src/store/archive.js';
import { pledges } from '../../src/store/entities.js';
import { at, CAMPAIGN, OFFICE, openWorld, read } from './reminder-world.js';
import { actor, photo, refusal, body as reportBody } from './report-world.js';

const HOUR = 3_600_000;
const PLEDGE = 'p-s1';
const TEXT = {
  content: '3',
  action: 'Trồng 50 cây',
  target: '50 cây',
  deadline: '2027-01-15',
  responsible: 'Lan',
  attachments: [],
};
/** Who is there: two officers and a leader above a school that nobody has joined. */
const ROLES: Readonly<Record<string, readonly [unit: string, role: Role]>> = {
  90: [OFFICE, 'officer'],
  91: [OFFICE, 'officer'],
  92: [OFFICE, 'leader'],
  11: ['s1', 'principal'],
  12: ['s1', 'deputy'],
  21: ['s2', 'principal'],
};

/** The pledge was filed for the school by 90 and approved by 92, at nine on the tenth of September. */
const openDesk = async ({ approver = '92' } = {}) => {
  const world = await openWorld(2);
  await world.seat(['90', OFFICE, 'officer'], ['91', OFFICE, 'officer'], ['92', OFFICE, 'leader']);
  world.clock.now = at('2026-09-10T09:00');
  const as = <T>(id: string, use: (work: Work, by: Actor) => Promise<T>): Promise<T> =>
    world.run(async (work) => use(work, await actor(work, id, ...(ROLES[id] as [string, Role]))));
  await as('90', (work, by) => submitPledge(work, by, { draft: PLEDGE, campaign: CAMPAIGN, unit: 's1', body: TEXT }));
  await as(approver, async (work, by) => tellUnitOfReview(work, await approvePledge(work, by, PLEDGE)));
  world.clock.now += HOUR;
  const sheet = { day: '2026-09-10', signer: 'principal' as const, files: [photo('tờ-1')] };
  return {
    ...world,
    as,
    sheet,
    current: () => world.run(async ({ tx }) => (await tx.get(pledges, PLEDGE)) as Pledge),
    record: (id = '90', change: { day?: string; files?: FileRef[]; version?: number } = {}) =>
      as(id, (work, by) => recordPaper(work, by, PLEDGE, change.version ?? 1, { ...sheet, ...change })),
    takeBack: (id: string, recorded: number, reason = 'Nhầm ảnh của trường khác') =>
      as(id, (work, by) => takePaperBack(work, by, PLEDGE, { recorded, reason })),
    way: (id: string) => as(id, async (work, by) => paperWay(work, by, (await work.tx.get(pledges, PLEDGE)) as Pledge)),
  };
};
type Desk = Awaited<ReturnType<typeof openDesk>>;

const recordedAt = async (desk: Desk): Promise<number> => (await desk.current()).signature?.at ?? 0;
const newsOf = async (desk: Desk): Promise<string[]> =>
  [...(await desk.owed()).values()]
    .filter(({ purpose }) => purpose.kind === 'news')
    .map(({ to, view }) => `${to}: ${read(view).replaceAll('&amp;', '&').split('\n')[0]}`);

describe('recording a signature on paper', () => {
  test('puts the commitment in force, hashed with the sheet, archived, in the history and in what is exported', async () => {
    const desk = await openDesk();
    expect(await desk.way('90')).toBe('open');
    const signed = await desk.record();
    expect([signed.status, signed.signature?.at, signed.signature?.paper?.day]).toEqual([
      'signed',
      desk.clock.now,
      '2026-09-10',
    ]);
    expect(signed.signature?.hash).toBe(commitmentHash(signed, undefined, desk.sheet));
    expect(signed.signature?.hash).not.toBe(commitmentHash(signed, undefined, { ...desk.sheet, files: [photo('x')] }));
    expect(signed.signature?.hash).not.toBe(commitmentHash(signed));
    expect(historyOf(signed).at(-1)).toMatchObject({
      kind: 'paper-signed',
      by: '90',
      role: 'officer',
      day: '2026-09-10',
    });
    const { redis, keys } = desk.services.store;
    expect(await createArchiveQueue(redis, keys).ids()).toEqual(['p-s1/pledge/tờ-1']);
    const exported = await desk.run((work) => exportCampaign(work, SYSTEM, CAMPAIGN));
    expect(exported.pledges[0]?.signature?.paper).toMatchObject({
      day: '2026-09-10',
      signer: 'principal',
      recordedAs: { role: 'officer', unit: OFFICE },
      sheet: [{ archive: 'tờ-1' }],
    });
    expect(await desk.way('90')).toBeUndefined();
  });

  test('who filed is told that a colleague approved, with the way to record; who approved, that it is signed', async () => {
    const desk = await openDesk();
    expect(await newsOf(desk)).toEqual(['90: ✅ Bản đăng ký thầy/cô nộp thay Trường 1 đã được duyệt.']);
    await desk.as('90', async (work, by) => tellOfPaper(work, by, await recordPaper(work, by, PLEDGE, 1, desk.sheet)));
    expect([...(await desk.owed()).keys()].some((id) => id.startsWith('tidings-92-'))).toBe(true);
  });

  test('not by the unit, not by whom it does not lie below, not where the person is its principal as well', async () => {
    const desk = await openDesk();
    await desk.seat(
      ['12', 's1', 'deputy'],
      ['21', 's2', 'principal'],
      ['93', OFFICE, 'officer'],
      ['93', 's1', 'deputy'],
    );
    expect(await refusal(desk.record('12'))).toBe('not-allowed');
    expect(await refusal(desk.record('21'))).toBe('not-allowed');
    const ownMatter = desk.run(async (work) =>
      recordPaper(work, await actor(work, '93', OFFICE, 'officer'), PLEDGE, 1, desk.sheet),
    );
    expect(await refusal(ownMatter)).toBe('own-matter');
    expect((await desk.current()).status).toBe('approved');
  });

  test('not by the one hand that filed and approved it; a colleague may', async () => {
    const desk = await openDesk({ approver: '90' });
    expect([await desk.way('90'), await desk.way('91')]).toEqual(['second', 'open']);
    expect(await refusal(desk.record('90'))).toBe('paper-second');
    expect((await desk.record('91')).status).toBe('signed');
  });

  test('the day lies between the approval and today; the sheet is a photo, a picture or PDF that can be archived', async () => {
    const desk = await openDesk();
    for (const day of ['2026-09-09', '2026-09-11', 'hôm nay', '']) {
      expect(await refusal(desk.record('90', { day })), day).toBe('paper-day');
    }
    const file = (kind: FileRef['kind'], name: string, size = 10): FileRef => ({ ...photo(name, size), kind, name });
    const foreign = [file('video', 'x.mp4'), file('document', 'x.docx'), file('document', 'x.pdf', 21 * 2 ** 20)];
    for (const files of [[], ...foreign.map((one) => [one]), Array.from({ length: 6 }, (_, i) => photo(`${i}`))]) {
      expect(await refusal(desk.record('90', { files }))).toBe('paper-file');
    }
    expect((await desk.record('90', { files: [file('document', 'bản quét.PDF')] })).status).toBe('signed');
  });

  test('pressed twice, or by two officers at once, it is one record', async () => {
    const desk = await openDesk();
    const outcomes = await Promise.all([refusal(desk.record('90')), refusal(desk.record('91'))]);
    expect(outcomes.sort()).toEqual(['already-signed', 'nothing was refused']);
    expect(await refusal(desk.record('90'))).toBe('already-signed');
    expect((await desk.current()).formerSignatures ?? []).toEqual([]);
  });

  test('not when the principal has joined; against a joining at the same moment one of the two comes first', async () => {
    const desk = await openDesk();
    const outcome = desk.as('90', async (work, by) => {
      const signed = await recordPaper(work, by, PLEDGE, 1, desk.sheet);
      // Somebody becomes principal before this commit.
      if ((await desk.current()).status === 'approved')
        await desk.seat(['11', 's1', 'principal']).catch(() => undefined);
      return signed;
    });
    expect(await refusal(outcome)).toBe('paper-joined');
    expect(await desk.way('90')).toBeUndefined();
    expect((await desk.as('11', (work, by) => signPledge(work, by, PLEDGE))).signature?.paper).toBeUndefined();
  });

  test('not another version than the one that was read, nothing before the approval, nothing in a closed campaign', async () => {
    const desk = await openDesk();
    expect(await refusal(desk.record('90', { version: 2 }))).toBe('stale');
    const other = { draft: 'q', campaign: CAMPAIGN, unit: 's2', body: TEXT };
    await desk.as('90', (work, by) => submitPledge(work, by, other));
    expect(await refusal(desk.as('90', (work, by) => recordPaper(work, by, 'q', 1, desk.sheet)))).toBe('stale');
    expect(await refusal(desk.as('90', (work, by) => recordPaper(work, by, 'none', 1, desk.sheet)))).toBe('not-found');
    await desk.run((work) => setCampaignStatus(work, SYSTEM, CAMPAIGN, 'closed'));
    expect(await refusal(desk.record())).toBe('campaign-closed');
  });

  test('a process that dies at the commit has recorded nothing, and owes no sheet', async () => {
    const desk = await openDesk();
    const died = desk.as('90', async (work, by) => {
      await tellOfPaper(work, by, await recordPaper(work, by, PLEDGE, 1, desk.sheet));
      throw new Error('killed');
    });
    await expect(died).rejects.toThrow('killed');
    expect((await desk.current()).status).toBe('approved');
    const { redis, keys } = desk.services.store;
    expect(await createArchiveQueue(redis, keys).count()).toBe(0);
    expect((await desk.record()).status).toBe('signed');
  });
});

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
