import type { Post } from './member.js';
import { OVERSEER_ROLES, type Role, UNIT_ROLES } from './role.js';
import type { UnitTree } from './unit-tree.js';

/** Everything that a service may be asked to do. What stands in no row of the table below is denied to all. */
export const ACTIONS = [
  'unit.view',
  'roster.import',
  'invite.create',
  'campaign.manage',
  'campaign.view',
  'pledge.draft',
  'pledge.submit',
  'pledge.review',
  'pledge.sign',
  'pledge.sign-paper',
  'pledge.view',
  'report.submit',
  'duty.relieve',
  'report.view',
  'report.see',
  'announcement.send',
  'announcement.change',
  'announcement.acknowledge',
  'progress.view',
  'export',
  'history.view',
  'reminders.run',
  'reminders.pace',
  'settings',
] as const;
export type Action = (typeof ACTIONS)[number];

/** What is still possible with a closed unit: to look at what it did. */
const LOOKING: readonly Action[] = [
  'unit.view',
  'campaign.view',
  'pledge.view',
  'duty.relieve',
  'report.view',
  'progress.view',
  'export',
  'history.view',
];

/** What the policy needs of a post. */
export type PostHolder = Pick<Post, 'unit' | 'role'>;

/**
 * How the target must lie to the post's unit. `own`: it is that unit. `below`: under it along either reporting line, and another one.
 * `under`: either of these. `root`: it is that unit, and nothing is above it: what concerns the whole tenant.
 */
type Relation = 'own' | 'below' | 'under' | 'root';
type Grants = Partial<Record<Role, Relation>>;

const UNIT: Grants = { principal: 'own', deputy: 'own' };
const OVERSEERS_UNDER: Grants = { officer: 'under', leader: 'under', admin: 'under' };
const OVERSEERS_BELOW: Grants = { officer: 'below', leader: 'below', admin: 'below' };
const TENANT: Grants = { admin: 'root' };

/**
 * Action → role → relation. A leader may do what an officer may, by the shared rows. An admin may do everything under the own unit except
 * what only the person concerned can do: a covenant signed by another, or read for another, would be worth nothing (domain.md, Sign).
 */
const TABLE: Readonly<Record<Action, Grants>> = {
  'unit.view': { ...UNIT, ...OVERSEERS_UNDER },
  // A file may move or close any unit, so a subtree's admin may not bring one.
  'roster.import': TENANT,
  // Of an office's people the admin alone invites into the own unit: an officer's invite there could raise the officer's own rank.
  'invite.create': { principal: 'own', officer: 'below', leader: 'below', admin: 'under' },
  'campaign.manage': { admin: 'under' },
  'campaign.view': { ...UNIT, ...OVERSEERS_UNDER },
  // An office files in place of a unit below it; what it filed is marked so, and the principal signs it.
  'pledge.draft': { ...UNIT, ...OVERSEERS_BELOW, admin: 'under' },
  'pledge.submit': { ...UNIT, ...OVERSEERS_BELOW, admin: 'under' },
  // Strictly below: nobody judges the work of the own unit.
  'pledge.review': OVERSEERS_BELOW,
  'pledge.sign': { principal: 'own' },
  // Recorded, not signed: by an office strictly below which the unit lies, as its decisions are.
  'pledge.sign-paper': OVERSEERS_BELOW,
  'pledge.view': { ...UNIT, ...OVERSEERS_UNDER },
  'report.submit': { ...UNIT, ...OVERSEERS_BELOW, admin: 'under' },
  // Strictly below: no office moves its own deadline.
  'duty.relieve': OVERSEERS_BELOW,
  'report.view': { ...UNIT, ...OVERSEERS_UNDER },
  'report.see': OVERSEERS_BELOW,
  'announcement.send': OVERSEERS_UNDER,
  // The target is the office in whose name it was sent: nobody corrects or takes back what an office above announced.
  'announcement.change': OVERSEERS_UNDER,
  'announcement.acknowledge': { principal: 'own', deputy: 'own', officer: 'own', leader: 'own', admin: 'own' },
  'progress.view': OVERSEERS_UNDER,
  export: OVERSEERS_UNDER,
  'history.view': { admin: 'under' },
  'reminders.run': TENANT,
  // How the person is reminded: their own affair, in whatever post.
  'reminders.pace': { principal: 'own', deputy: 'own', officer: 'own', leader: 'own', admin: 'own' },
  settings: TENANT,
};

const holds = (relation: Relation, unit: string, target: string, tree: UnitTree): boolean => {
  const own = unit === target && tree.has(unit);
  if (relation === 'own') return own;
  if (relation === 'root') return own && tree.ancestors(unit).length === 0;
  return tree.isUnder(target, unit) && (relation === 'under' || !own);
};

/** Of a closed unit its own people and those above may still look at what it did; who oversaw from it sees nothing any more. */
const allowsClosed = (action: Action, relation: Relation, post: PostHolder, target: string, tree: UnitTree): boolean =>
  (tree.isOpen(target) || LOOKING.includes(action)) &&
  (tree.isOpen(post.unit) || (LOOKING.includes(action) && relation === 'own'));

/**
 * Whether the post may do this to the unit: the one place where that is decided; default deny. A unit that is not in the tree (unknown,
 * of another tenant) is denied on either side. For a campaign the target is the unit it is for; an action on several units asks for each.
 */
export const may = (action: Action, post: PostHolder, targetUnit: string, tree: UnitTree): boolean => {
  const relation = TABLE[action][post.role];
  return (
    relation !== undefined &&
    holds(relation, post.unit, targetUnit, tree) &&
    allowsClosed(action, relation, post, targetUnit, tree)
  );
};

/** The posts among these that may, in the order given. */
export const postsThatMay = <P extends PostHolder>(
  action: Action,
  posts: readonly P[],
  targetUnit: string,
  tree: UnitTree,
): P[] => posts.filter((post) => may(action, post, targetUnit, tree));

/** Decisions on what a unit does or asks. Who is principal there signs, and records no paper for the own school. */
const JUDGEMENTS: readonly Action[] = ['pledge.review', 'pledge.sign-paper', 'report.see'];

/** Whether the action would judge a unit for which the person acts in any post: an officer above may be principal below. */
export const isOwnMatter = (action: Action, posts: readonly PostHolder[], targetUnit: string): boolean =>
  JUDGEMENTS.includes(action) && posts.some(({ unit, role }) => unit === targetUnit && UNIT_ROLES.includes(role));

/** The posts that there are in a unit: an office has no principal, a school no officer. A root that nothing reports to may be either. */
export const rolesIn = (unit: string, tree: UnitTree): readonly Role[] => {
  if (!tree.has(unit)) return [];
  const isRoot = tree.ancestors(unit).length === 0;
  if (tree.isOffice(unit)) return OVERSEER_ROLES;
  return isRoot ? [...UNIT_ROLES, ...OVERSEER_ROLES] : UNIT_ROLES;
};

/** Whom each role may bring in, given `invite.create`. Nobody but an admin makes an admin. */
const INVITABLE: Readonly<Partial<Record<Role, readonly Role[]>>> = {
  principal: ['deputy'],
  officer: ['principal', 'deputy', 'officer', 'leader'],
  leader: ['principal', 'deputy', 'officer', 'leader'],
  admin: ['principal', 'deputy', 'officer', 'leader', 'admin'],
};

/**
 * The roles into which the post may invite at the unit; empty when it may not invite there. Who may bring somebody into a post may also hand
 * it over to another, and take it away.
 */
export const invitableRoles = (post: PostHolder, targetUnit: string, tree: UnitTree): readonly Role[] => {
  if (!may('invite.create', post, targetUnit, tree)) return [];
  const there = rolesIn(targetUnit, tree);
  return (INVITABLE[post.role] ?? []).filter((role) => there.includes(role));
};
