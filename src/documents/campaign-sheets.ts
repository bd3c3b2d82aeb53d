import { formatDay } from '../domain/iso-day.js';
import { formatMoment } from '../domain/moment.js';
import { type Period, periodsOf } from '../domain/period.js';
import type { TextRef } from '../locales/index.js';
import type { CampaignTable } from '../services/campaign-table.js';
import { periodText } from '../services/period-text.js';
import type { UnitStanding } from '../services/progress.js';
import { standingText } from '../services/standing-text.js';
import { unitName, type Work } from '../services/work.js';
import type { Sheet } from './xlsx.js';

type Cells = Sheet['rows'][number];
type Say = (ref: TextRef) => string;
type Pledge = CampaignTable['data']['pledges'][number];

const UNIT_COLUMNS = [
  'number',
  'code',
  'unit',
  'office',
  'state',
  'to-report',
  'reported',
  'overdue',
  'all-filed',
  'all-late',
  'all-missed',
] as const;
const PLEDGE_COLUMNS = [
  'number',
  'code',
  'unit',
  'content',
  'action',
  'target',
  'deadline',
  'responsible',
  'status',
  'sent',
  'signed',
  'hash',
] as const;
const REPORT_COLUMNS = [
  'number',
  'code',
  'unit',
  'action',
  'period',
  'figure',
  'result',
  'difficulties',
  'filed',
  'late',
] as const;

const sheetOf = (say: Say, id: string, columns: readonly string[], rows: readonly Cells[]): Sheet => ({
  name: say({ id: `table-${id}` }),
  columns: columns.map((column) => ({ header: say({ id: `table-column-${column}` }) })),
  rows: rows.map((row, at) => [at + 1, ...row]),
});

/** The text that counts: the signed one while it stands unchanged, else the last. */
const currentOf = ({ status, signature, versions }: Pledge) =>
  versions[
    (signature !== null && (status === 'signed' || status === 'completed') ? signature.version : versions.length) - 1
  ];

const CHANGING: readonly Pledge['status'][] = ['submitted', 'returned', 'approved'];
const statusOf = ({ status, signature }: Pledge): string =>
  `${signature !== null && CHANGING.includes(status) ? 'pledge-change' : 'pledge-status'}-${status}`;

const pledgeRow = (work: Work, { data }: CampaignTable, say: Say, pledge: Pledge): Cells => {
  const last = currentOf(pledge);
  const title = data.campaign.contents.find(({ id }) => id === last?.content)?.title ?? '';
  const moment = (iso: string | undefined): string =>
    iso === undefined ? '' : formatMoment(work.calendar, Date.parse(iso));
  return [
    pledge.unit,
    unitName(work, pledge.unit),
    title,
    last?.action ?? '',
    last?.target ?? '',
    last === undefined ? '' : formatDay(last.deadline),
    last?.responsible ?? '',
    say({ id: statusOf(pledge) }),
    moment(last?.at),
    moment(pledge.signature?.at),
    pledge.signature?.hash ?? '',
  ];
};

const reportRows = (work: Work, say: Say, pledge: Pledge, periods: ReadonlyMap<string, Period>): Cells[] =>
  pledge.reports.map((report) => {
    const period = periods.get(report.period);
    return [
      pledge.unit,
      unitName(work, pledge.unit),
      currentOf(pledge)?.action ?? '',
      period === undefined ? report.period : say(periodText(period)),
      report.figure,
      report.narrative,
      report.difficulties,
      formatMoment(work.calendar, Date.parse(report.updatedAt)),
      report.late ? say({ id: 'table-late' }) : '',
    ];
  });

/** Over the whole campaign, for the summary at its end: reports that were filed, those of them that were late, and those that are missing. */
const wholeOf = (reports: readonly Pledge['reports'][number][], { missed }: UnitStanding): number[] => [
  reports.length,
  reports.filter(({ late }) => late).length,
  missed,
];

/** The sheets of a campaign's table: how each unit stands, its pledges as they stand now, its reports. `say`: a text without markup. */
export const campaignSheets = (work: Work, table: CampaignTable, say: Say): Sheet[] => {
  const { data, standings } = table;
  const { tree } = work.directory;
  const periods = new Map(periodsOf(data.campaign.cadence, work.calendar).map((period) => [period.id, period]));
  const reportsOf = new Map<string, Pledge['reports'][number][]>();
  for (const { unit, reports } of data.pledges) reportsOf.set(unit, [...(reportsOf.get(unit) ?? []), ...reports]);
  const units = standings.map(
    (one): Cells => [
      one.unit,
      unitName(work, one.unit),
      unitName(work, tree.get(one.unit)?.parent ?? ''),
      say(standingText(one).state),
      one.toReport,
      one.reported,
      one.overdue,
      ...wholeOf(reportsOf.get(one.unit) ?? [], one),
    ],
  );
  return [
    sheetOf(say, 'units', UNIT_COLUMNS, units),
    sheetOf(
      say,
      'pledges',
      PLEDGE_COLUMNS,
      data.pledges.map((pledge) => pledgeRow(work, table, say, pledge)),
    ),
    sheetOf(
      say,
      'reports',
      REPORT_COLUMNS,
      data.pledges.flatMap((pledge) => reportRows(work, say, pledge, periods)),
    ),
  ];
};
