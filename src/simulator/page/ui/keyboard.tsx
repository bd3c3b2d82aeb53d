import type { KeyboardView, KeyView, PersonView } from '../../control/wire.js';
import { api } from '../state/api.js';

interface KeyboardProps {
  person: PersonView;
  keyboard: KeyboardView;
  /** A keyboard that goes away after one press was pressed. */
  onUsed: () => void;
}

/** The keyboard that a bot has put below the field. */
export function Keyboard({ person, keyboard, onUsed }: KeyboardProps) {
  const press = ({ text, asks }: KeyView) => {
    if (asks === 'contact') void api.contact(person.id, person.firstName);
    else if (asks === 'location') void api.location(person.id);
    else void api.text(person.id, text);
    if (keyboard.oneTime) onUsed();
  };
  return (
    <div class="keyboard">
      {keyboard.rows.map((row, index) => (
        <div key={index}>
          {row.map((key) => (
            <button key={key.text} type="button" onClick={() => press(key)}>
              {key.text}
            </button>
          ))}
        </div>
      ))}
    </div>
  );
}
