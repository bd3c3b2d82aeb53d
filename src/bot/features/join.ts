import { UNIT_ROLES } from '../../domain/role.js';
import { AppError } from '../../errors.js';
import { actionData } from '../../flows/button-data.js';
import { type Answers, answerText } from '../../flows/flow.js';
import { claimOf, type JoinEnv, joinFlow } from '../../flows/join.js';
import { findDialog } from '../../flows/session.js';
import { gap, text, type View } from '../../flows/view.js';
import { postArgs } from '../../services/claim-news.js';
import { type Asking, askForPost, claimByInvite } from '../../services/claims.js';
import { hasConsented, presentConsent } from '../../services/consent.js';
import { memberOf } from '../../services/deliveries.js';
import { readUnlessGuessed } from '../../services/invite-guesses.js';
import { noteOpened } from '../../services/invite-news.js';
import { readInvite, sealLink } from '../../services/invites.js';
import { holdsByInvite, type Joining, joinAsAdmin, joinByInvite, othersInPost } from '../../services/members.js';
import { refreshMenu } from '../../services/notify.js';
import { doneInPlace } from '../../services/paper-news.js';
import { isSingle } from '../../services/posts.js';
import { unitName } from '../../services/work.js';
import { errorText } from '../answering.js';
import type { Dialogs } from '../dialogs.js';
import { type CommandSpec, dialog, type Feature } from '../feature.js';
import { isFirstAdmin, noRosterView, outsideView, stillWaitingView, waitingView } from '../outside.js';
import { noteRefusal } from '../refusals.js';
import { withRegistration } from '../registration-offer.js';
import type { Turn } from '../turn.js';
import { welcome } from './home.js';

/** Stands for an invite where ADMIN_IDS is the invitation. No payload looks like it. */
const ADMIN = 'admin';

interface JoinDeps {
  readonly adminIds: readonly string[];
  dialogs(): Dialogs;
  specs(): readonly CommandSpec[];
}

const joiningOf = (turn: Turn, answers: Answers) => {
  const { consentAt, consentVersion } = answers;
  const known = turn.member?.consent;
  return {
    person: turn.person.id,
    name: answerText(answers, 'name') || (turn.member?.name ?? turn.person.name),
    locale: turn.locale,
    consentAt: typeof consentAt === 'number' ? consentAt : (known?.at ?? turn.now),
    consentVersion:
      typeof consentVersion === 'string' ? consentVersion : (known?.version ?? presentConsent(turn).version),
  };
};

const offerOf = async (turn: Turn, invite: string) => {
  if (invite === ADMIN) return { unit: turn.directory.tree.roots()[0] ?? '', role: ADMIN, held: [] } as const;
  const { unit, role } = await readInvite(turn, invite);
  const holds = turn.member?.posts.some((post) => post.unit === unit && post.role === role);
  return { unit, role, held: holds ? [] : await othersInPost(turn, turn.person.id, { unit, role }) };
};

/** Asks those above for a post that is held, and says whom. */
const ask = async (turn: Turn, { applicant, ...asking }: Omit<Asking, 'applicant'> & { applicant: Joining }) => {
  const { person: id, name, locale, consentAt: at, consentVersion: version = presentConsent(turn).version } = applicant;
  const holder = asking.kind === 'relink' ? await memberOf(turn, asking.holder) : undefined;
  const who = { id, name: holder?.name ?? name, locale, consent: { at, version } };
  const { claim, asked } = await askForPost(turn, { ...asking, applicant: who });
  const nobody = asked > 0 ? [] : [text('claim-sent-nobody')];
  turn.show(waitingView(claim, text('claim-sent', postArgs(turn, claim)), text('claim-sent-wait'), ...nobody));
};

const joinDialog = (deps: JoinDeps) =>
  dialog<JoinEnv>({
    flow: joinFlow,
    env: async (turn, answers) => {
      const { unit, role, held } = await offerOf(turn, answerText(answers, 'invite'));
      const { version, body } = presentConsent(turn);
      return {
        unitName: unitName(turn, unit),
        role: text(`role-${role}`),
        suggestedName: turn.member?.name ?? turn.person.name,
        isMember: hasConsented(turn, turn.member),
        held: held.map(({ id, name }) => ({ id, name })),
        isSingle: isSingle(role),
        consent: body,
        consentVersion: version,
        now: turn.now,
      };
    },
    submit: async (turn, answers, draft) => {
      if (answers.consent === 'no') return turn.show({ body: [text('join-declined')] });
      if (answers.take === 'no' || answers.standing === 'no') return turn.show({ body: [text('join-not-taken')] });
      const invite = answerText(answers, 'invite');
      const joining = joiningOf(turn, answers);
      const claim = claimOf(answers, (await offerOf(turn, invite)).held);
      if (claim !== undefined) return ask(turn, { ...claim, draft, payload: invite, applicant: joining });
      const asAdmin = invite === ADMIN && isFirstAdmin(deps.adminIds, turn);
      const member = asAdmin ? await joinAsAdmin(turn, joining) : await joinByInvite(turn, invite, joining);
      turn.show(await withRegistration(turn, member, welcome(turn, member, deps.specs())));
      const post = member.posts[member.acting];
      if (post !== undefined && UNIT_ROLES.includes(post.role))
        for (const done of await doneInPlace(turn, post)) turn.say(done);
      refreshMenu(turn, member);
    },
  });

/** A link opened again goes on where it was left. */
const begin = async (turn: Turn, dialogs: Dialogs, link: string): Promise<void> => {
  const invite = sealLink(link);
  const known = findDialog(turn.session, ({ flow, answers }) => flow === joinFlow.id && answers.invite === invite);
  if (known !== undefined && (await dialogs.resume(turn, known.draftId))) return;
  await dialogs.begin(turn, joinFlow.id, { invite, shown: presentConsent(turn).version });
};

const openInvite = async (turn: Turn, deps: JoinDeps, payload: string): Promise<void> => {
  if (turn.member !== undefined && (await holdsByInvite(turn, turn.person.id, payload))) {
    const { body } = welcome(turn, turn.member, deps.specs());
    return turn.say({ body: [text('join-already'), gap, ...body] });
  }
  const asked = await claimByInvite(turn, turn.person.id, payload);
  if (asked !== undefined) return turn.say(stillWaitingView(turn, asked));
  await noteOpened(turn, turn.person.id, payload);
  try {
    // A refused invite is answered here, before anything is asked; that it was opened is kept.
    await readUnlessGuessed(turn, turn.person.id, payload);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    noteRefusal(turn, error);
    return turn.say({ body: [errorText(error)] });
  }
  await begin(turn, deps.dialogs(), payload);
};

/** On a new phone, in a chat that shows nothing, `/start` leads back to what was begun. */
const withDraft = ({ session }: Turn, { body }: View): View => {
  const [draft] = [...(session.dialog === undefined ? [] : [session.dialog]), ...session.parked];
  if (draft === undefined) return { body };
  const resume = { label: text('button-resume'), data: actionData('resume', draft.draftId) };
  return { body: [...body, gap, text('welcome-draft')], buttons: [[resume]] };
};

/** Somebody named in ADMIN_IDS who holds no post yet writes, or sends a file that is no roster: no invitation will ever come to them. */
const pointFounder = async (deps: JoinDeps, turn: Turn): Promise<boolean> => {
  if (turn.actor !== undefined || !isFirstAdmin(deps.adminIds, turn)) return false;
  turn.say(await outsideView(deps.adminIds, turn));
  return true;
};

/** `/start <invite>`: consent, name, then what I can do now. ADMIN_IDS bootstraps the first admins. */
export const joinFeature = (deps: JoinDeps): Feature => ({
  dialogs: [joinDialog(deps)],
  words: async (turn) => pointFounder(deps, turn),
  file: async (turn) => turn.directory.tree.size > 0 && pointFounder(deps, turn),
  commands: [
    {
      name: 'start',
      menu: 'hidden',
      run: async (turn, payload) => {
        // A sealed link is none that somebody may bring.
        if (payload !== '') return openInvite(turn, deps, payload.replace(/^#+/, ''));
        if (isFirstAdmin(deps.adminIds, turn)) {
          if (turn.directory.tree.size === 0) return turn.say(noRosterView());
          return begin(turn, deps.dialogs(), ADMIN);
        }
        if (turn.member === undefined || turn.actor === undefined)
          return turn.say(await outsideView(deps.adminIds, turn));
        turn.say(withDraft(turn, welcome(turn, turn.member, deps.specs())));
      },
    },
  ],
});
