import type { Announcement } from '../domain/announcement.js';
import {
  type AnnouncementCounts,
  countsOf,
  type RecipientStanding,
  tallyOf,
} from '../domain/announcement-recipient.js';
import { appError } from '../errors.js';
import { readStandings } from '../store/announcements.js';
import { members } from '../store/entities.js';
import { viewAnnouncement } from './announcements.js';
import { directlyBelow } from './unit-lookup.js';
import { type Actor, unitName, type Work } from './work.js';

/** An office with all below it, or one unit. */
export interface RollUpRow {
  readonly unit: string;
  readonly name: string;
  readonly counts: AnnouncementCounts;
  /** More can be seen below it. */
  readonly isOffice: boolean;
}

export interface RollUpPerson extends Pick<RecipientStanding, 'status' | 'at' | 'reason' | 'heldUntil'> {
  readonly name: string;
}

/** How an announcement stands in a unit and below it. */
export interface RollUp {
  readonly announcement: Announcement;
  readonly unit: string;
  /** The unit above, within the audience. */
  readonly up: string | undefined;
  readonly counts: AnnouncementCounts;
  /** What lies directly below and has recipients, in the order of the roster. */
  readonly rows: readonly RollUpRow[];
  /** The recipients of the unit itself. */
  readonly people: readonly RollUpPerson[];
}

/** Counts the outcomes by unit, at this moment. One read of the recipients. Throws `not-found`, `not-allowed`. */
export const rollUp = async (work: Work, actor: Actor | undefined, id: string, asked?: string): Promise<RollUp> => {
  const announcement = await viewAnnouncement(work, actor, id);
  const { tree } = work.directory;
  const { top } = announcement.audience;
  const unit = asked ?? top;
  if (!tree.isUnder(unit, top)) throw appError('not-found');
  const byUnit = new Map<string, [string, RecipientStanding][]>();
  for (const entry of await readStandings(work.tx, id)) {
    const known = byUnit.get(entry[1].unit);
    if (known === undefined) byUnit.set(entry[1].unit, [entry]);
    else known.push(entry);
  }
  const inside = (codes: readonly string[]): RecipientStanding[] =>
    codes.flatMap((code) => (byUnit.get(code) ?? []).map(([, one]) => one));
  const count = (codes: readonly string[]) => countsOf(tallyOf(inside(codes)), announcement.edition);
  const rows = [...directlyBelow(tree, unit)]
    .map(([code, below]) => ({
      unit: code,
      name: unitName(work, code),
      counts: count(below),
      isOffice: below.length > 1,
    }))
    .filter(({ counts }) => counts.total > 0);
  const own = byUnit.get(unit) ?? [];
  const found = await work.tx.getMany(
    members,
    own.map(([member]) => member),
  );
  const names = new Map(found.map(({ id: member, name }) => [member, name]));
  return {
    announcement,
    unit,
    up: unit === top ? undefined : tree.ancestors(unit).find((code) => tree.isUnder(code, top)),
    counts: count(tree.subtree(unit)),
    rows,
    people: own.map(([member, one]) => ({ ...one, name: names.get(member) ?? '' })),
  };
};
