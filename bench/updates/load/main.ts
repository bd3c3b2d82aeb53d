import { createDriver } from './driver.js';
import { startFakeTelegram } from './fake-telegram.js';
import type { DriveOptions, Envelope, LoadRequests, Reply } from './protocol.js';
import { type CountingProxy, startProxy } from './proxy.js';

/** The load process: Telegram and all its members, apart from the bot and from whoever measures. Asked over IPC. */
let proxy: CountingProxy | undefined;
const fake = await startFakeTelegram((chat, message) => driver.onMessage(chat, message));
const driver = createDriver(fake, () => proxy?.trips);

const handlers = {
  target: async ({ url, secret }: LoadRequests['target']) => {
    driver.aim(url, secret);
    return { apiPort: fake.port };
  },
  latency: async ({ milliseconds }: LoadRequests['latency']) => {
    fake.latencyMs = milliseconds;
    return {};
  },
  drive: (options: DriveOptions) => driver.drive(options),
  proxy: async (request: LoadRequests['proxy']) => {
    await proxy?.close();
    proxy = 'close' in request ? undefined : await startProxy(request.redisPort);
    return { port: proxy?.port ?? 0 };
  },
};

const handle = async ({ name, request }: Envelope): Promise<Reply> => {
  try {
    return { ok: true, answer: await handlers[name](request as never) };
  } catch (error) {
    return { ok: false, reason: String(error) };
  }
};

process.on('message', (envelope: Envelope) => {
  void handle(envelope).then((reply) => process.send?.(reply));
});
process.on('disconnect', () => process.exit(0));
