import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';

export interface Webhook {
  readonly path: string;
  readonly secret: string;
  /** Takes an update; resolves false when Telegram should keep it. */
  offer(update: unknown): Promise<boolean>;
}

/** Telegram's updates are far smaller; what is larger is not from Telegram. */
const MAX_BYTES = 1024 * 1024;

const sameSecret = (given: string | string[] | undefined, expected: string): boolean => {
  const [a, b] = [Buffer.from(String(given ?? '')), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
};

/** The body, or undefined when it is too large. */
const readBody = async (request: IncomingMessage): Promise<string | undefined> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size > MAX_BYTES) return undefined;
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks).toString('utf8');
};

const readUpdate = (body: string | undefined): { update_id: number } | undefined => {
  try {
    const update = JSON.parse(body ?? '') as { update_id?: unknown } | null;
    return typeof update?.update_id === 'number' ? (update as { update_id: number }) : undefined;
  } catch {
    return undefined;
  }
};

/**
 * The webhook, straight on Node's server: it is the busiest way in, and a framework's request and response objects cost more than the
 * check of the secret. 200: stored; 401: wrong secret; 400: no update; 503: Telegram should bring it again.
 */
export const createWebhook = ({ path, secret, offer }: Webhook, onRefused: () => void) => {
  const status = async (request: IncomingMessage): Promise<number> => {
    if (!sameSecret(request.headers['x-telegram-bot-api-secret-token'], secret)) {
      onRefused();
      return 401;
    }
    const update = readUpdate(await readBody(request));
    if (update === undefined) return 400;
    return (await offer(update)) ? 200 : 503;
  };
  return {
    takes: (request: IncomingMessage): boolean => request.method === 'POST' && request.url?.split('?')[0] === path,
    answer: async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
      const code = await status(request).catch(() => 503);
      response.writeHead(code, { 'content-length': 0 }).end();
    },
  };
};
