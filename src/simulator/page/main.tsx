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

/** Opens phones for those that are there, when nobody chose others or those chosen are gone. */
function choosePhones({ world, view }: Host, extension: Extension | undefined): void {
  const { people } = world.get();
  const open = view.get().open.filter((id) => people.has(id));
  if (open.length === view.get().open.length && open.length > 0) return;
  const usual = (extension?.phones() ?? [...people.keys()].slice(0, 3)).filter((id) => people.has(id));
  const chosen = open.length > 0 ? open : usual;
  const { front } = view.get();
  view.set({ ...view.get(), open: chosen, front: front !== undefined && chosen.includes(front) ? front : chosen[0] });
}

async function start(root: Element): Promise<void> {
  const live = new LiveWorld(new Store(emptyState));
  const host = createHost(live, createView());
  await live.connect();
  const extension = await loadExtension(host);
  choosePhones(host, extension);
  let known = host.world.get().people;
  host.world.listen(() => {
    const { people } = host.world.get();
    if (people !== known && host.view.get().open.every((id) => !people.has(id))) choosePhones(host, extension);
    known = people;
  });
  render(
    <PageContext.Provider value={{ live, host, extension }}>
      <App />
    </PageContext.Provider>,
    root,
  );
}

const root = document.getElementById('app');
if (root !== null) await start(root);
