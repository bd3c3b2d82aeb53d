import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { ApiError, tooManyRequests } from '../core/api-error.js';
import { Args } from '../core/args.js';
import type { Context } from '../core/context.js';
import { findMethod } from '../methods/registry.js';
import { readArgs } from './body.js';
import type { FaultRule } from './faults.js';

const gatewayPage = '<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>';

/** Only long polls end before their answer; an abort costs too much to be made ready for every call. */
const never = new AbortController().signal;

function closeSignal(response: ServerResponse): AbortSignal {
  const closed = new AbortController();
  response.on('close', () => closed.abort());
  return closed.signal;
}

interface Outcome {
  status: number;
  body: Record<string, unknown>;
}

function failure(error: unknown): Outcome {
  if (!(error instanceof ApiError)) {
    // A defect of the simulator must not look like an answer of Telegram.
    console.error(error);
    return { status: 500, body: { ok: false, error_code: 500, description: 'Internal Server Error: simulator' } };
  }
  const { code, description, parameters } = error;
  const body = { ok: false, error_code: code, description };
  return { status: code, body: parameters === undefined ? body : { ...body, parameters } };
}

/** What the inspector shows of the parameters: everything but the bytes. */
function payloadOf(args: Args): unknown {
  if (args.files.size === 0) return args.values;
  const files = [...args.files].map(([field, file]) => [field, { name: file.name, size: file.content.byteLength }]);
  return { ...args.values, ...Object.fromEntries(files) };
}

/** The bot's side: `/bot<token>/<method>` and `/file/bot<token>/<path>`. */
export class BotApi {
  private readonly live = new Set<IncomingMessage>();

  constructor(
    private readonly context: Context,
    private readonly latencyMs: number,
  ) {
    context.faults.onOutage = () => {
      for (const request of this.live) request.socket.destroy();
    };
  }

  /** Answers the request, or cuts it off where a fault says so. */
  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = request.url ?? '/';
    const [path = '', query = ''] = url.split('?', 2);
    if (this.context.faults.isOut) {
      request.socket.destroy();
      return;
    }
    this.live.add(request);
    try {
      if (path.startsWith('/file/')) this.download(path, response);
      else await this.answer(path, query, request, response);
    } catch (error) {
      const outcome = failure(error instanceof URIError ? new ApiError(404, 'Not Found') : error);
      send(response, outcome.status, JSON.stringify(outcome.body));
    } finally {
      this.live.delete(request);
    }
  }

  /** A call that came in the answer to a webhook: executed like any other, its result only logged. */
  async execute(method: string, parameters: Record<string, unknown>): Promise<void> {
    const args = new Args(parameters);
    const { calls } = this.context;
    calls.begin();
    await this.run(method, args, never, true);
    calls.end();
  }

  private download(path: string, response: ServerResponse): void {
    const prefix = `/file/bot${this.context.bot.token}/`;
    const content = path.startsWith(prefix)
      ? this.context.files.content(decodeURIComponent(path.slice(prefix.length)))
      : undefined;
    if (content === undefined) {
      send(response, 404, JSON.stringify({ ok: false, error_code: 404, description: 'Not Found' }));
      return;
    }
    response.writeHead(200, { 'content-type': 'application/octet-stream', 'content-length': content.byteLength });
    response.end(content);
  }

  private async answer(path: string, query: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const slash = path.indexOf('/', 1);
    const token = slash < 0 ? path.slice(4) : decodeURIComponent(path.slice(4, slash));
    const method = slash < 0 ? '' : path.slice(slash + 1);
    const polling = method.toLowerCase() === 'getupdates';
    const { calls } = this.context;
    if (!polling) calls.begin();
    try {
      const outcome = await this.call(token, method, query, request, response);
      if (outcome !== undefined) send(response, outcome.status, JSON.stringify(outcome.body));
    } finally {
      if (!polling) calls.end();
    }
  }

  /** @returns undefined when a fault has already dealt with the connection */
  private async call(
    token: string,
    method: string,
    query: string,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<Outcome | undefined> {
    let args: Args;
    try {
      args = await readArgs(request, query);
      if (token !== this.context.bot.token) throw new ApiError(401, 'Unauthorized');
    } catch (error) {
      return failure(error);
    }
    const signal = method.toLowerCase() === 'getupdates' ? closeSignal(response) : never;
    const rule = this.context.faults.pick(method.toLowerCase(), Number(args.text('chat_id')) || undefined);
    if (rule === undefined) return await this.delayed(this.run(method, args, signal, false));
    return await this.faulty(rule, method, args, response);
  }

  private async delayed(outcome: Promise<Outcome>): Promise<Outcome> {
    const result = await outcome;
    if (this.latencyMs > 0) await sleep(this.latencyMs);
    return result;
  }

  private async run(method: string, args: Args, signal: AbortSignal, viaWebhook: boolean): Promise<Outcome> {
    const started = performance.now();
    const handler = findMethod(method);
    let outcome: Outcome;
    try {
      if (handler === undefined) throw new ApiError(404, 'Not Found: method not found');
      const pending = handler(this.context, args, signal);
      const result = pending instanceof Promise ? await pending : pending;
      outcome = { status: 200, body: { ok: true, result } };
    } catch (error) {
      outcome = failure(error);
    }
    this.log(method, args, outcome, performance.now() - started, viaWebhook);
    return outcome;
  }

  private log(method: string, args: Args, outcome: Outcome, ms: number, viaWebhook: boolean): void {
    const { ok, result, ...error } = outcome.body;
    // Polls that went well say nothing and would push out what a test looks for.
    if (method.toLowerCase() === 'getupdates' && ok === true) return;
    this.context.calls.add({
      at: this.context.clock.now(),
      method,
      payload: payloadOf(args),
      ok: ok === true,
      response: ok === true ? result : error,
      ms,
      viaWebhook,
    });
  }

  private async faulty(
    rule: FaultRule,
    method: string,
    args: Args,
    response: ServerResponse,
  ): Promise<Outcome | undefined> {
    const signal = closeSignal(response);
    if (rule.kind === 'slow') {
      await sleep(rule.ms);
      return await this.delayed(this.run(method, args, signal, false));
    }
    if (rule.kind === 'reset-after' || rule.kind === '502-after') {
      const { status } = await this.run(method, args, signal, false);
      if (status === 200 && method.startsWith('send')) this.context.faults.disowned += 1;
    } else this.log(method, args, faultOutcome(rule), 0, false);
    if (rule.kind === '429' || rule.kind === '500') return faultOutcome(rule);
    if (rule.kind === '502' || rule.kind === '502-after') {
      send(response, 502, gatewayPage, 'text/html');
      return undefined;
    }
    if (rule.kind === 'timeout') await sleep(rule.ms, undefined, { signal }).catch(() => undefined);
    response.destroy();
    return undefined;
  }
}

function faultOutcome(rule: FaultRule): Outcome {
  if (rule.kind === '429') return failure(tooManyRequests(rule.retryAfter));
  if (rule.kind === '500') return failure(new ApiError(500, 'Internal Server Error'));
  return failure(new ApiError(rule.kind === '502' ? 502 : 0, `fault: ${rule.kind}`));
}

function send(response: ServerResponse, status: number, body: string, contentType = 'application/json'): void {
  if (response.destroyed) return;
  response.writeHead(status, { 'content-type': contentType, 'content-length': Buffer.byteLength(body) });
  response.end(body);
}
