import { gap, inRows, type TextRef, text, type View } from '../flows/view.js';
import type { Progress } from '../services/progress.js';
import { unitName, type Work } from '../services/work.js';
import { FILTERS, type Filter, listData, periodLine, unitsIn } from './progress-view.js';

/** Names below each campaign; the button leads to all. */
const NAMES = 5;
/** So many campaigns are told with names: one message holds no more. */
const WITH_NAMES = 6;

const linesOf = (work: Work, progress: Progress, filter: Filter, names: number): (TextRef | null)[] => {
  const left = unitsIn(progress, filter);
  const shown = left.slice(0, names);
  const { title } = progress.campaign;
  // Nobody silent because nobody is asked is not the same as everybody having reported.
  if (filter === 'p' && progress.total.toReport === 0) return [gap, text('silent-none-asked', { title })];
  return [
    gap,
    text('silent-campaign', { title, count: left.length }),
    ...(filter === 'p' ? periodLine(work, progress) : []),
    ...shown.map(({ unit }) => text('silent-unit', { unit: unitName(work, unit) })),
    ...(shown.length > 0 && left.length > shown.length
      ? [text('digest-more', { count: left.length - shown.length })]
      : []),
  ];
};

/** Which units a filter leaves in each of several campaigns, and a button to the list of each that has any. */
export const silentView = (work: Work, unit: string, all: readonly Progress[], filter: Filter): View => {
  const some = all.filter((progress) => unitsIn(progress, filter).length > 0);
  const names = all.length > WITH_NAMES ? 0 : NAMES;
  return {
    body: [
      text('silent-head', { filter: text(`filter-${FILTERS[filter]}`), unit: unitName(work, unit) }),
      ...all.flatMap((progress) => linesOf(work, progress, filter, names)),
    ],
    buttons: inRows(
      some.map((progress) => ({
        label: text('silent-open', { title: progress.campaign.title, count: unitsIn(progress, filter).length }),
        data: listData(progress.campaign.id, unit, filter),
      })),
    ),
  };
};
