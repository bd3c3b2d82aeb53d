import type { Unit } from './unit.js';

/** The columns of a roster file, as its header names them. */
export const ROSTER_COLUMNS = ['code', 'name', 'kind', 'parent_code', 'professional_parent_code', 'locality'] as const;
export type RosterColumn = (typeof ROSTER_COLUMNS)[number];

/** One line of a roster: normalised cells, empty where the file holds nothing. Parents stand as codes or as names. */
export type RosterRow = Readonly<Record<RosterColumn, string>> & {
  /** As a spreadsheet counts: 1 is the first line of the sheet. */
  readonly row: number;
  /** Where a workbook holds several. */
  readonly sheet?: string;
};

/** What can be wrong with a roster; each has its text in `roster-problem-<code>` (src/locales). */
export const ROSTER_PROBLEMS = [
  'empty',
  'missing',
  'too-long',
  'bad-code',
  'rounded-code',
  'duplicate-code',
  'unknown-parent',
  'ambiguous-parent',
  'closed-parent',
  'refused-parent',
  'cycle',
  'too-large',
  'too-heavy',
  'unreadable',
  'locked',
  'encoding',
  'unknown-encoding',
  'bad-quotes',
  'no-header',
  'missing-column',
  'duplicate-column',
  'extra-cells',
] as const;

export interface RosterProblem {
  /** As a spreadsheet counts. */
  readonly row: number;
  readonly sheet?: string;
  readonly column?: RosterColumn;
  /** Position from 0 of the cell that is wrong, where the file has one. */
  readonly cell?: number;
  readonly code: (typeof ROSTER_PROBLEMS)[number];
  /** Arguments of the text. */
  readonly args: Readonly<Record<string, string | number>>;
}

/** A unit's reporting lines. */
export type Parents = Pick<Unit, 'parent' | 'professionalParent'>;

/** What an import would change, by unit code. A unit may be renamed, moved and altered at once; `unchanged` is none of these. */
export interface RosterDiff {
  readonly added: readonly string[];
  readonly renamed: readonly { code: string; from: string; to: string }[];
  readonly moved: readonly { code: string; from: Parents; to: Parents }[];
  /** Another kind or locality. */
  readonly altered: readonly string[];
  /** Closed until now. */
  readonly reopened: readonly string[];
  readonly unchanged: readonly string[];
  /** Open until now and not in the file, which speaks of a unit above: to be closed. */
  readonly gone: readonly string[];
}

export type RosterOutcome =
  /** `refused`: rows left out, only where a part of the file may be imported. */
  | {
      readonly ok: true;
      readonly units: readonly Unit[];
      readonly diff: RosterDiff;
      readonly refused: readonly RosterProblem[];
    }
  | { readonly ok: false; readonly problems: readonly RosterProblem[] };
