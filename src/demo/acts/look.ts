import type { Player } from '../people/cast.js';
import { buttonOf } from '../people/phone.js';

/** Looks at how the units below go; `deeper` opens the first office or unit of the table too. */
export const lookAtProgress = async ({ phone }: Player, deeper = false): Promise<void> => {
  const table = await phone.say('/tiendo');
  const below = deeper ? buttonOf(table, /^a:pg:/) : undefined;
  if (below !== undefined) await phone.press(below);
};

/** Finds a unit by its code and opens the newest report on its page: from then on the unit cannot change it any more. */
export const readReport = async ({ phone }: Player, unit: string): Promise<void> => {
  const page = await phone.say(`/tiendo ${unit}`);
  const report = buttonOf(page, /^a:rep:/);
  if (report !== undefined) await phone.press(report);
};
