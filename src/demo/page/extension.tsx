import type { Extension, Host } from '../../simulator/page/extension.js';
import { Store, useStore } from '../../simulator/page/state/store.js';
import { GuidePanel } from './guide.js';
import { type SiteState, server, type Told } from './server.js';
import { ScenarioBar } from './toolbar.js';

/** What the phones of the guide show, from left to right, when nobody has chosen others. */
const phonesOf = ({ guide }: SiteState): number[] => [
  ...new Set([...(guide?.steps.map(({ person }) => person) ?? []), 900_000_002]),
];

function loadStyle(path: string): void {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = path;
  document.head.append(link);
}

/** Adds the guide and the scenarios of Giao Ước to the chat page. */
export async function extend(host: Host): Promise<Extension> {
  loadStyle('/demo/page/guide.css');
  const [texts, first] = await Promise.all([server.texts(), server.state()]);
  const site = new Store<SiteState>(first);
  const phones = new Store<readonly number[]>(phonesOf(first));
  const take = (state: SiteState) => {
    site.set(state);
    phones.set(phonesOf(state));
  };
  host.onTold((data) => {
    const told = data as Told;
    if (told.type === 'state') take(told.state);
    else host.show(told.person);
  });
  const useSay = () => {
    const language = useStore(host.view, (view) => view.language);
    return (id: string) => texts[language][id] ?? id;
  };
  const useSite = () => useStore(site, (state) => state);
  const Scenarios = () => (
    <ScenarioBar state={useSite()} say={useSay()} onReset={(scenario) => void server.reset(scenario).then(take)} />
  );
  return {
    title: texts[host.view.get().language].title ?? '',
    phones,
    Toolbar: Scenarios,
    tab: {
      label: (language) => texts[language]['guide-tab'] ?? '',
      Panel: () => (
        <GuidePanel
          state={useSite()}
          say={useSay()}
          onDo={(step) => void server.do(step)}
          onShow={(person) => host.show(person)}
        >
          <Scenarios />
        </GuidePanel>
      ),
    },
  };
}
