import { gap, type TextRef, text, type View } from '../flows/view.js';

/** Problems of a file that are listed in one message; the others are counted. */
const SHOWN = 12;

/** A refused file: what was wrong with it, line by line, and that it may be sent again. */
export const problemsView = <P>(head: string, problems: readonly P[], lineOf: (problem: P) => TextRef): View => {
  const more = problems.length - SHOWN;
  return {
    body: [
      text(head, { count: problems.length }),
      gap,
      ...problems.slice(0, SHOWN).map(lineOf),
      ...(more > 0 ? [text('file-problems-more', { count: more })] : []),
      gap,
      text('file-send-again'),
    ],
  };
};
