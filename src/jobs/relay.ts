import type { Queue } from 'bullmq';
import type { Lane } from '../telegram/lanes.js';

/** What a job of the queue `deliver` carries: entries of the outbox that are in its hands. */
export interface DeliverJob {
  readonly lane: string;
  readonly entries: readonly string[];
}

/** The part of the outbox that handing over needs (`store/outbox-queue.ts`). */
export interface RelaySource {
  due(now: number, limit: number): Promise<string[]>;
  read(ids: readonly string[]): Promise<({ readonly purpose: { readonly kind: string } } | Error | undefined)[]>;
  forget(ids: readonly string[]): Promise<void>;
  claim(job: string, lane: string, ids: readonly string[]): Promise<string[]>;
  handing(): Promise<{ job: string; batch: DeliverJob }[]>;
  handed(jobs: readonly string[]): Promise<void>;
}

/** Entries looked at in one round, and entries of one job: a killed process keeps a batch for some seconds. */
const ROUND = 500;
const BATCH = 25;
/** A job fails only when Redis is away; it is never given up (`store/outbox-queue.ts` takes up what a lost queue forgot). */
const RETRY = { attempts: 10_000, backoff: { type: 'fixed', delay: 2000 } } as const;
/** What is most urgent is carried first; BullMQ counts 1 as the most urgent. */
const PRIORITY: Readonly<Record<string, number>> = { notice: 1, broadcast: 2, routine: 3 };

const LANES: Readonly<Record<string, Lane>> = {
  news: 'notice',
  menu: 'notice',
  'announcement-progress': 'notice',
  'announcement-start': 'notice',
  'announcement-spread': 'notice',
  'announcement-sheet': 'notice',
  'relief-rest': 'notice',
  reminder: 'routine',
  digest: 'routine',
};
/** In which lane messages of a purpose go: one person's news first, a country's reminders last. */
export const laneOf = (kind: string): Lane => LANES[kind] ?? 'broadcast';

/** Options of the job with an id; BullMQ refuses `:` in ids. */
export const jobOptions = (job: string, lane: string) => ({ jobId: job, priority: PRIORITY[lane] ?? 2, ...RETRY });

/**
 * Hands due entries to BullMQ in small jobs, whose `add` cannot join our commit: entries are claimed for a job first, and what was claimed by
 * a process that died before adding is added by the next round; adding a job twice is adding it once. Returns how many entries were handed over.
 */
export const relay = async (
  source: RelaySource,
  queue: Pick<Queue<DeliverJob>, 'addBulk'>,
  now: number,
  newId: () => string,
): Promise<number> => {
  let count = 0;
  const hand = async (jobs: readonly { job: string; batch: DeliverJob }[]): Promise<void> => {
    if (jobs.length === 0) return;
    await queue.addBulk(
      jobs.map(({ job, batch }) => ({ name: 'deliver', data: batch, opts: jobOptions(job, batch.lane) })),
    );
    await source.handed(jobs.map(({ job }) => job));
  };
  await hand(await source.handing());
  for (;;) {
    const ids = await source.due(now, ROUND);
    const jobs = await claimAll(source, ids, newId);
    await hand(jobs);
    const claimed = jobs.reduce((sum, { batch }) => sum + batch.entries.length, 0);
    count += claimed;
    // What is left of a full round is in somebody's hands already.
    if (ids.length < ROUND || claimed === 0) return count;
  }
};

const claimAll = async (source: RelaySource, ids: readonly string[], newId: () => string) => {
  const entries = await source.read(ids);
  await source.forget(ids.filter((_, i) => entries[i] === undefined));
  const lanes = new Map<Lane, string[]>();
  for (const [i, id] of ids.entries()) {
    const entry = entries[i];
    if (entry === undefined) continue;
    const lane = entry instanceof Error ? 'notice' : laneOf(entry.purpose.kind);
    lanes.set(lane, [...(lanes.get(lane) ?? []), id]);
  }
  const batches = [...lanes].flatMap(([lane, all]) =>
    Array.from({ length: Math.ceil(all.length / BATCH) }, (_, i) => ({
      lane,
      all: all.slice(i * BATCH, (i + 1) * BATCH),
    })),
  );
  const claims = batches.map(async ({ lane, all }) => {
    const job = newId();
    return { job, batch: { lane, entries: await source.claim(job, lane, all) } };
  });
  return (await Promise.all(claims)).filter(({ batch }) => batch.entries.length > 0);
};
