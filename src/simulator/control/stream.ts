import type { Context } from '../core/context.js';
import type { Happening } from '../core/live.js';
import type { ChatEvent } from '../core/types.js';
import { keyboardView, messageView, personView } from './views.js';
import type { FaultsView, LiveEvent } from './wire.js';

/** What happens within so many milliseconds goes out together. */
const gatherMs = 25;
const heartbeatMs = 15_000;

/** What is made to go wrong now. */
export function faultsView({ faults }: Context): FaultsView {
  return { faults: faults.list(), duplicates: faults.duplicating, outage: faults.isOut };
}

function chatEvents(context: Context, { chat, event }: Extract<Happening, { type: 'chat' }>): LiveEvent[] {
  const chatId = chat.id;
  if (event.toast !== undefined) return [{ type: 'toast', chatId, toast: event.toast }];
  if (event.action !== undefined) return [{ type: 'action', chatId, action: event.action }];
  if (event.message === undefined) return [];
  // A person's message is told before its update is queued: it counts as waiting until the bot takes it.
  const waiting = event.by === 'person' ? new Set([event.message.messageId]) : undefined;
  const message = messageView(context, event.message, waiting);
  const change = event.type as ChatEvent['type'] & ('sent' | 'edited' | 'deleted');
  const told: LiveEvent[] = [{ type: 'message', chatId, change, message }];
  const { markup } = event.message;
  if (change !== 'sent' || event.by === 'person' || markup === undefined) return told;
  return markup.kind === 'inline' ? told : [...told, { type: 'keyboard', chatId, keyboard: keyboardView(chat) }];
}

function liveEvents(context: Context, happening: Happening): LiveEvent[] {
  if (happening.type === 'chat') return chatEvents(context, happening);
  if (happening.type === 'person') return [{ type: 'person', person: personView(context, happening.person) }];
  if (happening.type === 'read') {
    return [{ type: 'read', chatId: happening.chat.id, readUpTo: happening.chat.readUpTo }];
  }
  if (happening.type === 'clock') return [{ type: 'clock', now: context.clock.now() }];
  if (happening.type === 'faults') return [{ type: 'faults', faults: faultsView(context) }];
  if (happening.type !== 'taken') return [happening];
  const message = happening.update.body.message as { message_id: number; chat: { id: number } } | undefined;
  return message === undefined ? [] : [{ type: 'taken', chatId: message.chat.id, messageId: message.message_id }];
}

/** All that happens from now on, as server-sent events: each a JSON list of `LiveEvent`. Ends with the signal. */
export function eventStream(context: Context, signal: AbortSignal): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let stop: () => void = () => undefined;
  return new ReadableStream<Uint8Array>({
    start: (controller) => {
      let gathered: LiveEvent[] = [];
      let timer: NodeJS.Timeout | undefined;
      const write = (text: string) => controller.enqueue(encoder.encode(text));
      const flush = () => {
        timer = undefined;
        write(`data: ${JSON.stringify(gathered)}\n\n`);
        gathered = [];
      };
      const unlisten = context.live.listen((happening) => {
        gathered.push(...liveEvents(context, happening));
        if (gathered.length > 0) timer ??= setTimeout(flush, gatherMs);
      });
      const heartbeat = setInterval(() => write(': alive\n\n'), heartbeatMs);
      stop = () => {
        unlisten();
        clearInterval(heartbeat);
        clearTimeout(timer);
      };
      signal.addEventListener('abort', () => stop(), { once: true });
      // The first byte tells the page that from here on nothing is missed.
      write(': listening\n\n');
    },
    cancel: () => stop(),
  });
}
