import { render } from 'preact';
import type { Extension, Host } from './extension.js';
import { LiveWorld } from './state/live.js';
import { emptyState } from './state/state.js';
import { Store } from './state/store.js';
import { createView } from './state/view.js';
import { App } from './ui/app.js';
import { PageContext } from './ui/context.js';

const narrow = matchMedia('(max-width: 899px)');

function createHost(live: LiveWorld, view: Host['view']): Host {
  return {
    world: live.store,
    view,
    show: (id) => {
      const { open } = view.get();
      const there = open.includes(id) ? open : [...open, id];
      view.set({ ...view.get(), open: there, front: narrow.matches ? id : view.get().front, pointed: id });
    },
    onTold: (listener) => live.onExtension(listener),
  };
}

async function loadExtension(host: Host): Promise<Extension | undefined> {
  const path = host.world.get().extension;
  if (path === undefined) return undefined;
  const module = (await import(path)) as { extend: (host: Host) => Promise<Extension> };
  return module.extend(host);
}

/**
 * Opens phones for those that are there, when nobody chose others or all chosen ones are gone; while those that are meant come one by one, as
 * in a world that begins anew, the choice follows them.
 */
function keepPhones({ world, view }: Host, extension: Extension | undefined): void {
  let own: readonly number[] = [];
  const look = (isFirst = false): void => {
    const { people } = world.get();
    const { open, front } = view.get();
    const there = open.filter((id) => people.has(id));
    const isChosen = open !== own && there.length > 0;
    if (isChosen && (!isFirst || there.length === open.length)) return;
    const usual = (extension?.phones.get() ?? [...people.keys()].slice(0, 3)).filter((id) => people.has(id));
    const chosen = isChosen ? there : usual;
    if (chosen.join() === open.join()) return;
    const isFrontKept = front !== undefined && front !== open[0] && chosen.includes(front);
    if (!isChosen) own = chosen;
    view.set({ ...view.get(), open: chosen, front: isFrontKept ? front : chosen[0] });
  };
  look(true);
  let known = world.get().people;
  world.listen(() => {
    const { people } = world.get();
    if (people !== known) look();
    known = people;
  });
  extension?.phones.listen(() => look());
}

async function start(root: Element): Promise<void> {
  const live = new LiveWorld(new Store(emptyState));
  const host = createHost(live, createView());
  await live.connect();
  const extension = await loadExtension(host);
  keepPhones(host, extension);
  render(
    <PageContext.Provider value={{ live, host, extension }}>
      <App />
    </PageContext.Provider>,
    root,
  );
}

const root = document.getElementById('app');
if (root !== null) await start(root);
