import { ROLES, type Role } from '../domain/role.js';
import type { TextRef } from '../locales/index.js';
import type { InviteLine } from '../services/invite-sheet.js';

/** A line of the list with what is written out of it: the link, and the last day as people read it. */
export interface InviteRow extends InviteLine {
  readonly link: string;
  readonly until: string;
}

/** The columns of the list, in order. */
export const COLUMNS = ['unit', 'name', 'role', 'above', 'link', 'until'] as const;

/** The words of list and cards, in the reader's language, without markup: data, so that they can be made elsewhere. */
export interface InviteWords {
  readonly sheet: string;
  readonly heads: readonly string[];
  readonly roles: Readonly<Partial<Record<Role, string>>>;
  readonly title: string;
  readonly steps: readonly string[];
  /** What holds for a link, by the last day on which it opens. */
  readonly rules: Readonly<Record<string, string>>;
}

/** The words that these lines need. `say`: a text without markup. */
export const inviteWords = (rows: readonly InviteRow[], say: (ref: TextRef) => string): InviteWords => {
  const days = new Set(rows.map(({ until }) => until));
  return {
    sheet: say({ id: 'invite-sheet' }),
    heads: COLUMNS.map((column) => say({ id: `invite-column-${column}` })),
    roles: Object.fromEntries(ROLES.map((role) => [role, say({ id: `role-${role}` })])),
    title: say({ id: 'card-title' }),
    steps: ['card-step-1', 'card-step-2', 'card-step-3'].map((id) => say({ id })),
    rules: Object.fromEntries(Array.from(days, (day) => [day, say({ id: 'card-rules', args: { day } })])),
  };
};
