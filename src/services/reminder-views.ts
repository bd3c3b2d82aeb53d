import type { Campaign } from '../domain/campaign.js';
import type { Duty } from '../domain/duty.js';
import { formatDay, weekdayOf } from '../domain/iso-day.js';
import type { Stage } from '../domain/ladder.js';
import { periodsOf } from '../domain/period.js';
import type { Pledge } from '../domain/pledge.js';
import { currentBody, faultsOf } from '../domain/pledge.js';
import { clip } from '../domain/text.js';
import { actionData } from '../flows/button-data.js';
import { type Button, gap, inRows, type TextRef, text, type View } from '../flows/view.js';
import { actionLine } from './campaign-line.js';
import { onlyField } from './fault-words.js';
import { periodText } from './period-text.js';
import { snoozeButtons } from './snooze-buttons.js';
import { campaignOf, unitName, type Work } from './work.js';

/** Two rows of buttons at most, and one to snooze; all duties are listed in the text. */
const MAX_BUTTONS = 4;
const MAX_LINES = 12;
/** What a phone shows of a button that has the row to itself. */
const OF_LENGTH = 28;
const NAMING = 'button-remind-of';

/** A duty with all that its lines show. */
export interface ToldDuty {
  readonly duty: Duty;
  readonly stage?: Stage;
  readonly campaign: Campaign;
  readonly pledge?: Pledge;
}

/** Why a reminder is sent, besides what is due. */
export interface ReminderCause {
  /** Names of absent people whose duties are among them. */
  readonly absent: readonly string[];
  readonly again: 'snooze' | 'back' | undefined;
  /** The office that asked for it. */
  readonly office: string | undefined;
}

/** What a person still has to do, the earliest due first: never empty. */
export const reminderView = (
  work: Work,
  duties: readonly ToldDuty[],
  { absent, again, office }: ReminderCause,
): View => {
  const units = [...new Set(duties.map(({ duty }) => duty.unit))];
  const [first] = duties;
  const head = text('remind-head', { unit: units.map((unit) => unitName(work, unit)).join(', ') });
  const last = duties.some(({ stage }) => stage === 'late3') ? [gap, text('remind-last')] : [];
  const told =
    first !== undefined && duties.length === 1 ? oneDuty(work, first) : manyDuties(work, duties, units.length > 1);
  const buttons = toldApart(
    duties.slice(0, MAX_BUTTONS).map((told) => ({ told, button: buttonOf(work, told, duties) })),
  );
  const why = [
    ...(office === undefined ? [] : [text('remind-asked', { office: unitName(work, office) })]),
    ...(again === undefined ? [] : [text(`remind-again-${again}`)]),
    ...(absent.length === 0 ? [] : [text('remind-instead', { name: absent.join(', ') })]),
  ];
  const isLong = buttons.some(({ label }) => typeof label !== 'string' && label.id === NAMING);
  const rows = [...inRows(buttons, buttons.length > 2 && !isLong ? 2 : 1), snoozeButtons(work)];
  return { body: [head, ...why, ...told, ...last], buttons: rows.filter((row) => row.length > 0) };
};

const oneDuty = (work: Work, told: ToldDuty): TextRef[] => {
  const { duty, stage } = told;
  const lead = text(`remind-${duty.kind}-${phaseOf(work, duty, stage)}`, {
    ...periodArg(work, duty),
    ...dayArg(work, duty),
  });
  return [lead, ...subjectOf(told), text('remind-deadline', { due: dueText(work, duty) })];
};

const manyDuties = (work: Work, duties: readonly ToldDuty[], named: boolean): (TextRef | null)[] => {
  const subjects = duties.map(subjectOf);
  const shared = subjects.every((subject) => JSON.stringify(subject) === JSON.stringify(subjects[0]));
  const lines = duties.slice(0, MAX_LINES).flatMap((told) => {
    const { duty } = told;
    const what = dutyText(work, duty);
    const id = work.now < duty.dueAt ? 'remind-item' : 'remind-item-late';
    const unit = named ? [text('remind-item-unit', { unit: unitName(work, duty.unit) })] : [];
    return [gap, text(id, { what, due: dueText(work, duty) }), ...unit, ...(shared ? [] : subjectOf(told))];
  });
  const left = duties.length - MAX_LINES;
  const more = left > 0 ? [gap, text('remind-more', { count: left })] : [];
  return [text('remind-count', { count: duties.length }), ...(shared ? (subjects[0] ?? []) : []), ...lines, ...more];
};

/** How the first line speaks. Past due it is late whatever the stage was; what is listed without one is simply open. */
const phaseOf = ({ now }: Work, duty: Duty, stage: Stage | undefined): 'opening' | 'eighty' | 'due' | 'late' => {
  if (now >= duty.dueAt) return 'late';
  return stage === 'eighty' || stage === 'due' ? stage : 'opening';
};

const subjectOf = ({ duty, campaign, pledge }: ToldDuty): TextRef[] => {
  if (duty.kind === 'register') return [text('remind-campaign', { title: campaign.title })];
  return pledge === undefined ? [] : [actionLine(pledge)];
};

type Named = Pick<Duty, 'kind' | 'campaign' | 'period'>;

/** What is to be done, as a phrase. */
export const dutyText = (work: Work, duty: Named): TextRef => text(`remind-what-${duty.kind}`, periodArg(work, duty));

/** The period of a duty to report, as an argument of texts. */
export const periodArg = (work: Work, { campaign, period: id }: Named): Record<string, TextRef> => {
  if (id === undefined) return {};
  const periods = periodsOf(campaignOf(work, campaign).cadence, work.calendar);
  const period = periods.find((one) => one.id === id);
  return period === undefined ? {} : { period: periodText(period) };
};

/** The day on whose end or hour a duty falls due: a duty due at midnight is due on the day that ends. */
const lastDayOf = ({ calendar }: Work, { dueAt }: Pick<Duty, 'dueAt'>): string => calendar.dayOf(dueAt - 1);

const dayArg = (work: Work, duty: Duty): Record<string, TextRef> => {
  const today = lastDayOf(work, duty) <= work.calendar.dayOf(work.now);
  return { day: text(today ? 'remind-today' : 'remind-tomorrow') };
};

/** When something falls due, as people say it: `17:00 thứ Sáu, 25/09/2026`, or the day that ends. */
export const dueText = (work: Work, duty: Pick<Duty, 'dueAt'>): TextRef => {
  const day = lastDayOf(work, duty);
  const date = { weekday: text(`weekday-${weekdayOf(day)}`), day: formatDay(day) };
  const minute = work.calendar.minuteOf(duty.dueAt);
  if (minute === 0) return text('remind-due-day', date);
  const pad = (value: number): string => String(value).padStart(2, '0');
  return text('remind-due-hour', { ...date, time: `${pad(Math.floor(minute / 60))}:${pad(minute % 60)}` });
};

/** Buttons with the same words, which do different things, are named by what each is about. */
const toldApart = (all: readonly { readonly told: ToldDuty; readonly button: Button }[]): Button[] => {
  const words = all.map(({ button }) => JSON.stringify(button.label));
  return all.map(({ told: { campaign, pledge }, button }, at) => {
    if (words.filter((one) => one === words[at]).length < 2) return button;
    const of = clip(pledge === undefined ? campaign.title : currentBody(pledge).action, OF_LENGTH);
    return { ...button, label: text(NAMING, { what: button.label, of }) };
  });
};

const buttonOf = (work: Work, told: ToldDuty, all: readonly ToldDuty[]): Button => {
  const { duty, pledge } = told;
  const id = pledge?.id ?? '';
  if (duty.kind === 'register')
    return { label: text('button-remind-register'), data: actionData('register', duty.campaign) };
  if (duty.kind === 'sign') return { label: text('button-remind-sign'), data: actionData('sign', id) };
  if (duty.kind === 'mend') {
    const review = pledge?.reviews.at(-1);
    const field = review === undefined ? '' : onlyField(faultsOf(review));
    return { label: text('button-remind-mend'), data: actionData('mend', id, field) };
  }
  const reports = all.filter((one) => one.duty.kind === 'report');
  const several = new Set(reports.map((one) => one.duty.period)).size > 1;
  const label = several ? text('button-remind-report-of', periodArg(work, duty)) : text('button-remind-report');
  return { label, data: actionData('report', id, duty.period ?? '') };
};
