import type { Claim } from '../../src/domain/claim.js';
import type { Role } from '../../src/domain/role.js';
import { askForPost, confirmClaim } from '../../src/services/claims.js';
import { inviteInto } from '../../src/services/invite-sheet.js';
import { joinByInvite } from '../../src/services/members.js';
import { type Actor, SYSTEM, type Work } from '../../src/services/work.js';
import { holders, members } from '../../src/store/entities.js';
import { at, OFFICE, openWorld } from './reminder-world.js';

/** Two schools with a principal each (11, 12), a deputy (21) of the first; officers 90 and 91 above. */
export const openPosts = async () => {
  const world = await openWorld(2);
  const { run, seat, clock } = world;
  clock.now = at('2026-10-06T08:00');
  await seat(
    ['11', 's1', 'principal'],
    ['21', 's1', 'deputy'],
    ['12', 's2', 'principal'],
    ['90', OFFICE, 'officer'],
    ['91', OFFICE, 'leader'],
  );
  const actor = async (work: Work, id: string): Promise<Actor | undefined> => {
    const member = await work.tx.get(members, id);
    const post = member?.posts[member.acting];
    return member === undefined || post === undefined ? undefined : { member, post };
  };
  const invite = async (unit: string, role: Role): Promise<string> => {
    const [line] = await run((work) => inviteInto(work, SYSTEM, [{ unit, role }], { replace: false }));
    return line?.payload ?? '';
  };
  const applicant = (id: string) => ({
    id,
    name: `Người mới ${id}`,
    locale: 'vi' as const,
    consent: { at: clock.now, version: '2026-01' },
  });
  /** Asks by a new link; `c-<person>` is the request's id. */
  const ask = async (person: string, kind: Claim['kind'], holder = '11', unit = 's1', role: Role = 'principal') => {
    const payload = await invite(unit, role);
    return run((work) =>
      askForPost(work, { draft: `c-${person}`, payload, kind, holder, applicant: applicant(person) }),
    );
  };
  return {
    ...world,
    actor,
    invite,
    ask,
    join: (person: string, payload: string) =>
      run((work) => joinByInvite(work, payload, { person, name: person, locale: 'vi', consentAt: clock.now })),
    confirm: (by: string, id: string, outgoing = '11') =>
      run(async (work) => confirmClaim(work, await actor(work, by), id, outgoing)),
    /** `role member` of everybody in a unit. */
    seated: async (unit: string) =>
      ((await run((work) => work.tx.get(holders, unit)))?.posts ?? []).map(({ role, member }) => `${role} ${member}`),
    postsOf: async (id: string) => (await run((work) => work.tx.get(members, id)))?.posts ?? [],
    /** Who is told what: `cause → recipient`, without menus. */
    told: async () => [...(await world.owed()).keys()].filter((id) => !id.startsWith('menu-')).sort(),
  };
};
