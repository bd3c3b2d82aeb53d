import type { Campaign } from '../domain/campaign.js';
import { parseDeadline } from '../domain/deadline.js';
import { formatDay } from '../domain/iso-day.js';
import type { Reading } from '../flows/flow.js';
import { text } from '../flows/view.js';
import type { Turn } from './turn.js';

/** The day that was probably meant, as a button. */
const insteadOf = (day: string) => ({
  instead: { label: { id: 'button-instead-day', args: { day: formatDay(day) } }, value: day },
});

/** `15/01/2027` is said and written `15/1/2027`: nothing needs to be told of it. */
const withoutZeroes = (day: string): string => day.replace(/\b0/gu, '');

/** Reads a typed deadline within the campaign's season. */
export const deadlineReader =
  (turn: Turn, campaign: Campaign) =>
  (typed: string): Reading => {
    const season = { from: campaign.cadence.from, to: campaign.cadence.to };
    const parsed = parseDeadline(typed, { today: turn.calendar.dayOf(turn.now), ...season });
    if (parsed.ok) {
      const day = formatDay(parsed.day);
      const said =
        withoutZeroes(typed.trim()) === withoutZeroes(day) ? {} : { understood: text('deadline-understood', { day }) };
      return { ok: true, value: parsed.day, ...said };
    }
    const example = formatDay(parsed.suggestion ?? campaign.cadence.to);
    const { month } = deadlineExample(campaign);
    const problem = text(`deadline-${parsed.reason}`, { example, month });
    return { ok: false, problem, ...(parsed.suggestion === undefined ? {} : insteadOf(parsed.suggestion)) };
  };

/** Known days of a school year and the end of the reports, as buttons; those that are past or after the campaign are left out. */
export const deadlineChoices = (turn: Turn, campaign: Campaign) => {
  const today = turn.calendar.dayOf(turn.now);
  const year = campaign.schoolYear.slice(5);
  const days = [`${campaign.schoolYear.slice(0, 4)}-11-20`, `${year}-01-15`, `${year}-03-26`, campaign.cadence.to];
  const fitting = days.filter((day) => day > today && day <= campaign.cadence.to);
  return [...new Set(fitting)].sort().map((day) => ({ id: day, label: formatDay(day) }));
};

/** A day and a month in the campaign, as examples of what may be typed. */
export const deadlineExample = ({ cadence: { to } }: Campaign) => {
  const [year = '', month = '', day = ''] = to.split('-');
  return { day: `${Number(day)}/${Number(month)}/${year}`, month: ((Number(month) + 10) % 12) + 1 };
};
