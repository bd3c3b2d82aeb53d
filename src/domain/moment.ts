import { formatDay } from './iso-day.js';
import type { Zone } from './zone.js';

const two = (value: number): string => String(value).padStart(2, '0');

/** An instant as people of the zone write it: `02/09/2026 08:05`. */
export const formatMoment = (zone: Pick<Zone, 'dayOf' | 'minuteOf'>, epochMs: number): string => {
  const minute = zone.minuteOf(epochMs);
  return `${formatDay(zone.dayOf(epochMs))} ${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
};
