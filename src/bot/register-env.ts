import { currentBody, type FileRef, faultsOf, type PledgeBody, standingReview } from '../domain/pledge.js';
import { type Answers, answerList, answerText } from '../flows/flow.js';
import type { RegisterEnv } from '../flows/register.js';
import { text } from '../flows/view.js';
import { campaignLine } from '../services/campaign-line.js';
import { checkDraft } from '../services/draft-check.js';
import { filesInPlace } from '../services/filings.js';
import { viewPledge } from '../services/pledges.js';
import { isSameBody } from '../services/second-thoughts.js';
import { type Actor, campaignOf, unitName } from '../services/work.js';
import { deadlineChoices, deadlineExample, deadlineReader } from './deadline-answers.js';
import type { Turn } from './turn.js';

/** The answers as a pledge's text. */
export const bodyOf = (answers: Answers): PledgeBody => ({
  content: answerText(answers, 'content'),
  action: answerText(answers, 'action'),
  target: answerText(answers, 'target'),
  deadline: answerText(answers, 'deadline'),
  responsible: answerText(answers, 'responsible'),
  attachments: [...answerList<FileRef>(answers, 'attachments')],
});

/** What the dialog must know: of a new pledge, of a returned one, of the change of a signed one, in whose name it is filed. */
export const registerEnv = async (turn: Turn, answers: Answers): Promise<RegisterEnv> => {
  const campaign = campaignOf(turn, answerText(answers, 'campaign'));
  const id = answerText(answers, 'pledge');
  const pledge = id === '' ? undefined : await viewPledge(turn, turn.actor, id);
  const review = pledge?.status === 'returned' ? standingReview(pledge) : undefined;
  const onBehalf = filesInPlace(turn, answerText(answers, 'unit'));
  const { actor } = turn;
  // Fields, none spread in: what follows a spread is stored one by one, which took a twentieth of a turn.
  return {
    self: onBehalf || actor === undefined ? undefined : selfOf(turn, actor),
    campaignTitle: campaign.title,
    campaignLine: () => campaignLine(turn, { campaign: campaign.id, unit: answerText(answers, 'unit') }),
    unitName: unitName(turn, answerText(answers, 'unit')),
    onBehalf,
    contents: campaign.contents.map(({ id: content, title }) => ({ id: content, label: title })),
    hintOf: (content) => campaign.contents.find(({ id: one }) => one === content)?.hint,
    deadlines: () => deadlineChoices(turn, campaign),
    deadlineExample: () => deadlineExample(campaign),
    readDeadline: deadlineReader(turn, campaign),
    check: (draft) => checkDraft(campaign, turn.calendar.dayOf(turn.now), draft),
    returned:
      review?.decision === 'returned'
        ? faultsOf(review).map((one) => ({ ...one, was: pledge?.versions.at(-1)?.body[one.field] ?? '' }))
        : undefined,
    amends:
      pledge !== undefined && answers.amend === true
        ? { isChanged: (now) => !isSameBody(currentBody(pledge), bodyOf(now)) }
        : undefined,
  };
};

/** Name and post, as a pledge names who is responsible. */
const selfOf = (turn: Turn, { member, post }: Actor): string =>
  `${member.name}, ${turn.words(text(`role-${post.role}`))}`;
