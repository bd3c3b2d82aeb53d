import { formatDay } from '../../domain/iso-day.js';
import { appError } from '../../errors.js';
import { type Answers, answerText } from '../../flows/flow.js';
import { type ReliefAllEnv, reliefAllFlow } from '../../flows/relief-all.js';
import { findDialog } from '../../flows/session.js';
import { text } from '../../flows/view.js';
import { changedBy, relieveAll, unregisteredUnder, wideReliefDone } from '../../services/relief-all.js';
import { dueText } from '../../services/reminder-views.js';
import { campaignOf, unitName } from '../../services/work.js';
import { campaignByHandle } from '../campaign-handle.js';
import type { Dialogs } from '../dialogs.js';
import { dialog, type Feature } from '../feature.js';
import { listData } from '../progress-view.js';
import { dayChoices, dayReader, endOf } from '../relief-days.js';
import type { Turn } from '../turn.js';

const placeOf = (answers: Answers) => ({ campaign: answerText(answers, 'campaign'), top: answerText(answers, 'top') });

const envOf = async (turn: Turn, answers: Answers): Promise<ReliefAllEnv> => {
  const place = placeOf(answers);
  const { units, registered } = await unregisteredUnder(turn, turn.actor, place);
  const dueAt = units.reduce((first, one) => Math.min(first, one.dueAt), Number.POSITIVE_INFINITY);
  // All have registered meanwhile.
  if (units.length === 0) throw appError('stale');
  const campaign = campaignOf(turn, place.campaign);
  return {
    unitName: unitName(turn, place.top),
    title: campaign.title,
    units: units.length,
    registered,
    granted: units.filter(({ isGranted }) => isGranted).length,
    due: dueText(turn, { dueAt }),
    isOne: units.every((one) => one.dueAt === dueAt),
    days: dayChoices(turn, { dueAt }),
    readDay: (typed) => dayReader(turn, campaign, { dueAt }, typed),
    dayText: (day) => (day === '' ? '' : formatDay(day)),
    before: (day) => (day === '' ? 0 : changedBy(units, { grant: 'extend', until: endOf(turn, day) }).length),
  };
};

const submit = async (turn: Turn, answers: Answers, draftId: string): Promise<void> => {
  const place = placeOf(answers);
  const grant = answers.kind === 'revoke' ? 'revoke' : 'extend';
  const until = grant === 'extend' ? { until: endOf(turn, answerText(answers, 'until')) } : {};
  const wide = { ...place, grant, ...until, reason: answerText(answers, 'reason') } as const;
  const done = await relieveAll(turn, turn.actor, draftId, wide);
  turn.show({
    body: wideReliefDone(turn, wide, done),
    buttons: [[{ label: text('button-back'), data: listData(place.campaign, place.top, 'r') }]],
  });
};

/** Extends registration at once for all units of an office that have nothing registered, from their list in `/tiendo`; taken back the same way. */
export const reliefAllFeature = (deps: { dialogs: () => Dialogs }): Feature => {
  const begin = async (turn: Turn, handle: string, top: string): Promise<void> => {
    const { id: campaign } = campaignByHandle(turn, turn.actor, handle);
    const { units } = await unregisteredUnder(turn, turn.actor, { campaign, top });
    if (units.length === 0) return turn.toast(text('relief-all-nothing'), true);
    const known = findDialog(turn.session, ({ flow, answers }) => {
      return flow === reliefAllFlow.id && answers.top === top && answers.campaign === campaign;
    });
    if (known !== undefined && (await deps.dialogs().resume(turn, known.draftId))) return;
    await deps.dialogs().begin(turn, reliefAllFlow.id, { campaign, top });
  };
  return {
    dialogs: [dialog<ReliefAllEnv>({ flow: reliefAllFlow, env: envOf, submit })],
    actions: { 'relief-all': (turn, [handle = '', top = '']) => begin(turn, handle, top) },
  };
};
