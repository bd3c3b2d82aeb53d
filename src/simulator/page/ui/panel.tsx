import { Calls } from './calls.js';
import { usePage, useSay, useView, useWorld } from './context.js';
import { countFaults, Faults } from './faults.js';

/** What stands beside the phones: the extension's own, the bot's calls, and what can be made to fail. */
export function Panel() {
  const { extension, host } = usePage();
  const say = useSay();
  const language = useView((view) => view.language);
  const chosen = useView((view) => view.tab);
  const faults = useWorld((state) => countFaults(state.faults));
  const refused = useWorld((state) => state.calls.filter(({ ok }) => !ok).length);
  const tabs = [
    ...(extension === undefined ? [] : [{ id: 'extension', label: extension.tab.label(language), mark: 0 }]),
    { id: 'calls', label: say('apiTab'), mark: refused },
    { id: 'faults', label: say('faultsTab'), mark: faults },
  ];
  const tab = tabs.find(({ id }) => id === chosen)?.id ?? tabs[0]?.id;
  return (
    <aside class="panel">
      <div class="tabs" role="tablist">
        {tabs.map(({ id, label, mark }) => (
          <button
            key={id}
            id={`tab-${id}`}
            type="button"
            role="tab"
            aria-selected={id === tab}
            aria-controls="panel-body"
            onClick={() => host.view.set({ ...host.view.get(), tab: id })}
          >
            {label}
            {mark > 0 && <span class="mark">{mark}</span>}
          </button>
        ))}
      </div>
      <div class="panel-body" id="panel-body" role="tabpanel" aria-labelledby={`tab-${tab}`}>
        {tab === 'extension' && extension !== undefined && <extension.tab.Panel />}
        {tab === 'calls' && <Calls />}
        {tab === 'faults' && <Faults />}
      </div>
    </aside>
  );
}
