import { badRequest, conflict, tooManyRequests } from '../core/api-error.js';
import type { Context, Method } from '../core/context.js';
import { checkSecret } from '../delivery/updates.js';

const maxPollSeconds = 50;
const maxConnections = 100;
const defaultConnections = 40;
const lastSet = new WeakMap<Context, number>();

const getUpdates: Method = (context, args, signal) => {
  if (context.webhook.current !== undefined) {
    throw conflict(
      "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
    );
  }
  context.updates.allow(args.maybeJson('allowed_updates'));
  const limit = args.integer('limit', 100, 1, 100);
  const timeout = args.integer('timeout', 0, 0, maxPollSeconds);
  return context.updates.getUpdates(args.integer('offset', 0), limit, timeout, signal);
};

function readWebhookUrl(url: string): string {
  try {
    const { protocol } = new URL(url);
    if (protocol === 'http:' || protocol === 'https:') return url;
  } catch {
    // Said below in Telegram's words.
  }
  throw badRequest('bad webhook: invalid HTTP URL specified');
}

const setWebhook: Method = (context, args) => {
  const url = args.text('url');
  if (url === '') return deleteWebhook(context, args, AbortSignal.abort());
  const now = performance.now();
  if (now - (lastSet.get(context) ?? Number.NEGATIVE_INFINITY) < 1_000) throw tooManyRequests(1);
  lastSet.set(context, now);
  const settings = {
    url: readWebhookUrl(url),
    secret: checkSecret(args.text('secret_token')),
    maxConnections: args.integer('max_connections', defaultConnections, 1, maxConnections),
    ipAddress: args.text('ip_address'),
  };
  context.updates.allow(args.maybeJson('allowed_updates'));
  if (args.flag('drop_pending_updates')) context.updates.dropAll();
  context.updates.endPoll('terminated by setWebhook request');
  context.webhook.open(settings);
  return true;
};

const deleteWebhook: Method = (context, args) => {
  context.webhook.close();
  if (args.flag('drop_pending_updates')) context.updates.dropAll();
  return true;
};

const getWebhookInfo: Method = (context) => {
  const settings = context.webhook.current;
  const info: Record<string, unknown> = {
    url: settings?.url ?? '',
    has_custom_certificate: false,
    pending_update_count: context.updates.alive().length,
  };
  if (settings !== undefined) {
    info.max_connections = settings.maxConnections;
    info.ip_address = settings.ipAddress === '' ? '127.0.0.1' : settings.ipAddress;
    const error = context.webhook.error;
    if (error !== undefined) Object.assign(info, { last_error_date: error.date, last_error_message: error.message });
  }
  const allowed = context.updates.allowedTypes;
  return allowed === undefined ? info : { ...info, allowed_updates: allowed };
};

export const updateMethods: Readonly<Record<string, Method>> = {
  getUpdates,
  setWebhook,
  deleteWebhook,
  getWebhookInfo,
};
