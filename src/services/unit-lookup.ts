import { invitableRoles, may } from '../domain/policy.js';
import type { Role } from '../domain/role.js';
import { fold, normalise } from '../domain/text.js';
import type { Unit } from '../domain/unit.js';
import type { UnitTree } from '../domain/unit-tree.js';
import { appError } from '../errors.js';
import { type PostHolder, postHolders } from './post-holders.js';
import { type Actor, authorise, type Work } from './work.js';

/** Codes of the units under the actor's own that match a text by name or code, best first. Throws `not-allowed` without a post. */
export const findUnits = (work: Work, actor: Actor | undefined, query: string): string[] => {
  const { tree } = work.directory;
  if (actor === undefined) throw appError('not-allowed');
  const found = tree.search(query).filter((code) => may('unit.view', actor.post, code, tree));
  // A whole code means that unit, although it begins the codes of others (`TH-08152`, `TH-08152-2`).
  const whole = fold(normalise(query));
  const exact = found.filter((code) => fold(code) === whole);
  return exact.length > 0 ? exact : found;
};

/**
 * What lies directly below a unit, each with all below itself. A school that reports to a commune and, for the profession, to the department
 * stands below the commune alone, so that nothing is listed twice.
 */
export const directlyBelow = (tree: UnitTree, unit: string): ReadonlyMap<string, readonly string[]> => {
  const children = tree.children(unit);
  const subtrees = new Map(children.map((code) => [code, tree.subtree(code)]));
  const covered = new Set([...subtrees.values()].flatMap((below) => below.slice(1)));
  return new Map([...subtrees].filter(([code]) => !covered.has(code)));
};

/** A unit as those above it see it. */
export interface UnitCard {
  readonly unit: Unit;
  /** Names on both lines; undefined where there is none, or the professional one is no other. */
  readonly parent: string | undefined;
  readonly professionalParent: string | undefined;
  readonly people: readonly PostHolder[];
  /** Codes of what lies directly below. */
  readonly children: readonly string[];
  /** The roles into which the actor may invite here. */
  readonly invitable: readonly Role[];
  /** The nearest unit above that the actor may look at. */
  readonly up: string | undefined;
}

/** Throws `not-found`, `not-allowed`. */
export const unitCard = async (work: Work, actor: Actor | undefined, code: string): Promise<UnitCard> => {
  const { tree } = work.directory;
  const { post } = authorise(work, actor, 'unit.view', code);
  const unit = tree.get(code);
  if (unit === undefined) throw appError('not-found');
  return {
    unit,
    parent: tree.get(unit.parent ?? '')?.name,
    professionalParent: tree.get(unit.professionalParent ?? '')?.name,
    people: await postHolders(work, code),
    children: [...directlyBelow(tree, code).keys()],
    invitable: invitableRoles(post, code, tree),
    up: tree.ancestors(code).find((above) => may('unit.view', post, above, tree)),
  };
};
