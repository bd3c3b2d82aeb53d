import type { MessageView } from '../../simulator/client.js';
import { padTo, widthOf, wrap } from './width.js';

/** Widest bubble, in columns. */
const WIDEST = 72;
/** Share of the terminal that a bubble may take: what is left shows which side it stands on. */
const SHARE = 0.8;
const NARROWEST = 20;

/** How a chat is written where it is no text: names of files, the gap where messages are left out. */
export interface BubbleWords {
  /** Day and time of a message in the office's zone. */
  moment(epochMs: number): { readonly day: string; readonly time: string };
  file(kind: string, name: string | undefined): string;
  album(count: number): string;
  leftOut(count: number): string;
}

/** One bubble: a message, or an album that came as several. */
interface Block {
  readonly message: MessageView;
  readonly album: number;
}

/** Brings the messages of an album together. */
const blocksOf = (messages: readonly MessageView[]): Block[] => {
  const blocks: Block[] = [];
  for (const message of messages) {
    const last = blocks.at(-1);
    const group = message.media?.mediaGroupId;
    if (last !== undefined && group !== undefined && group === last.message.media?.mediaGroupId) {
      blocks[blocks.length - 1] = { message: last.message, album: last.album + 1 };
    } else blocks.push({ message, album: 1 });
  }
  return blocks;
};

const contentOf = ({ message, album }: Block, words: BubbleWords): string => {
  const { media, text } = message;
  const file = media === undefined ? [] : [album > 1 ? words.album(album) : words.file(media.kind, media.name)];
  return [...file, ...(text === '' ? [] : [text])].join('\n');
};

/** A bubble as lines: the bot's on the left with its buttons below, a person's on the right. */
const bubble = (block: Block, columns: number, words: BubbleWords): string[] => {
  const { message } = block;
  const isBot = message.from === 'bot';
  const most = Math.max(NARROWEST, Math.min(WIDEST, Math.floor(columns * SHARE)) - 4);
  const lines = wrap(contentOf(block, words), most);
  const width = Math.max(...lines.map(widthOf));
  const { time } = words.moment(message.date * 1000);
  const box = [
    `╭${'─'.repeat(width + 2)}╮`,
    ...lines.map((line) => `│ ${padTo(line, width)} │`),
    `╰${'─'.repeat(width + 2)}╯ ${time}`,
  ];
  const rows = message.buttons.flatMap((row) => wrap(row.map(({ text }) => `[ ${text} ]`).join('  '), most + 2));
  if (isBot) return [...box, ...rows.map((row) => ` ${row}`)];
  const last = box.length - 1;
  return box.map((line, i) => {
    const shown = i === last ? `${time} ${line.slice(0, -time.length - 1)}` : line;
    return ' '.repeat(Math.max(0, columns - widthOf(shown))) + shown;
  });
};

/**
 * A chat as its person sees it, every message in its final form: `told` are shown, of the others only how many there are.
 * @param columns width of the terminal
 */
export const drawChat = (
  messages: readonly MessageView[],
  told: (message: MessageView) => boolean,
  columns: number,
  words: BubbleWords,
): string[] => {
  const lines: string[] = [];
  let day = '';
  for (const part of partsOf(blocksOf(messages.filter(({ deleted }) => !deleted)), told)) {
    if (typeof part === 'number') {
      lines.push(centred(words.leftOut(part), columns));
      continue;
    }
    const { day: next } = words.moment(part.message.date * 1000);
    if (next !== day) lines.push(centred(`── ${next} ──`, columns));
    day = next;
    lines.push(...bubble(part, columns, words));
  }
  return lines;
};

/** The bubbles to be shown, and between them how many are not. One alone is shown: saying that it is left out takes as much room. */
const partsOf = (blocks: readonly Block[], told: (message: MessageView) => boolean): (Block | number)[] => {
  const parts: (Block | number)[] = [];
  let left: Block[] = [];
  const flush = (): void => {
    if (left.length > 0) parts.push(...(left.length === 1 ? left : [left.length]));
    left = [];
  };
  for (const block of blocks) {
    if (!told(block.message)) {
      left.push(block);
      continue;
    }
    flush();
    parts.push(block);
  }
  flush();
  return parts;
};

const centred = (text: string, columns: number): string =>
  ' '.repeat(Math.max(0, Math.floor((columns - widthOf(text)) / 2))) + text;
