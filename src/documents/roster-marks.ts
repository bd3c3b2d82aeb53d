import type { RosterProblem } from '../domain/roster.js';
import type { TextRef } from '../locales/index.js';
import { problemInWords } from '../services/roster-words.js';
import type { Mark } from './marked-xlsx.js';

/**
 * What to mark in a file: the problems that stand in a row.
 * @param sheet the sheet of problems that name none
 * @param say a text in the language of whoever mends the file
 */
export const rosterMarks = (
  { problems, sheet }: { readonly problems: readonly RosterProblem[]; readonly sheet: string },
  say: (ref: TextRef) => string,
): Mark[] =>
  problems
    .filter(({ column, code }) => column !== undefined || code === 'extra-cells')
    .map((problem) => ({
      sheet: problem.sheet ?? sheet,
      row: problem.row,
      ...(problem.cell !== undefined && { cell: problem.cell }),
      text: say(problemInWords(problem)),
    }));
