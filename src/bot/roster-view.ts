import type { RosterProblem } from '../domain/roster.js';
import { actionData } from '../flows/button-data.js';
import { type Button, gap, type TextRef, text, type View } from '../flows/view.js';
import {
  changeCounts,
  changesInWords,
  needsOffice,
  noteLine,
  problemLine,
  rosterNames,
  type Tense,
} from '../services/roster-words.js';
import type { RosterImported } from '../services/units.js';
import type { Work } from '../services/work.js';
import { problemsView } from './problems-view.js';

/** So many changes of a kind are named, so many remarks are shown. */
const EXAMPLES = 5;
const NOTES = 6;

/** The changes that an import makes: how many, then the first of each kind. */
const changeLines = (work: Work, result: RosterImported, tense: Tense): (TextRef | null)[] => {
  const words = changesInWords(result, rosterNames(work, result), EXAMPLES, tense);
  return [...changeCounts(result.diff, tense), ...(words.length === 0 ? [] : [gap, ...words])];
};

const noteLines = ({ notes, refused }: RosterImported): (TextRef | null)[] => {
  const left = new Set(refused.map(({ row, sheet }) => `${row} ${sheet}`)).size;
  const lines = [
    ...(left === 0 ? [] : [text('roster-left-out', { count: left })]),
    ...notes.slice(0, NOTES).map(noteLine),
    ...(notes.length > NOTES ? [text('roster-notes-more', { count: notes.length - NOTES })] : []),
  ];
  return lines.length === 0 ? [] : [gap, ...lines];
};

/** What a file would change. `offer` is what the buttons are about; without it there is nothing to confirm. */
export const rosterPreviewView = (
  work: Work,
  result: RosterImported,
  head: string,
  offer: string | undefined,
): View => {
  const { length: gone } = result.diff.gone;
  const confirm = (id: string, ...args: string[]): Button[] => [
    {
      label: text(id, { count: gone }),
      data: actionData('roster', offer ?? '', ...args),
      ...(gone === 0 && { typed: text('typed-button-import') }),
    },
  ];
  const buttons =
    gone === 0
      ? [confirm('button-roster-import')]
      : [confirm('button-roster-close'), confirm('button-roster-keep', 'keep')];
  return {
    body: [
      text(head),
      gap,
      ...changeLines(work, result, 'planned'),
      ...noteLines(result),
      ...(offer === undefined ? [] : [gap, text(gone === 0 ? 'roster-ask' : 'roster-ask-gone')]),
    ],
    ...(offer !== undefined && { buttons }),
  };
};

export const rosterDoneView = (work: Work, result: RosterImported): View => ({
  body: [
    text('roster-done'),
    gap,
    ...changeLines(work, result, 'done'),
    gap,
    // As it stood before: who brought the first list holds no post yet.
    text(work.directory.tree.size === 0 ? 'roster-next-first' : 'roster-next'),
  ],
});

/** What is wrong with a roster file, by row. `marked`: a copy with the cells marked went out before. */
export const rosterProblemsView = (
  problems: readonly RosterProblem[],
  marked: boolean,
  buttons: readonly Button[],
): View => {
  const view = problemsView('roster-refused', problems, problemLine);
  return {
    body: [
      ...view.body,
      ...(needsOffice(problems) ? [text('roster-under-hint')] : []),
      ...(marked ? [text('roster-marked')] : []),
    ],
    ...(buttons.length > 0 && { buttons: buttons.map((button) => [button]) }),
  };
};
