import type { Pledge } from '../../domain/pledge.js';
import { text } from '../../flows/view.js';
import { pledgesOfUnit } from '../../services/pledges.js';
import { type FiledReport, reportsOfUnit } from '../../services/reports.js';
import { isWithdrawable } from '../../services/second-thoughts.js';
import type { Feature } from '../feature.js';
import { pledgeScreen } from '../pledge-screen.js';
import { statusText } from '../pledge-view.js';
import { reportView } from '../report-view.js';
import type { Turn } from '../turn.js';
import { askToWithdraw, pledgeListView } from './pledges.js';

const unitOf = ({ actor }: Turn): string => actor?.post.unit ?? '';

/** A report that was sent stays: it is shown with what can be done instead. */
const sayOfReport = (turn: Turn, latest: FiledReport): void => {
  const note = text(latest.report.seenAt === undefined ? 'report-stays' : 'report-stays-seen');
  turn.show(reportView(turn, latest, { locale: turn.locale, mine: true, note }));
};

const takeBackReport = async (turn: Turn): Promise<void> => {
  const { latest } = await reportsOfUnit(turn, turn.actor, unitOf(turn));
  if (latest === undefined) return turn.show({ body: [text('report-stays-none')] });
  sayOfReport(turn, latest);
};

const newest = (pledges: readonly Pledge[]): Pledge | undefined =>
  pledges.reduce<Pledge | undefined>(
    (best, one) => (best === undefined || one.statusAt > best.statusAt ? one : best),
    undefined,
  );

/** Asks as the button below a pledge does; where no pledge can be taken back, says of what was sent last why not. */
const takeBack = async (turn: Turn): Promise<void> => {
  const all = await pledgesOfUnit(turn, turn.actor, unitOf(turn));
  const open = new Set(turn.directory.campaigns.flatMap(({ id, status }) => (status === 'open' ? [id] : [])));
  const able = all.filter((pledge) => open.has(pledge.campaign) && isWithdrawable(pledge));
  const [only, another] = able;
  if (only !== undefined && another === undefined) return askToWithdraw(turn, only.id);
  if (only !== undefined) return turn.show(pledgeListView(able, 0));
  const last = newest(all);
  if (last === undefined) return turn.show({ body: [text('pledges-none')] });
  const { latest } = await reportsOfUnit(turn, turn.actor, unitOf(turn));
  if (latest !== undefined && latest.report.updatedAt > last.statusAt) return sayOfReport(turn, latest);
  const why = last.status === 'signed' ? 'withdraw-signed' : 'withdraw-cannot';
  turn.show(await pledgeScreen(turn, last, { note: text(why, { status: statusText(last) }) }));
};

/** “Rút lại”, “thu hồi báo cáo”: meant when typed; a pledge that can be taken back has its button. */
export const takeBackFeature = (): Feature => ({
  commands: [
    { name: 'rutlai', alias: 'takeback', menu: 'hidden', run: takeBack },
    { name: 'thuhoibaocao', alias: 'takebackreport', menu: 'hidden', run: takeBackReport },
  ],
});
