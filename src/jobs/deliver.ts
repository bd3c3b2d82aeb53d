import type { Job } from 'bullmq';
import type { Logger } from 'pino';
import type { Member } from '../domain/member.js';
import type { View } from '../flows/view.js';
import type { Telegram } from '../telegram/api.js';
import type { Call } from '../telegram/calls.js';
import type { CallOutcome } from '../telegram/perform.js';
import type { DeliverJob } from './relay.js';

/** How a message to one person ended. `dropped`: it was not needed any more. */
export type Outcome =
  | { readonly status: 'sent'; readonly messageId?: number }
  | { readonly status: 'unreachable'; readonly reason: string }
  | { readonly status: 'failed'; readonly reason: string }
  | { readonly status: 'dropped' };

interface Entry {
  readonly id: string;
  readonly to: string;
  readonly locale: Member['locale'];
  readonly view: View;
  readonly purpose: { readonly kind: string };
}

export interface DeliverDeps<E extends Entry> {
  readonly telegram: Pick<Telegram, 'perform'>;
  readonly log: Logger;
  entry(id: string): Promise<E | undefined>;
  /** The entry as it is to be said now; undefined when it is not needed any more (a reminder whose duties were done meanwhile). */
  current(entry: E): Promise<E | undefined>;
  /** What is asked of Telegram (`jobs/delivery-calls.ts`); undefined: nothing any more. */
  call(entry: E): Promise<Call | undefined>;
  /** Records the outcome and strikes the entry off, in one commit. */
  settle(entry: E, outcome: Outcome): Promise<void>;
}

const TRANSIENT = 'telegram did not take the message';

/** Sends one outbox entry. Throws while it should be tried again; a second run of a settled entry does nothing. Returns the outcome. */
export const createDeliver =
  <E extends Entry>(deps: DeliverDeps<E>) =>
  async (job: Pick<Job<DeliverJob>, 'data'>): Promise<Outcome['status'] | 'gone'> => {
    const stored = await deps.entry(job.data.entry);
    if (stored === undefined) return 'gone';
    const entry = await deps.current(stored);
    if (entry === undefined) return settle(deps, stored, { status: 'dropped' });
    const call = await deps.call(entry);
    if (call === undefined) return settle(deps, entry, { status: 'dropped' });
    return settle(deps, entry, outcomeOf(await perform(deps, call)));
  };

const settle = async <E extends Entry>(
  deps: DeliverDeps<E>,
  entry: E,
  outcome: Outcome,
): Promise<Outcome['status']> => {
  await deps.settle(entry, outcome);
  return outcome.status;
};

/** A 429 is waited for here, within the job: it says exactly when to come again. */
const perform = async (deps: { telegram: Pick<Telegram, 'perform'> }, call: Call): Promise<CallOutcome> => {
  for (;;) {
    const outcome = await deps.telegram.perform(call, 'broadcast');
    if (outcome.ok || outcome.failure.kind !== 'wait') return outcome;
    const { seconds } = outcome.failure;
    await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
  }
};

const outcomeOf = (result: CallOutcome): Outcome => {
  if (result.ok) return { status: 'sent', ...(result.messageId === undefined ? {} : { messageId: result.messageId }) };
  const { failure } = result;
  if (failure.kind === 'transient') throw new Error(TRANSIENT);
  if (failure.kind === 'unreachable') return { status: 'unreachable', reason: failure.why };
  // The message stands as it should: a crash came between an edit and its record.
  if (failure.kind === 'unchanged') return { status: 'sent' };
  return { status: 'failed', reason: failure.kind === 'refused' ? failure.reason : failure.kind };
};
