import type { Config } from './config.js';
import { createAnnouncementProgress } from './jobs/announcement-progress.js';
import { type ArchiveJob, createArchiver, createHandOver } from './jobs/archive.js';
import { createQueues, type Queues } from './jobs/queues.js';
import { createRounds } from './jobs/rounds.js';
import { createTick, scheduleTick } from './jobs/tick.js';
import { progressMessage } from './services/announcement-delivery.js';
import { settleEvidence } from './services/evidence.js';
import { tickReminders } from './services/reminder-ticks.js';
import { createProgressMarks } from './store/announcements.js';
import { type ArchiveEntry, createArchiveFolder, createArchiveQueue } from './store/archive.js';
import { isRedisAway, queueConnection } from './store/connection.js';
import { createReminderMarks } from './store/reminder-marks.js';
import { type DeliveryDeps, startDelivery } from './wiring-delivery.js';

/** How often it is asked whether a progress message is out of date; each is edited at most every 3 s. */
const PROGRESS_MS = 500;
const ARCHIVE_MS = 500;
const ARCHIVE_ANEW_MS = 60_000;
/** Files in hand at once: each is in memory whole, up to 20 MB. */
const ARCHIVE_CONCURRENCY = 4;

export interface WorkerDeps extends DeliveryDeps {
  readonly config: Pick<Config, 'dataDir'>;
}

/** Starts what happens without an update: the relay of the outbox, delivery, ticks, archiving. */
export const startWorker = async (deps: WorkerDeps) => {
  const { services, log } = deps;
  const { store } = services;
  const queues = createQueues(queueConnection(store.url), store.keys.queuePrefix, log);
  const delivery = await startDelivery(deps, queues);
  await startTicks(deps, queues, delivery.relayNow);
  const progress = startProgress(deps);
  const archive = startArchiving(deps, queues);

  return {
    backlog: async () => ({
      outbox: await delivery.waiting(),
      progress: await progress.waiting(),
      archive: await archive.waiting(),
    }),
    close: async (): Promise<void> => {
      await Promise.all([delivery.stop(), progress.stop(), archive.stop()]);
      await queues.close();
    },
  };
};

/** Keeps the progress messages of announcements up to date, one round after the other. */
const startProgress = ({ services: { store, run }, telegram, renderer, log }: WorkerDeps) => {
  const marks = createProgressMarks(store.redis, store.keys);
  const round = createRounds(
    createAnnouncementProgress({
      marks,
      telegram,
      renderer,
      message: (announcement) => run((work) => progressMessage(work, announcement)),
    }),
    (error) => log.debug({ err: error }, 'announcement progress'),
  );
  const timer = setInterval(() => void round(), PROGRESS_MS);
  const stop = async (): Promise<void> => {
    clearInterval(timer);
    await round();
  };
  return { waiting: marks.count, stop };
};

/** Brings the bytes of evidence into DATA_DIR. */
const startArchiving = ({ services: { store, run, deps }, telegram, log, config }: WorkerDeps, queues: Queues) => {
  const owed = createArchiveQueue(store.redis, store.keys);
  const folder = createArchiveFolder(config.dataDir);
  const archiver = createArchiver<ArchiveEntry>({
    ...folder,
    log,
    newId: deps.newId,
    entry: owed.get,
    download: telegram.download,
    settle: (id, entry, outcome) => run((work) => settleEvidence(work, id, entry, outcome)),
  });
  const handOver = createHandOver(owed, queues.queue<ArchiveJob>('archive'));
  queues.worker<ArchiveJob>('archive', archiver, ARCHIVE_CONCURRENCY);
  const onError = (error: unknown): void => log.debug({ err: error }, 'archive');
  const handOverNew = createRounds(() => handOver(false), onError);
  const handOverAll = createRounds(() => handOver(true), onError);
  const timers = [
    setInterval(() => void handOverNew(), ARCHIVE_MS),
    setInterval(() => void handOverAll(), ARCHIVE_ANEW_MS),
  ];
  const stop = async (): Promise<void> => {
    for (const timer of timers) clearInterval(timer);
    await Promise.all([handOverNew(), handOverAll()]);
  };
  return { waiting: owed.count, stop };
};

/** Every minute; under a simulated clock after each of its moves, so that what became due stands in the outbox when the move is over. */
const startTicks = async (deps: WorkerDeps, queues: Queues, relayNow: () => Promise<unknown>): Promise<void> => {
  const { services, clock, log } = deps;
  const { run, store } = services;
  const marks = createReminderMarks(store.redis, store.keys);
  const remind = (at: number) => tickReminders({ run, marks }, at);
  const tick = createTick({ remind, log, now: clock.now });
  const tickNow = (): Promise<unknown> =>
    tick().catch((error) => (isRedisAway(error) ? undefined : log.error({ err: error }, 'tick')));
  if (!clock.simulated) {
    queues.worker('tick', tickNow, 1);
    return scheduleTick(queues.queue('tick'), services.calendar.zone);
  }
  await tickNow();
  clock.onMove(async () => {
    await tickNow();
    await relayNow();
  });
};
