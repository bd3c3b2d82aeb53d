import { useEffect, useState } from 'preact/hooks';
import { languages } from '../words/index.js';
import { ClockBar } from './clock.js';
import { usePage, useSay, useView, useWorld } from './context.js';
import { Icon } from './icons.js';
import { BottomBar } from './narrow.js';
import { Panel } from './panel.js';
import { PeoplePicker } from './people.js';
import { Phone } from './phone.js';

function LanguageSwitch() {
  const { host } = usePage();
  const language = useView((view) => view.language);
  const say = useSay();
  return (
    <fieldset class="switch">
      <legend class="hidden">{say('language')}</legend>
      {languages.map((one) => (
        <button
          key={one}
          type="button"
          lang={one}
          aria-pressed={one === language}
          onClick={() => host.view.set({ ...host.view.get(), language: one })}
        >
          {one.toUpperCase()}
        </button>
      ))}
    </fieldset>
  );
}

function Head() {
  const { extension } = usePage();
  const say = useSay();
  return (
    <header class="top">
      <img src="/simulator/page/icon.svg" width="30" height="30" alt="" />
      <h1>{extension?.title ?? say('title')}</h1>
      {extension !== undefined && <extension.Toolbar />}
      <ClockBar />
      <LanguageSwitch />
    </header>
  );
}

function Phones() {
  const { host } = usePage();
  const open = useView((view) => view.open);
  const front = useView((view) => view.front);
  const people = useWorld((state) => state.people);
  const say = useSay();
  const [picking, setPicking] = useState(false);
  const add = (id: number) => {
    setPicking(false);
    host.show(id);
  };
  return (
    <main class="phones">
      {open.map((id) => {
        const person = people.get(id);
        return person && <Phone key={id} person={person} isFront={front === id} />;
      })}
      <button type="button" class="add-phone" onClick={() => setPicking(true)}>
        <Icon name="plus" size={26} />
        <span>{say('addPhone')}</span>
      </button>
      {picking && <PeoplePicker onPick={add} onClose={() => setPicking(false)} />}
    </main>
  );
}

/** The whole page. */
export function App() {
  const { extension } = usePage();
  const connected = useWorld((state) => state.connected);
  const language = useView((view) => view.language);
  const front = useView((view) => view.front);
  const say = useSay();
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = extension?.title ?? say('title');
  }, [language, extension]);
  return (
    <div class={`page ${front === undefined ? 'front-panel' : 'front-phone'}`}>
      <Head />
      {!connected && (
        <p class="offline" role="status">
          {say('offline')}
        </p>
      )}
      <Phones />
      <Panel />
      <BottomBar />
    </div>
  );
}
