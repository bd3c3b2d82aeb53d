import { describe, expect, it } from 'vitest';
import { announcementEntry } from '../../src/services/announcement-delivery.js';
import { startAnnouncement } from '../../src/services/announcement-start.js';
import { sendAnnouncement } from '../../src/services/announcements.js';
import { settleDeliveries } from '../../src/services/deliveries.js';
import { noteOpened } from '../../src/services/invite-news.js';
import { inviteInto } from '../../src/services/invite-sheet.js';
import { readInvite, voidInvites } from '../../src/services/invites.js';
import { newsEntry } from '../../src/services/news-delivery.js';
import { notJoined } from '../../src/services/not-joined.js';
import { notifyAll } from '../../src/services/notify.js';
import { approvePledge, signPledge } from '../../src/services/pledges.js';
import { leavePost, openPledges, removeFromPost, takeBack } from '../../src/services/post-changes.js';
import { createTurnRecords } from '../../src/services/turns.js';
import { SYSTEM, stillActing } from '../../src/services/work.js';
import { members, pledges, recipientsOf } from '../../src/store/entities.js';
import { createSessions } from '../../src/store/session.js';
import { openPosts } from './post-world.js';
import { OFFICE } from './reminder-world.js';
import { refusal } from './report-world.js';

const PRINCIPAL = { unit: 's1', role: 'principal' } as const;

describe('a post that is taken away while its holder acts', () => {
  it('does not carry the act: the commit fails, and reading again refuses it', async () => {
    const { ask, confirm, services, pledge, run, actor } = await openPosts();
    await pledge('s1', 'approved');
    await ask('31', 'takeover');
    const { redis } = services.store;
    const records = createTurnRecords({
      ...services.deps,
      read: services.store.read,
      sessions: createSessions(redis),
      replica: 'r',
    });
    const turn = await records.begin(1, '11');
    if (turn?.member === undefined) throw new Error('no turn');
    const [post] = turn.member.posts;
    if (post === undefined) throw new Error('no post');
    await signPledge(turn, { member: turn.member, post }, 'p-s1');
    await confirm('90', 'c-31');
    expect(await turn.commit(undefined)).toBe('conflict');
    expect((await run((work) => work.tx.get(pledges, 'p-s1')))?.signature).toBeUndefined();
    const again = await records.begin(1, '11');
    expect(again?.member?.posts).toEqual([]);
    expect(await refusal(run(async (work) => signPledge(work, await actor(work, '11'), 'p-s1')))).toBe('not-allowed');
  });

  it('does not carry what is done beside the turn either', async () => {
    const { run, actor, confirm, ask } = await openPosts();
    const former = await run((work) => actor(work, '11'));
    if (former === undefined) throw new Error('nobody');
    expect(await run((work) => stillActing(work, former))).toMatchObject({ post: PRINCIPAL });
    await ask('31', 'takeover');
    await confirm('90', 'c-31');
    expect(await refusal(run((work) => stillActing(work, former)))).toBe('not-allowed');
  });

  it('takes along what was on its way: news are dropped, an announcement goes to the successor', async () => {
    const { run, ask, confirm, owed, audience, send } = await withAnnouncement();
    await run((work) => notifyAll(work, 'review', ['11', '90'], { body: [{ id: 'plain' }] }, 's1'));
    await run((work) => notifyAll(work, 'own', ['11'], { body: [{ id: 'plain' }] }, undefined));
    await send(audience);
    const entries = await owed();
    const goes = async (id: string) => {
      const entry = entries.get(id);
      if (entry === undefined) throw new Error(`nothing is owed as ${id}`);
      return (
        (await run(async (work) => (await newsEntry(work, entry)) && announcementEntry(work, entry))) !== undefined
      );
    };
    const all = ['review-11', 'review-90', 'own-11', 'ann-a1-11', 'ann-a1-12'];
    expect(await Promise.all(all.map(goes))).toEqual([true, true, true, true, true]);
    await ask('31', 'takeover');
    await confirm('90', 'c-31');
    expect(await Promise.all(all.map(goes))).toEqual([false, true, true, false, true]);
    const dropped = entries.get('ann-a1-11');
    if (dropped === undefined) throw new Error('not owed');
    await run((work) => settleDeliveries(work, [{ entry: dropped, outcome: { status: 'dropped' } }]));
    expect(await run((work) => work.tx.get(recipientsOf('a1'), '11'))).toBeUndefined();
    expect(await run((work) => work.tx.get(recipientsOf('a1'), '31'))).toMatchObject({ status: 'queued', unit: 's1' });
    expect([...(await owed()).keys()]).toContain('ann-a1-31');
  });
});

const withAnnouncement = async () => {
  const world = await openPosts();
  const audience = { top: OFFICE, kinds: [], roles: ['principal' as const], states: [] };
  const send = async (to: typeof audience): Promise<void> => {
    const { schedule } = await world.run(async (work) =>
      sendAnnouncement(work, await world.actor(work, '90'), { draft: 'a1', text: 'Họp', audience: to, urgent: true }),
    );
    await world.run((work) => startAnnouncement(work, 'a1', schedule));
  };
  return { ...world, audience, send };
};

describe('leaving, and being taken out', () => {
  it('leaves the pledges with the unit, tells those above, and can be undone by nobody else', async () => {
    const { run, pledge, seated, told, actor } = await openPosts();
    await pledge('s1', 'signed');
    expect(await run((work) => openPledges(work, 's1'))).toBe(1);
    const leave = () =>
      run(async (work) => {
        const member = await work.tx.get(members, '11');
        return member === undefined ? '' : leavePost(work, member, PRINCIPAL);
      });
    const offer = await leave();
    expect(await seated('s1')).toEqual(['deputy 21']);
    expect(
      (await told())
        .filter((id) => id.startsWith('left-'))
        .map((id) => id.slice(-2))
        .sort(),
    ).toEqual(['90', '91']);
    expect(await refusal(leave())).toBe('stale');
    const undo = (person: string) =>
      run(async (work) => takeBack(work, { person, actor: await actor(work, person) }, offer));
    expect(await undo('90')).toBeUndefined();
    expect(await undo('11')).toMatchObject(PRINCIPAL);
    expect(await seated('s1')).toEqual(['deputy 21', 'principal 11']);
  });

  it('is done by those who may fill the post, not by the person concerned', async () => {
    const { run, actor, seated, told } = await openPosts();
    const remove = (by: string, person: string, role: 'principal' | 'deputy') =>
      run(async (work) => removeFromPost(work, await actor(work, by), person, { unit: 's1', role }));
    expect(await refusal(remove('21', '11', 'principal'))).toBe('not-allowed');
    expect(await refusal(remove('12', '21', 'deputy'))).toBe('not-allowed');
    expect(await refusal(remove('11', '11', 'principal'))).toBe('not-allowed');
    await remove('11', '21', 'deputy');
    await remove('91', '11', 'principal');
    expect(await seated('s1')).toEqual([]);
    expect((await told()).map((id) => id.slice(-2)).sort()).toEqual(['11', '21']);
  });

  it('is refused to the only admin of the installation', async () => {
    const { run, seat } = await openPosts();
    await seat(['70', OFFICE, 'admin']);
    const leave = (id: string) =>
      run(async (work) => {
        const member = await work.tx.get(members, id);
        return member === undefined ? '' : leavePost(work, member, { unit: OFFICE, role: 'admin' });
      });
    expect(await refusal(leave('70'))).toBe('last-admin');
    await seat(['71', OFFICE, 'admin']);
    await leave('70');
    expect(await refusal(leave('71'))).toBe('last-admin');
  });
});

describe('links', () => {
  it('tell apart who was never invited, has not opened, has not finished, ran out, left', async () => {
    const { run, actor, invite, clock, join } = await openPosts();
    const states = async (by = '90') =>
      (await run(async (work) => notJoined(work, await actor(work, by)))).map(({ unit, role, state }) => [
        unit,
        role,
        state,
      ]);
    expect(await states()).toEqual([]);
    await run(async (work) => removeFromPost(work, await actor(work, '90'), '12', { unit: 's2', role: 'principal' }));
    expect(await states()).toEqual([['s2', 'principal', 'never']]);
    const payload = await invite('s2', 'principal');
    expect(await states()).toEqual([['s2', 'principal', 'invited']]);
    await run((work) => noteOpened(work, '50', payload));
    expect(await states()).toEqual([['s2', 'principal', 'opened']]);
    clock.now += 15 * 86_400_000;
    expect(await states()).toEqual([['s2', 'principal', 'expired']]);
    await join('50', await invite('s2', 'principal'));
    expect(await states()).toEqual([]);
    await run(async (work) => removeFromPost(work, await actor(work, '90'), '50', { unit: 's2', role: 'principal' }));
    expect(await states()).toEqual([['s2', 'principal', 'left']]);
    expect(await refusal(states('21'))).toBe('not-allowed');
  });

  it('made anew void the old ones to that post alone', async () => {
    const { run, invite } = await openPosts();
    const [old, deputy] = [await invite('s1', 'principal'), await invite('s1', 'deputy')];
    const [line] = await run((work) => inviteInto(work, SYSTEM, [PRINCIPAL], { replace: true }));
    expect(line?.replaced).toBe(1);
    const read = (payload: string) => run((work) => readInvite(work, payload));
    expect(await refusal(read(old))).toBe('invite-void');
    expect(await read(deputy)).toMatchObject({ role: 'deputy' });
    expect(await read(line?.payload ?? '')).toMatchObject({ role: 'principal' });
    expect(await run((work) => voidInvites(work, SYSTEM, 's1', 'principal'))).toBe(1);
    expect(await run((work) => voidInvites(work, SYSTEM, 's1', 'principal'))).toBe(0);
    expect(
      await refusal(run((work) => inviteInto(work, SYSTEM, [{ unit: OFFICE, role: 'deputy' }], { replace: true }))),
    ).toBe('role-elsewhere');
  });

  it('opened by several accounts are told to the officers, once for the second and once for the fifth', async () => {
    const { run, invite, told, join, services } = await openPosts();
    const payload = await invite('s1', 'deputy');
    const open = (...people: string[]) =>
      people.reduce((before, id) => before.then(() => run((work) => noteOpened(work, id, payload))), Promise.resolve());
    await open('51', '51');
    expect(await told()).toEqual([]);
    await join('51', payload);
    await open('52', '52', '53', '54');
    expect((await told()).map((id) => id.replace(/-\d{13}-/, '-'))).toEqual(['shared-s1-deputy-2-11']);
    await open('55', '56');
    expect(await told()).toHaveLength(2);
    const stored = await services.store.redis.hvals(services.store.keys.invites);
    expect(stored.join()).not.toMatch(/"5[2-6]"/);
  });
});

it('lets no officer approve the pledge of a school of which they are principal', async () => {
  const { run, seat, actor, services } = await openPosts();
  await seat(['93', OFFICE, 'officer'], ['93', 's2', 'deputy']);
  await run(async ({ tx }) => {
    const body = { content: '3', action: 'x', target: 'y', deadline: '2027-01-15', responsible: 'z', attachments: [] };
    const at = services.deps.now();
    for (const unit of ['s1', 's2'])
      tx.put(pledges, `q-${unit}`, {
        id: `q-${unit}`,
        campaign: 'thanh-ba-2026-2027',
        unit,
        status: 'submitted',
        versions: [{ body, at, by: '12' }],
        reviews: [],
        statusAt: at,
      });
  });
  const approve = (id: string) => run(async (work) => approvePledge(work, await actor(work, '93'), id));
  expect(await refusal(approve('q-s2'))).toBe('own-matter');
  expect(await approve('q-s1')).toMatchObject({ status: 'approved' });
});
