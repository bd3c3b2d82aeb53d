import { nameOf } from '../state/name.js';
import { Avatar } from './avatar.js';
import { usePage, useSay, useView, useWorld } from './context.js';
import { Icon } from './icons.js';
import { Unread } from './people.js';

/** Where only one phone has room: chooses which, or the panel. */
export function BottomBar() {
  const { host, extension } = usePage();
  const say = useSay();
  const language = useView((view) => view.language);
  const open = useView((view) => view.open);
  const front = useView((view) => view.front);
  const people = useWorld((state) => state.people);
  const bring = (id: number | undefined) => host.view.set({ ...host.view.get(), front: id });
  return (
    <nav class="bottom-bar" aria-label={say('chats')}>
      {open.flatMap((id) => {
        const person = people.get(id);
        if (person === undefined) return [];
        return [
          <button key={id} type="button" aria-current={front === id} title={nameOf(person)} onClick={() => bring(id)}>
            <Avatar name={nameOf(person)} id={id} size={30} />
            <small>{person.firstName}</small>
            <Unread count={person.unread} />
          </button>,
        ];
      })}
      <button type="button" aria-current={front === undefined} onClick={() => bring(undefined)}>
        <Icon name={extension === undefined ? 'code' : 'check'} size={26} />
        <small>{extension?.tab.label(language) ?? say('apiTab')}</small>
      </button>
    </nav>
  );
}
