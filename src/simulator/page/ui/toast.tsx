import { useEffect, useState } from 'preact/hooks';
import type { CallbackAnswer } from '../../core/types.js';
import { useSay } from './context.js';

const shownMs = 3_500;

/** The bot's answer to a press: for a moment, or until it is closed where the bot wants that. */
export function ToastView({ toast }: { toast: CallbackAnswer | undefined }) {
  const say = useSay();
  const [closed, setClosed] = useState('');
  const hasText = toast !== undefined && toast.text !== '' && toast.queryId !== closed;
  useEffect(() => {
    if (!hasText || toast.alert) return undefined;
    const timer = setTimeout(() => setClosed(toast.queryId), shownMs);
    return () => clearTimeout(timer);
  }, [hasText, toast]);
  if (!hasText) return null;
  if (!toast.alert) {
    return (
      <div class="toast" role="status">
        {toast.text}
      </div>
    );
  }
  return (
    <div class="alert-back">
      <div class="alert" role="alertdialog" aria-modal="true" aria-label={toast.text}>
        <p>{toast.text}</p>
        <button type="button" onClick={() => setClosed(toast.queryId)}>
          {say('alertOk')}
        </button>
      </div>
    </div>
  );
}
