import type { DayRange } from '../domain/day-range.js';
import { addDays, formatDay, type IsoDay, mondayOf, weekdayOf } from '../domain/iso-day.js';
import { rangeOf, rangeValue, readDayRange } from './day-range-answer.js';
import { type Answers, answerText, type Choice, type Flow, type Scene, type Step } from './flow.js';
import { gap, type TextRef, text } from './view.js';

/** What reporting an absence must know: today, and who may stand in. */
export interface AwayEnv {
  readonly today: IsoDay;
  readonly colleagues: readonly { readonly id: string; readonly name: string; readonly role: string }[];
  /** May invite somebody into the unit, who could stand in next time. */
  readonly mayInvite: boolean;
}

const NOBODY = '-';

/** The absence that the answers describe; undefined while its days are missing. */
export const awayOf = (answers: Answers): (DayRange & { standIn?: string }) | undefined => {
  const days = rangeOf(answerText(answers, 'days'));
  if (days === undefined) return undefined;
  const standIn = answerText(answers, 'standIn');
  return { ...days, ...(standIn === '' || standIn === NOBODY ? {} : { standIn }) };
};

/** `05/10/2026`, or `từ 05/10/2026 đến 09/10/2026`. */
export const daysText = ({ from, to }: DayRange): TextRef =>
  from === to
    ? text('away-day', { weekday: text(`weekday-${weekdayOf(from)}`), day: formatDay(from) })
    : text('away-days', { from: formatDay(from), to: formatDay(to) });

/** Today, tomorrow, the rest of this week, the next one. */
const dayChoices = ({ env: { today } }: Scene<AwayEnv>): Choice[] => {
  const sunday = addDays(mondayOf(today), 6);
  const offered: [name: string, range: DayRange][] = [
    ['today', { from: today, to: today }],
    ['tomorrow', { from: addDays(today, 1), to: addDays(today, 1) }],
    ['week', { from: today, to: sunday }],
    ['next-week', { from: addDays(sunday, 1), to: addDays(sunday, 7) }],
  ];
  return offered
    .filter(([name, range]) => name !== 'week' || range.from < range.to)
    .map(([name, range]) => ({ id: name, label: text(`away-choice-${name}`), value: rangeValue(range) }));
};

const daysStep: Step<AwayEnv> = {
  id: 'days',
  ask: () => [text('away-days-ask')],
  choices: dayChoices,
  columns: 2,
  text: (typed, { env }) => readDayRange(typed, env.today),
};

const standInStep: Step<AwayEnv> = {
  id: 'standIn',
  ask: ({ env }) => [
    text('away-standin-ask'),
    gap,
    ...env.colleagues.map(({ name, role }) => text('away-colleague', { name, role: text(`role-${role}`) })),
  ],
  choices: ({ env }) => [
    ...env.colleagues.map(({ id, name }) => ({ id, label: name })),
    { id: NOBODY, label: text('away-nobody') },
  ],
  applies: ({ env }) => env.colleagues.length > 0,
};

const review = ({ answers, env }: Scene<AwayEnv>): (TextRef | null)[] => {
  const away = awayOf(answers);
  if (away === undefined) return [];
  const name = env.colleagues.find(({ id }) => id === away.standIn)?.name;
  const who = name === undefined ? text('away-review-nobody') : text('away-review-standin', { name });
  const alone =
    env.colleagues.length === 0 ? [text('away-alone'), ...(env.mayInvite ? [text('away-invite')] : [])] : [];
  return [text('away-review-head', { days: daysText(away) }), who, ...alone, gap, text('away-review-foot')];
};

/** From `/nhacviec`: days → who stands in → summary. */
export const awayFlow: Flow<AwayEnv> = {
  id: 'away',
  version: 1,
  steps: [daysStep, standInStep],
  fieldLabel: (step) => text(`field-away-${step}`),
  review,
  submits: () => [{ id: 'submit', label: text('button-away-submit') }],
};
