import type { Calendar } from '../../domain/calendar.js';
import type { Texts } from '../../locales/index.js';
import type { MessageView } from '../../simulator/client.js';
import type { Cast, Player } from '../people/cast.js';
import { beginningOf } from '../result/tally.js';
import { drawChat } from './bubbles.js';
import type { Words } from './words.js';

/** The three whose chats are shown: a diligent principal, one whose vague pledge was returned and mended, and the officer. */
export const choosePlayers = ({ principals, officer }: Cast): { readonly player: Player; readonly role: string }[] => {
  const diligent = principals.find(({ part }) => part.attachment !== undefined);
  const mended = principals.find((one) => one.part.returned !== undefined && !one.has('unmended'));
  const chosen = [diligent, mended].filter((one) => one !== undefined);
  return [...chosen.map((player) => ({ player, role: 'principal' })), { player: officer, role: 'officer' }];
};

/** Reminders and digests come unasked: of each kind so many are shown. */
const SHOWN_REMINDERS = 2;
const SHOWN_DIGESTS = 1;

/** Draws one chat: what was told, and of what came unasked the first. */
export const drawPlayer = async (
  { player, role }: { readonly player: Player; readonly role: string },
  unit: string,
  options: {
    readonly words: Words;
    readonly texts: Texts;
    readonly calendar: Calendar;
    readonly columns: number;
    /** Every message, however many. */
    readonly full: boolean;
  },
): Promise<string> => {
  const { words, texts, calendar, columns, full } = options;
  const messages = await player.phone.chat();
  const first = (id: string, count: number): MessageView[] => {
    const head = beginningOf(texts, id);
    return messages.filter(({ from, text }) => from === 'bot' && text.startsWith(head)).slice(0, count);
  };
  const unasked = [...first('remind-head', SHOWN_REMINDERS), ...first('digest-head', SHOWN_DIGESTS)];
  const told = new Set([...player.phone.told, ...unasked.map(({ messageId }) => messageId)]);
  const head = words.chatHead(player, role, unit);
  const lines = drawChat(messages, ({ messageId }) => full || told.has(messageId), columns, words.bubbles(calendar));
  return [`━━ ${head} `.padEnd(columns, '━'), ...lines].join('\n');
};
