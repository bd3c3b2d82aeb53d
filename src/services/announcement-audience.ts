import type { z } from 'zod';
import { type AnnouncementAudience, UNIT_STATES, type UnitState } from '../domain/announcement.js';
import {
  type AudiencePreview,
  arrivalOf,
  type InState,
  type Reach,
  type ReachUnit,
  reachOf,
} from '../domain/announcement-reach.js';
import { memberSchema } from '../domain/member.js';
import { readStandings } from '../store/announcements.js';
import { readFields } from '../store/bulk.js';
import { holders, type holdersSchema, members } from '../store/entities.js';
import { progressOf, type UnitStanding } from './progress.js';
import { SYSTEM, unitName, type Work } from './work.js';

const IN_STATE: Readonly<Record<UnitState, (standing: UnitStanding) => boolean>> = {
  unregistered: ({ registered }) => !registered,
  returned: ({ returned }) => returned,
  unreported: ({ toReport, reported }) => reported < toReport,
};

/** Who is in the audience's states now; undefined when none was asked for. */
const inStateOf = async (
  work: Work,
  { top, states, campaign, earlier }: AnnouncementAudience,
): Promise<InState | undefined> => {
  if (states.length === 0) return undefined;
  const wanted = UNIT_STATES.filter((state) => states.includes(state));
  const units = new Set<string>();
  if (wanted.length > 0 && campaign !== undefined) {
    const { units: standings } = await progressOf(work, SYSTEM, { campaign, unit: top });
    for (const one of standings) if (wanted.some((state) => IN_STATE[state](one))) units.add(one.unit);
  }
  const silent = new Set<string>();
  if (states.includes('unacknowledged') && earlier !== undefined) {
    for (const [id, { status }] of await readStandings(work.tx, earlier)) if (status !== 'acknowledged') silent.add(id);
  }
  return { unit: (code) => units.has(code), member: (id) => silent.has(id) };
};

/**
 * Finds the recipients of an audience as it stands now: a few reads of bounded size, linear in the units.
 * @param sender member id, who never receives the own announcement
 */
export const reachAudience = async (work: Work, audience: AnnouncementAudience, sender: string): Promise<Reach> => {
  const { tree } = work.directory;
  const codes = tree.subtree(audience.top);
  const held = new Map<string, z.infer<typeof holdersSchema>['posts']>();
  const { redis, keys } = work.tx;
  await readFields(redis, holders.key(keys), codes, holders.schema, (unit, { posts }) => void held.set(unit, posts));
  const unitOf = (code: string): ReachUnit => ({
    code,
    kind: tree.get(code)?.kind ?? '',
    isOffice: tree.isOffice(code),
    posts: held.get(code) ?? [],
  });
  return reachOf(codes.map(unitOf), audience, sender, await inStateOf(work, audience));
};

const SAMPLE = 5;
const seenSchema = memberSchema.omit({ consent: true, posts: true, locale: true });

/** Head count and sample of an audience. `at`: when it is to go out, epoch milliseconds. */
export const previewAudience = async (
  work: Work,
  audience: AnnouncementAudience,
  sender: string,
  at: number,
): Promise<AudiencePreview> => {
  const { people, units, emptyUnits } = await reachAudience(work, audience, sender);
  const ids = [...people.keys()];
  const usual = work.calendar.afterQuietHours(at);
  const names = new Map<string, string>();
  let away = 0;
  const { redis, keys } = work.tx;
  await readFields(redis, members.key(keys), ids, seenSchema, (id, member) => {
    names.set(id, member.name);
    if (arrivalOf(member, at, work.calendar) > usual) away += 1;
  });
  const step = Math.max(1, ids.length / SAMPLE);
  const chosen = Array.from({ length: Math.min(SAMPLE, ids.length) }, (_, i) => ids[Math.floor(i * step)] ?? '');
  return {
    people: names.size,
    units,
    emptyUnits: emptyUnits.length,
    sample: chosen.map((id) => ({ unit: unitName(work, people.get(id) ?? ''), name: names.get(id) ?? '' })),
    away,
  };
};
