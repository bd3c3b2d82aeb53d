import { useEffect, useState } from 'preact/hooks';
import type { ButtonView, MessageView } from '../../control/wire.js';
import { api } from '../state/api.js';
import { useWorld } from './context.js';
import { Icon } from './icons.js';

/** A press that nobody answers spins for so long. */
const patienceMs = 15_000;

/** The button that was pressed, until the bot answers the press. */
function usePressing(personId: number) {
  const [pressing, setPressing] = useState<{ data: string; queryId?: string } | undefined>(undefined);
  const answered = useWorld((state) => state.chats.get(personId)?.toast?.queryId);
  useEffect(() => {
    if (pressing === undefined) return undefined;
    if (answered !== undefined && pressing.queryId === answered) setPressing(undefined);
    const timer = setTimeout(() => setPressing(undefined), patienceMs);
    return () => clearTimeout(timer);
  }, [pressing, answered]);
  const press = async (messageId: number, data: string) => {
    setPressing({ data });
    try {
      const { queryId } = await api.press(personId, messageId, data);
      setPressing(queryId === undefined ? undefined : { data, queryId });
    } catch {
      setPressing(undefined);
    }
  };
  return { pressing: pressing?.data, press };
}

/** The payload of a link that starts the bot. */
const startPayload = (url: string, username: string): string | undefined => {
  const { hostname, pathname, searchParams } = new URL(url);
  return hostname === 't.me' && pathname === `/${username}` ? (searchParams.get('start') ?? '') : undefined;
};

/** The buttons below a message. */
export function InlineKeyboard({ personId, message }: { personId: number; message: MessageView }) {
  const { pressing, press } = usePressing(personId);
  const username = useWorld((state) => state.bot.username);
  const onPress = ({ data, url }: ButtonView) => {
    if (data !== undefined) return void press(message.messageId, data);
    if (url === undefined) return;
    const payload = startPayload(url, username);
    if (payload === undefined) window.open(url, '_blank', 'noopener');
    else void api.start(personId, payload);
  };
  return (
    <div class="inline-keyboard">
      {message.buttons.map((row, index) => (
        <div class="inline-row" key={index}>
          {row.map((button) => (
            <button
              key={button.data ?? button.url}
              type="button"
              class={pressing !== undefined && pressing === button.data ? 'is-pressing' : ''}
              data-callback={button.data}
              onClick={() => onPress(button)}
            >
              {button.text}
              {button.url !== undefined && <Icon name="link" size={12} />}
            </button>
          ))}
        </div>
      ))}
    </div>
  );
}
