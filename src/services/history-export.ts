import { appError } from '../errors.js';
import { allHistory, type HistoryLine } from '../store/audit.js';
import { unitName, type Work } from './work.js';

export interface HistoryFilter {
  /** This unit and all below it. */
  readonly unit?: string;
  /** ISO days, both inclusive, in the tenant's time zone. */
  readonly from?: string;
  readonly to?: string;
  readonly action?: string;
}
export interface HistoryRow {
  readonly when: string;
  readonly by: string;
  readonly action: string;
  readonly unit: string;
  readonly unitName: string;
  readonly subject: string;
  readonly detail: string;
}

const fits = ({ directory: { tree }, calendar }: Work, filter: HistoryFilter, line: HistoryLine): boolean => {
  const day = calendar.dayOf(line.at);
  return (
    (filter.unit === undefined || (line.unit !== undefined && tree.isUnder(line.unit, filter.unit))) &&
    (filter.from === undefined || day >= filter.from) &&
    (filter.to === undefined || day <= filter.to) &&
    (filter.action === undefined || line.action === filter.action)
  );
};

async function* rows(work: Work, filter: HistoryFilter): AsyncGenerator<HistoryRow> {
  const { redis, keys } = work.tx;
  for await (const page of allHistory(redis, keys)) {
    for (const line of page.filter((one) => fits(work, filter, one))) {
      const { at, by, action, unit = '', subject = '', detail = '' } = line;
      const name = unit === '' ? '' : unitName(work, unit);
      yield { when: new Date(at).toISOString(), by, action, unit, unitName: name, subject, detail };
    }
  }
}

/** The history for a file, oldest first, read page by page. @throws {AppError} `not-found`, `invalid` for a day that is none */
export const historyRows = (work: Work, filter: HistoryFilter): AsyncGenerator<HistoryRow> => {
  for (const day of [filter.from, filter.to]) {
    if (day !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(day)) throw appError('invalid');
  }
  if (filter.unit !== undefined && !work.directory.tree.has(filter.unit)) throw appError('not-found');
  return rows(work, filter);
};
