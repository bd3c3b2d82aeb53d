import type { Announcement } from '../domain/announcement.js';
import type { RecipientStanding } from '../domain/announcement-recipient.js';
import { memberSchema } from '../domain/member.js';
import { readStandings } from '../store/announcements.js';
import { readFields } from '../store/bulk.js';
import { announcements, members } from '../store/entities.js';
import { reachAudience } from './announcement-audience.js';
import { owe } from './announcement-start.js';
import { viewAnnouncement } from './announcements.js';
import { type Actor, unitName, type Work } from './work.js';

/** One recipient in the table of an announcement. */
export interface SheetRow extends RecipientStanding {
  readonly code: string;
  /** Names of the unit and of the office above it. */
  readonly unitName: string;
  readonly office: string;
  readonly name: string;
}

/** A unit that was asked and in which nobody holds one of the posts now: to be told by telephone. */
export type EmptyUnit = Pick<SheetRow, 'code' | 'unitName' | 'office'>;

export interface AnnouncementSheet {
  readonly announcement: Announcement;
  readonly rows: readonly SheetRow[];
  /** None where the audience was chosen by what was still to be done: who that was then is not known any more. */
  readonly empty: readonly EmptyUnit[];
}

/** Owes the actor the table as a file. Asked twice before it is there, it comes once. Throws `not-found`, `not-allowed`. */
export const requestSheet = async (work: Work, actor: Actor | undefined, id: string): Promise<void> => {
  const announcement = await viewAnnouncement(work, actor, id);
  if (actor === undefined) return;
  const purpose = { kind: 'announcement-sheet' as const, announcement: announcement.id };
  owe(work, `sheet-${id}-${actor.member.id}`, actor.member, purpose, work.now);
};

const byName = new Intl.Collator('vi', { numeric: true });
const nameSchema = memberSchema.pick({ name: true });

/** Who has it, confirmed it, did not, by office and unit; and units without anybody; undefined when there is no such announcement. A few reads. */
export const sheetOf = async (work: Work, id: string): Promise<AnnouncementSheet | undefined> => {
  const announcement = await work.tx.get(announcements, id);
  if (announcement === undefined) return undefined;
  const { tree } = work.directory;
  const standings = await readStandings(work.tx, id);
  const names = new Map<string, string>();
  const { redis, keys } = work.tx;
  await readFields(redis, members.key(keys), [...standings.keys()], nameSchema, (member, { name }) => {
    names.set(member, name);
  });
  const placeOf = (code: string): EmptyUnit => ({
    code,
    unitName: unitName(work, code),
    office: unitName(work, tree.get(code)?.parent ?? ''),
  });
  const rows = [...standings].map(([member, one]) => ({
    ...one,
    ...placeOf(one.unit),
    name: names.get(member) ?? '',
  }));
  const byPlace = (a: EmptyUnit, b: EmptyUnit): number =>
    byName.compare(a.office, b.office) || byName.compare(a.unitName, b.unitName);
  rows.sort(byPlace);
  const { audience, by } = announcement;
  const reached = new Set(rows.map(({ code }) => code));
  const empty = audience.states.length > 0 ? [] : (await reachAudience(work, audience, by)).emptyUnits;
  return {
    announcement,
    rows,
    empty: empty
      .filter((code) => !reached.has(code))
      .map(placeOf)
      .sort(byPlace),
  };
};
