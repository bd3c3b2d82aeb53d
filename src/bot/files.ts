import type { Message } from 'grammy/types';
import { text } from '../flows/view.js';
import type { Turn } from './turn.js';

/** Bytes from and to Telegram, beside the calls that a turn owes. Both throw while Telegram does not answer. */
export interface BotFiles {
  download(fileId: string): Promise<Buffer>;
  /** Resolves to the message that carries it. */
  send(chat: string, bytes: Buffer, name: string): Promise<Message>;
}

/** The document of a message when its name ends so; undefined for anything else. */
export const documentNamed = (message: Message, ending: RegExp) =>
  message.document !== undefined && ending.test(message.document.file_name ?? '') ? message.document : undefined;

/**
 * The bytes of a file; when Telegram does not give them the person is told to try again, nothing else of the turn is kept, and the
 * answer is undefined.
 */
export const fetchFile = async (turn: Turn, files: BotFiles, fileId: string): Promise<Buffer | undefined> => {
  try {
    return await files.download(fileId);
  } catch {
    turn.restart();
    turn.say({ body: [text('file-not-fetched')] });
    return undefined;
  }
};
