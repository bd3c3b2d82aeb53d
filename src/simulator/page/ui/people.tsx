import { useState } from 'preact/hooks';
import type { PersonView } from '../../control/wire.js';
import { nameOf } from '../state/name.js';
import { Avatar } from './avatar.js';
import { useSay, useView, useWorld } from './context.js';
import { Modal } from './modal.js';

/** Letters without marks, so that `hoa` finds `Hòa`. */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase();

const matches = (person: PersonView, words: string): boolean =>
  plain(words)
    .split(/\s+/)
    .every((word) =>
      plain(`${nameOf(person)} ${person.about ?? ''} ${person.username ?? ''} ${person.id}`).includes(word),
    );

export function Unread({ count }: { count: number }) {
  const say = useSay();
  if (count === 0) return null;
  return (
    <span class="unread" role="img" aria-label={say('unread', { count })}>
      {count > 99 ? '99+' : count}
    </span>
  );
}

function PersonLine({ person, onPick }: { person: PersonView; onPick: (id: number) => void }) {
  const isOpen = useView((view) => view.open.includes(person.id));
  return (
    <li>
      <button type="button" class={isOpen ? 'is-open' : ''} onClick={() => onPick(person.id)}>
        <Avatar name={nameOf(person)} id={person.id} size={40} />
        <span class="person-text">
          <strong>{nameOf(person)}</strong>
          <small>{person.about ?? `id ${person.id}`}</small>
          {person.last !== undefined && <small class="person-last">{person.last.text.split('\n', 1)}</small>}
        </span>
        <Unread count={person.unread} />
      </button>
    </li>
  );
}

/** Everybody who has a phone, to choose one. Who has unread messages stands first. */
export function PeoplePicker({ onPick, onClose }: { onPick: (id: number) => void; onClose: () => void }) {
  const say = useSay();
  const people = useWorld((state) => state.people);
  const [words, setWords] = useState('');
  const shown = [...people.values()].filter((person) => matches(person, words));
  const waiting = shown.filter(({ unread }) => unread > 0);
  const ordered = [...waiting, ...shown.filter(({ unread }) => unread === 0)];
  return (
    <Modal label={say('people')} onClose={onClose} class="people">
      <h2>{say('people')}</h2>
      <input
        type="search"
        value={words}
        placeholder={say('searchPeople')}
        aria-label={say('searchPeople')}
        onInput={(event) => setWords(event.currentTarget.value)}
      />
      <ul>
        {ordered.map((person) => (
          <PersonLine key={person.id} person={person} onPick={onPick} />
        ))}
      </ul>
      {ordered.length === 0 && <p>{say('nobody')}</p>}
    </Modal>
  );
}
