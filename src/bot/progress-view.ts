import type { Campaign } from '../domain/campaign.js';
import { formatDay } from '../domain/iso-day.js';
import { actionData } from '../flows/button-data.js';
import { type Button, gap, inRows, type TextRef, text, type View } from '../flows/view.js';
import { periodText } from '../services/period-text.js';
import {
  hasReported,
  type Progress,
  type ProgressCounts,
  type ProgressRow,
  type UnitStanding,
} from '../services/progress.js';
import { standingText } from '../services/standing-text.js';
import { unitName, type Work } from '../services/work.js';
import { campaignHandle } from './campaign-handle.js';
import { cursorButtons, pageFrom } from './cursor-pages.js';

/** What a list of units may be narrowed to; one letter each, for callback data. */
export const FILTERS = {
  j: 'not-joined',
  r: 'not-registered',
  m: 'returned',
  s: 'to-sign',
  p: 'not-reported',
  o: 'overdue',
} as const;
export type Filter = keyof typeof FILTERS;

const FILTER_TESTS: Readonly<Record<Filter, (one: UnitStanding) => boolean>> = {
  j: ({ joined }) => !joined,
  r: ({ registered }) => !registered,
  m: ({ returned }) => returned,
  s: ({ approved, signed }) => approved && !signed,
  p: (one) => one.toReport > 0 && !hasReported(one),
  o: ({ overdue }) => overdue > 0,
};
/** The units of a list that a filter leaves. */
export const unitsIn = ({ units }: Progress, filter: Filter): UnitStanding[] => units.filter(FILTER_TESTS[filter]);

const FILTER_KEYS = Object.keys(FILTERS) as Filter[];

/** A letter of a button as a filter; undefined for all units. */
export const filterOf = (letter: string): Filter | undefined => FILTER_KEYS.find((one) => one === letter);

const isDone = ({ units, signed, toReport, reported, overdue }: ProgressCounts): boolean =>
  overdue === 0 && signed === units && reported === toReport;

const officeSign = (counts: ProgressCounts): string => {
  if (counts.overdue > 0) return '❗';
  return isDone(counts) ? '✅' : '⏳';
};

const unitLine = (work: Work, number: number, one: UnitStanding): TextRef =>
  text('progress-unit', { number, name: unitName(work, one.unit), ...standingText(one) });

const rowLine = (work: Work, number: number, { unit, counts, standing }: ProgressRow): TextRef => {
  if (standing !== undefined) return unitLine(work, number, standing);
  return text(counts.toReport > 0 ? 'progress-office-reporting' : 'progress-office', {
    number,
    sign: officeSign(counts),
    name: unitName(work, unit),
    ...counts,
  });
};

/** Local time and day of an instant, `17:00 25/09/2026`. */
const moment = ({ calendar }: Work, at: number): string => {
  const minute = calendar.minuteOf(at);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)} ${formatDay(calendar.dayOf(at))}`;
};

/** Of the period that runs, how many of those that are asked have reported; nothing while nobody is. */
export const periodLine = (work: Work, { period, total }: Progress): TextRef[] =>
  period === undefined || total.toReport === 0
    ? []
    : [
        text('progress-period', {
          period: periodText(period),
          due: moment(work, period.dueAt),
          reported: total.reported,
          toReport: total.toReport,
        }),
      ];

const summary = (work: Work, progress: Progress): (TextRef | null)[] => {
  const { campaign, unit, total } = progress;
  return [
    text('progress-head', { unit: unitName(work, unit) }),
    text(campaign.status === 'closed' ? 'progress-campaign-closed' : 'progress-campaign', { title: campaign.title }),
    gap,
    text('progress-total', { ...total }),
    ...periodLine(work, progress),
    ...(total.overdue > 0 ? [text('progress-overdue', { count: total.overdue })] : []),
  ];
};

/** Buttons of the screens; `from` (where a page begins, `cursor-pages.ts`) and `filter` lead back to where the person was. */
export const listData = (campaign: string, unit: string, filter: Filter | undefined, from = ''): string =>
  actionData('pg', campaignHandle(campaign), unit, filter ?? '-', from);

/** `height`: how many steps up (in `ancestors`) the list stands from which the unit is opened; 0 is the unit's own list. */
export interface ListPlace {
  readonly filter: Filter | undefined;
  readonly height: number;
  readonly from: string;
}
/** Of a unit that was opened from no list: the one directly above it. */
export const TOP_PLACE: ListPlace = { filter: undefined, height: 1, from: '' };
export const unitData = (campaign: string, unit: string, { filter, height, from }: ListPlace): string =>
  actionData('pu', campaignHandle(campaign), unit, filter ?? '-', String(height), from);

/** The same as one argument, for screens that lie behind the unit's page. */
export const placeArg = ({ filter, height, from }: ListPlace): string => `${filter ?? '-'}.${height}.${from}`;

/** Reads `placeArg`; undefined where a screen was not opened from a list, or the button was forged. */
export const readPlace = (arg: string | undefined): ListPlace | undefined => {
  const [filter = '', height, from] = (arg ?? '').split('.');
  if (height === undefined || from === undefined) return undefined;
  return { filter: filterOf(filter), height: Number(height), from };
};

const heightOf = (work: Work, unit: string, top: string): number =>
  work.directory.tree.ancestors(unit).indexOf(top) + 1;

const filterButtons = (progress: Progress): Button[][] =>
  inRows(
    FILTER_KEYS.flatMap((filter): Button[] => {
      const { campaign, unit } = progress;
      const count = unitsIn(progress, filter).length;
      const label = text('progress-filter', { filter: text(`filter-${FILTERS[filter]}`), count });
      return count === 0 ? [] : [{ label, data: listData(campaign.id, unit, filter) }];
    }),
    2,
  );

/** The way up, the table as a file, and to the other campaigns where there are any. */
const footer = (work: Work, { campaign, unit }: Progress, up: string | undefined, others: boolean): Button[][] => {
  const row: Button[] = [];
  if (up !== undefined)
    row.push({
      label: text('progress-up', { unit: unitName(work, up) }),
      data: actionData('px', campaignHandle(campaign.id), unit),
    });
  row.push({ label: text('button-progress-find'), data: actionData('pf') });
  row.push({ label: text('button-progress-table'), data: actionData('pxls', campaignHandle(campaign.id), unit) });
  if (others) row.push({ label: text('progress-other-campaign'), data: actionData('pc') });
  return inRows(row, 2);
};

/** Which campaign; each button has the action (`pt`: its progress, `pxls`: its table) and the campaign's handle. */
export const campaignsView = (campaigns: readonly Campaign[], head: TextRef, action = 'pt'): View => ({
  body: [head],
  buttons: inRows(
    campaigns.map(({ id, title, status }) => ({
      label: text('progress-campaign-button', { title, status: text(`campaign-status-${status}`) }),
      data: actionData(action, campaignHandle(id)),
      typed: text('progress-campaign', { title }),
    })),
  ),
});

/** The table of a unit: what lies directly below it, eight rows a page. */
export const overviewView = (
  work: Work,
  progress: Progress,
  { from, up, others }: { from: string; up: string | undefined; others: boolean },
): View => {
  const { campaign, unit, rows } = progress;
  const page = pageFrom(rows, (row) => row.unit, from);
  const open = ({ unit: code, standing }: ProgressRow): string =>
    standing === undefined
      ? listData(campaign.id, code, undefined)
      : unitData(campaign.id, code, { filter: undefined, height: heightOf(work, code, unit), from: page.from });
  return {
    body: [
      ...summary(work, progress),
      gap,
      ...(rows.length === 0
        ? [text('progress-no-units')]
        : page.items.map((row, i) => rowLine(work, page.first + i, row))),
    ],
    buttons: [
      ...cursorButtons(page, open, (to) => listData(campaign.id, unit, undefined, to)),
      ...filterButtons(progress),
      ...footer(work, progress, up, others),
    ],
  };
};

/** The units below one that a filter leaves, eight a page. */
export const filteredView = (work: Work, progress: Progress, filter: Filter, from: string): View => {
  const { campaign, unit, units } = progress;
  const left = unitsIn(progress, filter);
  const order = units.map((one) => one.unit);
  const page = pageFrom(left, (one) => one.unit, from, order);
  const nudges = filter !== 'j' && left.some(({ joined }) => joined) && campaign.status === 'open';
  const nudge = { label: text('button-unit-nudge'), data: actionData('pn', campaignHandle(campaign.id), unit, filter) };
  const extend = {
    label: text('button-relief-all'),
    data: actionData('relief-all', campaignHandle(campaign.id), unit),
  };
  const isExtended = filter === 'r' && left.length > 0 && campaign.status === 'open';
  const place = (code: string): ListPlace => ({ filter, height: heightOf(work, code, unit), from: page.from });
  return {
    body: [
      text('progress-filtered-head', {
        filter: text(`filter-${FILTERS[filter]}`),
        count: left.length,
        unit: unitName(work, unit),
      }),
      text('progress-campaign', { title: campaign.title }),
      gap,
      ...(left.length === 0
        ? [text('progress-filter-empty')]
        : page.items.map((one, i) => unitLine(work, page.first + i, one))),
    ],
    buttons: [
      ...cursorButtons(
        page,
        ({ unit: code }) => unitData(campaign.id, code, place(code)),
        (to) => listData(campaign.id, unit, filter, to),
      ),
      ...(nudges ? [[nudge]] : []),
      ...(isExtended ? [[extend]] : []),
      [{ label: text('progress-all'), data: listData(campaign.id, unit, undefined) }],
    ],
  };
};
