/** What can be wrong with a file that a person wrote in YAML; each has its text in `file-problem-<code>` (src/locales). */
export const FILE_PROBLEMS = [
  'too-large',
  'unsupported',
  'too-deep',
  'tab',
  'indent',
  'colon',
  'quote-it',
  'syntax',
  'duplicate-key',
  'not-map',
  'not-list',
  'not-text',
  'required',
  'unknown-key',
  'unknown-key-near',
  'too-long',
  'too-few',
  'too-many',
  'bad-id',
  'bad-campaign-id',
  'bad-day',
  'bad-school-year',
  'bad-every',
  'bad-weekday',
  'bad-hour',
  'bad-score',
  'duplicate-id',
  'from-after-to',
  'outside-year',
  'bad-address',
  'bad-yes-no',
  'bad-clock',
  'bad-readers',
  'bad-sort',
  'bad-count',
  'bad-kind-key',
  'range-too-long',
  'quiet-too-long',
  'in-quiet-hours',
  'kind-twice',
  'kind-taken',
] as const;
export type FileProblemCode = (typeof FILE_PROBLEMS)[number];

export type ProblemArgs = Readonly<Record<string, string | number>>;

export interface FileProblem {
  /** 1-based, as an editor shows them. */
  readonly line: number;
  readonly column: number;
  /** Where in the file, e.g. `indicatorGroups[3].criteria[1].maxScore`, counted from 1; empty for the file as a whole. */
  readonly field: string;
  readonly code: FileProblemCode;
  readonly args: ProblemArgs;
}

export type FieldPath = readonly (string | number)[];

/** A finding before it has its place: the path of keys and positions (0-based) in the file. */
export interface FileFinding {
  readonly path: FieldPath;
  readonly code: FileProblemCode;
  readonly args: ProblemArgs;
}

/** `['contents', 0, 'id']` → `contents[1].id`: people count from 1. */
export const fieldName = (path: FieldPath): string =>
  path.reduce<string>((name, step) => {
    if (typeof step === 'number') return `${name}[${step + 1}]`;
    return name === '' ? step : `${name}.${step}`;
  }, '');
