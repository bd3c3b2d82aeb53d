import { useEffect, useRef, useState } from 'preact/hooks';
import type { PersonView } from '../../control/wire.js';
import { api } from '../state/api.js';
import type { ChatState } from '../state/state.js';
import { CommandList, useCommands } from './commands.js';
import { useSay } from './context.js';
import { Icon } from './icons.js';
import type { Intent } from './intent.js';
import { Keyboard } from './keyboard.js';
import { Menu } from './menu.js';

interface ComposerProps {
  person: PersonView;
  chat: ChatState;
  intent: Intent;
  onIntent: (intent: Intent) => void;
  onFiles: (files: readonly File[], asPhotos: boolean) => void;
}

function Attach({ person, onFiles }: Pick<ComposerProps, 'person' | 'onFiles'>) {
  const say = useSay();
  const input = useRef<HTMLInputElement>(null);
  const choose = () => {
    const files = [...(input.current?.files ?? [])];
    if (input.current !== null) input.current.value = '';
    onFiles(
      files,
      files.every(({ type }) => type.startsWith('image/')),
    );
  };
  return (
    <>
      <input ref={input} type="file" multiple hidden aria-label={say('attachFile')} onChange={choose} />
      <Menu label={say('attach')} icon="attach" class="attach-menu">
        <button type="button" onClick={() => input.current?.click()}>
          {say('attachFile')}
        </button>
        <button type="button" onClick={() => void api.location(person.id)}>
          {say('attachLocation')}
        </button>
        <button type="button" onClick={() => void api.contact(person.id, person.firstName)}>
          {say('attachContact')}
        </button>
      </Menu>
    </>
  );
}

function IntentBar({ intent, onCancel }: { intent: Intent; onCancel: () => void }) {
  const say = useSay();
  if (intent === undefined) return null;
  return (
    <div class="intent">
      <Icon name="reply" size={18} />
      <span>
        <strong>{intent.kind === 'edit' ? say('editing') : say('replying')}</strong>
        {intent.message.text.slice(0, 80)}
      </span>
      <button type="button" class="quiet" aria-label={say('cancel')} onClick={onCancel}>
        <Icon name="close" size={16} />
      </button>
    </div>
  );
}

/** Sends what was typed, as the intent says. */
async function sendTyped(personId: number, text: string, intent: Intent): Promise<void> {
  if (intent?.kind === 'edit') await api.edit(personId, intent.message.messageId, text);
  else await api.text(personId, text, intent?.message.messageId);
}

/** What is being typed: survives until it was sent, and takes over what is to be edited. */
function useTyping({ person, intent, onIntent }: ComposerProps) {
  const [text, setText] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (intent?.kind === 'edit') setText(intent.message.text);
    if (intent !== undefined) field.current?.focus();
  }, [intent]);
  const send = (typed: string) => {
    if (typed.trim() === '') return;
    setText('');
    onIntent(undefined);
    sendTyped(person.id, typed, intent).catch(() => setText(typed));
  };
  return { text, setText, field, send };
}

interface FieldProps extends ReturnType<typeof useTyping>, Pick<ComposerProps, 'onFiles'> {
  placeholder: string | undefined;
}

function Field({ text, setText, field, send, onFiles, placeholder }: FieldProps) {
  const say = useSay();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    send(text);
  };
  return (
    <textarea
      ref={field}
      rows={1}
      value={text}
      placeholder={placeholder ?? say('write')}
      aria-label={say('message')}
      onInput={(event) => setText(event.currentTarget.value)}
      onKeyDown={onKeyDown}
      onPaste={(event) => onFiles([...(event.clipboardData?.files ?? [])], true)}
    />
  );
}

interface LineProps extends ComposerProps {
  typing: ReturnType<typeof useTyping>;
  listOpen: boolean;
  onList: (open: boolean) => void;
  keyboardOpen: boolean;
  onKeyboard: (open: boolean) => void;
}

/** One line: the bot's menu, the field, and what can be done with it. */
function Line({ person, chat: { keyboard }, onFiles, typing, listOpen, onList, keyboardOpen, onKeyboard }: LineProps) {
  const say = useSay();
  return (
    <div class="composer-line">
      <button type="button" class="menu-button" aria-expanded={listOpen} onClick={() => onList(!listOpen)}>
        <Icon name={listOpen ? 'close' : 'menu'} size={16} />
        {say('menu')}
      </button>
      <Field {...typing} onFiles={onFiles} placeholder={keyboard?.placeholder} />
      {keyboard !== undefined && (
        <button
          type="button"
          class="quiet"
          aria-label={say('keyboard')}
          aria-pressed={keyboardOpen}
          onClick={() => onKeyboard(!keyboardOpen)}
        >
          <Icon name="keyboard" />
        </button>
      )}
      {typing.text.trim() === '' ? (
        <Attach person={person} onFiles={onFiles} />
      ) : (
        <button type="button" class="send" aria-label={say('send')} onClick={() => typing.send(typing.text)}>
          <Icon name="send" />
        </button>
      )}
    </div>
  );
}

/** The field at the bottom with everything around it. */
export function Composer(props: ComposerProps) {
  const { person, chat, intent, onIntent } = props;
  const typing = useTyping(props);
  const [listOpen, setListOpen] = useState(false);
  const [keyboardOpen, setKeyboardOpen] = useState(true);
  const commands = useCommands(person.id, listOpen || typing.text.startsWith('/'));
  const { keyboard } = chat;
  useEffect(() => setKeyboardOpen(true), [keyboard?.messageId]);
  const pick = (command: string) => {
    setListOpen(false);
    typing.send(command);
  };
  const cancel = () => {
    if (intent?.kind === 'edit') typing.setText('');
    onIntent(undefined);
  };
  const typedCommand = /^\/\w*$/.test(typing.text) ? typing.text : undefined;
  const lineProps = { ...props, typing, listOpen, keyboardOpen, onList: setListOpen, onKeyboard: setKeyboardOpen };
  return (
    <div class="composer">
      {(listOpen || typedCommand !== undefined) && (
        <CommandList commands={commands} typed={typedCommand} onPick={pick} />
      )}
      <IntentBar intent={intent} onCancel={cancel} />
      <Line {...lineProps} />
      {keyboard !== undefined && keyboardOpen && (
        <Keyboard person={person} keyboard={keyboard} onUsed={() => setKeyboardOpen(false)} />
      )}
    </div>
  );
}
