import { formatDay } from '../domain/iso-day.js';
import type { Unit } from '../domain/unit.js';
import type { UnitTree } from '../domain/unit-tree.js';
import { text } from '../flows/view.js';
import { audit } from '../store/audit.js';
import { holders, members, units } from '../store/entities.js';
import { notifyAll } from './notify.js';
import type { Work } from './work.js';

/** Who acts in a closed unit and holds a post elsewhere acts there from now on. */
const moveActing = async (work: Work, people: readonly string[], after: UnitTree): Promise<void> => {
  for (const member of await work.tx.getMany(members, people)) {
    const open = member.posts.findIndex(({ unit }) => after.isOpen(unit));
    if (open < 0 || after.isOpen(member.posts[member.acting]?.unit ?? '')) continue;
    work.tx.put(members, member.id, { ...member, acting: open });
  }
};

const peopleOf = async (work: Work, codes: readonly string[]): Promise<Map<string, string[]>> => {
  const found = new Map<string, string[]>();
  for (const [at, held] of (await Promise.all(codes.map((code) => work.tx.get(holders, code)))).entries()) {
    const people = (held?.posts ?? []).map(({ member }) => member);
    if (people.length > 0) found.set(codes[at] ?? '', people);
  }
  return found;
};

const tell = async (work: Work, unit: Unit, people: readonly string[], news: 'closed' | 'reopened'): Promise<void> => {
  const day = formatDay(work.calendar.dayOf(work.now));
  const view = { body: [text(`news-unit-${news}`, { unit: unit.name, day })] };
  await notifyAll(work, `unit-${news}-${unit.code}-${unit.rev}`, people, view, undefined);
};

/** What an import does to the life of units: those that left the roster, and closed ones that are in it again. */
export interface UnitLives {
  readonly closed: readonly string[];
  readonly reopened: readonly string[];
}

/**
 * Closes units and welcomes back others: nothing that they did is touched, and people are told. The caller stores the reopened units themselves. `after` is the organisation as it will stand.
 */
export const changeLives = async (
  work: Work,
  { closed, reopened }: UnitLives,
  after: UnitTree,
  by: string,
): Promise<void> => {
  const known = await work.tx.getMany(units, closed);
  for (const unit of known) {
    work.tx.put(units, unit.code, { ...unit, closedAt: work.now });
    audit(work.tx, { at: work.now, by, action: 'unit.close', unit: unit.code });
  }
  for (const code of reopened) audit(work.tx, { at: work.now, by, action: 'unit.reopen', unit: code });
  const people = await peopleOf(work, [...closed, ...reopened]);
  await moveActing(work, [...new Set(closed.flatMap((code) => people.get(code) ?? []))], after);
  for (const [code, ids] of people) {
    const unit = after.get(code);
    if (unit !== undefined) await tell(work, unit, ids, after.isOpen(code) ? 'reopened' : 'closed');
  }
};
