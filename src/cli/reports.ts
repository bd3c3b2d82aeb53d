import type { Command } from 'commander';
import { reportShare } from '../domain/report.js';
import { periodText } from '../services/period-text.js';
import { type ListedReport, listReports } from '../services/report-list.js';
import { signedBody } from '../services/reports.js';
import { unitName, type Work } from '../services/work.js';
import { print, withServices } from './kit.js';

interface ListOptions {
  readonly campaign?: string;
  readonly unit?: string;
  readonly json?: boolean;
}

const iso = (at: number): string => new Date(at).toISOString();

const rowOf = (work: Work, { report, pledge, period }: ListedReport) => {
  const { action, target } = signedBody(pledge, report.version);
  const { figure, narrative, difficulties, evidence } = report.body;
  return {
    pledge: report.pledge,
    period: report.period,
    from: period.from,
    to: period.to,
    unit: report.unit,
    name: unitName(work, report.unit),
    campaign: report.campaign,
    action,
    target,
    figure,
    /** 1 = all of the target; null where the two cannot be compared. */
    progress: reportShare(figure, target) ?? null,
    narrative,
    difficulties,
    evidence: evidence.length,
    late: report.late,
    at: iso(report.at),
    updatedAt: iso(report.updatedAt),
    seenAt: report.seenAt === undefined ? null : iso(report.seenAt),
  };
};

/** `giao-uoc reports list`: by unit as in the roster, periods in time order. */
export const reportsCommand = (program: Command): void => {
  program
    .command('reports')
    .description('reports on signed pledges')
    .command('list')
    .description('list reports')
    .option('--campaign <id>', 'of this campaign only')
    .option('--unit <code>', 'of this unit and all below it')
    .option('--json', 'print JSON')
    .action(({ json, ...filter }: ListOptions) =>
      withServices(async ({ services, say }) => {
        const rows = await services.run(async (work) =>
          (await listReports(work, filter)).map((one) => rowOf(work, one)),
        );
        const lines = rows.map(({ pledge, period, from, to, unit, name, figure, late, seenAt }) =>
          [
            pledge,
            unit,
            name,
            say(periodText({ id: period, from, to })),
            figure.replaceAll('\n', ' '),
            say({ id: late ? 'cli-report-late' : 'cli-report-in-time' }),
            say({ id: seenAt === null ? 'cli-report-unseen' : 'cli-report-seen' }),
          ].join('\t'),
        );
        print(json, rows, rows.length === 0 ? [say({ id: 'cli-no-report' })] : lines);
      }),
    );
};
