import { z } from 'zod';
import type { Calendar } from './calendar.js';
import type { Period } from './period.js';

/** What registering is called among the things that a unit may be relieved of; reports are called by their period's id. */
export const REGISTERING = 'register';

const grantSchema = z.object({
  /** `REGISTERING`, or a period's id. */
  what: z.string(),
  /** `revoke` takes back what was granted before. */
  kind: z.enum(['extend', 'exempt', 'revoke']),
  /** Extended to: epoch milliseconds. */
  until: z.number().optional(),
  at: z.number(),
  by: z.string(),
  reason: z.string(),
});
export type Grant = z.infer<typeof grantSchema>;

/** So many grants one unit may have in a campaign. */
export const MAX_GRANTS = 200;

export const reliefSchema = z.object({
  unit: z.string(),
  campaign: z.string(),
  /** Oldest first; the last one of each thing counts. */
  grants: z.array(grantSchema).max(MAX_GRANTS),
  rev: z.number().int().min(1),
});
/** Deadlines of one unit that were extended, and periods from which it is exempt. */
export type Relief = z.infer<typeof reliefSchema>;
export type ReliefFacts = Pick<Relief, 'grants'>;

/** What stands granted of one thing; undefined when nothing was, or it was taken back. */
export const grantOf = (relief: ReliefFacts | undefined, what: string): Grant | undefined => {
  const last = relief?.grants.findLast((grant) => grant.what === what);
  return last?.kind === 'revoke' ? undefined : last;
};

/** To when one thing was extended, epoch milliseconds. */
export const extendedTo = (relief: ReliefFacts | undefined, what: string): number | undefined => {
  const grant = grantOf(relief, what);
  return grant?.kind === 'extend' ? grant.until : undefined;
};

/** The midnight that ends registration for a unit: the campaign's, or a later one to which it was extended. Epoch milliseconds. */
export const registrationEnd = (
  { registration }: { readonly registration: { readonly to: string } },
  relief: ReliefFacts | undefined,
  calendar: Pick<Calendar, 'at'>,
): number => Math.max(calendar.at(registration.to, 1440), extendedTo(relief, REGISTERING) ?? 0);

/** The unit need not report in this period. */
export const isExempt = (relief: ReliefFacts | undefined, period: string): boolean =>
  grantOf(relief, period)?.kind === 'exempt';

/** A period that falls due later: what follows its due moment moves with it. Never earlier than it was. */
export const stretch = (period: Period, until: number | undefined): Period =>
  until === undefined || until <= period.dueAt
    ? period
    : { ...period, dueAt: until, missedAt: until + (period.missedAt - period.dueAt) };

/** The period as it is for the unit. */
export const periodFor = (period: Period, relief: ReliefFacts | undefined): Period =>
  relief === undefined ? period : stretch(period, extendedTo(relief, period.id));
