import type { Logger } from 'pino';
import type { CommandSpec } from './bot/feature.js';
import { menuCall } from './bot/menu.js';
import type { Clock } from './clock.js';
import { createAnnouncementSheets } from './jobs/announcement-sheet.js';
import { type Current, createDeliver } from './jobs/deliver.js';
import { createDeliveryCalls } from './jobs/delivery-calls.js';
import type { Queues } from './jobs/queues.js';
import { type DeliverJob, relay } from './jobs/relay.js';
import { createRounds } from './jobs/rounds.js';
import type { Texts } from './locales/index.js';
import { announcementEntry } from './services/announcement-delivery.js';
import { sheetOf } from './services/announcement-sheet.js';
import { buryDelivery, memberOf, settleDeliveries } from './services/deliveries.js';
import type { Services } from './services/kit.js';
import { newsEntry } from './services/news-delivery.js';
import { currentEntry } from './services/reminder-delivery.js';
import type { Work } from './services/work.js';
import { isRedisAway } from './store/connection.js';
import type { OutboxEntry } from './store/outbox.js';
import { createOutboxQueue, recoverOutbox } from './store/outbox-queue.js';
import type { Telegram } from './telegram/api.js';
import type { Renderer } from './telegram/render.js';

export interface DeliveryDeps {
  readonly services: Services;
  readonly telegram: Telegram;
  readonly renderer: Renderer;
  readonly texts: Texts;
  readonly clock: Clock;
  readonly log: Logger;
  specs(): Promise<readonly CommandSpec[]>;
}

const RELAY_MS = 250;
const RECOVER_MS = 300_000;
/** Jobs in hand at once, of 25 messages each: enough to keep a pace of 1,000 a second at 100 ms a call. */
const CONCURRENCY = 8;

/** One entry as it is to be said now. */
const currentOf = async (work: Work, entry: OutboxEntry): Promise<Current<OutboxEntry>> => {
  try {
    const current = (await newsEntry(work, entry)) && (await currentEntry(work, entry));
    return (current && (await announcementEntry(work, current))) ?? 'dropped';
  } catch (error) {
    if (isRedisAway(error)) throw error;
    return error instanceof Error ? error : new Error(String(error));
  }
};

/** What owed entries ask of Telegram. */
const deliveryCalls = ({ services: { run, calendar }, renderer, specs, texts }: DeliveryDeps) =>
  createDeliveryCalls<OutboxEntry>({
    renderer,
    menu: async (id) => {
      const member = await run((work) => memberOf(work, id));
      return member === undefined ? undefined : menuCall(member, await specs(), texts);
    },
    sheet: createAnnouncementSheets({
      calendar,
      read: (announcement) => run((work) => sheetOf(work, announcement)),
      words: (locale, ref) => renderer.words(locale, ref),
    }),
  });

/** Starts the relay of the outbox and the delivery. */
export const startDelivery = async (deps: DeliveryDeps, queues: Queues) => {
  const { services, clock, log, telegram } = deps;
  const { store, run } = services;
  const { newId } = services.deps;
  const outbox = createOutboxQueue(store.redis, store.keys);
  const queue = queues.queue<DeliverJob>('deliver');
  const stopping = new AbortController();
  const deliver = createDeliver<OutboxEntry>({
    telegram,
    log,
    stopping: stopping.signal,
    outbox,
    queue,
    now: clock.now,
    newId,
    current: async (asked) => {
      const owned = await outbox.inHand(asked.map(({ job, entry }) => ({ job, id: entry.id })));
      return run((work) =>
        Promise.all(asked.map(({ entry }, i) => (owned[i] ? currentOf(work, entry) : ('gone' as const)))),
      );
    },
    call: deliveryCalls(deps),
    settle: (ended) => run((work) => settleDeliveries(work, ended)),
    bury: (id, entry, grave) => run((work) => buryDelivery(work, id, entry, grave)),
    isAway: isRedisAway,
  });
  queues.worker<DeliverJob>('deliver', deliver, CONCURRENCY);

  const onError = (error: unknown): void => log.debug({ err: error }, 'relay');
  const relayNow = createRounds(() => relay(outbox, queue, clock.now(), newId), onError);
  const recover = createRounds(() => recoverOutbox(store, outbox, clock.now(), queues.existingOf('deliver')), onError);
  await recover();
  const timers = [setInterval(() => void relayNow(), RELAY_MS), setInterval(() => void recover(), RECOVER_MS)];
  return {
    relayNow,
    waiting: () => outbox.waiting(clock.now()),
    /** Begins nothing any more; what is under way ends with `queues.close`. */
    stop: async (): Promise<void> => {
      for (const timer of timers) clearInterval(timer);
      stopping.abort();
      telegram.closeUnasked();
      await Promise.all([relayNow(), recover()]);
    },
  };
};
