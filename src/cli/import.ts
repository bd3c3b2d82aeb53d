import { readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { type Command, Option } from 'commander';
import { inThread } from '../documents/in-thread.js';
import { rosterMarks } from '../documents/roster-marks.js';
import { readRosterBeside } from '../documents/roster-reading.js';
import type { RosterDiff, RosterProblem } from '../domain/roster.js';
import { CHARSETS, type Charset } from '../domain/vietnamese-charsets.js';
import { changesInWords, needsOffice, noteLine, problemLine, rosterNames } from '../services/roster-words.js';
import { importRoster, type RosterImport, type RosterImported, type RosterRefused } from '../services/units.js';
import { SYSTEM } from '../services/work.js';
import { type Cli, print, withServices } from './kit.js';

interface ImportOptions {
  readonly dryRun?: boolean;
  readonly partial?: boolean;
  readonly keep?: boolean;
  readonly under?: string;
  readonly encoding?: Charset;
  readonly marked?: string;
  readonly json?: boolean;
}

/** So many changes of a kind are told one by one; `--json` has all. */
const TOLD = 20;
const WORKBOOK = /^\.(xlsx|xlsm|xls|ods)$/i;

const countsOf = (diff: RosterDiff) => ({
  added: diff.added.length,
  renamed: diff.renamed.length,
  moved: diff.moved.length,
  altered: diff.altered.length,
  reopened: diff.reopened.length,
  unchanged: diff.unchanged.length,
  gone: diff.gone.length,
});

const readImport = async (cli: Cli, bytes: Buffer, options: ImportOptions) => {
  const { dryRun = false, partial = false, keep = false, under, encoding } = options;
  const read = await readRosterBeside(bytes, encoding);
  return cli.services.run(async (work) => {
    const result = await importRoster(work, SYSTEM, read, {
      dryRun,
      partial,
      keep,
      ...(under !== undefined && { under }),
    });
    return { result, names: rosterNames(work, result) };
  });
};

/** Writes the copy with the bad cells marked: where it was asked for, else beside a workbook or in DATA_DIR. Its path; undefined when there is none. */
const writeMarked = async (
  { say, config }: Cli,
  file: string,
  bytes: Buffer,
  wanted: string | undefined,
  result: RosterImport,
): Promise<string | undefined> => {
  const extension = extname(file);
  const beside = WORKBOOK.test(extension)
    ? join(dirname(file), `${basename(file, extension)}-can-sua.xlsx`)
    : undefined;
  const path = wanted ?? beside;
  const problems: readonly RosterProblem[] = result.ok ? result.refused : result.problems;
  if (path === undefined || problems.length === 0) return undefined;
  const marks = rosterMarks({ problems, sheet: result.sheet }, say);
  const marked = marks.length === 0 ? undefined : await inThread('markRoster', bytes, marks);
  if (marked === undefined) return undefined;
  if (wanted !== undefined) {
    await writeFile(wanted, marked);
    return wanted;
  }
  return writeWhere([path, join(config.dataDir, basename(path))], marked);
};

const READ_ONLY = new Set(['EROFS', 'EACCES', 'EPERM']);

/** Writes to the first path that takes it: the samples of the image lie where nothing can be written. Throws what the last one says. */
const writeWhere = async ([path = '', ...others]: readonly string[], bytes: Buffer): Promise<string> => {
  try {
    await writeFile(path, bytes);
    return path;
  } catch (error) {
    const isReadOnly = error instanceof Error && 'code' in error && READ_ONLY.has(String(error.code));
    if (!isReadOnly || others.length === 0) throw error;
    return writeWhere(others, bytes);
  }
};

const refuse = (
  { say }: Cli,
  { json }: ImportOptions,
  { problems }: RosterRefused,
  marked: string | undefined,
): void => {
  const charset = CHARSETS.find((one) => problems.some(({ args }) => args.charset === one));
  print(json, { ok: false, problems, ...(marked !== undefined && { marked }) }, [
    ...problems.map((problem) => say(problemLine(problem))),
    ...(marked === undefined ? [] : [say({ id: 'cli-marked', args: { file: marked } })]),
    ...(charset === undefined ? [] : [say({ id: 'cli-encoding-hint', args: { charset } })]),
    ...(needsOffice(problems) ? [say({ id: 'cli-under-hint' })] : []),
    say({ id: 'cli-nothing-imported' }),
  ]);
  process.exitCode = 1;
};

const tell = (
  { say }: Cli,
  { json, dryRun = false }: ImportOptions,
  result: RosterImported,
  names: (code: string) => string,
  marked: string | undefined,
): void => {
  const { diff, notes, refused } = result;
  const counts = countsOf(diff);
  const value = { ok: true, ...counts, dryRun, diff, notes, refused, ...(marked !== undefined && { marked }) };
  const rows = new Set(refused.map(({ row, sheet }) => `${row} ${sheet}`)).size;
  print(json, value, [
    ...notes.map((note) => say(noteLine(note))),
    ...refused.map((problem) => say(problemLine(problem))),
    ...(marked === undefined ? [] : [say({ id: 'cli-marked', args: { file: marked } })]),
    ...changesInWords(result, names, TOLD, dryRun ? 'planned' : 'done').map(say),
    ...(rows === 0 ? [] : [say({ id: 'cli-left-out', args: { count: rows } })]),
    say({ id: dryRun ? 'cli-would-import' : 'cli-imported', args: counts }),
  ]);
};

/** `giao-uoc import units FILE`: bad rows by number and reason; nothing is imported unless all is well, or the good rows are asked for. */
export const importCommand = (program: Command): void => {
  program
    .command('import')
    .description('bring in lists')
    .command('units')
    .description('import the roster of units; units that are no longer in it are closed, not deleted')
    .argument(
      '<file>',
      'xlsx, xls, ods or CSV with a row of column names: code, name, kind, parent, locality, in English or Vietnamese',
    )
    .option('--dry-run', 'only show what would change')
    .option('--partial', 'import the good rows, leave the bad ones out; closes nothing while there are bad ones')
    .option('--keep', 'leave units that are not in the file as they are')
    .option('--under <unit>', 'the office, by code or name, above schools whose row names none')
    .addOption(new Option('--encoding <name>', 'convert a file that is not in Unicode').choices([...CHARSETS]))
    .option('--marked <file>', 'where to write the copy with bad cells marked (a workbook gets one beside it)')
    .option('--json', 'print JSON')
    .action((file: string, options: ImportOptions) =>
      withServices(async (cli) => {
        const bytes = await readFile(file);
        const { result, names } = await readImport(cli, bytes, options);
        const marked = await writeMarked(cli, file, bytes, options.marked, result);
        if (result.ok) tell(cli, options, result, names, marked);
        else refuse(cli, options, result, marked);
      }),
    );
};
