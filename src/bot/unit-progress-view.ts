import type { Duty } from '../domain/duty.js';
import { formatDay } from '../domain/iso-day.js';
import { currentBody } from '../domain/pledge.js';
import { clip } from '../domain/text.js';
import { actionData } from '../flows/button-data.js';
import { type Button, gap, inRows, type TextRef, text, type View } from '../flows/view.js';
import { periodText } from '../services/period-text.js';
import type { PostHolder } from '../services/post-holders.js';
import { standingGrants } from '../services/relief-grants.js';
import { reliefWhat } from '../services/relief-news.js';
import type { PeriodEntry, UnitProgress } from '../services/unit-progress.js';
import { unitName, type Work } from '../services/work.js';
import { campaignHandle } from './campaign-handle.js';
import { statusText } from './pledge-view.js';
import { type ListPlace, listData, placeArg } from './progress-view.js';

/** So many periods of a pledge are shown, the newest; older ones stand behind the pledge itself. */
const PERIODS_SHOWN = 6;
const OVERDUE_SHOWN = 6;
const RELIEFS_SHOWN = 5;
const ACTION_LENGTH = 80;

const day = (work: Work, at: number): string => formatDay(work.calendar.dayOf(at));

/** Who holds posts in a unit, or that nobody has joined. */
export const peopleLines = (work: Work, people: readonly PostHolder[]): TextRef[] => {
  if (people.length === 0) return [text('unit-nobody')];
  return people.map(({ role, since, member }) => {
    const args = { role: text(`role-${role}`), name: member.name, day: day(work, since) };
    return text(member.blockedAt === undefined ? 'unit-person' : 'unit-person-blocked', args);
  });
};

const entryLine = ({ period, state, report }: PeriodEntry): TextRef => {
  const args = { period: periodText(period) };
  if (report !== undefined) return text(report.late ? 'progress-report-late' : 'progress-report-filed', args);
  return text(`progress-report-${state}`, args);
};

const pledgeLines = ({ pledges }: UnitProgress): TextRef[] => {
  if (pledges.length === 0) return [text('unit-progress-no-pledge')];
  return pledges.flatMap(({ pledge, entries }, i) => [
    text('unit-progress-pledge', {
      number: i + 1,
      status: statusText(pledge),
      action: clip(currentBody(pledge).action, ACTION_LENGTH),
    }),
    ...entries.slice(0, PERIODS_SHOWN).map(entryLine),
    ...(entries.length > PERIODS_SHOWN
      ? [text('progress-report-more', { count: entries.length - PERIODS_SHOWN })]
      : []),
  ]);
};

const overdueLines = (work: Work, overdue: readonly Duty[]): TextRef[] => {
  // Reports stand with their pledge already.
  const shown = overdue.filter(({ kind }) => kind !== 'report').slice(0, OVERDUE_SHOWN);
  return shown.map(({ kind, dueAt }) => text(`progress-late-${kind}`, { day: day(work, dueAt - 1) }));
};

const buttonsOf = ({ pledges }: UnitProgress, place: ListPlace): Button[][] => {
  const back = placeArg(place);
  const open = pledges.map(({ pledge }, i): Button => {
    return { label: text('button-pledge-number', { number: i + 1 }), data: actionData('pledge', pledge.id, back) };
  });
  const filed = pledges.flatMap(({ pledge, entries }) =>
    entries.slice(0, PERIODS_SHOWN).flatMap(({ period, report }): Button[] => {
      const label = text('button-report-of', { period: periodText(period) });
      return report === undefined ? [] : [{ label, data: actionData('rep', pledge.id, period.id, back) }];
    }),
  );
  return [...inRows(open, 2), ...inRows(filed, 2)];
};

/** What the person may do on a unit's page, and where it was opened from. */
export interface UnitScreen {
  readonly back: string | undefined;
  readonly place: ListPlace;
  readonly invite: boolean;
  readonly behalf: boolean;
  readonly relieve: boolean;
}

/** What the unit was granted, with the reason. */
const reliefLines = (work: Work, { campaign, relief, grantedBy }: UnitProgress): TextRef[] =>
  standingGrants(relief)
    .slice(-RELIEFS_SHOWN)
    .map(({ what, kind, until, reason, at, by }) =>
      text(kind === 'exempt' ? 'relief-line-exempt' : 'relief-line-extend', {
        what: reliefWhat(work, campaign.id, what),
        day: until === undefined ? '' : day(work, until - 1),
        reason,
        who: grantedBy.get(by) ?? text('history-gone'),
        at: day(work, at),
      }),
    );

/** One unit's own page, with the way back to the list from which it was opened. */
export const unitProgressView = (
  work: Work,
  progress: UnitProgress,
  { back, place, invite, behalf, relieve }: UnitScreen,
): View => {
  const { campaign, unit, people, overdue } = progress;
  const last: Button[] = [];
  if (people.length === 0 && invite) last.push({ label: text('button-invite'), data: actionData('inv', unit) });
  if (behalf) last.push({ label: text('button-behalf'), data: actionData('bh', unit, campaignHandle(campaign.id)) });
  if (relieve)
    last.push({ label: text('button-relief'), data: actionData('relief', campaignHandle(campaign.id), unit) });
  if (back !== undefined)
    last.push({ label: text('button-back'), data: listData(campaign.id, back, place.filter, place.from) });
  return {
    body: [
      text('unit-progress-head', { unit: unitName(work, unit) }),
      text(campaign.status === 'closed' ? 'progress-campaign-closed' : 'progress-campaign', { title: campaign.title }),
      ...overdueLines(work, overdue),
      ...reliefLines(work, progress),
      gap,
      ...peopleLines(work, people),
      gap,
      ...(progress.takesPart || progress.pledges.length > 0
        ? pledgeLines(progress)
        : [text('unit-progress-not-asked')]),
    ],
    buttons: [...buttonsOf(progress, place), ...inRows(last, 2)],
  };
};
