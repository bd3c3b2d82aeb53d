import { standingOf } from '../../domain/announcement.js';
import { appError } from '../../errors.js';
import { type CorrectEnv, correctFlow } from '../../flows/announce-correct.js';
import { announceTimeFlow, type TimeEnv } from '../../flows/announce-time.js';
import { actionData } from '../../flows/button-data.js';
import { type Answers, answerText } from '../../flows/flow.js';
import { text } from '../../flows/view.js';
import {
  changeable,
  correctAnnouncement,
  mayBeCorrected,
  mayBeMoved,
  reschedule,
  resumeAnnouncement,
} from '../../services/announcement-changes.js';
import { stateOf } from '../../services/announcements.js';
import { unitName } from '../../services/work.js';
import { change, stateView } from '../announce-state-view.js';
import type { Dialogs } from '../dialogs.js';
import { dialog, type Feature } from '../feature.js';
import type { Turn } from '../turn.js';

const idIn = (answers: Answers): string => answerText(answers, 'announcement');

/** One that waits: else the dialog makes no sense any more. */
const timeEnv = async (turn: Turn, answers: Answers): Promise<TimeEnv> => {
  const { announcement } = await changeable(turn, turn.actor, idIn(answers));
  if (!mayBeMoved(announcement)) throw appError('announcement-begun');
  return { now: turn.now, calendar: turn.calendar, standing: announcement.sendAt };
};

const correctEnv = async (turn: Turn, answers: Answers): Promise<CorrectEnv> => {
  const { announcement } = await changeable(turn, turn.actor, idIn(answers));
  if (!mayBeCorrected(announcement)) throw appError('stale');
  const { counts } = await stateOf(turn, announcement);
  return {
    office: unitName(turn, announcement.office),
    present: announcement.text,
    ...(announcement.file === undefined ? {} : { file: announcement.file }),
    sent: counts.sent + counts.acknowledged,
    confirmed: counts.acknowledged,
  };
};

const move = async (turn: Turn, answers: Answers): Promise<void> => {
  const urgent = answerText(answers, 'quiet') === 'urgent';
  await reschedule(turn, turn.actor, idIn(answers), { at: Number(answers.at), urgent });
  turn.show(await stateView(turn, idIn(answers)));
};

const correct = async (turn: Turn, answers: Answers): Promise<void> => {
  const { announcement } = await changeable(turn, turn.actor, idIn(answers));
  await correctAnnouncement(turn, turn.actor, idIn(answers), answerText(answers, 'message'));
  const isOut = standingOf(announcement) !== 'waiting';
  if (!isOut) return turn.show(await stateView(turn, idIn(answers)));
  const state = { label: text('announce-back'), data: actionData('ann', idIn(answers)) };
  turn.show({ body: [text('correct-done')], buttons: [[state]] });
};

/** Takes a cancellation back; where the hour went by meanwhile, another is asked for. */
const restore = async (turn: Turn, dialogs: Dialogs, id: string): Promise<void> => {
  const { announcement } = await changeable(turn, turn.actor, id);
  if (!mayBeMoved(announcement) || announcement.sendAt > turn.now)
    return change(turn, id, 'announce-resume-done', () => resumeAnnouncement(turn, turn.actor, id));
  turn.toast(text('error-announcement-past'));
  await dialogs.begin(turn, announceTimeFlow.id, { announcement: id });
};

/** Another moment for an announcement that waits, and another text, before it went out or after. */
export const announceChangeFeature = (deps: { dialogs: () => Dialogs }): Feature => ({
  dialogs: [
    dialog<TimeEnv>({ flow: announceTimeFlow, env: timeEnv, submit: move }),
    dialog<CorrectEnv>({ flow: correctFlow, env: correctEnv, submit: correct }),
  ],
  actions: {
    'ann-go': (turn, [id = '']) => restore(turn, deps.dialogs(), id),
    'ann-move': (turn, [id = '']) => deps.dialogs().begin(turn, announceTimeFlow.id, { announcement: id }),
    'ann-correct': (turn, [id = '']) => deps.dialogs().begin(turn, correctFlow.id, { announcement: id }),
  },
});
