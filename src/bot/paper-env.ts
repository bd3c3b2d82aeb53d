import { addDays, formatDay } from '../domain/iso-day.js';
import { approvedAt } from '../domain/paper-signature.js';
import { parsePastDay } from '../domain/past-day.js';
import { currentBody } from '../domain/pledge.js';
import { type Answers, answerText, type Choice } from '../flows/flow.js';
import type { PaperEnv, PaperReasonEnv } from '../flows/paper.js';
import { pledgeLines } from '../flows/register.js';
import { text } from '../flows/view.js';
import { requirePaper, requirePaperRecord, requireUnanswered } from '../services/paper-signatures.js';
import { contentTitle } from '../services/pledges.js';
import { unitName } from '../services/work.js';
import type { Turn } from './turn.js';

/** Which record a dialog is about: the pledge, and its version or the moment of the record. */
export const recordIn = (answers: Answers): [pledge: string, mark: number] => [
  answerText(answers, 'pledge'),
  typeof answers.mark === 'number' ? answers.mark : 0,
];

const NAMED_DAYS = ['paper-day-today', 'paper-day-yesterday'];

/** The days on which a sheet was signed most often: today, yesterday, that of the approval. */
const likelyDays = (from: string, today: string): Choice[] => {
  const near = NAMED_DAYS.map((id, back) => ({ day: addDays(today, -back), id }));
  const named = near
    .filter(({ day }) => day >= from)
    .map(({ day, id }) => ({ id: day, label: text(id, { day: formatDay(day) }) }));
  return named.some(({ id }) => id === from) ? named : [...named, { id: from, label: formatDay(from) }];
};

/** Throws as `requirePaper`: a dialog that makes no sense any more is put aside. */
export const paperEnv = async (turn: Turn, answers: Answers): Promise<PaperEnv> => {
  const pledge = await requirePaper(turn, turn.actor, ...recordIn(answers));
  const body = currentBody(pledge);
  const { dayOf } = turn.calendar;
  const [from, today] = [dayOf(approvedAt(pledge)), dayOf(turn.now)];
  return {
    unitName: unitName(turn, pledge.unit),
    lines: pledgeLines({ ...body, content: contentTitle(turn, pledge, body), files: body.attachments.length }),
    from,
    today,
    days: likelyDays(from, today),
    readDay: (typed) => parsePastDay(typed, today),
  };
};

export const paperBackEnv = async (turn: Turn, answers: Answers): Promise<PaperReasonEnv> => {
  const { pledge, signature } = await requirePaperRecord(turn, turn.actor, ...recordIn(answers));
  return { unitName: unitName(turn, pledge.unit), day: signature.paper?.day ?? '' };
};

export const paperContestEnv = async (turn: Turn, answers: Answers): Promise<PaperReasonEnv> => {
  const { pledge, paper } = await requireUnanswered(turn, turn.actor, ...recordIn(answers));
  return { unitName: unitName(turn, pledge.unit), day: paper.day };
};
