import { formatMoment } from '../../domain/moment.js';
import { actionData } from '../../flows/button-data.js';
import { type Button, gap, type TextRef, text, type View } from '../../flows/view.js';
import { type HistoryPage, historyPage } from '../../services/history.js';
import { unitName } from '../../services/work.js';
import type { Feature } from '../feature.js';
import type { Turn } from '../turn.js';
import { matching, showMatches } from '../unit-matches.js';

/** A stored line's place, as it stands in a button. */
const PLACE = /^\d{1,16}-\d{1,8}$/;

const who = ({ by, name }: HistoryPage['lines'][number]): TextRef | string => {
  if (name !== undefined) return name;
  return text(/^\d+$/.test(by) ? 'audit-erased' : 'audit-system');
};

const lineOf = (turn: Turn, page: HistoryPage, line: HistoryPage['lines'][number]): TextRef => {
  const args = {
    when: formatMoment(turn.calendar, line.at),
    who: who(line),
    what: text('audit-action', { action: line.action.replaceAll('.', '-') }),
  };
  if (line.unit === undefined || line.unit === page.unit) return text('audit-line', args);
  return text('audit-line-unit', { ...args, unit: unitName(turn, line.unit) });
};

const historyView = (turn: Turn, page: HistoryPage, isNewest: boolean): View => {
  const ways: Button[] = [];
  if (!isNewest) ways.push({ label: text('button-history-newest'), data: actionData('history', page.unit) });
  if (page.before !== undefined) {
    ways.push({ label: text('button-history-older'), data: actionData('history', page.unit, page.before) });
  }
  const none = text(isNewest ? 'audit-none' : 'audit-none-older');
  return {
    body: [
      text('audit-head', { unit: unitName(turn, page.unit) }),
      gap,
      ...(page.lines.length === 0 ? [none] : page.lines.flatMap((line) => [lineOf(turn, page, line), ...line.details])),
    ],
    ...(ways.length === 0 ? {} : { buttons: [ways] }),
  };
};

const show = async (turn: Turn, unit: string, before?: string): Promise<void> =>
  turn.show(historyView(turn, await historyPage(turn, turn.actor, unit, before), before === undefined));

/** The one unit that matches, or the matches to choose from. */
const search = async (turn: Turn, query: string): Promise<void> => {
  const [only, another] = matching(turn, query, 'history');
  if (only === undefined) return turn.show({ body: [text('unit-search-none', { query })] });
  if (another === undefined) return show(turn, only);
  showMatches(turn, query, 'history');
};

/** `/lichsu`: who did what when, for the admin. */
export const historyFeature = (): Feature => ({
  commands: [
    {
      name: 'lichsu',
      alias: 'history',
      menu: ['admin'],
      run: (turn, query) => (query === '' ? show(turn, turn.actor?.post.unit ?? '') : search(turn, query)),
    },
  ],
  actions: {
    history: (turn, [unit = '', before]) =>
      show(turn, unit, before !== undefined && PLACE.test(before) ? before : undefined),
  },
});
