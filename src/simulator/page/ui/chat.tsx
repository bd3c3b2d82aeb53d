import { useCallback, useEffect, useState } from 'preact/hooks';
import type { PersonView } from '../../control/wire.js';
import { api } from '../state/api.js';
import type { ChatState } from '../state/state.js';
import { Composer } from './composer.js';
import { useSay, useWorld } from './context.js';
import { DropZone } from './drop-zone.js';
import type { Chosen, Intent } from './intent.js';
import { MessageList } from './message-list.js';
import { ToastView } from './toast.js';
import { UploadDialog } from './upload-dialog.js';

function Welcome({ person }: { person: PersonView }) {
  const say = useSay();
  const bot = useWorld((state) => state.bot);
  return (
    <div class="welcome">
      {bot.description !== '' && (
        <>
          <strong>{say('whatCanItDo')}</strong>
          <p>{bot.description}</p>
        </>
      )}
      {person.invitation !== undefined && (
        <p class="invitation">
          {say('invitation')}
          <span>{`t.me/${bot.username}?start=${person.invitation}`}</span>
        </p>
      )}
    </div>
  );
}

/** What stands at the bottom where nothing can be written: the way in, or back. */
function BigButton({ person }: { person: PersonView }) {
  const say = useSay();
  if (person.blocked) {
    return (
      <button type="button" class="big-button" onClick={() => void api.unblock(person.id)}>
        {say('unblock')}
      </button>
    );
  }
  return (
    <button type="button" class="big-button" onClick={() => void api.start(person.id, person.invitation)}>
      {person.invitation === undefined ? say('start') : say('openInvitation')}
    </button>
  );
}

/** The chat of one person with the bot. */
export function Chat({ person, chat }: { person: PersonView; chat: ChatState }) {
  const [intent, setIntent] = useState<Intent>(undefined);
  const [chosen, setChosen] = useState<Chosen | undefined>(undefined);
  const choose = useCallback((files: readonly File[], asPhotos: boolean) => {
    if (files.length > 0) setChosen({ files, asPhotos });
  }, []);
  useEffect(() => setIntent(undefined), [person.id]);
  const canWrite = person.started && !person.blocked;
  return (
    <DropZone enabled={canWrite} onDrop={choose}>
      <MessageList personId={person.id} chat={chat} readUpTo={person.readUpTo} onIntent={setIntent}>
        {chat.messages.length === 0 && <Welcome person={person} />}
      </MessageList>
      {person.started && person.invitation !== undefined && !person.blocked && <BigButton person={person} />}
      {canWrite ? (
        <Composer person={person} chat={chat} intent={intent} onIntent={setIntent} onFiles={choose} />
      ) : (
        <BigButton person={person} />
      )}
      <ToastView toast={chat.toast} />
      {chosen !== undefined && (
        <UploadDialog personId={person.id} chosen={chosen} onClose={() => setChosen(undefined)} />
      )}
    </DropZone>
  );
}
