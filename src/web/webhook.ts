import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';

/** A Bot API call that leaves in the response; told what became of it. */
interface Ride {
  readonly call: { readonly method: string; readonly payload: Readonly<Record<string, unknown>> };
  sent(): void;
  lost(): void;
}

export interface Webhook {
  readonly path: string;
  readonly secret: string;
  /** Takes an update; resolves false when Telegram should keep it, or with a call that Telegram makes of the response. */
  offer(update: unknown): Promise<boolean | Ride>;
}

/** A call without the right secret, or with a body that is no update. */
export type WebRefusal = 'webhook-secret' | 'webhook-body';

/** Telegram's updates are far smaller; what is larger is not from Telegram. */
const MAX_BYTES = 1024 * 1024;

const sameSecret = (given: string | string[] | undefined, expected: string): boolean => {
  const [a, b] = [Buffer.from(String(given ?? '')), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
};

/** The body, or undefined when it is too large. */
const readBody = (request: IncomingMessage): Promise<string | undefined> => {
  const chunks: Buffer[] = [];
  let size = 0;
  return new Promise((resolve, reject) => {
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > MAX_BYTES) resolve(undefined);
      else chunks.push(chunk);
    });
    request.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
    request.on('error', reject);
  });
};

const readUpdate = (body: string | undefined): { update_id: number } | undefined => {
  try {
    const update = JSON.parse(body ?? '') as { update_id?: unknown } | null;
    return typeof update?.update_id === 'number' ? (update as { update_id: number }) : undefined;
  } catch {
    return undefined;
  }
};

const carry = ({ call, sent, lost }: Ride, response: ServerResponse): void => {
  if (response.destroyed) {
    lost();
    return;
  }
  const json = JSON.stringify({ method: call.method, ...call.payload });
  response.once('finish', sent).once('close', lost);
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(json) }).end(json);
};

/**
 * The webhook, straight on Node's server: it is the busiest way in, and a framework's request and response objects cost more than the
 * check of the secret. 200: stored; 401: wrong secret; 400: no update; 503: Telegram should bring it again.
 */
export const createWebhook = ({ path, secret, offer }: Webhook, onRefused: (reason: WebRefusal) => void) => {
  const outcome = async (request: IncomingMessage): Promise<number | Ride> => {
    if (!sameSecret(request.headers['x-telegram-bot-api-secret-token'], secret)) {
      onRefused('webhook-secret');
      return 401;
    }
    const update = readUpdate(await readBody(request));
    if (update === undefined) {
      onRefused('webhook-body');
      return 400;
    }
    const taken = await offer(update);
    if (typeof taken === 'object') return taken;
    return taken ? 200 : 503;
  };
  return {
    takes: (request: IncomingMessage): boolean => request.method === 'POST' && request.url?.split('?')[0] === path,
    answer: async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
      const taken = await outcome(request).catch(() => 503);
      if (typeof taken === 'object') carry(taken, response);
      else response.writeHead(taken, { 'content-length': 0 }).end();
    },
  };
};
