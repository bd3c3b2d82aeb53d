import { checkText, type Payload, refuse, type SentMessage } from './checks.js';
import { startHttpServer } from './http-server.js';

export const BOT_USER = { id: 4242, is_bot: true, first_name: 'Giao Ước', username: 'giao_uoc_bot' } as const;

export interface FakeTelegram {
  readonly port: number;
  /** Milliseconds before every response. */
  latencyMs: number;
  /** Calls by method since the last `reset`. */
  readonly calls: Record<string, number>;
  /** What was refused since the last `reset`. */
  readonly errors: string[];
  /** Makes a call that came in a webhook's response. */
  perform(method: string, payload: Payload): unknown;
  /** A press that waits for `answerCallbackQuery`. */
  openQuery(id: string): void;
  resetCounts(): void;
  forgetChats(): void;
}

const SILENT_METHODS = new Set([
  'setWebhook',
  'deleteWebhook',
  'setMyCommands',
  'deleteMyCommands',
  'setChatMenuButton',
]);

/**
 * The Bot API for load: as little work per call as a check of the call allows. Stricter fakes have their place in `src/simulator`;
 * this one refuses only what would make a measurement worthless. `onMessage` is told of every message that a chat shows anew.
 */
export const startFakeTelegram = async (
  onMessage: (chat: number, message: SentMessage) => void,
): Promise<FakeTelegram> => {
  const chats = new Map<number, Map<number, SentMessage>>();
  const queries = new Set<string>();
  const calls: Record<string, number> = {};
  const errors: string[] = [];
  let lastMessage = 1000;

  const show = (chat: number, id: number, payload: Payload): SentMessage => {
    const message: SentMessage = {
      id,
      text: String(payload.text),
      keyboard: payload.reply_markup?.inline_keyboard ?? [],
    };
    const shown = chats.get(chat) ?? new Map<number, SentMessage>();
    shown.set(id, message);
    chats.set(chat, shown);
    onMessage(chat, message);
    return message;
  };
  const asResult = (chat: number, { id, text }: SentMessage) => ({
    message_id: id,
    from: BOT_USER,
    chat: { id: chat, type: 'private' },
    date: Math.floor(Date.now() / 1000),
    text,
  });

  const perform = (method: string, payload: Payload): unknown => {
    calls[method] = (calls[method] ?? 0) + 1;
    const chat = Number(payload.chat_id);
    switch (method) {
      case 'sendMessage':
        checkText(payload);
        lastMessage += 1;
        return asResult(chat, show(chat, lastMessage, payload));
      case 'editMessageText': {
        checkText(payload);
        const before = chats.get(chat)?.get(Number(payload.message_id));
        if (before === undefined) return refuse('message to edit not found');
        if (before.text === payload.text) return refuse('message is not modified');
        return asResult(chat, show(chat, before.id, payload));
      }
      case 'answerCallbackQuery':
        if (!queries.delete(String(payload.callback_query_id)))
          return refuse('query is too old and response timeout expired or query ID is invalid');
        return true;
      case 'getMe':
        return BOT_USER;
      default:
        return SILENT_METHODS.has(method) ? true : refuse(`method ${method} is not known here`);
    }
  };

  const fake: FakeTelegram = {
    port: 0,
    latencyMs: 0,
    calls,
    errors,
    perform,
    openQuery: (id) => void queries.add(id),
    resetCounts: () => {
      for (const method of Object.keys(calls)) delete calls[method];
      errors.length = 0;
    },
    forgetChats: () => {
      chats.clear();
      queries.clear();
    },
  };

  const answer = (path: string, body: string): { status: number; json: string } => {
    const method = path.split('?', 1)[0]?.split('/').at(-1) ?? '';
    try {
      const result = perform(method, body === '' ? {} : (JSON.parse(body) as Payload));
      return { status: 200, json: JSON.stringify({ ok: true, result }) };
    } catch (error) {
      const description = `Bad Request: ${(error as Error).message}`;
      errors.push(`${method}: ${description}`);
      return { status: 400, json: JSON.stringify({ ok: false, error_code: 400, description }) };
    }
  };
  const port = await startHttpServer((path, body, respond) => {
    const { status, json } = answer(path, body);
    if (fake.latencyMs === 0) respond(status, json);
    else setTimeout(respond, fake.latencyMs, status, json);
  });
  return Object.assign(fake, { port });
};
