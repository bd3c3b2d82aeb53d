/** What a person may be in a unit. `teacher` comes later; see design §1. */
export const ROLES = ['principal', 'deputy', 'officer', 'leader', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** Roles that act for their own unit (register, sign, report). */
export const UNIT_ROLES: readonly Role[] = ['principal', 'deputy'];

/** Roles that look at what lies below their unit (review, announce, progress). */
export const OVERSEER_ROLES: readonly Role[] = ['officer', 'leader', 'admin'];
