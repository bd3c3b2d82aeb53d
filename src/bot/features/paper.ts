import { type FileRef, PAPER_SIGNERS } from '../../domain/pledge.js';
import { AppError } from '../../errors.js';
import { type Answers, answerList, answerText } from '../../flows/flow.js';
import { type PaperEnv, type PaperReasonEnv, paperBackFlow, paperContestFlow, paperFlow } from '../../flows/paper.js';
import { findDialog } from '../../flows/session.js';
import { text } from '../../flows/view.js';
import { tellOfContest, tellOfPaper, tellOfPaperBack } from '../../services/paper-news.js';
import {
  answerPaper,
  recordPaper,
  requirePaper,
  requirePaperRecord,
  requireUnanswered,
  takePaperBack,
} from '../../services/paper-signatures.js';
import { viewPledge } from '../../services/pledges.js';
import type { Dialogs } from '../dialogs.js';
import { dialog, type Feature } from '../feature.js';
import { paperBackEnv, paperContestEnv, paperEnv, recordIn } from '../paper-env.js';
import { pledgeScreen, showChanged } from '../pledge-screen.js';
import { sheetViews } from '../pledge-view.js';
import type { Turn } from '../turn.js';

const sheetOf = (answers: Answers) => {
  const signer = PAPER_SIGNERS.find((one) => one === answers.signer);
  if (signer === undefined) throw new AppError('invalid');
  return { day: answerText(answers, 'day'), signer, files: answerList<FileRef>(answers, 'sheet') };
};

const recordDialog = dialog<PaperEnv>({
  flow: paperFlow,
  env: paperEnv,
  submit: async (turn, answers) => {
    const pledge = await recordPaper(turn, turn.actor, ...recordIn(answers), sheetOf(answers));
    await tellOfPaper(turn, turn.actor, pledge);
    turn.show(await pledgeScreen(turn, pledge, { note: text('paper-done') }));
  },
});

const backDialog = dialog<PaperReasonEnv>({
  flow: paperBackFlow,
  env: paperBackEnv,
  submit: async (turn, answers) => {
    const [id, recorded] = recordIn(answers);
    const reason = answerText(answers, 'reason');
    const pledge = await takePaperBack(turn, turn.actor, id, { recorded, reason });
    await tellOfPaperBack(turn, pledge);
    turn.show(await pledgeScreen(turn, pledge, { note: text('paper-back-done') }));
  },
});

const contestDialog = dialog<PaperReasonEnv>({
  flow: paperContestFlow,
  env: paperContestEnv,
  submit: async (turn, answers) => {
    const reason = answerText(answers, 'reason');
    const pledge = await answerPaper(turn, turn.actor, ...recordIn(answers), { kind: 'contested', reason });
    await tellOfContest(turn, pledge);
    turn.show(await pledgeScreen(turn, pledge, { note: text('paper-contest-done') }));
  },
});

const confirm = async (turn: Turn, id: string, recorded: number): Promise<void> => {
  const pledge = await answerPaper(turn, turn.actor, id, recorded, { kind: 'confirmed' });
  turn.show(await pledgeScreen(turn, pledge, { note: text('paper-confirm-done') }));
};

/** The sheets of the present commitment and of what it replaced or was taken back, the newest first. */
const showSheets = async (turn: Turn, id: string): Promise<void> => {
  const pledge = await viewPledge(turn, turn.actor, id);
  for (const view of sheetViews(pledge)) turn.say(view);
};

const marked = (mark: string): number => Number.parseInt(mark, 36);

/** A signature on paper: recorded by an office, taken back by it, confirmed or contested by the unit's principal once there is one. */
export const paperFeature = (deps: { dialogs: () => Dialogs }): Feature => {
  const begin = async (turn: Turn, flow: string, pledge: string, mark: number): Promise<void> => {
    const known = findDialog(
      turn.session,
      (one) => one.flow === flow && one.answers.pledge === pledge && one.answers.mark === mark,
    );
    if (known !== undefined && (await deps.dialogs().resume(turn, known.draftId))) return;
    await deps.dialogs().begin(turn, flow, { pledge, mark });
  };

  return {
    dialogs: [recordDialog, backDialog, contestDialog],
    actions: {
      paper: async (turn, [id = '', version = '']) => {
        const pledge = await viewPledge(turn, turn.actor, id);
        if (pledge.status !== 'approved') return showChanged(turn, pledge);
        await requirePaper(turn, turn.actor, id, Number(version));
        await begin(turn, paperFlow.id, id, Number(version));
      },
      'paper-files': (turn, [id = '']) => showSheets(turn, id),
      'paper-back': async (turn, [id = '', mark = '']) => {
        await requirePaperRecord(turn, turn.actor, id, marked(mark));
        await begin(turn, paperBackFlow.id, id, marked(mark));
      },
      'paper-ok': (turn, [id = '', mark = '']) => confirm(turn, id, marked(mark)),
      'paper-no': async (turn, [id = '', mark = '']) => {
        await requireUnanswered(turn, turn.actor, id, marked(mark));
        await begin(turn, paperContestFlow.id, id, marked(mark));
      },
    },
  };
};
