import type { Scene } from '../stage.js';
import type { ScenarioName } from './state.js';

/** Within the second week of reporting: the morning before its due day. */
const MID_WEEK_DAYS = 3;
const DAY_MS = 86_400_000;

interface Season {
  readonly yaml: string;
  readonly scenes: (scenes: readonly Scene[], periods: readonly { readonly opensAt: number }[]) => readonly Scene[];
}

/**
 * What is played for a scenario. The end of the year is lived with a report a quarter: a whole year of weeks would take minutes, and the
 * cast has words for three. The first quarter begins in October, so that the third ends with the year.
 */
export const seasonOf = (name: ScenarioName, yaml: string): Season => {
  if (name === 'empty') return { yaml, scenes: () => [] };
  if (name === 'end') {
    const quarterly = yaml.replace(/^(\s+every:) weekly$/m, '$1 quarterly');
    return { yaml: quarterly.replace(/^(\s+from:) 21\/09\/2026$/m, '$1 01/10/2026'), scenes: (scenes) => scenes };
  }
  return {
    yaml,
    scenes: (scenes, [, second]) => {
      const until = (second?.opensAt ?? Number.POSITIVE_INFINITY) + MID_WEEK_DAYS * DAY_MS;
      return scenes.filter(({ at }) => at < until);
    },
  };
};
