import type { FaultsView } from '../../control/wire.js';
import { api } from '../state/api.js';
import type { Words } from '../words/en.js';
import { useSay, useWorld } from './context.js';

interface Fault {
  readonly label: keyof Words;
  readonly hint: keyof Words;
  readonly input: Record<string, unknown>;
  isOn(faults: FaultsView): boolean;
}

const hasRule =
  (kind: string) =>
  ({ faults }: FaultsView): boolean =>
    faults.some((one) => one.kind === kind);

const all: readonly Fault[] = [
  {
    label: 'fault429',
    hint: 'fault429Hint',
    input: { kind: '429', method: 'sendMessage', retryAfter: 2, times: 5 },
    isOn: hasRule('429'),
  },
  {
    label: 'fault500',
    hint: 'fault500Hint',
    input: { kind: '500', times: null, probability: 0.2 },
    isOn: hasRule('500'),
  },
  { label: 'faultSlow', hint: 'faultSlowHint', input: { kind: 'slow', times: null, ms: 2_000 }, isOn: hasRule('slow') },
  {
    label: 'faultDuplicate',
    hint: 'faultDuplicateHint',
    input: { kind: 'duplicate-updates' },
    isOn: ({ duplicates }) => duplicates,
  },
  { label: 'faultOutage', hint: 'faultOutageHint', input: { kind: 'outage', on: true }, isOn: ({ outage }) => outage },
];

export const countFaults = (faults: FaultsView): number => all.filter((fault) => fault.isOn(faults)).length;

/** Leaves on exactly those that are wanted: the simulator can only forget all at once. */
async function apply(wanted: readonly Fault[]): Promise<void> {
  await api.clearFaults();
  for (const { input } of wanted) await api.fault(input);
}

/** Switches for what can be made to go wrong between the bot and Telegram. */
export function Faults() {
  const say = useSay();
  const faults = useWorld((state) => state.faults);
  const on = all.filter((fault) => fault.isOn(faults));
  const toggle = (fault: Fault) => void apply(on.includes(fault) ? on.filter((one) => one !== fault) : [...on, fault]);
  return (
    <section class="faults" aria-label={say('faultsTab')}>
      <ul>
        {all.map((fault) => (
          <li key={fault.label}>
            <label>
              <input
                type="checkbox"
                role="switch"
                aria-checked={on.includes(fault)}
                checked={on.includes(fault)}
                onChange={() => toggle(fault)}
              />
              <span>
                <strong>{say(fault.label)}</strong>
                <small>{say(fault.hint)}</small>
              </span>
            </label>
          </li>
        ))}
      </ul>
      <p>{say('faultBlocked')}</p>
      {on.length > 0 && (
        <button type="button" class="secondary" onClick={() => void api.clearFaults()}>
          {say('clear')}
        </button>
      )}
    </section>
  );
}
