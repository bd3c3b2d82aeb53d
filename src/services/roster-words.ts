import type { Parents, RosterDiff, RosterProblem } from '../domain/roster.js';
import type { Unit } from '../domain/unit.js';
import { type TextRef, text } from '../flows/view.js';
import type { RosterNote } from './roster-sheet.js';
import type { RosterImport, RosterImported } from './units.js';
import { unitName, type Work } from './work.js';

type NameOf = (code: string) => string;

/** Names as the file has them, else as they stand. */
export const rosterNames = (work: Pick<Work, 'directory'>, result: RosterImport): NameOf => {
  const listed = result.ok ? result.units : new Map<string, Unit>();
  return (code) => listed.get(code)?.name ?? unitName(work, code);
};

/** The line on which a unit moved; only the professional one where the administrative one stays. */
const moveOf = (
  from: Parents,
  to: Parents,
): ['moved' | 'moved-professional', string | undefined, string | undefined] =>
  from.parent === to.parent
    ? ['moved-professional', from.professionalParent, to.professionalParent]
    : ['moved', from.parent, to.parent];

/** Whether a change is only planned: a unit that is not in the file is closed by the import alone. */
export type Tense = 'planned' | 'done';

const changesOf = ({ diff, units }: RosterImported, nameOf: NameOf, tense: Tense): TextRef[][] => {
  const named = (kind: string, codes: readonly string[]): TextRef[] =>
    codes.map((code) => text(`roster-change-${kind}`, { code, name: nameOf(code) }));
  const office = (code: string | undefined): string | TextRef =>
    code === undefined ? text('roster-no-office') : nameOf(code);
  return [
    diff.added.map((code) => {
      const parent = units.get(code)?.parent;
      if (parent === undefined) return text('roster-change-added', { code, name: nameOf(code) });
      return text('roster-change-added-under', { code, name: nameOf(code), office: nameOf(parent) });
    }),
    diff.renamed.map(({ code, from, to }) => text('roster-change-renamed', { code, from, to })),
    diff.moved.map(({ code, from, to }) => {
      const [kind, left, reached] = moveOf(from, to);
      return text(`roster-change-${kind}`, { code, name: nameOf(code), from: office(left), to: office(reached) });
    }),
    named('altered', diff.altered),
    named('reopened', diff.reopened),
    named(tense === 'done' ? 'closed' : 'gone', diff.gone),
  ];
};

/** How many units an import changes in each way, the unchanged last; ways that change none are left out. */
export const changeCounts = ({ unchanged, ...changed }: RosterDiff, tense: Tense): TextRef[] =>
  Object.entries({ ...changed, unchanged })
    .filter(([, { length }]) => length > 0)
    .map(([kind, { length: count }]) =>
      text(`roster-diff-${kind === 'gone' && tense === 'done' ? 'closed' : kind}`, { count }),
    );

/** What an import changes, in words, at most `limit` of a kind. */
export const changesInWords = (result: RosterImported, nameOf: NameOf, limit: number, tense: Tense): TextRef[] =>
  changesOf(result, nameOf, tense).flatMap((changes) => {
    const more = changes.length - limit;
    return [...changes.slice(0, limit), ...(more > 0 ? [text('roster-change-more', { count: more })] : [])];
  });

const placed = ({ row, sheet }: { readonly row: number; readonly sheet?: string }, said: TextRef): TextRef =>
  sheet === undefined
    ? text('roster-problem-line', { row, problem: said })
    : text('roster-problem-line-sheet', { row, sheet, problem: said });

/** What is wrong, without its place. */
export const problemInWords = ({ code, args }: RosterProblem): TextRef => text(`roster-problem-${code}`, args);

/** What concerns a file as a whole stands in no row. */
const WHOLE: readonly RosterProblem['code'][] = [
  'empty',
  'too-large',
  'too-heavy',
  'unreadable',
  'locked',
  'encoding',
  'no-header',
  'missing-column',
];

/** What is wrong, with sheet and row. */
export const problemLine = (problem: RosterProblem): TextRef =>
  WHOLE.includes(problem.code) && problem.sheet === undefined
    ? problemInWords(problem)
    : placed(problem, problemInWords(problem));

const nearText = (near: string | number | undefined): TextRef =>
  near === '' || near === undefined
    ? text('roster-kind-unlike')
    : text('roster-kind-near', { kind: text('announce-kind-name', { kind: near }) });

const unknownKindLine = ({ sheet, args: { value = '', near, rows = '', more = 0 } }: RosterNote): TextRef => {
  const listed = text('roster-kind-rows', { rows, more });
  const where = sheet === undefined ? listed : text('roster-kind-rows-sheet', { sheet, where: listed });
  return text('roster-note-unknown-kind', { value, where, near: nearText(near) });
};

/** Remarks about a whole file stand alone, those about a row with it. */
export const noteLine = (note: RosterNote): TextRef => {
  if (note.code === 'unknown-kind') return unknownKindLine(note);
  const said = text(`roster-note-${note.code}`, note.args);
  return note.code === 'same-name' || note.code === 'recoded' ? placed(note, said) : said;
};

/** Whether naming one office for the whole file would help. */
export const needsOffice = (problems: readonly RosterProblem[]): boolean =>
  problems.some(({ code, column }) => code === 'missing-column' && column === 'parent_code');
