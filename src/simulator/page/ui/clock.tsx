import { useState } from 'preact/hooks';
import { api } from '../state/api.js';
import { dateText, dayText, hourText, nextAt } from '../state/time.js';
import { useSay, useView, useWorld } from './context.js';
import { Icon } from './icons.js';
import { Menu } from './menu.js';

const hourMs = 3_600_000;
/** It stops that often on the way, so that nothing that is due in between is passed over. */
const stepMs = 2 * hourMs;
const dayMs = 24 * hourMs;
const friday = 5;

/** Simulated time, and what moves it on. */
export function ClockBar() {
  const say = useSay();
  const { now, simulated, zone } = {
    now: useWorld((state) => state.now),
    simulated: useWorld((state) => state.simulated),
    zone: useWorld((state) => state.zone),
  };
  const language = useView((view) => view.language);
  const [moving, setMoving] = useState(false);
  const move = async (to: number) => {
    setMoving(true);
    await api.moveClock(to, stepMs).catch(() => undefined);
    setMoving(false);
  };
  const steps: readonly (readonly [string, number])[] = [
    [`+1 ${say('hour')}`, now + hourMs],
    [`+1 ${say('day')}`, now + dayMs],
    [`+1 ${say('week')}`, now + 7 * dayMs],
  ];
  return (
    <section class={`clock ${moving ? 'is-moving' : ''}`} aria-label={say('clock')}>
      <Icon name="clock" size={18} />
      <output class="clock-time" aria-busy={moving} aria-label={say('clock')}>
        <strong>{simulated ? hourText(now, zone) : say('clockReal')}</strong>
        <span class="clock-long">{dayText(now, zone, language)}</span>
        <span class="clock-short">{dateText(now, zone)}</span>
      </output>
      {simulated && (
        <>
          <button
            type="button"
            class="clock-next"
            disabled={moving}
            onClick={() => void move(nextAt(now, zone, 17, friday))}
          >
            {say('nextFriday')}
          </button>
          <Menu label={moving ? say('clockMoving') : say('clock')} icon="down">
            <button type="button" disabled={moving} onClick={() => void move(nextAt(now, zone, 7))}>
              {say('nextMorning')}
            </button>
            <button type="button" disabled={moving} onClick={() => void move(nextAt(now, zone, 17, friday))}>
              {say('nextFriday')}
            </button>
            {steps.map(([label, to]) => (
              <button key={label} type="button" disabled={moving} onClick={() => void move(to)}>
                {label}
              </button>
            ))}
          </Menu>
        </>
      )}
    </section>
  );
}
