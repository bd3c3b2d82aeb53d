import { useState } from 'preact/hooks';
import type { MediaView, MessageView } from '../../control/wire.js';
import { useSay } from './context.js';
import { Icon } from './icons.js';
import { Modal } from './modal.js';

const units = ['B', 'KB', 'MB', 'GB'];

/** `1,2 MB`. */
export function sizeText(bytes: number): string {
  const power = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log(bytes) / Math.log(1_024)));
  const value = bytes / 1_024 ** power;
  return `${value.toFixed(power > 0 && value < 10 ? 1 : 0)} ${units[power]}`;
}

/** A photo in the chat; pressing it shows it large. One whose bytes were only declared is drawn as an empty picture. */
function Photo({ media, fill = false }: { media: MediaView; fill?: boolean }) {
  const say = useSay();
  const [broken, setBroken] = useState(false);
  const [large, setLarge] = useState(false);
  const name = media.name ?? '';
  const ratio = media.width > 0 && media.height > 0 ? media.width / media.height : 4 / 3;
  const style = fill ? {} : { aspectRatio: String(Math.min(2.2, Math.max(0.7, ratio))) };
  if (broken) {
    return (
      <div class="photo is-empty" style={style} role="img" aria-label={say('image', { name })} title={say('noMedia')}>
        <span>{name === '' ? say('photo') : name}</span>
      </div>
    );
  }
  const image = <img src={media.path} alt={say('image', { name })} onError={() => setBroken(true)} />;
  return (
    <>
      <button type="button" class="photo" style={style} aria-label={say('viewPhoto')} onClick={() => setLarge(true)}>
        {image}
      </button>
      {large && (
        <Modal label={say('image', { name })} onClose={() => setLarge(false)} class="lightbox">
          {image}
        </Modal>
      )}
    </>
  );
}

function FileLine({ media }: { media: MediaView }) {
  const say = useSay();
  const name = media.name ?? say('document');
  return (
    <a class="file" href={media.path} download={name} aria-label={say('download', { name })}>
      <span class="file-icon">
        <Icon name="file" />
      </span>
      <span class="file-text">
        <strong>{name}</strong>
        <small>{sizeText(media.size)}</small>
      </span>
    </a>
  );
}

/** What a message carries beside words. */
export function Media({ media }: { media: MediaView }) {
  const say = useSay();
  if (media.kind === 'photo' || media.kind === 'sticker') return <Photo media={media} />;
  if (media.kind === 'video') {
    return (
      // biome-ignore lint/a11y/useMediaCaption: what people send has no captions
      <video class="photo" src={media.path} controls aria-label={say('video')} />
    );
  }
  return <FileLine media={media} />;
}

/** Messages that were sent as one. */
export function Album({ messages }: { messages: readonly MessageView[] }) {
  const files = messages.flatMap(({ media }) => (media === undefined ? [] : [media]));
  if (files.some(({ kind }) => kind !== 'photo' && kind !== 'video')) {
    return files.map((media) => <FileLine key={media.fileId} media={media} />);
  }
  return (
    <div class={`album album-${Math.min(files.length, 5)}`}>
      {files.map((media) => (
        <Photo key={media.fileId} media={media} fill />
      ))}
    </div>
  );
}
