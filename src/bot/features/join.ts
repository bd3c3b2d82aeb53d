import { type Answers, answerText } from '../../flows/flow.js';
import { type JoinEnv, joinFlow } from '../../flows/join.js';
import { findDialog } from '../../flows/session.js';
import { gap, text } from '../../flows/view.js';
import {
  CONSENT_VERSION,
  hasConsented,
  holdsByInvite,
  joinAsAdmin,
  joinByInvite,
  previewInvite,
} from '../../services/members.js';
import { refreshMenu } from '../../services/notify.js';
import { unitName } from '../../services/work.js';
import type { Dialogs } from '../dialogs.js';
import { type CommandSpec, dialog, type Feature } from '../feature.js';
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
    consentVersion: typeof consentVersion === 'string' ? consentVersion : (known?.version ?? CONSENT_VERSION),
  };
};

const isFirstAdmin = ({ adminIds }: JoinDeps, { person, member }: Turn): boolean =>
  adminIds.includes(person.id) && !(member?.posts.some((post) => post.role === ADMIN) ?? false);

const offerOf = async (turn: Turn, invite: string) => {
  if (invite !== ADMIN) return previewInvite(turn, turn.person.id, invite);
  return { unit: turn.directory.tree.roots()[0] ?? '', role: ADMIN };
};

const joinDialog = (deps: JoinDeps) =>
  dialog<JoinEnv>({
    flow: joinFlow,
    env: async (turn, answers) => {
      const { unit, role } = await offerOf(turn, answerText(answers, 'invite'));
      return {
        unitName: unitName(turn, unit),
        role: text(`role-${role}`),
        suggestedName: turn.member?.name ?? turn.person.name,
        isMember: hasConsented(turn.member),
        consentVersion: CONSENT_VERSION,
        now: turn.now,
      };
    },
    submit: async (turn, answers) => {
      if (answers.consent === 'no') return turn.show({ body: [text('join-declined')] });
      if (answers.take === 'no') return turn.show({ body: [text('join-not-taken')] });
      const invite = answerText(answers, 'invite');
      const joining = joiningOf(turn, answers);
      const asAdmin = invite === ADMIN && isFirstAdmin(deps, turn);
      const member = asAdmin ? await joinAsAdmin(turn, joining) : await joinByInvite(turn, invite, joining);
      turn.show(welcome(turn, member, deps.specs()));
      refreshMenu(turn, member);
    },
  });

/** A link opened again goes on where it was left. */
const begin = async (turn: Turn, dialogs: Dialogs, invite: string): Promise<void> => {
  const known = findDialog(turn.session, ({ flow, answers }) => flow === joinFlow.id && answers.invite === invite);
  if (known !== undefined && (await dialogs.resume(turn, known.draftId))) return;
  await dialogs.begin(turn, joinFlow.id, { invite });
};

const openInvite = async (turn: Turn, deps: JoinDeps, payload: string): Promise<void> => {
  if (turn.member !== undefined && (await holdsByInvite(turn, turn.person.id, payload))) {
    const { body } = welcome(turn, turn.member, deps.specs());
    return turn.say({ body: [text('join-already'), gap, ...body] });
  }
  // A refused invite is answered here, before anything is asked.
  await previewInvite(turn, turn.person.id, payload);
  await begin(turn, deps.dialogs(), payload);
};

/** `/start <invite>`: consent, name, then what I can do now. ADMIN_IDS bootstraps the first admins. */
export const joinFeature = (deps: JoinDeps): Feature => ({
  dialogs: [joinDialog(deps)],
  commands: [
    {
      name: 'start',
      menu: 'hidden',
      run: async (turn, payload) => {
        if (payload !== '') return openInvite(turn, deps, payload);
        if (isFirstAdmin(deps, turn)) {
          if (turn.directory.tree.size === 0) return turn.say({ body: [text('join-no-roster')] });
          return begin(turn, deps.dialogs(), ADMIN);
        }
        const isStranger = turn.member === undefined || turn.actor === undefined;
        turn.say(isStranger ? { body: [text('stranger')] } : welcome(turn, turn.member, deps.specs()));
      },
    },
  ],
});
