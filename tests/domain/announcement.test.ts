import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  countRecipients,
  kindKey,
  mayBeNudged,
  progressBar,
  RECIPIENT_STATUSES,
  type ReachUnit,
  type Recipient,
  reachOf,
  withOutcome,
} from '../../src/domain/announcement.js';
import { ROLES, type Role } from '../../src/domain/role.js';

const recipient = (status: Recipient['status'], more: Partial<Recipient> = {}): Recipient => ({
  status,
  at: 1,
  unit: 'u',
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
      const counts = countRecipients(statuses.map((status) => ({ status })));
      expect(counts.total).toBe(statuses.length);
      expect(RECIPIENT_STATUSES.reduce((sum, status) => sum + counts[status], 0)).toBe(statuses.length);
      expect(counts.done + counts.queued).toBe(counts.total);
    }),
  );
});

describe('an outcome', () => {
  test('never undoes an acknowledgement that overtook it, and still keeps the message', () => {
    const before = recipient('acknowledged', { at: 5 });
    expect(withOutcome(before, { status: 'sent', messageId: 7 }, 9)).toEqual({ ...before, messageId: 7 });
    expect(withOutcome(before, { status: 'unreachable' }, 9)).toEqual(before);
  });
  test('forgets the reason of an earlier failure', () => {
    const failed = withOutcome(recipient('queued'), { status: 'failed', reason: 'Bad Request' }, 2);
    expect(failed).toMatchObject({ status: 'failed', reason: 'Bad Request', at: 2 });
    expect(withOutcome(failed, { status: 'sent', messageId: 3 }, 4)).toEqual(
      recipient('sent', { at: 4, messageId: 3 }),
    );
  });
});

test('only who has the message is nudged, and not again within four hours', () => {
  const hour = 3_600_000;
  expect(RECIPIENT_STATUSES.filter((status) => mayBeNudged(recipient(status), 0))).toEqual(['sent']);
  expect(mayBeNudged(recipient('sent', { nudgedAt: 0 }), 4 * hour - 1)).toBe(false);
  expect(mayBeNudged(recipient('sent', { nudgedAt: 0 }), 4 * hour)).toBe(true);
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
