import { describe, expect, it } from 'vitest';
import { newRecipient } from '../../src/domain/announcement-recipient.js';
import {
  claimByInvite,
  claimsWaiting,
  confirmClaim,
  objectToClaim,
  refuseClaim,
  withdrawClaim,
} from '../../src/services/claims.js';
import { offerBack, takeBack } from '../../src/services/post-changes.js';
import { unseat } from '../../src/services/posts.js';
import { announcements, claims, members, recipientsOf } from '../../src/store/entities.js';
import { reminded } from '../../src/store/reminded.js';
import { openPosts } from './post-world.js';
import { OFFICE } from './reminder-world.js';
import { refusal } from './report-world.js';

describe('a post that is held changes hands', () => {
  it('is asked for: nothing changes, the officers decide, the holder is told', async () => {
    const { ask, seated, told, postsOf, run, actor } = await openPosts();
    const { asked } = await ask('31', 'takeover');
    expect(asked).toBe(2);
    expect(await seated('s1')).toEqual(['principal 11', 'deputy 21']);
    expect(await postsOf('31')).toEqual([]);
    expect(await told()).toEqual(['claim-c-31-90', 'claim-c-31-91', 'claimed-c-31-11']);
    const waiting = (by: string) => run(async (work) => (await claimsWaiting(work, await actor(work, by))).length);
    expect(await Promise.all(['90', '91', '12', '21', '11'].map(waiting))).toEqual([1, 1, 0, 0, 0]);
  });

  it('is confirmed once, by two officers at once too; the old holder is out and told', async () => {
    const { ask, confirm, seated, postsOf, told } = await openPosts();
    await ask('31', 'takeover');
    const [one, other] = await Promise.all([confirm('90', 'c-31'), confirm('91', 'c-31')]);
    expect([one.isNew, other.isNew].sort()).toEqual([false, true]);
    expect(one.claim.decided?.by).toBe(other.claim.decided?.by);
    expect(await seated('s1')).toEqual(['deputy 21', 'principal 31']);
    expect(await postsOf('11')).toEqual([]);
    expect((await postsOf('31')).map(({ unit, role }) => [unit, role])).toEqual([['s1', 'principal']]);
    expect((await told()).filter((id) => /claim-(end|out)/.test(id))).toEqual([
      'claim-end-c-31-31',
      'claim-out-c-31-11',
    ]);
  });

  it('is confirmed by nobody below, beside, or concerned', async () => {
    const { ask, confirm, run, seat, actor } = await openPosts();
    await ask('31', 'takeover');
    for (const by of ['21', '12', '11', 'nobody']) expect(await refusal(confirm(by, 'c-31'))).toBe('not-allowed');
    // An officer who asks for a post below does not decide about it.
    await ask('90', 'takeover');
    expect(await refusal(confirm('90', 'c-90'))).toBe('own-matter');
    await seat(['92', 's1', 'deputy'], ['92', OFFICE, 'officer']);
    expect(await refusal(run(async (work) => confirmClaim(work, await actor(work, '92'), 'c-31', '11')))).toBe(
      'not-allowed',
    );
  });

  it('is refused: nothing is kept of who asked', async () => {
    const { ask, run, actor, told, seated, confirm } = await openPosts();
    await ask('31', 'takeover');
    await run(async (work) => refuseClaim(work, await actor(work, '90'), 'c-31'));
    expect(await run((work) => work.tx.get(claims, 'c-31'))).not.toHaveProperty('applicant');
    expect(await run((work) => work.tx.get(members, '31'))).toBeUndefined();
    expect(await told()).toContain('claim-end-c-31-31');
    expect((await confirm('91', 'c-31')).isNew).toBe(false);
    expect(await seated('s1')).toEqual(['principal 11', 'deputy 21']);
  });

  it('is withdrawn by who asked, and by nobody else', async () => {
    const { invite, run, ask, actor, confirm } = await openPosts();
    await ask('31', 'takeover');
    const payload = await invite('s1', 'principal');
    expect(await run((work) => claimByInvite(work, '31', payload))).toBeUndefined();
    expect(await refusal(run((work) => withdrawClaim(work, '32', 'c-31')))).toBe('not-found');
    expect(await run((work) => withdrawClaim(work, '31', 'c-31'))).toBe(true);
    expect(await run(async (work) => claimsWaiting(work, await actor(work, '90')))).toEqual([]);
    expect((await confirm('90', 'c-31')).isNew).toBe(false);
  });

  it('is objected to by its holder; when another holds it by now, the officer looks again', async () => {
    const { ask, run, told, confirm, seated } = await openPosts();
    await ask('31', 'takeover');
    expect(await refusal(run((work) => objectToClaim(work, '12', 'c-31')))).toBe('not-allowed');
    expect((await run((work) => objectToClaim(work, '11', 'c-31'))).isNew).toBe(true);
    expect((await run((work) => objectToClaim(work, '11', 'c-31'))).isNew).toBe(false);
    expect((await told()).filter((id) => id.startsWith('objected'))).toEqual(['objected-c-31-90', 'objected-c-31-91']);
    await ask('32', 'takeover');
    await confirm('90', 'c-32');
    const { isNew, claim } = await confirm('91', 'c-31');
    expect([isNew, claim.decided]).toEqual([false, undefined]);
    expect(await seated('s1')).toContain('principal 32');
    expect((await confirm('91', 'c-31', '32')).isNew).toBe(true);
    expect(await seated('s1')).toEqual(['deputy 21', 'principal 31']);
  });

  it('is given back within a day, unless somebody else has it', async () => {
    const { ask, confirm, run, seated, actor, postsOf } = await openPosts();
    await ask('31', 'takeover');
    const { former } = await confirm('90', 'c-31');
    const change = { unit: 's1', role: 'principal' as const, back: '11', since: former?.since ?? -1, out: '31' };
    const offer = await run(async (work) => offerBack(work, '90', change));
    const undo = (by: string, id = offer) =>
      run(async (work) => takeBack(work, { person: by, actor: await actor(work, by) }, id));
    expect(await undo('91')).toBeUndefined();
    expect(await undo('90')).toMatchObject({ back: '11' });
    expect(await seated('s1')).toEqual(['deputy 21', 'principal 11']);
    expect(await postsOf('11')).toEqual([{ unit: 's1', role: 'principal', since: 0 }]);
    expect(await undo('90')).toBeUndefined();
    const stale = await run(async (work) => offerBack(work, '90', { ...change, back: '31', out: '99' }));
    expect(await refusal(undo('90', stale))).toBe('stale');
  });
});

describe('a lost account', () => {
  it('is followed by the new one: posts, drafts, marks of reminders, what did not arrive', async () => {
    const { ask, confirm, run, seat, postsOf, services } = await openPosts();
    const { redis, keys } = services.store;
    await seat(['11', 's2', 'deputy']);
    const draft = {
      flow: 'register',
      version: 1,
      step: 'action',
      answers: { unit: 's1', action: 'Trồng' },
      draftId: 'd1',
    };
    const joining = { ...draft, flow: 'join', draftId: 'd2' };
    await redis.set(keys.session('11'), JSON.stringify({ rev: 4, dialog: draft, parked: [joining], finished: [] }));
    const pace = { rhythm: { minute: 540 }, away: { from: '2026-09-28', to: '2026-10-04', standIn: '21' } };
    await run(async ({ tx }) => {
      tx.put(reminded, '11', { sent: { 'x:1': 5 } });
      const lost = await tx.get(members, '11');
      if (lost !== undefined) tx.put(members, '11', { ...lost, ...pace });
      const audience = { top: OFFICE, kinds: [], roles: ['principal' as const], states: [] };
      const sent = {
        urgent: false,
        schedule: 0,
        edition: 0,
        text: 'Họp',
        audience,
        people: 1,
        emptyUnits: 0,
        createdAt: 1,
        sendAt: 1,
        progress: 'lost' as const,
      };
      tx.put(announcements, 'a1', { id: 'a1', office: OFFICE, by: '90', ...sent });
      tx.put(recipientsOf('a1'), '11', { ...newRecipient('s1', 1), status: 'unreachable' });
      tx.write('ZADD', tx.keys.unreachable('11'), '1', 'a1');
    });
    await ask('31', 'relink');
    await confirm('90', 'c-31');
    expect((await postsOf('31')).map(({ unit, role }) => `${role} ${unit}`).sort()).toEqual([
      'deputy s2',
      'principal s1',
    ]);
    const [old, own] = await redis.mget(keys.session('11'), keys.session('31'));
    expect(old).toBeNull();
    expect(JSON.parse(own ?? '')).toMatchObject({ rev: 1, parked: [draft] });
    expect((await run((work) => work.tx.get(reminded, '31')))?.sent).toEqual({ 'x:1': 5 });
    expect(await run((work) => work.tx.get(members, '31'))).toMatchObject(pace);
    expect(await redis.zscore(keys.paced, '31')).not.toBeNull();
    expect(await run((work) => work.tx.get(recipientsOf('a1'), '31'))).toMatchObject({ status: 'queued', unit: 's1' });
    expect(await redis.hget(keys.outbox, 'ann-a1-31')).not.toBeNull();
  });

  it('is forgotten, and what was filed from it is the person’s own', async () => {
    const { ask, confirm, run, seat } = await openPosts();
    await ask('31', 'relink');
    await confirm('90', 'c-31');
    expect(await run((work) => work.tx.get(members, '11'))).toBeUndefined();
    expect(await run((work) => work.tx.get(members, '31'))).toMatchObject({ formerly: ['11'] });
    expect(await run((work) => work.tx.get(reminded, '11'))).toBeUndefined();
    // Nobody asked about the other post of this account, which whoever confirms may not give away.
    await seat(['21', OFFICE, 'admin']);
    await ask('41', 'relink', '21', 's1', 'deputy');
    await confirm('90', 'c-41', '21');
    expect(await run((work) => work.tx.get(members, '21'))).toMatchObject({ posts: [{ unit: OFFICE }] });
  });

  it('of a deputy is confirmed by the principal', async () => {
    const { ask, confirm, seated, told } = await openPosts();
    await ask('31', 'relink', '21', 's1', 'deputy');
    expect(await told()).toEqual(['claim-c-31-11', 'claimed-c-31-21']);
    expect((await confirm('11', 'c-31', '21')).isNew).toBe(true);
    expect(await seated('s1')).toEqual(['principal 11', 'deputy 31']);
  });
});

it('leaves alone who acts in another post when one is taken', async () => {
  const { run, seat } = await openPosts();
  await seat(['11', 's2', 'deputy'], ['11', OFFICE, 'officer']);
  const actAs = (acting: number) =>
    run(async ({ tx }) => {
      const member = await tx.get(members, '11');
      if (member !== undefined) tx.put(members, '11', { ...member, acting });
    });
  await actAs(2);
  await run((work) => unseat(work, '11', { unit: 's2', role: 'deputy' }));
  expect(await run((work) => work.tx.get(members, '11'))).toMatchObject({ acting: 1, posts: [{}, { unit: OFFICE }] });
  await run((work) => unseat(work, '11', { unit: OFFICE, role: 'officer' }));
  expect(await run((work) => work.tx.get(members, '11'))).toMatchObject({ acting: 0, posts: [{ unit: 's1' }] });
  expect(await refusal(run((work) => unseat(work, '11', { unit: OFFICE, role: 'officer' })))).toBe('stale');
});
