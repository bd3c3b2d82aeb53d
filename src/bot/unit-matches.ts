import { inRows, text, type View } from '../flows/view.js';
import { unitName, type Work } from '../services/work.js';

/** So many matches of a search are offered as buttons. */
const MATCHES = 8;

/** What a search found, as buttons; `open`: the data of the button that opens a unit. */
export const matchesToOpen = (
  work: Work,
  query: string,
  found: readonly string[],
  open: (unit: string) => string,
): View => {
  const shown = found.slice(0, MATCHES);
  const more = found.length - shown.length;
  return {
    body: [
      text('unit-search-found', { query, count: found.length }),
      ...(more > 0 ? [text('unit-search-more', { count: more })] : []),
    ],
    buttons: inRows(shown.map((unit) => ({ label: unitName(work, unit), data: open(unit) }))),
  };
};
