import type { AnnouncementAudience } from './announcement.js';
import { awayUntil } from './away.js';
import type { Calendar } from './calendar.js';
import type { Pace } from './pace.js';
import type { Role } from './role.js';
import { fold } from './text.js';

/** A kind of unit as a short plain word, fit for callback data; kinds that differ in letter case or diacritics alone are one. */
export const kindKey = (kind: string): string =>
  fold(kind)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 24);

/** Who receives an announcement, and which units have nobody. */
export interface Reach {
  /** Member id → the unit for which they receive it. */
  readonly people: ReadonlyMap<string, string>;
  /** Units that are asked. */
  readonly units: number;
  /** Those of them in which nobody holds one of the roles. */
  readonly emptyUnits: readonly string[];
}

export interface ReachUnit {
  readonly code: string;
  readonly kind: string;
  /** Units report to units of this kind. */
  readonly isOffice: boolean;
  readonly posts: readonly { readonly role: Role; readonly member: string }[];
}

/** Whether a unit or a member is in one of the audience's states; absent: no state was asked for. */
export interface InState {
  unit(code: string): boolean;
  member(id: string): boolean;
}

/** An audience before anything is sent. */
export interface AudiencePreview {
  readonly people: number;
  /** Units that are asked, and those of them in which nobody has joined. */
  readonly units: number;
  readonly emptyUnits: number;
  /** A few of the people, spread over the units. */
  readonly sample: readonly { readonly unit: string; readonly name: string }[];
  /** Those who are away and get it later, unless it is urgent. */
  readonly away: number;
}

const OFFICE_ROLES: readonly Role[] = ['officer', 'leader', 'admin'];

/**
 * Finds the recipients among the units under the audience's top. A person with several posts gets it once. A unit without recipients is
 * counted only where such a role belongs: an office has no principal, a school no officer. One that is in none of the states is not asked.
 */
export const reachOf = (
  units: Iterable<ReachUnit>,
  { kinds, roles }: Pick<AnnouncementAudience, 'kinds' | 'roles'>,
  sender: string,
  inState?: InState,
): Reach => {
  const wanted = new Set(kinds.map(kindKey));
  const people = new Map<string, string>();
  const emptyUnits: string[] = [];
  let asked = 0;
  for (const { code, kind, isOffice, posts } of units) {
    if (wanted.size > 0 && !wanted.has(kindKey(kind))) continue;
    const unitIs = inState?.unit(code) ?? true;
    const held = posts.filter(({ role }) => roles.includes(role));
    const found = held.filter(({ member }) => member !== sender && (unitIs || inState?.member(member) === true));
    for (const { member } of found) if (!people.has(member)) people.set(member, code);
    const belongs = held.length === 0 && unitIs && roles.some((role) => OFFICE_ROLES.includes(role) === isOffice);
    if (found.length === 0 && !belongs) continue;
    asked += 1;
    if (found.length === 0) emptyUnits.push(code);
  }
  return { people, units: asked, emptyUnits };
};

/**
 * When a message that can wait reaches a person, epoch milliseconds: `at` itself, or the end of the quiet hours; who is away gets it on the
 * morning after.
 */
export const arrivalOf = (person: Pick<Pace, 'away'>, at: number, calendar: Calendar): number =>
  calendar.afterQuietHours(awayUntil(person, at, calendar) ?? at);
