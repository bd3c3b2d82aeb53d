import { basename, extname } from 'node:path';
import { InputFile } from 'grammy';
import type { Message } from 'grammy/types';
import type { Config } from './config.js';
import type { FileRef } from './domain/pledge.js';
import type { Services } from './services/kit.js';
import { createTelegram } from './telegram/api.js';
import { openPacer } from './wiring-pace.js';

const PHOTOS = ['.jpg', '.jpeg', '.png', '.webp'];
const VIDEOS = ['.mp4', '.mov'];

const refOf = (kind: FileRef['kind'], { photo, document, video }: Message): FileRef => {
  const file = photo?.at(-1) ?? document ?? video;
  if (file === undefined) throw new Error('telegram returned no file');
  const name = 'file_name' in file ? file.file_name : undefined;
  return {
    kind,
    fileId: file.file_id,
    uniqueId: file.file_unique_id,
    ...(name === undefined ? {} : { name }),
    ...(file.file_size === undefined ? {} : { size: file.file_size }),
  };
};

/**
 * Uploads a file of this machine once, to a person's own chat, and returns what Telegram calls it from then on: by that it is sent to
 * everybody. The kind follows from the name. Throws as grammY and the file system do.
 */
export const uploadFile = async (
  { config, token, services }: { config: Config; token: string; services: Services },
  { path, chat, caption }: { readonly path: string; readonly chat: string; readonly caption: string },
): Promise<FileRef> => {
  const pacer = openPacer(config, services.store);
  const { api, close } = createTelegram({ token, apiRoot: config.telegramApiRoot, pacer });
  const ending = extname(path).toLowerCase();
  const file = new InputFile(path, basename(path));
  const more = { caption, disable_notification: true };
  const slot = await pacer.take('answer', chat);
  try {
    if (PHOTOS.includes(ending)) return refOf('photo', await api.sendPhoto(chat, file, more));
    if (VIDEOS.includes(ending)) return refOf('video', await api.sendVideo(chat, file, more));
    return refOf('document', await api.sendDocument(chat, file, more));
  } finally {
    slot.answered();
    await close();
  }
};
