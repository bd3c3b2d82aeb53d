import type { Calendar } from '../../domain/calendar.js';
import type { Campaign } from '../../domain/campaign.js';
import type { Period } from '../../domain/period.js';
import type { CallRecord } from '../../simulator/client.js';
import type { Scene } from '../stage.js';
import { registering } from './registering.js';
import { reporting } from './reporting.js';
import { atTime, workingDays } from './time.js';

/** Only what the clock brings: reminders and digests, told apart by where they go. */
const clockOnly = (at: number): Scene => ({
  at,
  play: async ({ house, cast }, before) => {
    const sent = (await house.simulator.calls(before)).filter(({ method, ok }) => ok && method === 'sendMessage');
    const isOffice = ({ payload }: CallRecord): boolean =>
      String((payload as { chat_id?: unknown }).chat_id) === String(cast.officer.phone.id);
    const digests = sent.filter(isOffice).length;
    const reminders = sent.length - digests;
    return sent.length === 0 ? undefined : { id: 'demo-reminded', args: { reminders, digests } };
  },
});

/**
 * The season as scenes in time order: the working days of the registration window, then the periods. The clock stops on every working
 * morning when the quiet hours end, and on evenings of which four fifths of a period are gone.
 */
export const writeScript = (calendar: Calendar, campaign: Campaign, periods: readonly Period[]): Scene[] => {
  const { from, to } = campaign.registration;
  const scenes = [...registering(calendar, workingDays(calendar, from, to)), ...reporting(calendar, periods)];
  scenes.sort((a, b) => a.at - b.at);
  const [first, last] = [scenes[0]?.at ?? 0, scenes.at(-1)?.at ?? 0];
  const mornings = workingDays(calendar, calendar.dayOf(first), calendar.dayOf(last)).map((day) =>
    calendar.morningOf(day),
  );
  const evenings = periods
    .map(({ opensAt, dueAt }) => opensAt + 0.8 * (dueAt - opensAt))
    .map((at) => atTime(calendar, calendar.dayOf(at), '18:30'));
  const stops = [...mornings, ...evenings].filter((at) => at > first && at < last).map(clockOnly);
  return [...scenes, ...stops].sort((a, b) => a.at - b.at);
};
