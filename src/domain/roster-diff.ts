import type { Parents, RosterDiff } from './roster.js';
import type { Unit } from './unit.js';
import { createUnitTree, type UnitTree } from './unit-tree.js';

const sameParents = (a: Parents, b: Parents): boolean =>
  a.parent === b.parent && a.professionalParent === b.professionalParent;
const sameTraits = (a: Unit, b: Unit): boolean => a.kind === b.kind && a.locality === b.locality;

/** Whether an import leaves the unit as it stands. */
export const sameUnit = (a: Unit, b: Unit): boolean =>
  a.name === b.name && sameTraits(a, b) && sameParents(a, b) && a.closedAt === b.closedAt;

const pickParents = ({ parent, professionalParent }: Unit): Parents => ({
  ...(parent !== undefined && { parent }),
  ...(professionalParent !== undefined && { professionalParent }),
});

/** The units that the file names as parents without listing them, with all above them: a file that builds on a unit keeps it. */
const namedUnits = (units: readonly Unit[], existing: UnitTree): Set<string> => {
  const named = new Set(units.flatMap((unit) => [unit.parent ?? '', unit.professionalParent ?? '']));
  for (const code of [...named]) for (const above of existing.ancestors(code)) named.add(above);
  return named;
};

/**
 * A unit is gone when the file leaves it out though it lists a unit above it and others of its sort: whoever lists an office with its schools
 * lists all of them. So a file that only adds schools under a known office closes nothing, a file of offices alone closes no school, and a
 * district's file leaves the other districts alone. A unit that the file names as a parent stays.
 */
const goneCodes = (units: readonly Unit[], existing: UnitTree): string[] => {
  const listed = new Set(units.map((unit) => unit.code));
  const named = namedUnits(units, existing);
  const after = createUnitTree([...existing.units(), ...units], existing.kinds);
  const sorts = new Set(units.map(({ code }) => after.isOffice(code)));
  return Array.from(existing.units(), ({ code }) => code).filter(
    (code) =>
      existing.isOpen(code) &&
      !listed.has(code) &&
      !named.has(code) &&
      sorts.has(existing.isOffice(code)) &&
      existing.ancestors(code).some((above) => listed.has(above)),
  );
};

/** What the units of a file change in the tree that stands. */
export const rosterDiff = (units: readonly Unit[], existing: UnitTree | undefined): RosterDiff => {
  const pairs = units.flatMap((unit) => {
    const before = existing?.get(unit.code);
    return before === undefined ? [] : [{ code: unit.code, before, unit }];
  });
  return {
    added: units.filter((unit) => !existing?.has(unit.code)).map((unit) => unit.code),
    renamed: pairs
      .filter(({ before, unit }) => before.name !== unit.name)
      .map(({ code, before, unit }) => ({ code, from: before.name, to: unit.name })),
    moved: pairs
      .filter(({ before, unit }) => !sameParents(before, unit))
      .map(({ code, before, unit }) => ({ code, from: pickParents(before), to: pickParents(unit) })),
    altered: pairs.filter(({ before, unit }) => !sameTraits(before, unit)).map(({ code }) => code),
    reopened: pairs.filter(({ before }) => before.closedAt !== undefined).map(({ code }) => code),
    unchanged: pairs.filter(({ before, unit }) => sameUnit(before, unit)).map(({ code }) => code),
    gone: existing === undefined ? [] : goneCodes(units, existing),
  };
};
