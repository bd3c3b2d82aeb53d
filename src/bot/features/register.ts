import type { Campaign } from '../../domain/campaign.js';
import { formatDay } from '../../domain/iso-day.js';
import { currentBody, type FileRef, type Pledge, type PledgeBody, standingReview } from '../../domain/pledge.js';
import { UNIT_ROLES } from '../../domain/role.js';
import { clip } from '../../domain/text.js';
import { AppError } from '../../errors.js';
import { actionData } from '../../flows/button-data.js';
import { type Answers, answerList, answerText, type DialogState } from '../../flows/flow.js';
import { type RegisterEnv, registerFlow } from '../../flows/register.js';
import { findDialog } from '../../flows/session.js';
import { inRows, text } from '../../flows/view.js';
import { checkDraft } from '../../services/draft-check.js';
import { requireRegistration, resubmitPledge, submitPledge, viewPledge } from '../../services/pledges.js';
import { tellUnitOfFiling } from '../../services/review-news.js';
import { amendPledge, isSameBody } from '../../services/second-thoughts.js';
import { authorise, campaignOf, campaignsFor, openCampaign, unitName } from '../../services/work.js';
import { deadlineChoices, deadlineExample, deadlineReader } from '../deadline-answers.js';
import type { Dialogs } from '../dialogs.js';
import { dialog, type Feature } from '../feature.js';
import { pledgeScreen } from '../pledge-screen.js';
import { statusText } from '../pledge-view.js';
import type { Turn } from '../turn.js';

const bodyOf = (answers: Answers): PledgeBody => ({
  content: answerText(answers, 'content'),
  action: answerText(answers, 'action'),
  target: answerText(answers, 'target'),
  deadline: answerText(answers, 'deadline'),
  responsible: answerText(answers, 'responsible'),
  attachments: [...answerList<FileRef>(answers, 'attachments')],
});

const envOf = async (turn: Turn, answers: Answers): Promise<RegisterEnv> => {
  const campaign = campaignOf(turn, answerText(answers, 'campaign'));
  const id = answerText(answers, 'pledge');
  const pledge = id === '' ? undefined : await viewPledge(turn, turn.actor, id);
  const review = pledge?.status === 'returned' ? standingReview(pledge) : undefined;
  return {
    campaignTitle: campaign.title,
    unitName: unitName(turn, answerText(answers, 'unit')),
    contents: campaign.contents.map(({ id: content, title }) => ({ id: content, label: title })),
    hints: new Map(campaign.contents.flatMap(({ id: content, hint }) => (hint === undefined ? [] : [[content, hint]]))),
    deadlines: deadlineChoices(turn, campaign),
    deadlineExample: deadlineExample(campaign),
    readDeadline: deadlineReader(turn, campaign),
    check: (draft) => checkDraft(campaign, turn.calendar.dayOf(turn.now), draft),
    ...(review?.decision === 'returned'
      ? { returned: { field: review.field ?? '', reason: review.reason ?? '' } }
      : {}),
    ...(pledge !== undefined && answers.amend === true
      ? { amends: { isChanged: (now) => !isSameBody(currentBody(pledge), bodyOf(now)) } }
      : {}),
  };
};

/** `/dangky`: register the unit's action; take up a draft; mend a returned field. */
export const registerFeature = (deps: { dialogs: () => Dialogs }): Feature => {
  const registerDialog = dialog<RegisterEnv>({
    flow: registerFlow,
    amend: 'register-edit-late',
    env: envOf,
    submit,
    became: showSubmitted,
  });

  const begin = async (turn: Turn, campaign: string): Promise<void> => {
    const unit = turn.actor?.post.unit ?? '';
    authorise(turn, turn.actor, 'pledge.draft', unit);
    requireRegistration(turn, campaign, unit);
    await deps.dialogs().begin(turn, registerFlow.id, { campaign, unit });
  };

  const takeUp = async (turn: Turn, draft: DialogState): Promise<void> => {
    // Nothing was written yet: there is no choice to make.
    if (isWritten(draft) || !(await deps.dialogs().resume(turn, draft.draftId))) offerDraft(turn, draft);
  };

  return {
    dialogs: [registerDialog],
    commands: [
      {
        name: 'dangky',
        alias: 'register',
        menu: UNIT_ROLES,
        run: async (turn) => {
          const draft = draftOf(turn);
          return draft === undefined ? chooseCampaign(turn, begin) : takeUp(turn, draft);
        },
      },
    ],
    actions: {
      'register-new': (turn, [campaign]) =>
        campaign === undefined ? chooseCampaign(turn, begin) : begin(turn, campaign),
      register: (turn, [campaign = '']) => {
        const draft = draftOf(turn);
        return draft?.answers.campaign === campaign ? takeUp(turn, draft) : begin(turn, campaign);
      },
      mend: (turn, [id = '', field = '']) => mend(turn, deps.dialogs(), id, field),
      amend: (turn, [id = '']) => amend(turn, deps.dialogs(), id),
    },
  };
};

/** A new pledge, the mended version of one, or the change of a signed one. */
const submit = async (turn: Turn, answers: Answers, draft: string): Promise<void> => {
  const [id, unit, campaign] = [
    answerText(answers, 'pledge'),
    answerText(answers, 'unit'),
    answerText(answers, 'campaign'),
  ];
  const { actor } = turn;
  const body = bodyOf(answers);
  const pledge =
    answers.amend === true
      ? await amendPledge(turn, actor, id, { body, reason: answerText(answers, 'why') })
      : id === ''
        ? await submitPledge(turn, actor, { draft, campaign, unit, body })
        : await resubmitPledge(turn, actor, id, body);
  await tellUnitOfFiling(turn, actor, pledge);
  const done = answers.amend === true ? 'register-amended' : id === '' ? 'register-done' : 'register-mended';
  turn.show({
    body: [text(done, { unit: unitName(turn, unit) })],
    buttons: [[{ label: text('button-view-pledge'), data: actionData('pledge', pledge.id) }]],
  });
};

const isWritten = ({ answers }: DialogState): boolean => answerText(answers, 'action') !== '';

/** The newest unfinished registration of the acting unit, open or parked; one with words rather than a blank one. */
const draftOf = ({ session, actor }: Turn): DialogState | undefined => {
  const isOurs = ({ flow, answers }: DialogState) => flow === registerFlow.id && answers.unit === actor?.post.unit;
  return findDialog(session, (one) => isOurs(one) && isWritten(one)) ?? findDialog(session, isOurs);
};

const offerDraft = (turn: Turn, { draftId, answers }: DialogState): void =>
  turn.say({
    body: [
      text('register-draft-found', { action: clip(answerText(answers, 'action'), 200) }),
      text('register-draft-ask'),
    ],
    buttons: [
      [
        { label: text('button-resume'), data: actionData('resume', draftId) },
        { label: text('button-new'), data: actionData('register-new') },
      ],
    ],
  });

const chooseCampaign = async (turn: Turn, begin: (turn: Turn, campaign: string) => Promise<void>): Promise<void> => {
  const unit = turn.actor?.post.unit ?? '';
  authorise(turn, turn.actor, 'pledge.draft', unit);
  const open = campaignsFor(turn, unit).filter((campaign) => isRegistering(turn, campaign, unit));
  const [first, second] = open;
  if (first === undefined) return turn.show({ body: [nothingOpen(turn, unit)] });
  if (second === undefined) return begin(turn, first.id);
  const buttons = open.map(({ id, title }) => ({ label: title, data: actionData('register-new', id) }));
  turn.show({ body: [text('register-which-campaign')], buttons: inRows(buttons) });
};

/** Why nothing can be registered now: a campaign that has yet to begin, or none. */
const nothingOpen = (turn: Turn, unit: string) => {
  const today = turn.calendar.dayOf(turn.now);
  const coming = campaignsFor(turn, unit).findLast(({ registration }) => registration.from > today);
  if (coming === undefined) return text('register-no-campaign');
  const { from, to } = coming.registration;
  return text('register-not-yet', { campaign: coming.title, from: formatDay(from), to: formatDay(to) });
};

const isRegistering = (turn: Turn, campaign: Campaign, unit: string): boolean => {
  try {
    requireRegistration(turn, campaign.id, unit);
    return true;
  } catch (error) {
    if (error instanceof AppError) return false;
    throw error;
  }
};

/** The draft's id became the pledge's. */
const showSubmitted = async (turn: Turn, draft: string): Promise<boolean> => {
  try {
    const pledge = await viewPledge(turn, turn.actor, draft);
    turn.say(pledgeScreen(turn, pledge));
    return true;
  } catch (error) {
    if (error instanceof AppError) return false;
    throw error;
  }
};

/** Opens the returned field alone; the review follows. Of a withdrawn pledge all is known, so that the review comes at once. */
const mend = async (turn: Turn, dialogs: Dialogs, id: string, field: string): Promise<void> => {
  const pledge = await viewPledge(turn, turn.actor, id);
  authorise(turn, turn.actor, 'pledge.submit', pledge.unit);
  openCampaign(turn, pledge.campaign);
  if (pledge.status !== 'returned' && pledge.status !== 'withdrawn') return showChanged(turn, pledge);
  const known = findDialog(
    turn.session,
    ({ answers }) => answers.pledge === id && answers.content !== undefined && answers.amend !== true,
  );
  if (known !== undefined && (await dialogs.resume(turn, known.draftId))) return;
  const last = pledge.versions.at(-1);
  const seed = { ...last?.body, pledge: id, campaign: pledge.campaign, unit: pledge.unit };
  const editable = registerFlow.steps.some((step) => step.id === field);
  await dialogs.begin(turn, registerFlow.id, seed, editable ? { field } : {});
};

/** Asks why, then shows the signed text to be changed field by field. */
const amend = async (turn: Turn, dialogs: Dialogs, id: string): Promise<void> => {
  const pledge = await viewPledge(turn, turn.actor, id);
  authorise(turn, turn.actor, 'pledge.submit', pledge.unit);
  openCampaign(turn, pledge.campaign);
  if (pledge.status !== 'signed') return showChanged(turn, pledge);
  const known = findDialog(turn.session, ({ answers }) => answers.pledge === id && answers.amend === true);
  if (known !== undefined && (await dialogs.resume(turn, known.draftId))) return;
  const seed = { ...currentBody(pledge), pledge: id, campaign: pledge.campaign, unit: pledge.unit, amend: true };
  await dialogs.begin(turn, registerFlow.id, seed, { field: 'why' });
};

const showChanged = (turn: Turn, pledge: Pledge): void => {
  turn.toast(text('pledge-changed', { status: statusText(pledge) }));
  turn.show(pledgeScreen(turn, pledge));
};
