import { readFileSync } from 'node:fs';
import { argv } from 'node:process';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { checkSpecificity } from '../../src/domain/specificity/index.js';

const HALVES = [
  'dev',
  'held',
  'fresh',
  'fresh-2',
  'fresh-3',
  'author2',
  'author3',
  'author4',
  'author5',
  'author6',
  'author7',
  'author8',
  'author9',
  'author10',
  'author11',
  'author12',
  'author13',
  'author14',
  'author15',
  'author16',
  'author17',
] as const;
const caseSchema = z.object({
  id: z.string(),
  action: z.string(),
  target: z.string(),
  deadline: z.string(),
  responsible: z.string(),
  verdict: z.enum(['concrete', 'vague']),
  note: z.string(),
  half: z.enum(HALVES),
});
export type LabelledCase = z.infer<typeof caseSchema>;

/** The labelled pledges beside this file. `half` says whether a case could be seen while the rule was written. */
export const labelledCases = (): LabelledCase[] =>
  readFileSync(new URL('labelled.jsonl', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => caseSchema.parse(JSON.parse(line)));

const report = (half: string, cases: readonly LabelledCase[], showWrong: boolean): string => {
  const cells = { concrete: { concrete: 0, vague: 0 }, vague: { concrete: 0, vague: 0 } };
  const wrong: string[] = [];
  for (const labelled of cases) {
    const { verdict } = checkSpecificity(labelled);
    cells[labelled.verdict][verdict] += 1;
    if (verdict !== labelled.verdict)
      wrong.push(`  ${labelled.id} ${labelled.verdict}: ${labelled.action} | ${labelled.target} (${labelled.note})`);
  }
  const right = cells.concrete.concrete + cells.vague.vague;
  const lines = [
    `${half}: ${right} of ${cases.length} right (${((100 * right) / Math.max(1, cases.length)).toFixed(1)} %)`,
    '  labelled \\ said   concrete  vague',
    `  concrete          ${String(cells.concrete.concrete).padStart(8)} ${String(cells.concrete.vague).padStart(6)}`,
    `  vague             ${String(cells.vague.concrete).padStart(8)} ${String(cells.vague.vague).padStart(6)}`,
  ];
  return [...lines, ...(showWrong ? wrong : [])].join('\n');
};

/** Prints the confusion matrix of each half; the wrong cases too for the halves named in `show`. */
export const run = (options: { only?: readonly string[]; show?: readonly string[] } = {}): void => {
  const cases = labelledCases();
  for (const half of HALVES) {
    const own = cases.filter((labelled) => labelled.half === half);
    if (own.length === 0 || (options.only !== undefined && !options.only.includes(half))) continue;
    process.stdout.write(`${report(half, own, options.show?.includes(half) ?? false)}\n`);
  }
};

if (argv[1] !== undefined && import.meta.url === pathToFileURL(argv[1]).href) {
  const asked = argv.slice(2);
  run(asked.length > 0 ? { only: asked, show: asked } : {});
}
