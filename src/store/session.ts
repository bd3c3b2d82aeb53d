import type { Redis } from 'ioredis';
import RedisSession from 'telegraf-session-redis';

type Answer<T> = (error?: Error | null, value?: T) => void;

/** The three commands that `RedisSession` calls, with callbacks as the `redis` package of its time had them. */
interface SessionClient {
  get(key: string, answer: Answer<string | null>): unknown;
  set(key: string, json: string, answer: Answer<'OK'>): unknown;
  del(key: string, answer: Answer<number>): unknown;
}

/** `RedisSession` as it is; its own types name packages that stand in for others here (package.json, overrides). */
interface SessionStore {
  client: SessionClient;
  getSession(key: string): Promise<unknown>;
  saveSession(key: string, session: object): Promise<unknown>;
}

/** What the commit has to write: the session as JSON, or null to remove it. */
export interface SessionWrite {
  readonly key: string;
  readonly json: string | null;
}

export interface SessionAccess {
  /** The session, `{}` where there is none or it cannot be read; the caller checks it against its schema. */
  load(): Promise<object>;
  /** Collects the write for the commit; an empty session is a removal. The last call counts. */
  save(session: object): Promise<void>;
  collected(): SessionWrite | undefined;
}

export interface Sessions {
  /** @param raw what the update's one read found under `key` */
  begin(key: string, raw: string | null): SessionAccess;
}

/** The revision at the beginning of a stored text, which counts also where the rest is no JSON; undefined where none stands there. */
export const storedRevision = (raw: string | null): number | undefined => {
  const head = raw === null ? undefined : /^\{"rev":(\d+)[,}]/.exec(raw)?.[1];
  return head === undefined ? undefined : Number(head);
};

/**
 * Sessions through `telegraf-session-redis`, without round trips of their own: a read is answered from the update's one read, a write is
 * collected for its one commit, which also sets the lifetime (its `ttl` would be a second write, without a callback).
 */
export function createSessions(client: Redis): Sessions {
  // It opens a connection of its own when constructed; `lazyConnect` keeps that one from ever being made.
  const options = { store: { lazyConnect: true } };
  const Store = RedisSession as unknown as new (given: typeof options) => SessionStore;
  const store = new Store(options);
  store.client = client;
  return { begin: (key, raw) => access(store, key, raw) };
}

function access(store: SessionStore, key: string, raw: string | null): SessionAccess {
  let write: SessionWrite | undefined;
  const client: SessionClient = {
    get: (_key, answer) => answer(null, raw),
    set: (written, json, answer) => {
      write = { key: written, json };
      answer(null, 'OK');
    },
    del: (written, answer) => {
      write = { key: written, json: null };
      answer(null, 1);
    },
  };
  const own: SessionStore = Object.create(store);
  // Assigned, not described: an object made of property descriptors is slow to make and slow to read.
  own.client = client;
  return {
    load: async () => {
      const session = await own.getSession(key);
      return typeof session === 'object' && session !== null ? session : {};
    },
    save: async (session) => {
      await own.saveSession(key, session);
    },
    collected: () => write,
  };
}
