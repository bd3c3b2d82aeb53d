import { useEffect, useRef, useState } from 'preact/hooks';
import type { PersonView } from '../../control/wire.js';
import { api } from '../state/api.js';
import { nameOf } from '../state/name.js';
import { emptyChat } from '../state/state.js';
import { hourText } from '../state/time.js';
import { Avatar, BotAvatar } from './avatar.js';
import { Chat } from './chat.js';
import { usePage, useSay, useView, useWorld } from './context.js';
import { Icon } from './icons.js';
import { memo } from './memo.js';
import { Menu } from './menu.js';
import { PeoplePicker } from './people.js';

/** The bot's last words on what it does count for so long. Milliseconds. */
const actionMs = 5_000;

/** What the bot is doing now. */
function useAction(personId: number): string | undefined {
  const action = useWorld((state) => state.chats.get(personId)?.action);
  const [over, setOver] = useState(0);
  useEffect(() => {
    if (action === undefined) return undefined;
    const timer = setTimeout(() => setOver(action.at), Math.max(0, action.at + actionMs - performance.now()));
    return () => clearTimeout(timer);
  }, [action]);
  return action === undefined || action.at === over ? undefined : action.what;
}

function StatusBar() {
  const now = useWorld((state) => state.now);
  const zone = useWorld((state) => state.zone);
  return (
    <div class="status-bar" aria-hidden="true">
      <span>{hourText(now, zone)}</span>
      <span class="status-icons">
        <i class="signal" />
        <i class="battery" />
      </span>
    </div>
  );
}

function ChatHead({ person }: { person: PersonView }) {
  const say = useSay();
  const bot = useWorld((state) => state.bot);
  const action = useAction(person.id);
  const doing = action === 'typing' ? say('typing') : say('uploading');
  return (
    <div class="chat-head">
      <BotAvatar size={34} />
      <div>
        <strong>{bot.firstName}</strong>
        <small class={action === undefined ? '' : 'doing'} role="status">
          {action === undefined ? say('bot') : doing}
        </small>
      </div>
      <Menu label={say('phoneMenu')} icon="more">
        <button type="button" onClick={() => void (person.blocked ? api.unblock(person.id) : api.block(person.id))}>
          {person.blocked ? say('unblock') : say('block')}
        </button>
      </Menu>
    </div>
  );
}

/** Whose phone it is: chooses somebody else, closes the phone. */
function Owner({ person }: { person: PersonView }) {
  const { host } = usePage();
  const say = useSay();
  const [picking, setPicking] = useState(false);
  const view = () => host.view.get();
  const swap = (id: number) => {
    setPicking(false);
    const open = view().open.includes(id) ? view().open : view().open.map((one) => (one === person.id ? id : one));
    host.view.set({ ...view(), open });
    host.show(id);
  };
  const close = () => {
    const open = view().open.filter((id) => id !== person.id);
    host.view.set({ ...view(), open, front: open[0] });
  };
  return (
    <div class="owner">
      <button type="button" class="owner-name" title={say('chooseAnother')} onClick={() => setPicking(true)}>
        <Avatar name={nameOf(person)} id={person.id} size={38} />
        <span>
          <strong>
            {nameOf(person)} <Icon name="down" size={14} />
          </strong>
          <small>{person.about ?? (person.username === undefined ? `id ${person.id}` : `@${person.username}`)}</small>
        </span>
      </button>
      <button type="button" class="quiet" title={say('closePhone')} aria-label={say('closePhone')} onClick={close}>
        <Icon name="close" size={16} />
      </button>
      {picking && <PeoplePicker onPick={swap} onClose={() => setPicking(false)} />}
    </div>
  );
}

/** Somebody's phone with the chat open. */
export const Phone = memo(({ person, isFront }: { person: PersonView; isFront: boolean }) => {
  const { live, host } = usePage();
  const say = useSay();
  const chat = useWorld((state) => state.chats.get(person.id)) ?? emptyChat;
  const pointed = useView((view) => view.pointed === person.id);
  const frame = useRef<HTMLElement>(null);
  const resets = useWorld((state) => state.resets);
  useEffect(() => live.open(person.id), [person.id, resets]);
  useEffect(() => {
    if (!pointed) return undefined;
    frame.current?.scrollIntoView({ behavior: 'smooth', inline: 'center', block: 'nearest' });
    const timer = setTimeout(() => host.view.set({ ...host.view.get(), pointed: undefined }), 1_500);
    return () => clearTimeout(timer);
  }, [pointed]);
  const classes = ['phone', isFront ? 'is-front' : '', pointed ? 'is-pointed' : ''].join(' ');
  return (
    <section ref={frame} class={classes} aria-label={say('phoneOf', { name: nameOf(person) })} data-person={person.id}>
      <Owner person={person} />
      <div class="device">
        <div class="screen">
          <StatusBar />
          <ChatHead person={person} />
          <Chat person={person} chat={chat} />
        </div>
      </div>
    </section>
  );
});
