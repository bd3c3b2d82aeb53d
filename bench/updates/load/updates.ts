import type { SentMessage } from './checks.js';
import { BOT_USER } from './fake-telegram.js';
import type { Step } from './script.js';

let lastUpdate = 700_000_000;
let lastMessage = 0;

const now = (): number => Math.floor(Date.now() / 1000);

/** The Telegram id of a member by number; the seeding gives the same ids their posts. */
export const personId = (member: number): number => 5_000_000 + member;

const person = (member: number) => ({
  id: personId(member),
  is_bot: false,
  first_name: 'Hoa',
  last_name: 'Nguyễn Thị',
  language_code: 'vi',
});
const chat = (member: number) => ({
  id: personId(member),
  type: 'private',
  first_name: 'Hoa',
  last_name: 'Nguyễn Thị',
});

const nextUpdate = (): number => {
  lastUpdate += 1;
  return lastUpdate;
};

const typed = (member: number, text: string) => {
  lastMessage += 1;
  const entities = text.startsWith('/') ? { entities: [{ type: 'bot_command', offset: 0, length: text.length }] } : {};
  return {
    update_id: nextUpdate(),
    message: { message_id: lastMessage, from: person(member), chat: chat(member), date: now(), text, ...entities },
  };
};

/** The data of the button that a step presses; throws when the message has no such button. */
const dataOf = (send: Exclude<Step['send'], { text: string }>, { keyboard, text }: SentMessage): string => {
  const button =
    'pressNth' in send
      ? keyboard.flat()[send.pressNth]
      : keyboard.flat().find((one) => one.text.includes(send.pressLabel));
  if (button?.callback_data === undefined) throw new Error(`no button for ${JSON.stringify(send)} under: ${text}`);
  return button.callback_data;
};

/** The update of a step; a press carries the real data of the message that the bot sent, and its `query` waits for an answer. */
export const updateOf = (
  step: Step,
  member: number,
  shown: SentMessage | undefined,
): { update: object; query?: string } => {
  if ('text' in step.send) return { update: typed(member, step.send.text) };
  if (shown === undefined) throw new Error('a press without a message');
  const update = nextUpdate();
  const query = String(update);
  const message = {
    message_id: shown.id,
    from: BOT_USER,
    chat: chat(member),
    date: now(),
    text: shown.text,
    reply_markup: { inline_keyboard: shown.keyboard },
  };
  const callback = { id: query, from: person(member), message, chat_instance: '1', data: dataOf(step.send, shown) };
  return { update: { update_id: update, callback_query: callback }, query };
};
