import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kindKey, type ReachUnit, reachOf } from '../../src/domain/announcement-reach.js';
import {
  countsOf,
  mayBeDeleted,
  mayBeNudged,
  paceOf,
  progressBar,
  RECIPIENT_STATUSES,
  type Recipient,
  reasonsOf,
  tallyFields,
  tallyOf,
  withOutcome,
} from '../../src/domain/announcement-recipient.js';
import { ROLES, type Role } from '../../src/domain/role.js';

const recipient = (status: Recipient['status'], more: Partial<Recipient> = {}): Recipient => ({
  status,
  at: 1,
  unit: 'u',
  edition: 0,
  nudges: [],
  rev: 1,
  ...more,
});

test('the bar is full only when all is done, and empty only when nothing is', () => {
  expect(progressBar(36, 59, 5)).toBe('▰▰▰▱▱');
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40_000 }), fc.integer({ min: 2, max: 20 }), fc.nat(), (total, width, n) => {
      const done = n % (total + 1);
      const bar = progressBar(done, total, width);
      expect([...bar]).toHaveLength(width);
      expect(bar.includes('▱')).toBe(done < total);
      expect(bar.includes('▰')).toBe(done > 0);
    }),
  );
  expect(progressBar(0, 0, 3)).toBe('▱▱▱');
});

test('counts add up: done is everybody for whom nothing is left to be tried', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...RECIPIENT_STATUSES)), (statuses) => {
      const counts = countsOf(tallyOf(statuses.map((status) => recipient(status))));
      expect(counts.total).toBe(statuses.length);
      expect(RECIPIENT_STATUSES.reduce((sum, status) => sum + counts[status], 0)).toBe(statuses.length);
      expect(counts.done + counts.queued).toBe(counts.total);
    }),
  );
});

describe('an outcome', () => {
  test('never undoes an acknowledgement that overtook it, and still keeps the message', () => {
    const before = recipient('acknowledged', { at: 5 });
    expect(withOutcome(before, { status: 'sent', messageId: 7 }, 9)).toEqual({ ...before, messageId: 7, sentAt: 9 });
    expect(withOutcome(before, { status: 'unreachable' }, 9)).toEqual(before);
  });
  test('forgets the reason of an earlier failure', () => {
    const failed = withOutcome(recipient('queued'), { status: 'failed', reason: 'Bad Request' }, 2);
    expect(failed).toMatchObject({ status: 'failed', reason: 'Bad Request', at: 2 });
    expect(withOutcome(failed, { status: 'sent', messageId: 3 }, 4)).toEqual(
      recipient('sent', { at: 4, messageId: 3, sentAt: 4 }),
    );
  });
});

test('only who has the message is nudged, and not again within four hours', () => {
  const hour = 3_600_000;
  expect(RECIPIENT_STATUSES.filter((status) => mayBeNudged(recipient(status), 0))).toEqual(['sent']);
  expect(mayBeNudged(recipient('sent', { nudgedAt: 0 }), 4 * hour - 1)).toBe(false);
  expect(mayBeNudged(recipient('sent', { nudgedAt: 0 }), 4 * hour)).toBe(true);
});

test('counters tell the same as counting anew, whatever changed', () => {
  const states = [
    recipient('queued', { heldUntil: 9 }),
    recipient('failed', { reason: 'Bad Request: x' }),
    recipient('failed', { reason: 'Bad Request: x' }),
    recipient('sent', { edition: 2 }),
    recipient('sent', { stuck: 2 }),
    recipient('acknowledged', { edition: 1, withdrawn: 'deleted' }),
  ];
  const tally = tallyOf(states);
  expect(countsOf(tally, 2)).toMatchObject({
    queued: 1,
    held: 1,
    failed: 2,
    corrected: 1,
    stuck: 1,
    deleted: 1,
    total: 6,
  });
  expect(reasonsOf(tally)).toEqual([{ reason: 'Bad Request: x', count: 2 }]);
  const moved = new Map(tally);
  for (const [from, to] of [
    [states[0], states[3]],
    [states[3], states[5]],
  ] as const) {
    for (const field of from === undefined ? [] : tallyFields(from)) moved.set(field, (moved.get(field) ?? 0) - 1);
    for (const field of to === undefined ? [] : tallyFields(to)) moved.set(field, (moved.get(field) ?? 0) + 1);
  }
  const after = states.flatMap((one, i) => (i === 0 ? states[3] : i === 3 ? states[5] : one) ?? []);
  expect(countsOf(moved, 2)).toEqual(countsOf(tallyOf(after), 2));
});

test('the rate says how long the rest takes, once there is something to say', () => {
  expect(paceOf(60, 30, 2000)).toEqual({ perSecond: 30, leftMs: 1000 });
  expect(paceOf(0, 30, 60_000)).toBeUndefined();
  expect(paceOf(5, 30, 999)).toBeUndefined();
});

test('a message may be deleted for two days but a quarter of an hour', () => {
  expect(mayBeDeleted({ sentAt: 0 }, 47.7 * 3_600_000)).toBe(true);
  expect(mayBeDeleted({ sentAt: 0 }, 47.8 * 3_600_000)).toBe(false);
});

test('a kind is a short plain word whatever the roster writes', () => {
  expect(kindKey('THCS')).toBe('thcs');
  expect(kindKey('Đặc khu')).toBe(kindKey('đặc  khu'));
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (kind) => {
      expect(kindKey(kind)).toMatch(/^[a-z0-9-]{0,24}$/);
    }),
  );
});

describe('reach', () => {
  const post = (role: Role, member: string) => ({ role, member });
  const office: ReachUnit = {
    code: 'P',
    kind: 'phong',
    isOffice: true,
    posts: [post('officer', 'me'), post('leader', 'boss')],
  };
  const school = (code: string, kind: string, ...posts: ReachUnit['posts'][number][]): ReachUnit => ({
    code,
    kind,
    isOffice: false,
    posts,
  });
  const units = [
    office,
    school('A', 'TH', post('principal', 'a'), post('deputy', 'b')),
    school('B', 'MN', post('principal', 'a')),
    school('C', 'TH'),
  ];
  const reach = (roles: Role[], kinds: string[] = []) => {
    const { people, emptyUnits, units: asked } = reachOf(units, { roles, kinds }, 'me');
    return { people: [...people.keys()], emptyUnits, asked };
  };

  test('takes principals of every kind and counts schools without one; an office is no such unit', () => {
    expect(reach(['principal'])).toEqual({ people: ['a'], emptyUnits: ['C'], asked: 3 });
  });
  test('gives a person with two schools one message', () => {
    expect(reachOf(units, { roles: ['principal'], kinds: [] }, 'me').people.get('a')).toBe('A');
  });
  test('holds the kinds, letter case aside', () => {
    expect(reach(['principal', 'deputy'], ['th'])).toEqual({ people: ['a', 'b'], emptyUnits: ['C'], asked: 2 });
  });
  test('leaves the sender out, and does not call their office empty', () => {
    expect(reach(['officer'])).toEqual({ people: [], emptyUnits: [], asked: 0 });
    expect(reach(['officer', 'leader'])).toEqual({ people: ['boss'], emptyUnits: [], asked: 1 });
  });
  test('never reaches the sender nor a role that was not chosen, and splits the asked units into reached and empty', () => {
    const anyPost = fc.record({ role: fc.constantFrom(...ROLES), member: fc.constantFrom('me', 'a', 'b', 'c') });
    const anyUnit = fc.record({
      kind: fc.constantFrom('TH', 'MN', 'phong'),
      isOffice: fc.boolean(),
      posts: fc.array(anyPost, { maxLength: 4 }),
    });
    const anyUnits = fc
      .array(anyUnit, { maxLength: 8 })
      .map((all) => all.map((unit, i) => ({ ...unit, code: `u${i}` })));
    fc.assert(
      fc.property(
        anyUnits,
        fc.subarray([...ROLES], { minLength: 1 }),
        fc.subarray(['TH', 'MN', 'phong']),
        (all, roles, kinds) => {
          const { people, units: asked, emptyUnits } = reachOf(all, { roles, kinds }, 'me');
          expect(people.has('me')).toBe(false);
          for (const [member, unit] of people) {
            const found = all.find(({ code }) => code === unit);
            expect(found?.posts.some((one) => one.member === member && roles.includes(one.role))).toBe(true);
            expect(kinds.length === 0 || kinds.includes(found?.kind ?? '')).toBe(true);
          }
          expect(new Set(people.values()).size).toBeLessThanOrEqual(asked - emptyUnits.length);
        },
      ),
    );
  });
});
