import { InputFile } from 'grammy';
import { inThread } from '../documents/in-thread.js';
import type { Sheet } from '../documents/xlsx.js';
import type { Locale } from '../domain/member.js';
import { formatMoment } from '../domain/moment.js';
import type { Zone } from '../domain/zone.js';
import { type TextRef, text } from '../flows/view.js';
import type { AnnouncementSheet, SheetRow } from '../services/announcement-sheet.js';

export interface SheetDeps {
  readonly calendar: Pick<Zone, 'dayOf' | 'minuteOf'>;
  read(announcement: string): Promise<AnnouncementSheet | undefined>;
  /** A text without markup. */
  words(locale: Locale, ref: TextRef): string;
}

const COLUMNS = ['number', 'office', 'unit', 'code', 'name', 'status', 'sent', 'read', 'nudged', 'why'] as const;

/** So many of the columns say which unit it is. */
const PLACE = 4;

/** The statuses of which each has a sheet of its own, after the one with all. */
const PARTS = [
  ['all', () => true],
  ['read', ({ status }: SheetRow) => status === 'acknowledged'],
  ['unread', ({ status }: SheetRow) => status === 'sent'],
  ['without', ({ status }: SheetRow) => status !== 'acknowledged' && status !== 'sent'],
] as const;

/** Makes the table of an announcement: who has it and read it, has it only, does not have it and why. */
export const createAnnouncementSheets = ({ calendar, read, words }: SheetDeps) => {
  const moment = (at: number | undefined): string => (at === undefined ? '' : formatMoment(calendar, at));
  const why = ({ status, reason, withdrawn }: SheetRow): TextRef | undefined => {
    if (withdrawn !== undefined) return text(`sheet-withdrawn-${withdrawn}`);
    if (status === 'unreachable') return text(`announce-why-${reason ?? 'blocked'}`);
    return status === 'failed' ? text('announce-why-refused', { reason: reason ?? '' }) : undefined;
  };
  const rowOf = (locale: Locale, row: SheetRow, number: number): Sheet['rows'][number] => {
    const note = why(row);
    return [
      number,
      row.office,
      row.unitName,
      row.code,
      row.name,
      words(locale, text(`sheet-status-${row.status}`)),
      moment(row.sentAt),
      row.status === 'acknowledged' ? moment(row.at) : '',
      moment(row.nudgedAt),
      note === undefined ? '' : words(locale, note),
    ];
  };
  return async (announcement: string, locale: Locale): Promise<InputFile | undefined> => {
    const found = await read(announcement);
    if (found === undefined) return undefined;
    const columns = COLUMNS.map((name) => ({ header: words(locale, text(`sheet-column-${name}`)) }));
    const sheets: Sheet[] = PARTS.map(([name, fits]) => ({
      name: words(locale, text(`sheet-${name}`)),
      columns,
      rows: found.rows.filter(fits).map((row, i) => rowOf(locale, row, i + 1)),
    }));
    const places = found.empty.map(({ office, unitName, code }, i) => [i + 1, office, unitName, code]);
    sheets.push({ name: words(locale, text('sheet-empty')), columns: columns.slice(0, PLACE), rows: places });
    const { startedAt, createdAt } = found.announcement;
    const stamp = moment(startedAt ?? createdAt).replace(/[^\d]+/g, '-');
    return new InputFile(await inThread('writeXlsx', sheets), `${words(locale, text('sheet-file'))}-${stamp}.xlsx`);
  };
};
