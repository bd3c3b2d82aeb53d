import { invitableRoles } from '../domain/policy.js';
import { readFields } from '../store/bulk.js';
import { holders } from '../store/entities.js';
import { createInvite } from './invites.js';
import { type Actor, authorise, unitName, type Work } from './work.js';

/** The units under the actor's that are no offices and where no principal has joined, as far as the actor may invite there. */
export const unitsWithoutPrincipal = async (work: Work, actor: Actor | undefined): Promise<string[]> => {
  const { tree } = work.directory;
  const { post } = authorise(work, actor, 'progress.view', actor?.post.unit ?? '');
  const schools = tree
    .subtree(post.unit)
    .filter((code) => !tree.isOffice(code) && invitableRoles(post, code, tree).includes('principal'));
  const seated = new Set<string>();
  await readFields(work.tx.redis, holders.key(work.tx.keys), schools, holders.schema, (unit, { posts }) => {
    if (posts.some(({ role }) => role === 'principal')) seated.add(unit);
  });
  return schools.filter((code) => !seated.has(code));
};

/** One line of the list of links. */
export interface InviteLine {
  readonly unit: string;
  readonly name: string;
  /** Name of the unit above along the administrative line; empty for a root. */
  readonly above: string;
  readonly payload: string;
}

/** Invites the principal of every unit where none has joined. Throws `not-allowed`. */
export const inviteMissingPrincipals = async (work: Work, actor: Actor): Promise<InviteLine[]> => {
  const missing = await unitsWithoutPrincipal(work, actor);
  return missing.map((unit) => {
    const parent = work.directory.tree.get(unit)?.parent;
    const payload = createInvite(work, actor, unit, 'principal');
    return { unit, name: unitName(work, unit), above: parent === undefined ? '' : unitName(work, parent), payload };
  });
};

/** A cell of a CSV file; one that a spreadsheet would take for a formula is made a text. */
const cell = (value: string): string => {
  const text = /^[=+\-@\t]/.test(value) ? `'${value}` : value;
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** The lines as CSV with a byte order mark, which Excel needs to read Vietnamese. */
export const csvOf = (rows: readonly (readonly string[])[]): Buffer =>
  Buffer.from(`\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`, 'utf8');
