import { useRef, useState } from 'preact/hooks';
import { Modal } from '../../simulator/page/ui/modal.js';
import type { SiteState } from './server.js';

const scenarios = ['empty', 'mid', 'end'] as const;
type Scenario = SiteState['scenario'];

interface ToolbarProps {
  state: SiteState;
  say: (id: string) => string;
  onReset: (scenario: Scenario) => void;
}

/** Chooses where the story stands; what is there is wiped, so it asks first. */
export function ScenarioBar({ state, say, onReset }: ToolbarProps) {
  const [asked, setAsked] = useState<Scenario | undefined>(undefined);
  const select = useRef<HTMLSelectElement>(null);
  const close = () => {
    setAsked(undefined);
    if (select.current !== null) select.current.value = state.scenario;
  };
  const confirm = () => {
    if (asked !== undefined) onReset(asked);
    setAsked(undefined);
  };
  return (
    <div class="scenario">
      <select
        ref={select}
        aria-label={say('scenario')}
        value={state.scenario}
        onChange={(event) => setAsked(event.currentTarget.value as Scenario)}
      >
        {scenarios.map((scenario) => (
          <option key={scenario} value={scenario}>
            {say(`scenario-${scenario}`)}
          </option>
        ))}
      </select>
      <button type="button" class="secondary" onClick={() => setAsked(state.scenario)}>
        {say('reset')}
      </button>
      {asked !== undefined && (
        <Modal label={say('reset')} onClose={close}>
          <h2>{say(`scenario-${asked}`)}</h2>
          <p>
            {say(`scenario-${asked}-about`)} {say('reset-warning')}
          </p>
          <div class="step-buttons">
            <button type="button" class="secondary" onClick={close}>
              {say('reset-no')}
            </button>
            <button type="button" class="primary" onClick={confirm}>
              {say('reset-yes')}
            </button>
          </div>
        </Modal>
      )}
    </div>
  );
}
