import { formatDay } from '../../domain/iso-day.js';
import { isGone, isOnBehalf } from '../../domain/pledge.js';
import { UNIT_ROLES } from '../../domain/role.js';
import { clip, fold, normalise } from '../../domain/text.js';
import { AppError } from '../../errors.js';
import { actionData } from '../../flows/button-data.js';
import { type Answers, answerText, type DialogState } from '../../flows/flow.js';
import { type RegisterEnv, registerFlow } from '../../flows/register.js';
import { findDialog } from '../../flows/session.js';
import { gap, inRows, text } from '../../flows/view.js';
import { campaignLine } from '../../services/campaign-line.js';
import { filesInPlace, isRegistering } from '../../services/filings.js';
import { hasNoSigner } from '../../services/paper-signatures.js';
import {
  pledgesOfUnit,
  requireRegistration,
  resubmitPledge,
  submitPledge,
  viewPledge,
} from '../../services/pledges.js';
import { tellUnitOfFiling } from '../../services/review-news.js';
import { amendPledge } from '../../services/second-thoughts.js';
import { authorise, campaignsFor, unitName } from '../../services/work.js';
import { campaignByHandle } from '../campaign-handle.js';
import type { Dialogs } from '../dialogs.js';
import { dialog, type Feature } from '../feature.js';
import { resumeButton } from '../kept-view.js';
import { amend, mend } from '../mending.js';
import { pledgeScreen } from '../pledge-screen.js';
import { statusText } from '../pledge-view.js';
import { bodyOf, registerEnv } from '../register-env.js';
import type { Turn } from '../turn.js';

/** Letters of a campaign's title that name it. */
const TITLE_PART = 6;

/** `/dangky`: register the unit's action; take up a draft; mend a returned field. */
export const registerFeature = (deps: { dialogs: () => Dialogs }): Feature => {
  const registerDialog = dialog<RegisterEnv>({
    flow: registerFlow,
    amend: 'register-edit-late',
    env: registerEnv,
    submit,
    became: showSubmitted,
  });

  const dialogs = (): Dialogs => deps.dialogs();
  const composing = (turn: Turn, campaign: string): Promise<void> => compose(turn, dialogs(), campaign);
  const beginning = (turn: Turn, campaign: string): Promise<void> => begin(turn, dialogs(), campaign);
  const takeUp = async (turn: Turn, draft: DialogState): Promise<void> => {
    // Nothing was written yet: there is no choice to make.
    if (isWritten(draft) || !(await dialogs().resume(turn, draft.draftId))) offerDraft(turn, draft);
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
          return draft === undefined ? chooseCampaign(turn, beginning) : takeUp(turn, draft);
        },
      },
    ],
    words: (turn, typed) => beginNamed(turn, typed, composing),
    actions: {
      'register-new': (turn, [campaign]) =>
        campaign === undefined ? chooseCampaign(turn, composing) : composing(turn, campaign),
      'register-for': (turn, [unit = '', handle = '']) => composeFor(turn, dialogs(), unit, handle),
      register: (turn, [campaign = '']) => {
        const draft = draftOf(turn);
        return draft?.answers.campaign === campaign ? takeUp(turn, draft) : beginning(turn, campaign);
      },
      mend: (turn, [id = '', field = '']) => mend(turn, dialogs(), id, field),
      amend: (turn, [id = '']) => amend(turn, dialogs(), id),
    },
  };
};

/** A new pledge, of the own unit or of one below in whose place it is filed. */
const compose = async (
  turn: Turn,
  dialogs: Dialogs,
  campaign: string,
  unit = turn.actor?.post.unit ?? '',
): Promise<void> => {
  authorise(turn, turn.actor, 'pledge.draft', unit);
  requireRegistration(turn, campaign, unit);
  await dialogs.begin(turn, registerFlow.id, { campaign, unit });
};

/** What the unit took back is mended rather than written anew, unless the person wants it so. */
const begin = async (turn: Turn, dialogs: Dialogs, campaign: string): Promise<void> => {
  const unit = turn.actor?.post.unit ?? '';
  authorise(turn, turn.actor, 'pledge.draft', unit);
  const taken = (await pledgesOfUnit(turn, turn.actor, unit)).findLast(
    (pledge) => pledge.campaign === campaign && pledge.status === 'withdrawn',
  );
  if (taken === undefined) return compose(turn, dialogs, campaign);
  const { body, buttons = [] } = await pledgeScreen(turn, taken, { note: text('register-withdrawn-found') });
  const fresh = { label: text('button-new'), data: actionData('register-new', campaign) };
  turn.say({ body, buttons: [...buttons, [fresh]] });
};

const composeFor = async (turn: Turn, dialogs: Dialogs, unit: string, handle: string): Promise<void> => {
  const { id } = campaignByHandle(turn, turn.actor, handle);
  const known = findDialog(turn.session, ({ flow, answers }) => {
    return flow === registerFlow.id && answers.unit === unit && answers.campaign === id && answers.pledge === undefined;
  });
  if (known === undefined || !(await dialogs.resume(turn, known.draftId))) await compose(turn, dialogs, id, unit);
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
  const filed = pledge.versions.at(-1);
  const inPlace = filed !== undefined && isOnBehalf(filed);
  const isPaper = inPlace && filesInPlace(turn, unit) && (await hasNoSigner(turn, unit));
  turn.show({
    body: [
      text(inPlace && done !== 'register-amended' ? 'register-in-place' : done, { unit: unitName(turn, unit) }),
      ...campaignLine(turn, pledge),
      ...(isPaper ? [text('behalf-paper-later')] : []),
    ],
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
    buttons: [[resumeButton(draftId), { label: text('button-new'), data: actionData('register-new') }]],
  });

const chooseCampaign = async (turn: Turn, begin: (turn: Turn, campaign: string) => Promise<void>): Promise<void> => {
  const unit = turn.actor?.post.unit ?? '';
  authorise(turn, turn.actor, 'pledge.draft', unit);
  const open = campaignsFor(turn, unit).filter(({ id }) => isRegistering(turn, id, unit));
  const [first, second] = open;
  if (first === undefined) return turn.show({ body: [nothingOpen(turn, unit)] });
  if (second === undefined) return begin(turn, first.id);
  const buttons = open.map(({ id, title }) => ({ label: title, data: actionData('register-new', id) }));
  const own = await pledgesOfUnit(turn, turn.actor, unit);
  const lines = open.flatMap(({ id, title }) => {
    const last = own.findLast((pledge) => pledge.campaign === id && !isGone(pledge));
    return last === undefined ? [] : [text('register-which-standing', { campaign: title, status: statusText(last) })];
  });
  const standing = lines.length === 0 ? [] : [gap, ...lines];
  turn.show({ body: [text('register-which-campaign'), ...standing], buttons: inRows(buttons) });
};

/**
 * The campaign's title, or a good part of it, typed in answer to the question above: begins registering there. Where a pledge of the unit stands
 * already, the words may mean anything.
 */
const beginNamed = async (
  turn: Turn,
  typed: string,
  begin: (turn: Turn, campaign: string) => Promise<void>,
): Promise<boolean> => {
  const post = turn.actor?.post;
  const wanted = fold(normalise(typed));
  if (post === undefined || !UNIT_ROLES.includes(post.role) || wanted.length < TITLE_PART) return false;
  const open = campaignsFor(turn, post.unit).filter(({ id }) => isRegistering(turn, id, post.unit));
  const [only, another] = open.filter(({ title }) => fold(title).includes(wanted));
  if (only === undefined || another !== undefined || open.length < 2) return false;
  const own = await pledgesOfUnit(turn, turn.actor, post.unit);
  if (own.some((pledge) => pledge.campaign === only.id && !isGone(pledge))) return false;
  await begin(turn, only.id);
  return true;
};

/** Why nothing can be registered now: a campaign that has yet to begin, or none. */
const nothingOpen = (turn: Turn, unit: string) => {
  const today = turn.calendar.dayOf(turn.now);
  const coming = campaignsFor(turn, unit).findLast(({ registration }) => registration.from > today);
  if (coming === undefined) return text('register-no-campaign');
  const { from, to } = coming.registration;
  return text('register-not-yet', { campaign: coming.title, from: formatDay(from), to: formatDay(to) });
};

/** The draft's id became the pledge's. */
const showSubmitted = async (turn: Turn, draft: string): Promise<boolean> => {
  try {
    const pledge = await viewPledge(turn, turn.actor, draft);
    turn.say(await pledgeScreen(turn, pledge));
    return true;
  } catch (error) {
    if (error instanceof AppError) return false;
    throw error;
  }
};
