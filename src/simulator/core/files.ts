import { randomBytes } from 'node:crypto';
import { badRequest } from './api-error.js';
import { imageSize } from './image.js';
import type { MediaKind, StoredFile, Upload } from './types.js';

const mebibyte = 1024 * 1024;
export const maxUploadBytes = 50 * mebibyte;
const maxDownloadBytes = 20 * mebibyte;
const maxPhotoBytes = 10 * mebibyte;
const maxPhotoSides = 10_000;
const maxPhotoRatio = 20;

const folders: Readonly<Record<MediaKind, string>> = {
  photo: 'photos',
  document: 'documents',
  video: 'videos',
  voice: 'voice',
  audio: 'music',
  sticker: 'stickers',
};

const extensions: Readonly<Record<MediaKind, string>> = {
  photo: '.jpg',
  document: '',
  video: '.mp4',
  voice: '.oga',
  audio: '.mp3',
  sticker: '.webp',
};

/** What a file is before it has an id. */
export interface NewFile {
  kind: MediaKind;
  name: string | undefined;
  mime: string | undefined;
  size: number;
  content: Uint8Array | undefined;
  width?: number;
  height?: number;
  isThumbnail?: boolean;
}

const thumbnailSide = 90;

function shrink(file: NewFile): NewFile {
  const width = file.width ?? thumbnailSide;
  const height = file.height ?? thumbnailSide;
  const factor = Math.min(1, thumbnailSide / Math.max(width, height, 1));
  return {
    ...file,
    isThumbnail: true,
    width: Math.max(1, Math.round(width * factor)),
    height: Math.max(1, Math.round(height * factor)),
    size: Math.min(1_200, file.size),
    content: file.content?.subarray(0, 1_200),
  };
}

/** Files of both sides, found by `file_id` or by the path that `getFile` gives out. */
export class FileStore {
  private readonly byId = new Map<string, StoredFile>();
  private readonly byPath = new Map<string, StoredFile>();
  private count = 0;

  add(file: NewFile): StoredFile {
    this.count += 1;
    const unique = `AQAD${randomBytes(9).toString('base64url')}`;
    const dot = file.name?.lastIndexOf('.') ?? -1;
    const extension = file.name !== undefined && dot > 0 ? file.name.slice(dot) : extensions[file.kind];
    const stored: StoredFile = {
      fileId: `AgACAgUAAxkB${randomBytes(36).toString('base64url')}`,
      uniqueId: unique,
      kind: file.kind,
      path: `${folders[file.kind]}/file_${this.count}${extension.replace(/[^.\w]/g, '')}`,
      name: file.name,
      mime: file.mime,
      size: file.size,
      width: file.width ?? 0,
      height: file.height ?? 0,
      content: file.content,
      thumbnail: file.kind === 'photo' && !file.isThumbnail ? this.add(shrink(file)) : undefined,
    };
    this.byId.set(stored.fileId, stored);
    this.byPath.set(stored.path, stored);
    return stored;
  }

  /** All files, small copies of photos among them. */
  all(): StoredFile[] {
    return [...this.byId.values()];
  }

  /** Takes over files of an earlier run. */
  restore(files: readonly StoredFile[]): void {
    for (const file of files) {
      this.byId.set(file.fileId, file);
      this.byPath.set(file.path, file);
    }
    this.count = Math.max(this.count, files.length);
  }

  clear(): void {
    this.byId.clear();
    this.byPath.clear();
  }

  find(fileId: string): StoredFile | undefined {
    return this.byId.get(fileId);
  }

  /** A file that the bot uploads. @throws ApiError 400 for an empty file or a photo that Telegram refuses */
  upload(kind: MediaKind, upload: Upload): StoredFile {
    const size = upload.content.byteLength;
    if (size === 0) throw badRequest('file must be non-empty');
    const file: NewFile = { kind, name: upload.name, mime: upload.mime, size, content: upload.content };
    return this.add(kind === 'photo' ? { ...file, ...photoSize(upload.content) } : file);
  }

  /** A file sent again by its id. @throws ApiError 400 */
  reuse(kind: MediaKind, fileId: string): StoredFile {
    const file = this.byId.get(fileId);
    if (file === undefined) throw badRequest('wrong file identifier/HTTP URL specified');
    if (file.kind !== kind) throw badRequest(`can't use file of type ${title(file.kind)} as ${title(kind)}`);
    return file;
  }

  /** For `getFile`. @throws ApiError 400 */
  downloadable(fileId: string): StoredFile {
    if (fileId === '') throw badRequest('file_id not specified');
    const file = this.byId.get(fileId);
    if (file === undefined) throw badRequest('invalid file_id');
    if (file.size > maxDownloadBytes) throw badRequest('file is too big');
    return file;
  }

  /** Zeros stand for content that was only declared. */
  content(path: string): Uint8Array | undefined {
    const file = this.byPath.get(path);
    if (file === undefined || file.size > maxDownloadBytes) return undefined;
    return file.content ?? new Uint8Array(file.size);
  }
}

function title(kind: MediaKind): string {
  if (kind === 'voice') return 'VoiceNote';
  return kind.charAt(0).toUpperCase() + kind.slice(1);
}

function photoSize(content: Uint8Array): { width: number; height: number } {
  if (content.byteLength > maxPhotoBytes) {
    throw badRequest(
      `file of size ${content.byteLength} bytes is too big for a photo; the maximum size is ${maxPhotoBytes} bytes`,
    );
  }
  const size = imageSize(content);
  if (size === undefined || size.width === 0 || size.height === 0) throw badRequest('IMAGE_PROCESS_FAILED');
  const ratio = Math.max(size.width / size.height, size.height / size.width);
  if (size.width + size.height > maxPhotoSides || ratio > maxPhotoRatio) {
    throw badRequest('PHOTO_INVALID_DIMENSIONS');
  }
  return size;
}
