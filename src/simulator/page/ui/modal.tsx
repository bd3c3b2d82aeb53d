import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useSay } from './context.js';
import { Icon } from './icons.js';

interface ModalProps {
  label: string;
  onClose: () => void;
  children: ComponentChildren;
  class?: string;
}

/** Something to deal with before all else; Escape, the cross and a press beside it close it. */
export function Modal({ label, onClose, children, class: extra = '' }: ModalProps) {
  const say = useSay();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape and the cross do the same for the keyboard
    <dialog
      ref={dialog}
      class={`modal ${extra}`}
      aria-label={label}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && dialog.current?.close()}
    >
      <div class="modal-body">
        <button
          type="button"
          class="quiet modal-close"
          aria-label={say('close')}
          onClick={() => dialog.current?.close()}
        >
          <Icon name="close" />
        </button>
        {children}
      </div>
    </dialog>
  );
}
