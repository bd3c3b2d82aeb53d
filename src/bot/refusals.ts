import type { Logger } from 'pino';
import type { AppError } from '../errors.js';

/** Attempts at what somebody may not do, or that no app of Telegram's makes: counted by these reasons, and logged. */
const REASONS = [
  'webhook-secret',
  'webhook-body',
  'update-shape',
  'flood',
  'button-unknown',
  'button-long',
  'button-old',
  'not-allowed',
  'own-matter',
  'invite-unknown',
  'invite-foreign',
  'invite-used',
  'invite-void',
  'invite-expired',
  'invite-guesses',
] as const;
export type Refusal = (typeof REASONS)[number];

/** Counts an error that is a refusal; nothing where it is an ordinary affair: a deadline, a wrong answer. */
export const noteRefusal = (turn: { refused(reason: Refusal): void }, { code }: AppError): void => {
  const reason = REASONS.find((one) => one === code);
  if (reason !== undefined) turn.refused(reason);
};

/** One line a reason in so many milliseconds; whoever wants to fill a disk is only counted. */
const QUIET_MS = 10_000;

/** Counts what was refused, and logs it with ids alone. `now`: milliseconds of a clock that does not jump. */
export const createRefusals = (log: Logger, now: () => number = () => performance.now()) => {
  const counts = new Map<Refusal, number>(REASONS.map((reason) => [reason, 0]));
  const logged = new Map<Refusal, { at: number; count: number }>();
  return {
    add: (reason: Refusal, ids: { readonly update?: number; readonly person?: string } = {}): void => {
      const count = (counts.get(reason) ?? 0) + 1;
      counts.set(reason, count);
      const last = logged.get(reason);
      if (last !== undefined && now() - last.at < QUIET_MS) return;
      log.warn({ reason, ...ids, since: count - (last?.count ?? 0) }, 'refused');
      logged.set(reason, { at: now(), count });
    },
    /** By reason, since the process began. */
    counts: (): ReadonlyMap<string, number> => counts,
  };
};
export type Refusals = ReturnType<typeof createRefusals>;
