import type { Pledge, PledgeField } from './pledge.js';
import type { Role } from './role.js';

export type PledgeEventKind =
  | 'submitted'
  | 'resubmitted'
  | 'amended'
  | 'withdrawn'
  | 'approved'
  | 'returned'
  | 'approval-undone'
  | 'return-undone'
  | 'signed';

/** One thing that happened to a pledge: who, when, on which version (1-based), why. */
export interface PledgeEvent {
  readonly kind: PledgeEventKind;
  readonly at: number;
  readonly by: string;
  readonly version: number;
  /** The post in which a version was filed. */
  readonly role?: Role | undefined;
  readonly field?: PledgeField | undefined;
  readonly reason?: string | undefined;
  /** Of a signature: its hash, and the one that it follows. */
  readonly hash?: string;
  readonly previous?: string | undefined;
}

/** Of things that happened at one instant, what must have come first. */
const ORDER: readonly PledgeEventKind[] = [
  'submitted',
  'resubmitted',
  'amended',
  'approved',
  'returned',
  'approval-undone',
  'return-undone',
  'withdrawn',
  'signed',
];

/** All that happened to a pledge, oldest first. */
export const historyOf = (pledge: Pledge): PledgeEvent[] => {
  const { versions, reviews, withdrawals = [], signature, formerSignatures = [] } = pledge;
  const filed = versions.map(({ at, by, role, reason }, i): PledgeEvent => {
    const kind = i === 0 ? 'submitted' : reason === undefined ? 'resubmitted' : 'amended';
    return { kind, at, by, version: i + 1, role, reason };
  });
  const decided = reviews.flatMap(({ at, by, version, decision, field, reason, undone }): PledgeEvent[] => {
    const made: PledgeEvent = { kind: decision, at, by, version, field, reason };
    if (undone === undefined) return [made];
    const kind = decision === 'approved' ? 'approval-undone' : 'return-undone';
    return [made, { kind, at: undone.at, by: undone.by, version }];
  });
  const signed = [...formerSignatures, ...(signature === undefined ? [] : [signature])].map(
    ({ at, by, version, hash, previous }): PledgeEvent => ({ kind: 'signed', at, by, version, hash, previous }),
  );
  const taken = withdrawals.map(({ at, by, version }): PledgeEvent => ({ kind: 'withdrawn', at, by, version }));
  return [...filed, ...decided, ...taken, ...signed].sort(
    (a, b) => a.at - b.at || a.version - b.version || ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind),
  );
};
