import { type ConnectionOptions, type Job, type Processor, Queue, Worker } from 'bullmq';
import { Cluster, type RedisOptions } from 'ioredis';
import type { Logger } from 'pino';

const KEEP = { removeOnComplete: true, removeOnFail: true } as const;

/**
 * What a killed process had in hand is taken over within eight seconds; BullMQ's own values make it a minute. However often that happens to a
 * job, it is not the job's fault.
 */
const ORPHANS = { lockDuration: 6_000, stalledInterval: 2_000, maxStalledCount: 1000 } as const;

/**
 * BullMQ over connections of its own: it blocks on them and wants no limit of retries. Queue keys share the tenant's slot.
 * Connection trouble, which BullMQ mends by itself, is logged quietly; a job's first failure and its last one loudly.
 */
export const createQueues = (address: Partial<RedisOptions> | Cluster, prefix: string, log: Logger) => {
  const onError = (error: Error): void => log.debug({ err: error }, 'queue connection');
  const onFailed = (job: Job | undefined, error: Error): void => {
    const last = job !== undefined && job.attemptsMade >= (job.opts.attempts ?? 1);
    const level = last || job?.attemptsMade === 1 ? 'warn' : 'debug';
    log[level]({ err: error, job: job?.id, queue: job?.queueName, attempt: job?.attemptsMade, last }, 'job failed');
  };
  const options = { ...address, maxRetriesPerRequest: null, enableOfflineQueue: true };
  const connection = (address instanceof Cluster ? address : options) as ConnectionOptions;
  const open: { close(): Promise<void> }[] = [];
  const queues = new Map<string, Queue>();
  return {
    queue: <Data>(name: string): Queue<Data> => {
      const queue = new Queue<Data>(name, {
        connection,
        prefix,
        defaultJobOptions: KEEP,
      });
      queue.on('error', onError);
      open.push(queue);
      queues.set(name, queue as Queue);
      return queue as Queue<Data>;
    },
    worker: <Data>(name: string, processor: Processor<Data>, concurrency: number): Worker<Data> => {
      const worker = new Worker<Data>(name, processor, { connection, prefix, concurrency, ...ORPHANS });
      worker.on('error', onError);
      worker.on('failed', onFailed);
      open.unshift(worker);
      return worker;
    },
    /** Which of these jobs a queue has. */
    existingOf:
      (name: string) =>
      async (jobs: readonly string[]): Promise<ReadonlySet<string>> => {
        const queue = queues.get(name);
        const found = await Promise.all(jobs.map((job) => queue?.getJob(job)));
        return new Set(jobs.filter((_, i) => found[i] !== undefined));
      },
    /** Lets running jobs finish, workers first. */
    close: async (): Promise<void> => {
      for (const one of open) await one.close();
      if (address instanceof Cluster) address.disconnect();
    },
  };
};
export type Queues = ReturnType<typeof createQueues>;
