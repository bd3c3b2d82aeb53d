import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import { pageRoutes } from './control/page-routes.js';
import { controlApi } from './control/routes.js';
import { CallLog } from './core/call-log.js';
import { Clock } from './core/clock.js';
import type { BotIdentity, Context } from './core/context.js';
import { FileStore } from './core/files.js';
import { Keeper } from './core/keeper.js';
import { FloodLimits, type LimitOptions, telegramLimits } from './core/limits.js';
import { type Happening, Live } from './core/live.js';
import { Profile } from './core/profile.js';
import { World } from './core/world.js';
import { BotApi } from './delivery/bot-api.js';
import { Faults } from './delivery/faults.js';
import { UpdateQueue } from './delivery/updates.js';
import { Webhook } from './delivery/webhook.js';

export interface SimulatorOptions {
  /** 0, the default, takes a free one. */
  port?: number | undefined;
  host?: '127.0.0.1' | undefined;
  /** `<bot id>:<secret>`, as BotFather gives it. */
  token: string;
  botUsername?: string | undefined;
  /** How the bot is called, as BotFather was told. */
  botName?: string | undefined;
  /** ISO moment of a frozen clock, moved only through the control API; without it time is real. */
  now?: string | undefined;
  /** Flood limits: Telegram's by default, false for none, or numbers of one's own. */
  limits?: boolean | Partial<LimitOptions> | undefined;
  /** Real milliseconds added to every answer to the bot. */
  latencyMs?: number | undefined;
  /** How many calls `GET /simulator/calls` remembers; 0 for none. */
  callLogSize?: number | undefined;
  /** A folder in which people, chats and files are kept between runs; without it they end with the simulator. */
  dataDir?: string | undefined;
  /** Time zone of the chat page, an IANA name; by default that of whoever looks. */
  zone?: string | undefined;
  /** Routes beside those of the simulator, and the path of a module among them that adds to the chat page. */
  extension?: { app: Hono; module: string } | undefined;
}

export interface RunningSimulator {
  /** Root for bots (`apiRoot`) and for the control API (`<url>/simulator`), without a final slash. */
  url: string;
  port: number;
  /** It goes on with what an earlier run has kept. */
  restored: boolean;
  /** Milliseconds of the simulator's clock. */
  now(): number;
  /** For an extension of the page: tells every open page. */
  tell(data: unknown): void;
  /** Calls back whenever anything has happened. @returns what ends that */
  listen(listener: () => void): () => void;
  /** Forgets everything and everybody; the clock stands at `now`, epoch milliseconds. */
  reset(now: number): void;
  close(): Promise<void>;
}

const defaultCallLogSize = 5_000;

function readIdentity(options: SimulatorOptions): BotIdentity {
  const match = /^(\d+):[A-Za-z0-9_-]+$/.exec(options.token);
  if (match === null) throw new Error('token must look like 123456:ABC-def');
  return {
    id: Number(match[1]),
    token: options.token,
    username: options.botUsername ?? 'giao_uoc_bot',
    firstName: options.botName ?? 'Giao Ước',
  };
}

function readStart(now: string | undefined): number | undefined {
  if (now === undefined) return undefined;
  const start = Date.parse(now);
  if (Number.isNaN(start)) throw new Error(`"${now}" is no ISO moment`);
  return start;
}

function readLimits(limits: SimulatorOptions['limits']): FloodLimits {
  if (limits === false) return new FloodLimits(undefined);
  return new FloodLimits(typeof limits === 'object' ? { ...telegramLimits, ...limits } : telegramLimits);
}

function createBotSide(options: SimulatorOptions): { context: Context; api: BotApi } {
  const clock = new Clock(readStart(options.now));
  const faults = new Faults();
  const updates = new UpdateQueue(clock, faults);
  const execute = (method: string, parameters: Record<string, unknown>) => void api.execute(method, parameters);
  const webhook = new Webhook({ clock, faults, updates, execute });
  faults.onRecover = () => webhook.pump();
  const context: Context = {
    bot: readIdentity(options),
    clock,
    world: new World(clock),
    files: new FileStore(),
    updates,
    webhook,
    limits: readLimits(options.limits),
    profile: new Profile(),
    faults,
    calls: new CallLog(options.callLogSize ?? defaultCallLogSize),
    live: new Live(),
  };
  tellAll(context);
  const api = new BotApi(context, options.latencyMs ?? 0);
  return { context, api };
}

function wipe(context: Context, now: number): void {
  const { clock, world, files, updates, profile, faults, calls, webhook, live } = context;
  webhook.close();
  updates.dropAll();
  world.clear();
  files.clear();
  profile.load({ texts: [], commands: [], menuButtons: [] });
  faults.clear();
  calls.clear();
  clock.reset(now);
  live.emit({ type: 'reset' });
}

/** Keeps what happens, where a folder is named for it. */
function keep(context: Context, { dataDir }: SimulatorOptions): { keeper: Keeper | undefined; restored: boolean } {
  if (dataDir === undefined) return { keeper: undefined, restored: false };
  const keeper = new Keeper(context, dataDir);
  const restored = keeper.load();
  context.live.listen(({ type }) => {
    if (type === 'reset') keeper.clear();
    else if (type !== 'call' && type !== 'extension') keeper.touch();
  });
  return { keeper, restored };
}

/** Lets whoever watches hear of everything. */
function tellAll({ live, world, calls, clock, faults, updates }: Context): void {
  const tell = (happening: Happening) => live.emit(happening);
  world.onEvent = (chat, event) => tell({ type: 'chat', chat, event });
  world.onPerson = (person) => tell({ type: 'person', person });
  calls.onAdd = (call) => tell({ type: 'call', call });
  clock.onMove = () => tell({ type: 'clock' });
  faults.onChange = () => tell({ type: 'faults' });
  updates.onTaken = (update) => tell({ type: 'taken', update });
}

function createApp(context: Context, { extension, zone }: SimulatorOptions, url: () => string): Hono {
  const app = controlApi(context, { zone, module: extension?.module });
  app.route('/', pageRoutes(url));
  if (extension !== undefined) app.route('/', extension.app);
  return app;
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

/**
 * Starts a Bot API of one bot on this machine, with people to script.
 * @throws Error for a token, moment or port that cannot be used
 */
export async function startSimulator(options: SimulatorOptions): Promise<RunningSimulator> {
  const { context, api } = createBotSide(options);
  const host = options.host ?? '127.0.0.1';
  const { keeper, restored } = keep(context, options);
  let url = '';
  const control = getRequestListener(createApp(context, options, () => url).fetch);
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    if (path.startsWith('/bot') || path.startsWith('/file/')) void api.handle(request, response);
    else void control(request, response);
  });
  // Clients keep connections; closing one just as it is used again would look like a fault nobody asked for.
  server.keepAliveTimeout = 120_000;
  await listen(server, options.port ?? 0, host);
  const { port } = server.address() as AddressInfo;
  url = `http://${host}:${port}`;
  const close = async () => {
    context.webhook.close();
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    await closed;
    keeper?.save();
  };
  return {
    url,
    port,
    restored,
    now: () => context.clock.now(),
    tell: (data) => context.live.emit({ type: 'extension', data }),
    listen: (listener) => context.live.listen(({ type }) => type !== 'extension' && listener()),
    reset: (now) => wipe(context, now),
    close,
  };
}
