import { createServer } from 'node:http';

/** What the bench gives every peer by its environment. */
export const {
  BOT_TOKEN: token,
  TELEGRAM_API_ROOT: apiRoot,
  REDIS_URL: redisUrl,
  WEBHOOK_SECRET: secret,
  PORT: port,
} = process.env;

/** Serves the webhook of a peer with Node's own server; its library answers the request. */
export const serve = (handler) => createServer(handler).listen(Number(port), '127.0.0.1');
