import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Done, MessageView, Pressed, SimulatorClient, UploadInput } from '../../../src/simulator/client.js';
import { root } from '../project-files.js';

type Act = (client: SimulatorClient, chat: number, match: RegExpExecArray) => Promise<Done>;

const SENTENCE = 'Mở thư viện xanh ở sân trường cho học sinh. ';
const longText = (length: number): string =>
  SENTENCE.repeat(Math.ceil(length / SENTENCE.length))
    .slice(0, length)
    .replace(/ $/, '.');

const photo = { kind: 'photo' as const, width: 1280, height: 960 };
const upload = (client: SimulatorClient, chat: number, file: UploadInput, caption: string | undefined): Promise<Done> =>
  client.upload(chat, caption === undefined ? file : { ...file, caption });

const sendDocument: Act = (client, chat, [, name = '', megabytes, caption]) => {
  const size = megabytes === undefined ? {} : { size: Number(megabytes) * 1_000_000 };
  return upload(client, chat, { kind: 'document', name, ...size }, caption);
};

/** A file of the project with what stands in it, under its own name. */
const sendProjectFile: Act = (client, chat, [, path = '', caption]) => {
  const base64 = readFileSync(join(root, path)).toString('base64');
  return upload(client, chat, { kind: 'document', name: basename(path), base64 }, caption);
};

const editLast: Act = async (client, chat, [, text = '']) => {
  const { messages } = await client.chat(chat);
  const last = messages.findLast((message) => message.from === 'person' && message.media === undefined);
  if (last === undefined) throw new Error('there is no message of this person to edit');
  return client.edit(chat, last.messageId, text);
};

/** As Telegram's own reply, to the newest message of the bot in which these words stand. */
const reply: Act = async (client, chat, [, words = '', text = '']) => {
  const { messages } = await client.chat(chat);
  const named = messages.findLast((one) => one.from === 'bot' && !one.deleted && one.text?.includes(words));
  if (named === undefined) throw new Error(`no message of the bot holds “${words}”`);
  return client.text(chat, text, named.messageId);
};

/** What stands in parentheses: what a person does that is neither a text nor a press. */
const acts: readonly (readonly [RegExp, Act])[] = [
  [/^\(ảnh\)(?: (.+))?$/s, (c, chat, [, caption]) => upload(c, chat, photo, caption)],
  [
    /^\(video\)(?: (.+))?$/s,
    (c, chat, [, caption]) => upload(c, chat, { kind: 'video', name: 'video.mp4', mime: 'video/mp4' }, caption),
  ],
  [/^\(tệp (\S+\/\S+)\)(?: (.+))?$/s, sendProjectFile],
  [/^\(tệp (\S+?)(?: (\d+) MB)?\)(?: (.+))?$/s, sendDocument],
  [
    /^\(album (\d+) ảnh\)(?: (.+))?$/s,
    (c, chat, [, count, caption]) => c.album(chat, Array(Number(count)).fill(photo), caption),
  ],
  [/^\(sticker\)$/, (c, chat) => upload(c, chat, { kind: 'sticker' }, undefined)],
  [/^\(giọng nói\)$/, (c, chat) => upload(c, chat, { kind: 'voice', mime: 'audio/ogg' }, undefined)],
  [/^\(vị trí\)$/, (c, chat) => c.location(chat, 21.49, 105.14)],
  [/^\(danh thiếp\)$/, (c, chat) => c.contact(chat, { phoneNumber: '84900000000', firstName: 'Lan' })],
  [/^\(chặn\)$/, (c, chat) => c.block(chat)],
  [/^\(bỏ chặn\)$/, (c, chat) => c.unblock(chat)],
  [/^\((\d+) ký tự\)$/, (c, chat, [, length]) => c.text(chat, longText(Number(length)))],
  [/^\(sửa tin trước\) (.+)$/s, editLast],
  [/^\(trả lời “(.+?)”\) (.+)$/s, reply],
  [/^\(chuyển tiếp\) (.+)$/s, (c, chat, [, text = '']) => c.forward(chat, { text, senderName: 'Phòng GD&ĐT' })],
];

const sameLabel = (a: string, b: string): boolean => a.normalize('NFC').trim() === b.normalize('NFC').trim();
const buttonOf = (message: MessageView, label: string) =>
  message.buttons.flat().find(({ text }) => sameLabel(text, label));

/** The messages of the bot that bear the button now, newest first. */
const bearing = async (client: SimulatorClient, chat: number, label: string): Promise<MessageView[]> => {
  const { messages } = await client.chat(chat);
  return messages.filter((one) => one.from === 'bot' && !one.deleted && buttonOf(one, label) !== undefined).reverse();
};

/** A message as it was when it last bore the button: what a chat shows that was not refreshed. */
const bore = async (client: SimulatorClient, chat: number, label: string): Promise<MessageView[]> => {
  const { events } = await client.log(chat);
  return events
    .flatMap(({ by, message }) => (by === 'bot' && message !== undefined && buttonOf(message, label) ? [message] : []))
    .reverse();
};

const pressOn = async (
  client: SimulatorClient,
  chat: number,
  message: MessageView,
  label: string,
): Promise<Pressed> => {
  const data = buttonOf(message, label)?.data;
  if (data === undefined) throw new Error(`[${label}] opens a link`);
  return client.press(chat, { data, messageId: message.messageId });
};

const press = async (
  client: SimulatorClient,
  chat: number,
  label: string,
  how: string | undefined,
): Promise<Pressed[]> => {
  const isPast = how === 'nút đã đổi' || how === 'nút cũ nhất';
  const messages = await (isPast ? bore : bearing)(client, chat, label);
  const isOldest = how === 'tin cũ nhất' || how === 'nút cũ nhất';
  const chosen = isOldest ? messages.at(-1) : how === 'tin cũ' ? messages[1] : messages[0];
  if (how === 'tin cũ' && messages[1] === undefined) throw new Error(`only one message bears [${label}]`);
  // The simulator's own search knows the keyboard under the input field too, and says what could be pressed.
  if (chosen === undefined) return [await client.press(chat, label)];
  const first = await pressOn(client, chat, chosen, label);
  return how === 'hai lần' ? [first, await pressOn(client, chat, chosen, label)] : [first];
};

const known = new Set([undefined, 'tin cũ', 'tin cũ nhất', 'nút đã đổi', 'nút cũ nhất', 'hai lần']);

/** Does what the text says: presses, uploads, blocks, or sends it as it is. */
export const act = async (client: SimulatorClient, chat: number, said: string): Promise<Pressed[]> => {
  const pressed = /^\[(.+?)\](?: \((.+)\))?$/.exec(said);
  if (pressed !== null && known.has(pressed[2])) return press(client, chat, pressed[1] ?? '', pressed[2]);
  for (const [pattern, run] of acts) {
    const match = pattern.exec(said);
    if (match !== null) return [await run(client, chat, match)];
  }
  if (/^(\([^()]*\)|\[.*\] \(.*\))$/.test(said))
    throw new Error(`nobody knows how to do ${said}; see tests/transcripts/README.md`);
  return [await client.text(chat, said)];
};
