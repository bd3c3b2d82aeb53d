import type { EventView, MessageView, SimulatorClient } from '../../../src/simulator/client.js';
import type { PersonSpec } from './people.js';
import { escapeLine } from './script.js';

const mediaLine = ({ media }: MessageView): string[] => {
  if (media === undefined) return [];
  if (media.kind === 'document') return [`(tệp ${media.name ?? ''})`];
  return [media.kind === 'photo' ? '(ảnh)' : `(${media.kind})`];
};

const buttonLine = (row: MessageView['buttons'][number]): string =>
  row.map(({ text, url }) => (url === undefined ? `[${text}]` : `[${text} ↗ ${url}]`)).join(' ');

const linesOf = (message: MessageView): string[] => [
  ...mediaLine(message),
  ...(message.text === '' ? [] : message.text.split('\n').map(escapeLine)),
  ...message.buttons.map(buttonLine),
];

/** Enough of a message to recognise it by. */
const opening = (message: MessageView): string =>
  (message.text.split('\n').find((line) => line !== '') ?? '(ảnh)').slice(0, 40);

interface Shown {
  readonly message: MessageView;
  readonly isNew: boolean;
}

/** How each message of the bot stood in the end: a progress message that was edited nine times is one that changed. */
const inTheEnd = (events: readonly EventView[]): Map<number, Shown> => {
  const shown = new Map<number, Shown>();
  for (const { type, by, message } of events) {
    if (by !== 'bot' || message === undefined) continue;
    const isNew = type === 'sent' || (shown.get(message.messageId)?.isNew ?? false);
    shown.set(message.messageId, { message, isNew });
  }
  return shown;
};

interface ChatMemory {
  seen: number;
  newest: number;
  openings: Map<number, string>;
}

/** Tells what the bot did in the chats since it was last asked, as lines of a transcript. */
export const createListener = (client: SimulatorClient, people: readonly PersonSpec[]) => {
  const memories = new Map<number, ChatMemory>(
    people.map(({ id }) => [id, { seen: 0, newest: 0, openings: new Map() }]),
  );

  const blockOf = ({ message, isNew }: Shown, who: string, memory: ChatMemory): string[] => {
    const known = memory.openings.get(message.messageId);
    memory.openings.set(message.messageId, opening(message));
    if (message.deleted) return isNew ? [] : [`#bot${who} xóa: ${known ?? ''}`];
    if (isNew) {
      memory.newest = message.messageId;
      return [`#bot${who}`, ...linesOf(message)];
    }
    // Which message changed needs to be said only when it is not the last one.
    const which = message.messageId === memory.newest ? '' : ` “${known ?? ''}”`;
    return [`#bot${who} sửa${which}`, ...linesOf(message)];
  };

  const tell = async (person: PersonSpec, who: string): Promise<{ lines: string[]; answered: string[] }> => {
    const memory = memories.get(person.id);
    if (memory === undefined) throw new Error(`${person.name} is not among the people`);
    const { seq, events } = await client.log(person.id, memory.seen);
    memory.seen = seq;
    const toasts = events.flatMap(({ toast }) => toast ?? []);
    const notices = toasts
      .filter(({ text }) => text !== '')
      .map(({ text, alert }) => `#bot${who} ${alert ? 'hộp thoại' : 'báo'}: ${text}`);
    const blocks = [...inTheEnd(events).values()].flatMap((shown) => blockOf(shown, who, memory));
    return { lines: [...notices, ...blocks], answered: toasts.map(({ queryId }) => queryId) };
  };

  return {
    /** Forgets what happened so far. */
    skip: async (): Promise<void> => {
      for (const person of people) await tell(person, '');
    },
    /** The lines of all chats, the acting person's first; and the presses that were answered. */
    since: async (acting: PersonSpec | undefined): Promise<{ lines: string[]; answered: string[] }> => {
      const order = acting === undefined ? people : [acting, ...people.filter((person) => person !== acting)];
      const all = { lines: [] as string[], answered: [] as string[] };
      for (const person of order) {
        const { lines, answered } = await tell(person, person === acting ? '' : ` → ${person.name}`);
        all.lines.push(...lines);
        all.answered.push(...answered);
      }
      return all;
    },
  };
};
