import { type PastSpan, spanBefore } from '../../domain/past-span.js';
import { actionData } from '../../flows/button-data.js';
import { text } from '../../flows/view.js';
import { reportsOfUnit, type UnitReports } from '../../services/reports.js';
import type { Dialogs } from '../dialogs.js';
import type { CommandSpec, Feature } from '../feature.js';
import { chooseView, reportView, sentListView } from '../report-view.js';
import type { Turn } from '../turn.js';
import { beginReport } from './report.js';

type Place = Pick<UnitReports['due'][number], 'period' | 'campaign'>;

/** Which periods are meant: those that have a day in the span; without one, of each campaign the last that is over. */
const meant = (turn: Turn, { due, sent }: UnitReports, span: PastSpan | undefined): ((place: Place) => boolean) => {
  const today = turn.calendar.dayOf(turn.now);
  if (span !== undefined) {
    const { from, to } = spanBefore(span, today);
    return ({ period }) => period.from <= to && period.to >= from;
  }
  const last = new Map<string, string>();
  for (const { campaign, period } of [...due, ...sent])
    if (period.to < today && period.to > (last.get(campaign.id) ?? '')) last.set(campaign.id, period.to);
  return ({ campaign, period }) => last.get(campaign.id) === period.to;
};

/** Begins the report of a period that is over, or asks on which pledge; what was sent is shown; else it is said that none is owed. */
const open = async (turn: Turn, dialogs: Dialogs, span: PastSpan | undefined): Promise<void> => {
  const all = await reportsOfUnit(turn, turn.actor, turn.actor?.post.unit ?? '');
  const isMeant = meant(turn, all, span);
  const due = all.due.filter(isMeant);
  const [owed, another] = due;
  if (owed !== undefined && another === undefined) return beginReport(turn, dialogs, owed.pledge.id, owed.period.id);
  if (owed !== undefined) return turn.show(chooseView(turn, due, 0));
  const sent = all.sent.filter(isMeant);
  const [only, more] = sent;
  if (only !== undefined && more === undefined)
    return turn.show(reportView(turn, only, { locale: turn.locale, mine: true, note: text('report-past-sent') }));
  if (only !== undefined) return turn.show(sentListView(turn, sent, 0));
  const { length: count } = all.due;
  turn.show({
    body: [text('report-past-none'), ...(count === 0 ? [] : [text('report-done-left', { count })])],
    ...(count === 0 ? {} : { buttons: [[{ label: text('button-report-next'), data: actionData('reports', '0') }]] }),
  });
};

/** “Báo cáo tuần trước”: meant when typed; what `/baocao` lists leads there by a button. */
export const pastReportFeature = (deps: { dialogs: () => Dialogs }): Feature => {
  const command = (name: string, alias: string, span?: PastSpan): CommandSpec => ({
    name,
    alias,
    menu: 'hidden',
    run: (turn) => open(turn, deps.dialogs(), span),
  });
  return {
    commands: [
      command('baocaotuantruoc', 'lastweek', 'week'),
      command('baocaothangtruoc', 'lastmonth', 'month'),
      command('baocaoquytruoc', 'lastquarter', 'quarter'),
      command('baocaokytruoc', 'lastperiod'),
    ],
  };
};
