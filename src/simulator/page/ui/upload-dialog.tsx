import { useEffect, useState } from 'preact/hooks';
import { api, type SentFile } from '../state/api.js';
import { useSay } from './context.js';
import { Icon } from './icons.js';
import type { Chosen } from './intent.js';
import { sizeText } from './media.js';

const maxAlbum = 10;

const isImage = ({ type }: File): boolean => type.startsWith('image/');

function readBase64(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}

/** The file as the simulator takes it; pictures bring their size, as the app would tell it. */
async function toSent(file: File, asPhoto: boolean): Promise<SentFile> {
  const sent = { name: file.name, mime: file.type, base64: await readBase64(file) };
  if (file.type.startsWith('video/')) return { ...sent, kind: 'video' };
  if (!asPhoto || !isImage(file)) return { ...sent, kind: 'document' };
  const bitmap = await createImageBitmap(file);
  return { ...sent, kind: 'photo', width: bitmap.width, height: bitmap.height };
}

/** Several files go as albums; pictures and documents do not mix in one. */
async function sendFiles(personId: number, { files, asPhotos }: Chosen, caption: string): Promise<void> {
  const items = await Promise.all(files.map((file) => toSent(file, asPhotos)));
  const visual = items.filter(({ kind }) => kind !== 'document');
  const documents = items.filter(({ kind }) => kind === 'document');
  let words = caption;
  for (const group of [visual, documents]) {
    for (let from = 0; from < group.length; from += maxAlbum) {
      const part = group.slice(from, from + maxAlbum);
      const [only] = part;
      if (only === undefined) continue;
      await (part.length === 1 ? api.upload(personId, only, words) : api.album(personId, part, words));
      words = '';
    }
  }
}

function Preview({ file, asPhotos }: { file: File; asPhotos: boolean }) {
  const [url, setUrl] = useState('');
  useEffect(() => {
    const made = URL.createObjectURL(file);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  if (asPhotos && isImage(file)) return url === '' ? null : <img src={url} alt={file.name} />;
  return (
    <div class="file">
      <span class="file-icon">
        <Icon name="file" />
      </span>
      <span class="file-text">
        <strong>{file.name}</strong>
        <small>{sizeText(file.size)}</small>
      </span>
    </div>
  );
}

interface UploadProps {
  personId: number;
  chosen: Chosen;
  onClose: () => void;
}

/** Asks how the chosen files are to go, with which words, and sends them. */
export function UploadDialog({ personId, chosen, onClose }: UploadProps) {
  const say = useSay();
  const [asPhotos, setAsPhotos] = useState(chosen.asPhotos);
  const [caption, setCaption] = useState('');
  const [failure, setFailure] = useState('');
  const send = (event: Event) => {
    event.preventDefault();
    sendFiles(personId, { ...chosen, asPhotos }, caption).then(onClose, (error: unknown) => setFailure(String(error)));
  };
  const label = asPhotos ? say('asPhoto') : say('asDocument');
  return (
    <div class="alert-back">
      <form class="upload" aria-label={label} onSubmit={send}>
        <div class="previews">
          {chosen.files.map((file) => (
            <Preview key={`${file.name} ${file.size}`} file={file} asPhotos={asPhotos} />
          ))}
        </div>
        {chosen.files.some(isImage) && (
          <label class="check">
            <input type="checkbox" checked={asPhotos} onChange={() => setAsPhotos(!asPhotos)} />
            {say('asPhoto')}
          </label>
        )}
        <input
          class="caption"
          value={caption}
          placeholder={say('caption')}
          aria-label={say('caption')}
          onInput={(event) => setCaption(event.currentTarget.value)}
        />
        {failure !== '' && <p role="alert">{failure}</p>}
        <div class="upload-buttons">
          <button type="button" onClick={onClose}>
            {say('cancel')}
          </button>
          <button type="submit" class="primary">
            {say('send')}
          </button>
        </div>
      </form>
    </div>
  );
}
