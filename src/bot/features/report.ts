import { may } from '../../domain/policy.js';
import { UNIT_ROLES } from '../../domain/role.js';
import { AppError } from '../../errors.js';
import { actionData } from '../../flows/button-data.js';
import { type Answers, answerList, answerText, type DialogState } from '../../flows/flow.js';
import { MAX_EVIDENCE, type ReportEnv, replacedBy, reportBodyOf, reportFlow } from '../../flows/report.js';
import { findDialog } from '../../flows/session.js';
import { text } from '../../flows/view.js';
import type { HeldFiles } from '../../services/evidence.js';
import { filesInPlace } from '../../services/filings.js';
import { periodText } from '../../services/period-text.js';
import { viewPledge } from '../../services/pledges.js';
import { dueText } from '../../services/reminder-views.js';
import { narrativeBefore } from '../../services/report-before.js';
import { tellUnitOfReport } from '../../services/report-news.js';
import {
  reportPlace,
  reportsOfUnit,
  requireReportable,
  seeReport,
  signedBody,
  submitReport,
  viewReport,
} from '../../services/reports.js';
import { unitName } from '../../services/work.js';
import type { Dialogs } from '../dialogs.js';
import { dropFiles, offerFile, releaseTo, takeHeld } from '../evidence-offer.js';
import { dialog, type Feature } from '../feature.js';
import { resumeButton } from '../kept-view.js';
import { postKey } from '../post-view.js';
import { type ListPlace, readPlace } from '../progress-view.js';
import {
  chooseView,
  evidenceViews,
  momentOf,
  nothingDueView,
  reportView,
  sentListView,
  sentView,
} from '../report-view.js';
import type { Turn } from '../turn.js';

const placeIn = (answers: Answers): [pledge: string, period: string] => [
  answerText(answers, 'pledge'),
  answerText(answers, 'period'),
];

const envOf = async (turn: Turn, answers: Answers): Promise<ReportEnv> => {
  const place = await requireReportable(turn, turn.actor, ...placeIn(answers));
  const { pledge, period, report } = place;
  const before = turn.session.dialog?.step === 'narrative' ? await narrativeBefore(turn, place) : undefined;
  const { action, target } = signedBody(pledge);
  return {
    unitName: unitName(turn, pledge.unit),
    onBehalf: filesInPlace(turn, pledge.unit),
    locale: turn.locale,
    action,
    target,
    period: periodText(period),
    due: dueText(turn, period),
    isLate: turn.now >= period.dueAt,
    ...(before === undefined ? {} : { before }),
    ...(report === undefined
      ? {}
      : {
          replaces: { at: momentOf(turn, report.updatedAt), rev: report.rev, isNews: report.rev !== baseOf(answers) },
        }),
  };
};

/** The `rev` of the report that the person saw when the dialog began; 0: there was none. */
const baseOf = ({ base }: Answers): number => (typeof base === 'number' ? base : 0);

/** `/baocao`: report on the period that is open, on late and missed ones; mend what nobody has looked at; photos sent by themselves. */
export const reportFeature = (deps: { dialogs: () => Dialogs }): Feature => {
  const reportDialog = dialog<ReportEnv>({
    flow: reportFlow,
    amend: 'report-edit-late',
    env: envOf,
    submit: async (turn, answers, _draft, how) => {
      const [pledge, period] = placeIn(answers);
      const place = await requireReportable(turn, turn.actor, pledge, period);
      const base = replacedBy(how) ?? baseOf(answers);
      const { unit } = place.pledge;
      const owed = (await reportsOfUnit(turn, turn.actor, unit)).due;
      const report = await submitReport(turn, turn.actor, { pledge, period, body: reportBodyOf(answers), base });
      await tellUnitOfReport(turn, turn.actor, { ...place, report });
      const left = owed.filter((one) => one.pledge.id !== pledge || one.period.id !== period).length;
      turn.show(sentView(turn, report, place.period, left));
    },
  });

  const dialogs = (): Dialogs => deps.dialogs();
  return {
    dialogs: [reportDialog],
    commands: [{ name: 'baocao', alias: 'report', menu: UNIT_ROLES, run: (turn) => reportCommand(turn, dialogs()) }],
    actions: {
      report: (turn, [pledge = '', period = '']) => start(turn, dialogs(), pledge, period),
      reports: (turn, [page = '0']) => choose(turn, dialogs(), Number(page)),
      rep: (turn, [pledge = '', period = '', back]) => show(turn, pledge, period, readPlace(back)),
      'rep-all': (turn, [page = '0']) => showSent(turn, Number(page)),
      'rep-edit': (turn, [pledge = '', period = '']) => edit(turn, dialogs(), pledge, period),
      'rep-files': (turn, [pledge = '', period = '']) => showFiles(turn, pledge, period),
      'rep-take': (turn, [id = '', pledge = '', period = '']) =>
        releaseTo(turn, { id, pledge, period }, (held) => beginReport(turn, dialogs(), pledge, period, held)),
      'rep-drop': dropFiles,
    },
    file: offerFile,
  };
};

/** `/baocao`: goes on with what was begun, begins what is owed, or asks which. */
export const reportCommand = async (turn: Turn, dialogs: Dialogs): Promise<void> => {
  const draft = await liveDraft(turn);
  if (draft === undefined) return choose(turn, dialogs, 0);
  const { period } = await reportPlace(turn, turn.actor, ...placeIn(draft.answers));
  turn.say({
    body: [text('report-draft-found', { period: periodText(period) }), text('report-draft-ask')],
    buttons: [[resumeButton(draft.draftId), { label: text('button-report-other'), data: actionData('reports', '0') }]],
  });
};

/** The newest unfinished report of the acting unit that can still be sent. */
const liveDraft = async (turn: Turn): Promise<DialogState | undefined> => {
  const draft = findDialog(turn.session, ({ flow, answers }) => {
    return flow === reportFlow.id && answers.unit === turn.actor?.post.unit;
  });
  if (draft === undefined) return undefined;
  try {
    await requireReportable(turn, turn.actor, ...placeIn(draft.answers));
    return draft;
  } catch (error) {
    if (error instanceof AppError) return undefined;
    throw error;
  }
};

/** Begins the only report that is owed, or lets the person choose. */
const choose = async (turn: Turn, dialogs: Dialogs, page: number): Promise<void> => {
  const unit = await reportsOfUnit(turn, turn.actor, turn.actor?.post.unit ?? '');
  const [only, another] = unit.due;
  if (only === undefined) return turn.show(nothingDueView(turn, unit));
  if (another !== undefined) return turn.show(chooseView(turn, unit.due, page));
  await beginReport(turn, dialogs, only.pledge.id, only.period.id);
};

/** A button that names a report: begins it, goes on with its draft, or shows that it was sent. */
const start = async (turn: Turn, dialogs: Dialogs, pledge: string, period: string): Promise<void> => {
  if (await offerOtherPost(turn, pledge)) return;
  const { report } = await reportPlace(turn, turn.actor, pledge, period);
  if (report === undefined) return beginReport(turn, dialogs, pledge, period);
  turn.toast(text('report-sent-already'));
  await show(turn, pledge, period);
};

/** Begins a report or its mending, or goes on with what was begun. Throws as `requireReportable`. */
export const beginReport = async (
  turn: Turn,
  dialogs: Dialogs,
  pledge: string,
  period: string,
  chosen?: HeldFiles,
): Promise<void> => {
  const place = await requireReportable(turn, turn.actor, pledge, period);
  const waiting = chosen === undefined ? await takeHeld(turn) : undefined;
  const held = chosen ?? waiting ?? { files: [], caption: '' };
  // Photos are often sent first, the command comes after.
  if (waiting !== undefined) turn.say({ body: [text('report-file-with', { count: waiting.files.length })] });
  const draft = findDialog(turn.session, ({ flow, answers }) => {
    return flow === reportFlow.id && answers.pledge === pledge && answers.period === period;
  });
  if (draft !== undefined) {
    if (held.files.length > 0) draft.answers = withFiles(draft.answers, held);
    await dialogs.resume(turn, draft.draftId);
    return;
  }
  const seed = { pledge, period, unit: place.pledge.unit, base: place.report?.rev ?? 0, ...place.report?.body };
  await dialogs.begin(turn, reportFlow.id, held.files.length === 0 ? seed : withFiles(seed, held));
};

const withFiles = (answers: Answers, { files, caption }: HeldFiles): Answers => {
  const known = answerList<HeldFiles['files'][number]>(answers, 'evidence');
  const added = files.filter(({ uniqueId }) => !known.some((one) => one.uniqueId === uniqueId));
  return {
    ...answers,
    evidence: [...known, ...added].slice(0, MAX_EVIDENCE),
    ...(caption === '' ? {} : { caption }),
  };
};

/** A report of another unit for which the person holds a post, too: says which post is needed. */
const offerOtherPost = async (turn: Turn, id: string): Promise<boolean> => {
  const { actor, member, directory } = turn;
  if (actor === undefined || member === undefined) return false;
  const { posts } = member;
  const pledges = await Promise.all(posts.map((post) => pledgeFor(turn, { member, post }, id)));
  const pledge = pledges.find((one) => one !== undefined);
  if (pledge === undefined || actor.post.unit === pledge.unit) return false;
  const other = posts.find(
    (post) => post.unit === pledge.unit && may('report.submit', post, post.unit, directory.tree),
  );
  if (other === undefined) return false;
  const unit = unitName(turn, pledge.unit);
  const label = text('me-act-as', { role: text(`role-${other.role}`), unit });
  turn.say({
    body: [text('report-other-post', { unit })],
    buttons: [[{ label, data: actionData('act', ...postKey(other)) }]],
  });
  return true;
};

const pledgeFor = async (turn: Turn, actor: NonNullable<Turn['actor']>, id: string) => {
  try {
    return await viewPledge(turn, actor, id);
  } catch (error) {
    if (error instanceof AppError) return undefined;
    throw error;
  }
};

/** For an officer: from now on it counts as seen. For the unit: with what it can still do. */
const show = async (turn: Turn, pledge: string, period: string, back?: ListPlace): Promise<void> => {
  const place = await viewReport(turn, turn.actor, pledge, period);
  const { actor, locale, directory } = turn;
  if (actor !== undefined && may('report.see', actor.post, place.report.unit, directory.tree)) {
    const seen = await seeReport(turn, actor, pledge, period);
    return turn.show(reportView(turn, seen, { locale, mine: seen.report.by === actor.member.id, back }));
  }
  const mine = actor?.post.unit === place.report.unit;
  turn.show(reportView(turn, place, { locale, mine }));
};

/** All that the unit has sent, the newest first: what nobody has looked at can still be edited. */
const showSent = async (turn: Turn, page: number): Promise<void> => {
  const { sent } = await reportsOfUnit(turn, turn.actor, turn.actor?.post.unit ?? '');
  turn.show(sentListView(turn, sent, page));
};

const edit = async (turn: Turn, dialogs: Dialogs, pledge: string, period: string): Promise<void> => {
  const { report } = await viewReport(turn, turn.actor, pledge, period);
  if (report.seenAt === undefined) return beginReport(turn, dialogs, pledge, period);
  turn.toast(text('error-report-seen'), true);
  await show(turn, pledge, period);
};

const showFiles = async (turn: Turn, pledge: string, period: string): Promise<void> => {
  for (const view of evidenceViews(await viewReport(turn, turn.actor, pledge, period))) turn.say(view);
};
