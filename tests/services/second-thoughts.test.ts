import { describe, expect, test } from 'vitest';
import { commitmentHash } from '../../src/domain/commitment.js';
import { currentBody, type Pledge } from '../../src/domain/pledge.js';
import { historyOf } from '../../src/domain/pledge-history.js';
import { setCampaignStatus } from '../../src/services/campaigns.js';
import { approvePledge, resubmitPledge, returnPledge, reviewQueue, signPledge } from '../../src/services/pledges.js';
import { runReminders } from '../../src/services/reminders.js';
import { tellUnitOfReview, tellUnitOfUndo } from '../../src/services/review-news.js';
import { amendPledge, undoReview, withdrawPledge } from '../../src/services/second-thoughts.js';
import { type Actor, SYSTEM, type Work } from '../../src/services/work.js';
import { pledges } from '../../src/store/entities.js';
import { at, CAMPAIGN, OFFICE, openWorld } from './reminder-world.js';
import { actor, refusal } from './report-world.js';

const HOUR = 3_600_000;

/** A school with a principal and a deputy, two officers above it, one pledge that waits for review. */
const openDesk = async () => {
  const world = await openWorld(2);
  await world.seat(
    ['11', 's1', 'principal'],
    ['12', 's1', 'deputy'],
    ['90', OFFICE, 'officer'],
    ['91', OFFICE, 'leader'],
  );
  world.clock.now = at('2026-09-10T09:00');
  await world.pledge('s1', 'returned');
  const as = <T>(id: string, use: (work: Work, by: Actor) => Promise<T>): Promise<T> =>
    world.run(async (work) => {
      const role = { 11: 'principal', 12: 'deputy', 90: 'officer', 91: 'leader' }[id] as Actor['post']['role'];
      return use(work, await actor(work, id, id.startsWith('9') ? OFFICE : 's1', role));
    });
  const pledge = () => world.run(async ({ tx }) => (await tx.get(pledges, 'p-s1')) as Pledge);
  const body = (change: Partial<Pledge['versions'][number]['body']> = {}) => ({
    content: '3',
    action: 'Mở thư viện xanh',
    target: '500 sách',
    deadline: '2027-01-15',
    responsible: 'Lan',
    attachments: [],
    ...change,
  });
  const desk = {
    ...world,
    as,
    current: pledge,
    resubmit: () => as('11', (work, by) => resubmitPledge(work, by, 'p-s1', body())),
    approve: () => as('90', (work, by) => approvePledge(work, by, 'p-s1')),
    giveBack: () => as('90', (work, by) => returnPledge(work, by, 'p-s1', 'target', 'Nêu rõ số sách')),
    sign: () => as('11', (work, by) => signPledge(work, by, 'p-s1')),
    withdraw: (version: number) => as('11', (work, by) => withdrawPledge(work, by, 'p-s1', version)),
    amend: (target: string, reason = 'Thêm lớp') =>
      as('12', (work, by) => amendPledge(work, by, 'p-s1', { body: body({ target }), reason })),
    undo: (id: string, decided: number) => as(id, (work, by) => undoReview(work, by, 'p-s1', decided)),
    queue: async () => (await as('90', (work, by) => reviewQueue(work, by))).map(({ id }) => id),
  };
  await desk.resubmit();
  return desk;
};
type Desk = Awaited<ReturnType<typeof openDesk>>;

const decidedAt = async (desk: Desk): Promise<number> => (await desk.current()).reviews.at(-1)?.at ?? 0;

describe('withdrawing', () => {
  test('before it is reviewed, once; it leaves the queue and may be sent again', async () => {
    const desk = await openDesk();
    expect(await desk.queue()).toEqual(['p-s1']);
    expect((await desk.withdraw(2)).status).toBe('withdrawn');
    expect(await desk.queue()).toEqual([]);
    expect(await refusal(desk.withdraw(2))).toBe('stale');
    expect(await refusal(desk.approve())).toBe('stale');
    expect((await desk.resubmit()).versions).toHaveLength(3);
    expect(await desk.queue()).toEqual(['p-s1']);
  });

  test('not when it was decided on, and not another version than the one that was shown', async () => {
    const desk = await openDesk();
    expect(await refusal(desk.withdraw(1))).toBe('stale');
    await desk.approve();
    expect(await refusal(desk.withdraw(2))).toBe('stale');
  });

  test('against an approval at the same moment: one of the two happens, the other is refused', async () => {
    const desk = await openDesk();
    const outcomes = await Promise.all([refusal(desk.withdraw(2)), refusal(desk.approve())]);
    expect(outcomes.filter((code) => code === 'stale')).toHaveLength(1);
  });
});

describe('taking back a decision', () => {
  test('puts it back at its old place; any officer above may, within a day', async () => {
    const desk = await openDesk();
    await desk.approve();
    desk.clock.now += 24 * HOUR - 1;
    const undone = await desk.undo('91', await decidedAt(desk));
    expect(undone.status).toBe('submitted');
    const score = await desk.services.store.redis.zscore(desk.services.store.keys.review, 'p-s1');
    expect(Number(score)).toBe(undone.versions.at(-1)?.at);
    expect(historyOf(undone).map(({ kind, by }) => [kind, by])).toEqual([
      ['submitted', '1'],
      ['returned', '9'],
      ['resubmitted', '11'],
      ['approved', '90'],
      ['approval-undone', '91'],
    ]);
  });

  test('not after a day, not twice, not another decision than the one that was shown', async () => {
    const desk = await openDesk();
    await desk.giveBack();
    const decided = await decidedAt(desk);
    expect(await refusal(desk.undo('90', decided - 1))).toBe('stale');
    desk.clock.now += 24 * HOUR;
    expect(await refusal(desk.undo('90', decided))).toBe('undo-late');
    desk.clock.now -= HOUR;
    await desk.undo('90', decided);
    expect(await refusal(desk.undo('91', decided))).toBe('stale');
  });

  test('not when the unit acted upon it: it signed, or mended what was returned', async () => {
    const desk = await openDesk();
    await desk.giveBack();
    const returned = await decidedAt(desk);
    desk.clock.now += HOUR;
    await desk.resubmit();
    expect(await refusal(desk.undo('90', returned))).toBe('stale');
    await desk.approve();
    const approved = await decidedAt(desk);
    await desk.sign();
    expect(await refusal(desk.undo('90', approved))).toBe('stale');
  });

  test('at night the unit hears of neither; by day of both', async () => {
    const desk = await openDesk();
    const owed = async () => [...(await desk.owed()).keys()].map((id) => id.split('-')[0]).sort();
    const news = async () => (await owed()).filter((kind) => kind !== 'tidings');
    const round = async () => {
      const pledge = await desk.approve();
      await desk.as('90', (work) => tellUnitOfReview(work, pledge));
      desk.clock.now += 60_000;
      await desk.as('90', async (work, by) =>
        tellUnitOfUndo(work, await undoReview(work, by, 'p-s1', pledge.statusAt)),
      );
    };
    desk.clock.now = at('2026-09-10T22:00');
    await round();
    expect(await news()).toEqual([]);
    desk.clock.now = at('2026-09-11T10:00');
    await round();
    expect(await news()).toEqual(['review', 'review', 'undo', 'undo']);
  });
});

describe('changing a signed pledge', () => {
  const signed = async () => {
    const desk = await openDesk();
    await desk.approve();
    await desk.sign();
    desk.clock.now += HOUR;
    return desk;
  };

  test('goes through review and signature; the old commitment stays until then, and the new one names its hash', async () => {
    const desk = await signed();
    const first = (await desk.current()).signature;
    const amended = await desk.amend('700 sách');
    expect(amended).toMatchObject({ status: 'submitted', signature: first });
    expect(amended.versions.at(-1)).toMatchObject({ by: '12', role: 'deputy', reason: 'Thêm lớp' });
    expect(await refusal(desk.amend('800 sách'))).toBe('stale');
    await desk.approve();
    const approved = await desk.current();
    desk.clock.now += HOUR;
    const { signature, formerSignatures } = await desk.sign();
    expect(formerSignatures).toEqual([first]);
    expect(signature).toMatchObject({ version: 3, previous: first?.hash, since: first?.at });
    expect(signature?.hash).toBe(commitmentHash(approved, first?.hash));
    expect(signature?.hash).not.toBe(commitmentHash(approved));
    expect(currentBody(await desk.current()).target).toBe('700 sách');
  });

  test('can be dropped at any time before: what was signed counts again', async () => {
    const desk = await signed();
    await desk.amend('700 sách');
    await desk.approve();
    const dropped = await desk.withdraw(3);
    expect([dropped.status, currentBody(dropped).target]).toEqual(['signed', '500 sách']);
    const again = await desk.amend('600 sách');
    expect([again.versions.length, currentBody(again).target]).toEqual([4, '600 sách']);
  });

  test('asks for a reason and for a difference', async () => {
    const desk = await signed();
    expect(await refusal(desk.amend('500 sách'))).toBe('unchanged');
    expect(await refusal(desk.amend('700 sách', ''))).toBe('invalid');
  });
});

test('in a closed campaign nothing changes; opened again it goes on', async () => {
  const desk = await openDesk();
  const set = (status: 'open' | 'closed') => desk.run((work) => setCampaignStatus(work, SYSTEM, CAMPAIGN, status));
  await set('closed');
  expect(await desk.queue()).toEqual([]);
  for (const attempt of [desk.approve, desk.giveBack, () => desk.withdraw(2)])
    expect(await refusal(attempt())).toBe('campaign-closed');
  await set('open');
  await desk.approve();
  const decided = await decidedAt(desk);
  await set('closed');
  expect(await refusal(desk.sign())).toBe('campaign-closed');
  expect(await refusal(desk.undo('90', decided))).toBe('campaign-closed');
  await set('open');
  await desk.sign();
  await set('closed');
  expect(await refusal(desk.amend('700 sách'))).toBe('campaign-closed');
});

test('who was told that a pledge is approved is not reminded of its opening as well', async () => {
  const desk = await openDesk();
  const pledge = await desk.approve();
  const { plan: before } = await runReminders(desk.run, { at: desk.clock.now + 60_000, dryRun: true });
  expect(before.reminders.map(({ member }) => member)).toEqual(['11']);
  await desk.as('90', (work) => tellUnitOfReview(work, pledge));
  const { plan: after } = await runReminders(desk.run, { at: desk.clock.now + 60_000, dryRun: true });
  expect(after.reminders).toEqual([]);
});
