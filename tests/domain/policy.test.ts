import { describe, expect, it } from 'vitest';
import {
  ACTIONS,
  type Action,
  invitableRoles,
  isOwnMatter,
  may,
  postsThatMay,
  rolesIn,
} from '../../src/domain/policy.js';
import { ROLES, type Role } from '../../src/domain/role.js';
import type { Unit } from '../../src/domain/unit.js';
import { createUnitTree } from '../../src/domain/unit-tree.js';

const unit = (code: string, parent?: string, professionalParent?: string): Unit => ({
  code,
  name: code,
  kind: code.slice(0, 2),
  ...(parent !== undefined && { parent }),
  ...(professionalParent !== undefined && { professionalParent }),
  locality: '',
  rev: 1,
});

/** `PHONG` is the unit of the posts; `TRUONG1` is under it for administration, `TRUONG2` for the profession alone. */
const tree = createUnitTree([
  unit('SO'),
  unit('PHONG', 'SO'),
  unit('PHONG2', 'SO'),
  unit('TRUONG1', 'PHONG'),
  unit('TRUONG2', 'PHONG2', 'PHONG'),
  unit('TRUONG3', 'PHONG2'),
]);

/** What lies where, seen from PHONG. */
const TARGETS = {
  own: 'PHONG',
  parent: 'SO',
  sibling: 'PHONG2',
  child: 'TRUONG1',
  otherLine: 'TRUONG2',
  nephew: 'TRUONG3',
  unknown: 'KHONG-CO',
} as const;
type Place = keyof typeof TARGETS;

const OWN: Place[] = ['own'];
const BELOW: Place[] = ['child', 'otherLine'];
const UNDER: Place[] = ['own', 'child', 'otherLine'];

/** Written apart from the table of the policy: every action, every role, where it is allowed; roles that are not named are denied. */
const EXPECTED: Record<Action, Partial<Record<Role, Place[]>>> = {
  'unit.view': { principal: OWN, deputy: OWN, officer: UNDER, leader: UNDER, admin: UNDER },
  'roster.import': {},
  'invite.create': { principal: OWN, officer: BELOW, leader: BELOW, admin: UNDER },
  'campaign.manage': { admin: UNDER },
  'campaign.view': { principal: OWN, deputy: OWN, officer: UNDER, leader: UNDER, admin: UNDER },
  'pledge.draft': { principal: OWN, deputy: OWN, officer: BELOW, leader: BELOW, admin: UNDER },
  'pledge.submit': { principal: OWN, deputy: OWN, officer: BELOW, leader: BELOW, admin: UNDER },
  'pledge.review': { officer: BELOW, leader: BELOW, admin: BELOW },
  'pledge.sign': { principal: OWN },
  'pledge.sign-paper': { officer: BELOW, leader: BELOW, admin: BELOW },
  'pledge.view': { principal: OWN, deputy: OWN, officer: UNDER, leader: UNDER, admin: UNDER },
  'report.submit': { principal: OWN, deputy: OWN, officer: BELOW, leader: BELOW, admin: UNDER },
  'duty.relieve': { officer: BELOW, leader: BELOW, admin: BELOW },
  'report.view': { principal: OWN, deputy: OWN, officer: UNDER, leader: UNDER, admin: UNDER },
  'report.see': { officer: BELOW, leader: BELOW, admin: BELOW },
  'announcement.send': { officer: UNDER, leader: UNDER, admin: UNDER },
  'announcement.change': { officer: UNDER, leader: UNDER, admin: UNDER },
  'announcement.acknowledge': { principal: OWN, deputy: OWN, officer: OWN, leader: OWN, admin: OWN },
  'progress.view': { officer: UNDER, leader: UNDER, admin: UNDER },
  export: { officer: UNDER, leader: UNDER, admin: UNDER },
  'reminders.run': {},
  'history.view': { admin: UNDER },
  'reminders.pace': { principal: OWN, deputy: OWN, officer: OWN, leader: OWN, admin: OWN },
  settings: {},
};

describe('policy', () => {
  it.each(ACTIONS)('%s: every role at every place', (action) => {
    for (const role of ROLES) {
      const allowed = (Object.keys(TARGETS) as Place[]).filter((place) =>
        may(action, { unit: 'PHONG', role }, TARGETS[place], tree),
      );
      expect({ role, allowed }).toEqual({ role, allowed: EXPECTED[action][role] ?? [] });
    }
  });

  it('lets nobody act from a unit that is gone', () => {
    for (const action of ACTIONS) {
      for (const role of ROLES) {
        for (const target of [...Object.values(TARGETS), 'DA-GIAI-THE']) {
          expect(may(action, { unit: 'DA-GIAI-THE', role }, target, tree)).toBe(false);
        }
      }
    }
  });

  it("keeps the tenant's own affairs for an admin of the root", () => {
    for (const action of ['roster.import', 'reminders.run', 'settings'] as const) {
      const allowed = ROLES.filter((role) => may(action, { unit: 'SO', role }, 'SO', tree));
      expect(allowed).toEqual(['admin']);
      expect(may(action, { unit: 'PHONG', role: 'admin' }, 'PHONG', tree)).toBe(false);
      expect(may(action, { unit: 'PHONG', role: 'admin' }, 'SO', tree)).toBe(false);
    }
  });

  it('finds the posts that may', () => {
    const posts = [
      { unit: 'PHONG', role: 'officer', since: 1 },
      { unit: 'PHONG2', role: 'officer', since: 2 },
      { unit: 'SO', role: 'leader', since: 3 },
      { unit: 'TRUONG2', role: 'principal', since: 4 },
    ] as const;
    expect(postsThatMay('pledge.review', posts, 'TRUONG2', tree).map((post) => post.since)).toEqual([1, 2, 3]);
    expect(postsThatMay('pledge.review', posts, 'TRUONG1', tree).map((post) => post.since)).toEqual([1, 3]);
    expect(postsThatMay('pledge.sign', posts, 'TRUONG2', tree).map((post) => post.since)).toEqual([4]);
    expect(postsThatMay('pledge.sign', posts, 'KHONG-CO', tree)).toEqual([]);
  });

  it('knows which posts there are in a unit', () => {
    expect(rolesIn('PHONG', tree)).toEqual(['officer', 'leader', 'admin']);
    expect(rolesIn('TRUONG1', tree)).toEqual(['principal', 'deputy']);
    expect(rolesIn('KHONG-CO', tree)).toEqual([]);
    expect(rolesIn('TRUONG', createUnitTree([unit('TRUONG')]))).toEqual(ROLES);
    for (const role of ['officer', 'leader', 'admin'] as const)
      expect(invitableRoles({ unit: 'PHONG', role }, 'TRUONG1', tree)).toEqual(['principal', 'deputy']);
    expect(invitableRoles({ unit: 'TRUONG1', role: 'principal' }, 'TRUONG1', tree)).toEqual(['deputy']);
    expect(invitableRoles({ unit: 'TRUONG1', role: 'deputy' }, 'TRUONG1', tree)).toEqual([]);
  });

  it('lets nobody judge a unit in which they act themselves', () => {
    const posts = [
      { unit: 'PHONG', role: 'officer' },
      { unit: 'TRUONG1', role: 'principal' },
    ] as const;
    expect(isOwnMatter('pledge.review', posts, 'TRUONG1')).toBe(true);
    expect(isOwnMatter('report.see', posts, 'TRUONG1')).toBe(true);
    expect(isOwnMatter('pledge.review', posts, 'TRUONG2')).toBe(false);
    expect(isOwnMatter('pledge.review', posts, 'PHONG')).toBe(false);
    expect(isOwnMatter('pledge.view', posts, 'TRUONG1')).toBe(false);
  });

  it('lets nobody but an admin invite an admin, and nobody invite out of scope', () => {
    for (const role of ROLES) {
      for (const target of Object.values(TARGETS)) {
        const roles = invitableRoles({ unit: 'PHONG', role }, target, tree);
        expect(roles.includes('admin')).toBe(role === 'admin' && target === 'PHONG');
        const isPossible = may('invite.create', { unit: 'PHONG', role }, target, tree) && role !== 'principal';
        expect(roles.length > 0).toBe(isPossible);
      }
    }
  });
});
