import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { useSay } from './context.js';

interface DropZoneProps {
  enabled: boolean;
  onDrop: (files: readonly File[], asPhotos: boolean) => void;
  children: ComponentChildren;
}

const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;

/** Takes files that are dragged over what it holds, as photos or as they are. */
export function DropZone({ enabled, onDrop, children }: DropZoneProps) {
  const say = useSay();
  const [over, setOver] = useState(false);
  const depth = useRef(0);
  const enter = (event: DragEvent) => {
    if (!enabled || !hasFiles(event)) return;
    depth.current += 1;
    setOver(true);
  };
  const leave = () => {
    depth.current = Math.max(0, depth.current - 1);
    if (depth.current === 0) setOver(false);
  };
  const drop = (asPhotos: boolean) => (event: DragEvent) => {
    event.preventDefault();
    depth.current = 0;
    setOver(false);
    onDrop([...(event.dataTransfer?.files ?? [])], asPhotos);
  };
  const allow = (event: DragEvent) => {
    if (hasFiles(event)) event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: files can also be chosen by the attach button
    <div
      class="chat"
      onDragEnter={enter}
      onDragLeave={leave}
      onDragOver={allow}
      onDrop={(event) => event.preventDefault()}
    >
      {children}
      {over && (
        <div class="drop-areas">
          {/* biome-ignore lint/a11y/noStaticElementInteractions: as above */}
          <div class="drop-area" data-drop="photo" onDrop={drop(true)} onDragOver={allow}>
            {say('dropPhoto')}
          </div>
          {/* biome-ignore lint/a11y/noStaticElementInteractions: as above */}
          <div class="drop-area" data-drop="document" onDrop={drop(false)} onDragOver={allow}>
            {say('dropDocument')}
          </div>
        </div>
      )}
    </div>
  );
}
