import type { Role } from '../domain/role.js';
import { createInvite, INVITE_DAYS, type Inviter, voidInvites } from './invites.js';
import { isInvited, notJoined, type Vacancy } from './not-joined.js';
import { type Actor, unitName, type Work } from './work.js';

/** One line of the list of links, one card to hand out. */
export interface InviteLine {
  readonly unit: string;
  readonly name: string;
  readonly role: Role;
  /** Name of the unit above along the administrative line; empty for a root. */
  readonly above: string;
  readonly payload: string;
  /** Epoch milliseconds until which the link may be used. */
  readonly expiresAt: number;
  /** Links made before that are void now. */
  readonly replaced: number;
}

/** `new`: those whom no link reaches that still works. `all`: everybody who has not joined; links made before are void then. */
export const SHEET_SCOPES = ['new', 'all'] as const;
export type SheetScope = (typeof SHEET_SCOPES)[number];

export const inScope = (scope: SheetScope, vacancies: readonly Vacancy[]): Vacancy[] =>
  vacancies.filter((vacancy) => scope === 'all' || !isInvited(vacancy));

/** Invites into the posts. `replace`: links to them that were made before are void. Throws `not-allowed`, `not-found`, `role-elsewhere`. */
export const inviteInto = async (
  work: Work,
  inviter: Inviter,
  posts: readonly Pick<Vacancy, 'unit' | 'role'>[],
  { replace }: { readonly replace: boolean },
): Promise<InviteLine[]> => {
  const lines: InviteLine[] = [];
  for (const { unit, role } of posts) {
    const replaced = replace ? await voidInvites(work, inviter, unit, role) : 0;
    const payload = createInvite(work, inviter, unit, role);
    const parent = work.directory.tree.get(unit)?.parent;
    const above = parent === undefined ? '' : unitName(work, parent);
    lines.push({
      unit,
      name: unitName(work, unit),
      role,
      above,
      payload,
      expiresAt: work.now + INVITE_DAYS * 86_400_000,
      replaced,
    });
  }
  return lines;
};

/** Invites everybody under the actor's unit who has not joined, as far as the scope goes. Throws `not-allowed`. */
export const inviteNotJoined = async (work: Work, actor: Actor, scope: SheetScope): Promise<InviteLine[]> =>
  inviteInto(work, actor, inScope(scope, await notJoined(work, actor)), { replace: true });
