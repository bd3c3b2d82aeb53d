import { formatDay } from '../../domain/iso-day.js';
import { appError } from '../../errors.js';
import { type Answers, answerText } from '../../flows/flow.js';
import { type ReliefEnv, reliefFlow, reliefKind } from '../../flows/relief.js';
import { findDialog } from '../../flows/session.js';
import { text } from '../../flows/view.js';
import { grantRelief, type Relievable, relievables } from '../../services/relief-grants.js';
import { reliefWhat, tellUnitOfRelief } from '../../services/relief-news.js';
import { dueText } from '../../services/reminder-views.js';
import { campaignOf, unitName } from '../../services/work.js';
import { campaignByHandle } from '../campaign-handle.js';
import type { Dialogs } from '../dialogs.js';
import { dialog, type Feature } from '../feature.js';
import { TOP_PLACE, unitData } from '../progress-view.js';
import { dayChoices, dayReader, endOf } from '../relief-days.js';
import type { Turn } from '../turn.js';

const envOf = async (turn: Turn, answers: Answers): Promise<ReliefEnv> => {
  const [id, unit] = [answerText(answers, 'campaign'), answerText(answers, 'unit')];
  const things = await relievables(turn, turn.actor, { campaign: id, unit });
  const campaign = campaignOf(turn, id);
  const find = (what: string): Relievable | undefined => things.find((thing) => thing.what === what);
  return {
    unitName: unitName(turn, unit),
    things: things.map((thing) => ({
      id: thing.what,
      what: reliefWhat(turn, id, thing.what),
      due: dueText(turn, thing),
      isPeriod: thing.period !== undefined,
      isGranted: thing.grant !== undefined,
    })),
    days: (what) => {
      const thing = find(what);
      return thing === undefined ? [] : dayChoices(turn, thing);
    },
    readDay: (typed, what) => {
      const thing = find(what);
      return thing === undefined
        ? { ok: false, problem: text('error-stale') }
        : dayReader(turn, campaign, thing, typed);
    },
    dayText: (day) => (day === '' ? '' : formatDay(day)),
  };
};

const submit = async (turn: Turn, answers: Answers): Promise<void> => {
  const [campaign, unit, what] = [
    answerText(answers, 'campaign'),
    answerText(answers, 'unit'),
    answerText(answers, 'what'),
  ];
  const kind = reliefKind({ answers, env: await envOf(turn, answers) });
  if (kind === undefined) throw appError('stale');
  const until = kind === 'extend' ? { until: endOf(turn, answerText(answers, 'until')) } : {};
  const reason = answerText(answers, 'reason');
  const relief = await grantRelief(turn, turn.actor, { campaign, unit, what, kind, ...until, reason });
  const told = await tellUnitOfRelief(turn, turn.actor, relief);
  const label = text('button-back-unit', { unit: unitName(turn, unit) });
  turn.show({
    body: [
      text(`relief-done-${kind}`, { unit: unitName(turn, unit), what: reliefWhat(turn, campaign, what) }),
      text(told === 0 ? 'relief-told-nobody' : 'relief-told'),
    ],
    buttons: [[{ label, data: unitData(campaign, unit, TOP_PLACE) }]],
  });
};

/** Extends a deadline of one unit, or exempts it from a period, with the reason; taken back the same way. */
export const reliefFeature = (deps: { dialogs: () => Dialogs }): Feature => {
  const begin = async (turn: Turn, handle: string, unit: string): Promise<void> => {
    const { id } = campaignByHandle(turn, turn.actor, handle);
    const things = await relievables(turn, turn.actor, { campaign: id, unit });
    if (things.length === 0) return turn.toast(text('relief-nothing'), true);
    const known = findDialog(turn.session, ({ flow, answers }) => {
      return flow === reliefFlow.id && answers.unit === unit && answers.campaign === id;
    });
    if (known !== undefined && (await deps.dialogs().resume(turn, known.draftId))) return;
    await deps.dialogs().begin(turn, reliefFlow.id, { campaign: id, unit });
  };
  return {
    dialogs: [dialog<ReliefEnv>({ flow: reliefFlow, env: envOf, submit })],
    actions: { relief: (turn, [handle = '', unit = '']) => begin(turn, handle, unit) },
  };
};
