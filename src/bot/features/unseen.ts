import { actionData } from '../../flows/button-data.js';
import { text } from '../../flows/view.js';
import { seeReport } from '../../services/reports.js';
import { unseenReports } from '../../services/unseen-reports.js';
import type { Feature } from '../feature.js';
import { reportView } from '../report-view.js';
import type { Turn } from '../turn.js';

/** The report that has waited longest to be looked at; looking at it closes it to edits. */
const showNext = async (turn: Turn): Promise<void> => {
  const [next, ...rest] = await unseenReports(turn, turn.actor);
  if (next === undefined) return turn.show({ body: [text('unseen-none')] });
  const place = await seeReport(turn, turn.actor, next.pledge, next.period);
  const note = text('unseen-left', { count: rest.length });
  const { body, buttons = [] } = reportView(turn, place, { locale: turn.locale, mine: false, note });
  const more = { label: text('button-unseen-next'), data: actionData('unseen') };
  turn.show({ body, buttons: [...buttons, ...(rest.length === 0 ? [] : [[more]])] });
};

/** Reports that nobody has looked at yet, one after another. */
export const unseenFeature = (): Feature => ({ actions: { unseen: showNext } });
