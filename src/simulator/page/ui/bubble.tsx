import type { MessageView } from '../../control/wire.js';
import { api } from '../state/api.js';
import { hourText } from '../state/time.js';
import { useSay, useWorld } from './context.js';
import { Ticks } from './icons.js';
import { InlineKeyboard } from './inline-keyboard.js';
import type { Intent } from './intent.js';
import { Album, Media } from './media.js';
import { memo } from './memo.js';
import { Menu } from './menu.js';

interface BubbleProps {
  personId: number;
  /** One message, or those of an album. */
  messages: readonly MessageView[];
  first: boolean;
  last: boolean;
  replied: MessageView | undefined;
  onIntent: (intent: Intent) => void;
}

/** A press on a link that means something in the chat: a command, or the bot's own start link. */
function followLink(personId: number, event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  const spoiler = event.target instanceof Element ? event.target.closest('.tg-spoiler') : null;
  spoiler?.classList.add('is-open');
  if (link === null) return;
  const { command, start } = link.dataset;
  if (command === undefined && start === undefined) return;
  event.preventDefault();
  void (command === undefined ? api.start(personId, start) : api.text(personId, command));
}

/** Formatted text. The simulator makes the HTML of entities and escapes everything else (`text/render.ts`). */
function Text({ personId, html }: { personId: number; html: string }) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the links inside are the controls
    // biome-ignore lint/a11y/useKeyWithClickEvents: a key press on a link is a click
    <div class="text" onClick={(event) => followLink(personId, event)} dangerouslySetInnerHTML={{ __html: html }} />
  );
}

function Quote({ message }: { message: MessageView }) {
  const say = useSay();
  const bot = useWorld((state) => state.bot);
  return (
    <div class="quote">
      {message.from === 'bot' && <strong>{bot.firstName}</strong>}
      <span>{message.text === '' ? say('document') : message.text.slice(0, 90)}</span>
    </div>
  );
}

function Extra({ extra }: { extra: Readonly<Record<string, unknown>> }) {
  const say = useSay();
  const contact = extra.contact as { phone_number?: string; first_name?: string } | undefined;
  const origin = extra.forward_origin as
    | { sender_user_name?: string; sender_user?: { first_name?: string } }
    | undefined;
  return (
    <>
      {origin !== undefined && (
        <div class="forwarded">
          {say('forwarded', { name: origin.sender_user_name ?? origin.sender_user?.first_name ?? '' })}
        </div>
      )}
      {extra.location !== undefined && <div class="special">📍 {say('location')}</div>}
      {contact !== undefined && (
        <div class="special">
          👤 {contact.first_name} · {contact.phone_number}
        </div>
      )}
    </>
  );
}

/** Time, "edited" and, for the person's own, the ticks. */
function Foot({ message }: { message: MessageView }) {
  const say = useSay();
  const zone = useWorld((state) => state.zone);
  return (
    <span class="foot">
      {message.edited && <em>{say('edited')}</em>}
      <time>{hourText(message.date * 1_000, zone)}</time>
      {message.from === 'person' && (
        <Ticks taken={message.taken} label={message.taken ? say('takenTwice') : say('takenOnce')} />
      )}
    </span>
  );
}

function MessageMenu({ message, onIntent }: { message: MessageView; onIntent: BubbleProps['onIntent'] }) {
  const say = useSay();
  const canEdit = message.from === 'person' && message.media === undefined && message.extra === undefined;
  return (
    <Menu label={say('messageMenu')} icon="down" class="message-menu">
      <button type="button" onClick={() => onIntent({ kind: 'reply', message })}>
        {say('reply')}
      </button>
      {canEdit && (
        <button type="button" onClick={() => onIntent({ kind: 'edit', message })}>
          {say('edit')}
        </button>
      )}
      <button type="button" onClick={() => void navigator.clipboard?.writeText(message.text)}>
        {say('copy')}
      </button>
    </Menu>
  );
}

/** A message, or an album, as it stands in the chat. */
export const Bubble = memo(({ personId, messages, first, last, replied, onIntent }: BubbleProps) => {
  const say = useSay();
  const [message] = messages;
  if (message === undefined) return null;
  const captioned = messages.find(({ text }) => text !== '') ?? message;
  if (message.deleted) return <div class={`row from-${message.from} is-deleted`}>{say('deleted')}</div>;
  const classes = [
    'row',
    `from-${message.from}`,
    first ? 'is-first' : '',
    last ? 'is-last' : '',
    message.media?.kind === 'photo' || messages.length > 1 ? 'has-photo' : '',
    captioned.text === '' ? 'no-text' : '',
  ].join(' ');
  return (
    <article class={classes} data-message={message.messageId}>
      <div class="bubble" key={`rev-${message.edited ? message.rev : 0}`}>
        {message.extra !== undefined && <Extra extra={message.extra} />}
        {replied !== undefined && <Quote message={replied} />}
        {messages.length > 1 ? <Album messages={messages} /> : message.media && <Media media={message.media} />}
        {captioned.text !== '' && <Text personId={personId} html={captioned.html} />}
        <Foot message={messages.at(-1) ?? message} />
        <MessageMenu message={message} onIntent={onIntent} />
      </div>
      {message.buttons.length > 0 && <InlineKeyboard personId={personId} message={message} />}
    </article>
  );
});
