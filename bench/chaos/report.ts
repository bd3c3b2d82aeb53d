import { PACE } from './replicas.js';
import type { Outcome } from './scenario.js';
import type { Tally } from './verdict.js';

const line = (name: string, words: string): string => `  ${name.padEnd(28)} ${words}`;
const tallied = ({ expected, found, lost, doubled, unconfirmed }: Tally): string =>
  `${expected} expected, ${found} found, ${lost} lost, ${doubled} doubled, ${unconfirmed} confirmed to nobody`;

/** Whether a scenario ended as it must: where the machine of Redis loses its power under `everysec`, loss is measured, not judged. */
export const isWell = (outcome: Outcome): boolean => {
  const { pledges, reports, broadcast, unanswered, doubled, doubledAtMost, errors, left } = outcome;
  if (pledges.doubled + reports.doubled + errors.length + unanswered.length > 0) return false;
  if (outcome.scenario.redis === 'power') return true;
  if (outcome.unrecorded > PACE) return false;
  const lost = pledges.lost + reports.lost + broadcast.lost + pledges.unconfirmed + reports.unconfirmed;
  return lost + outcome.missing.length + Object.keys(left).length === 0 && doubled <= doubledAtMost;
};

/** What happened, for people. */
export const reportOf = (outcome: Outcome): string => {
  const { scenario, seconds, steps, kills, redisKills, cutBytes, atTwo, errors, left } = outcome;
  const perSecond = (steps / seconds).toFixed(0);
  const power = scenario.redis === 'power' ? `, ${cutBytes} bytes of its log lost with the power` : '';
  return [
    `${isWell(outcome) ? 'ok    ' : 'FAILED'} ${scenario.name} (seed ${scenario.seed}, appendfsync ${scenario.fsync})`,
    line('dialog steps', `${steps} in ${seconds.toFixed(0)} s (${perSecond}/s)`),
    line('killed', `${kills} replicas, ${redisKills} times Redis${power}`),
    line('updates to two at once', String(atTwo)),
    line('pledges', tallied(outcome.pledges)),
    line('lost without a power cut', String(outcome.lostForNothing)),
    line('reports', tallied(outcome.reports)),
    line('broadcast', tallied(outcome.broadcast)),
    line('dialogs without an answer', `${outcome.unanswered.length} ${outcome.unanswered.slice(0, 3).join('; ')}`),
    line('buttons that were missing', `${outcome.missing.length} ${outcome.missing.slice(0, 3).join('; ')}`),
    line('dialogs begun anew', String(outcome.setbacks)),
    line('messages doubled', `${outcome.doubled}, at most ${outcome.doubledAtMost} in flight or disowned by Telegram`),
    line(
      'sent and not recorded',
      `${outcome.unrecorded} at most when a worker was killed; the pace lets out ${PACE} a second`,
    ),
    line('unexplained errors', `${errors.length} ${errors.length > 0 ? JSON.stringify(errors.slice(0, 3)) : ''}`),
    line('left undone', Object.keys(left).length === 0 ? 'nothing' : JSON.stringify(left)),
  ].join('\n');
};
