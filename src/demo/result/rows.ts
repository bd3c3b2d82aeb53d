import { type CampaignExport, exportCampaign } from '../../services/export.js';
import type { Services } from '../../services/kit.js';
import { SYSTEM } from '../../services/work.js';

export type Filed = 'on-time' | 'late' | 'none';

/** What became of one unit, as the bot has it. */
export interface Row {
  readonly unit: string;
  readonly name: string;
  readonly joined: boolean;
  readonly registered: boolean;
  readonly signed: boolean;
  /** By period, in the order of `periods`. */
  readonly reports: readonly Filed[];
}

/** Reads the season back from the bot: what `giao-uoc export … --format json` prints. */
export const readExport = (services: Services, campaign: string): Promise<CampaignExport> =>
  services.run((work) => exportCampaign(work, SYSTEM, campaign));

/** One row per unit that played, in the order of the roster. A unit has reported when it has on each of its signed pledges. */
export const rowsOf = (exported: CampaignExport, units: ReadonlySet<string>, periods: readonly string[]): Row[] =>
  exported.units
    .filter(({ code }) => units.has(code))
    .map(({ code, name, posts }) => {
      const pledges = exported.pledges.filter(({ unit, status }) => unit === code && status !== 'cancelled');
      const signed = pledges.filter(({ signature }) => signature !== null);
      const filedIn = (period: string): Filed => {
        const filed = signed.map(({ reports }) => reports.find((report) => report.period === period));
        if (filed.length === 0 || filed.includes(undefined)) return 'none';
        return filed.some((report) => report?.late) ? 'late' : 'on-time';
      };
      return {
        unit: code,
        name,
        joined: posts.length > 0,
        registered: pledges.length > 0,
        signed: signed.length > 0,
        reports: periods.map(filedIn),
      };
    });

export interface Totals {
  readonly units: number;
  readonly joined: number;
  readonly registered: number;
  readonly signed: number;
  /** Filed by period, late ones included, and the late ones of them. */
  readonly reported: readonly number[];
  readonly late: readonly number[];
}

export const totalsOf = (rows: readonly Row[], periods: readonly string[]): Totals => {
  const count = (test: (row: Row) => boolean): number => rows.filter(test).length;
  return {
    units: rows.length,
    joined: count(({ joined }) => joined),
    registered: count(({ registered }) => registered),
    signed: count(({ signed }) => signed),
    reported: periods.map((_, i) => count(({ reports }) => reports[i] !== 'none')),
    late: periods.map((_, i) => count(({ reports }) => reports[i] === 'late')),
  };
};
