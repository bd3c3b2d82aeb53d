import { type CorrectEnv, correctFlow } from '../../flows/correct-report.js';
import { type Answers, answerText } from '../../flows/flow.js';
import { findDialog } from '../../flows/session.js';
import { text } from '../../flows/view.js';
import { periodText } from '../../services/period-text.js';
import { correctReport, requireCorrectable } from '../../services/report-corrections.js';
import { tellOfCorrection } from '../../services/report-news.js';
import { reportsOfUnit, signedBody, viewReport } from '../../services/reports.js';
import { unitName } from '../../services/work.js';
import type { Dialogs } from '../dialogs.js';
import { dialog, type Feature } from '../feature.js';
import { reportView } from '../report-view.js';
import type { Turn } from '../turn.js';
import { beginReport, reportCommand } from './report.js';

const placeIn = (answers: Answers): [pledge: string, period: string] => [
  answerText(answers, 'pledge'),
  answerText(answers, 'of'),
];

const envOf = async (turn: Turn, answers: Answers): Promise<CorrectEnv> => {
  const { report, pledge, period } = await requireCorrectable(turn, turn.actor, ...placeIn(answers));
  return {
    unitName: unitName(turn, report.unit),
    period: periodText(period),
    target: signedBody(pledge, report.version).target,
    figure: report.body.figure,
  };
};

/** The figure of a report that an officer has seen is corrected, with the reason; both figures are kept and shown. */
export const correctFeature = (deps: { dialogs: () => Dialogs }): Feature => {
  const correctDialog = dialog<CorrectEnv>({
    flow: correctFlow,
    env: envOf,
    submit: async (turn, answers) => {
      const [pledge, period] = placeIn(answers);
      const [figure, reason] = [answerText(answers, 'figure'), answerText(answers, 'reason')];
      const base = typeof answers.base === 'number' ? answers.base : 0;
      const place = await correctReport(turn, turn.actor, { pledge, period, figure, reason, base });
      await tellOfCorrection(turn, turn.actor, place);
      const mine = turn.actor?.post.unit === place.report.unit;
      turn.show(reportView(turn, place, { locale: turn.locale, mine, note: text('mend-figure-done') }));
    },
  });

  const begin = async (turn: Turn, pledge: string, period: string): Promise<void> => {
    const { report } = await viewReport(turn, turn.actor, pledge, period);
    const known = findDialog(turn.session, ({ flow, answers }) => {
      return (
        flow === correctFlow.id && answers.pledge === pledge && answers.of === period && answers.base === report.rev
      );
    });
    if (known !== undefined && (await deps.dialogs().resume(turn, known.draftId))) return;
    await deps.dialogs().begin(turn, correctFlow.id, { pledge, of: period, base: report.rev });
  };

  return {
    dialogs: [correctDialog],
    // Meant when typed: what /baocao shows leads there by a button.
    commands: [{ name: 'suabaocao', alias: 'mendreport', menu: 'hidden', run: (turn) => mend(turn, deps.dialogs()) }],
    actions: { 'rep-fix': (turn, [pledge = '', period = '']) => begin(turn, pledge, period) },
  };
};

/**
 * Mends the report that was sent last, as the button below it does; one that an officer has seen is shown with the way to correct its figure.
 */
const mend = async (turn: Turn, dialogs: Dialogs): Promise<void> => {
  const { latest } = await reportsOfUnit(turn, turn.actor, turn.actor?.post.unit ?? '');
  if (latest === undefined) {
    turn.say({ body: [text('report-mend-none')] });
    return reportCommand(turn, dialogs);
  }
  const { pledge, period, seenAt } = latest.report;
  if (seenAt === undefined) return beginReport(turn, dialogs, pledge, period);
  turn.say(reportView(turn, latest, { locale: turn.locale, mine: true, note: text('report-mend-seen') }));
};
