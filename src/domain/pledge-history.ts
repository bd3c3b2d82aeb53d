import type { Fault, Pledge, PledgeField, Signature } from './pledge.js';
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
  | 'signed'
  | 'paper-signed'
  | 'paper-back'
  | 'paper-confirmed'
  | 'paper-contested';

/** One thing that happened to a pledge: who, when, on which version (1-based), why. */
export interface PledgeEvent {
  readonly kind: PledgeEventKind;
  readonly at: number;
  readonly by: string;
  readonly version: number;
  /** The post in which a version was filed, or a signature on paper recorded. */
  readonly role?: Role | undefined;
  readonly field?: PledgeField | undefined;
  readonly reason?: string | undefined;
  /** Further fields that were returned with it. */
  readonly others?: readonly Fault[] | undefined;
  /** Of a signature: its hash, and the one that it follows. */
  readonly hash?: string;
  readonly previous?: string | undefined;
  /** Of a signature on paper: the ISO day that the sheet bears. */
  readonly day?: string;
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
  'paper-signed',
  'paper-contested',
  'paper-confirmed',
  'paper-back',
];

/** A signature, and what the unit said of it where it was made on paper. */
const signedEvents = ({ at, by, version, hash, previous, paper }: Signature): PledgeEvent[] => {
  const signed = { at, by, version, hash, previous };
  if (paper === undefined) return [{ kind: 'signed', ...signed }];
  const { role, day, answer } = paper;
  const recorded: PledgeEvent = { kind: 'paper-signed', ...signed, role, day };
  if (answer === undefined) return [recorded];
  return [recorded, { kind: `paper-${answer.kind}`, at: answer.at, by: answer.by, version, reason: answer.reason }];
};

/** All that happened to a pledge, oldest first. */
export const historyOf = (pledge: Pledge): PledgeEvent[] => {
  const { versions, reviews, withdrawals = [], signature, formerSignatures = [], paperBack = [] } = pledge;
  const filed = versions.map(({ at, by, role, reason }, i): PledgeEvent => {
    const kind = i === 0 ? 'submitted' : reason === undefined ? 'resubmitted' : 'amended';
    return { kind, at, by, version: i + 1, role, reason };
  });
  const decided = reviews.flatMap(({ at, by, version, decision, field, reason, others, undone }): PledgeEvent[] => {
    const made: PledgeEvent = { kind: decision, at, by, version, field, reason, others };
    if (undone === undefined) return [made];
    const kind = decision === 'approved' ? 'approval-undone' : 'return-undone';
    return [made, { kind, at: undone.at, by: undone.by, version }];
  });
  const made = [...formerSignatures, ...paperBack.map((one) => one.signature), ...(signature ? [signature] : [])];
  const back = paperBack.map(
    ({ at, by, reason, signature: { version } }): PledgeEvent => ({ kind: 'paper-back', at, by, version, reason }),
  );
  const taken = withdrawals.map(({ at, by, version }): PledgeEvent => ({ kind: 'withdrawn', at, by, version }));
  return [...filed, ...decided, ...taken, ...made.flatMap(signedEvents), ...back].sort(
    (a, b) => a.at - b.at || a.version - b.version || ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind),
  );
};
