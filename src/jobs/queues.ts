import { Queue, Worker, type ConnectionOptions, type Processor } from 'bullmq';
import type { RedisOptions } from 'ioredis';

const KEEP = { removeOnComplete: true, removeOnFail: true } as const;

/**
 * BullMQ over connections of its own: it blocks on them and wants no limit of retries. Queue keys share the tenant's slot.
 * `onError`: called for connection trouble, which BullMQ mends by itself.
 */
export const createQueues = (address: Partial<RedisOptions>, prefix: string, onError: (error: Error) => void) => {
  const connection = { ...address, maxRetriesPerRequest: null } as ConnectionOptions;
  const open: { close(): Promise<void> }[] = [];
  return {
    queue: <Data>(name: string): Queue<Data> => {
      const queue = new Queue<Data>(name, { connection: { ...connection, enableOfflineQueue: true }, prefix, defaultJobOptions: KEEP });
      queue.on('error', onError);
      open.push(queue);
      return queue as Queue<Data>;
    },
    worker: <Data>(name: string, processor: Processor<Data>, concurrency: number): Worker<Data> => {
      const worker = new Worker<Data>(name, processor, { connection, prefix, concurrency });
      worker.on('error', onError);
      open.unshift(worker);
      return worker;
    },
    /** Lets running jobs finish, workers first. */
    close: async (): Promise<void> => {
      for (const one of open) await one.close();
    },
  };
};
export type Queues = ReturnType<typeof createQueues>;
