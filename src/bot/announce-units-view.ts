import { formatMoment } from '../domain/moment.js';
import { actionData } from '../flows/button-data.js';
import { type Button, gap, type TextRef, text, type View } from '../flows/view.js';
import { type RollUpPerson, type RollUpRow, rollUp } from '../services/announcement-rollup.js';
import { unitName } from '../services/work.js';
import { whyText } from './announce-view.js';
import { pageButtons, pageOf } from './pages.js';
import type { Turn } from './turn.js';

const rowLine = ({ name, counts }: RollUpRow, number: string): TextRef => {
  const missing = counts.unreachable + counts.failed;
  const line = text('announce-unit-row', {
    number,
    name,
    sent: counts.sent + counts.acknowledged,
    acknowledged: counts.acknowledged,
    total: counts.total,
  });
  return missing === 0 ? line : text('announce-unit-row-missing', { line, count: missing });
};

const personLine = (turn: Turn, { name, status, at, reason, heldUntil }: RollUpPerson): TextRef => {
  const moment = formatMoment(turn.calendar, heldUntil !== undefined && status === 'queued' ? heldUntil : at);
  if (status === 'failed' || status === 'unreachable')
    return text('announce-person-why', { name, why: whyText(status, reason) });
  return text(status === 'queued' && heldUntil !== undefined ? 'announce-person-held' : `announce-person-${status}`, {
    name,
    moment,
  });
};

/** How an announcement stands in a unit and what lies below, as it is now. Throws `not-found`, `not-allowed`. */
export const unitsView = async (turn: Turn, id: string, unit?: string, asked = 0): Promise<View> => {
  const all = await rollUp(turn, turn.actor, id, unit);
  const page = pageOf(all.rows, asked);
  const open = (row: RollUpRow): string => actionData('au', id, row.unit, '0');
  const turnTo = (to: number): string => actionData('au', id, all.unit, String(to));
  const nav: Button[] = [
    { label: text('announce-refresh'), data: turnTo(page.page) },
    all.up === undefined
      ? { label: text('announce-back'), data: actionData('ann', id) }
      : { label: text('button-back'), data: actionData('au', id, all.up, '0') },
  ];
  const total = { ...all.counts, name: unitName(turn, all.unit), sent: all.counts.sent + all.counts.acknowledged };
  return {
    body: [
      text('announce-units-head', total),
      ...(all.people.length === 0 ? [] : [gap, ...all.people.map((one) => personLine(turn, one))]),
      ...(page.items.length === 0 ? [] : [gap, ...page.items.map((row, i) => rowLine(row, `${page.first + i}.`))]),
    ],
    buttons: [...(page.items.length === 0 ? [] : pageButtons(page, open, turnTo)), nav],
  };
};
