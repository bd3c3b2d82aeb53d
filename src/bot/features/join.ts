import { answerText } from '../../flows/flow.js';
import { type JoinEnv, joinFlow } from '../../flows/join.js';
import { text } from '../../flows/view.js';
import { joinAsAdmin, joinByInvite, previewInvite } from '../../services/members.js';
import { refreshMenu } from '../../services/notify.js';
import { unitName } from '../../services/work.js';
import type { Dialogs } from '../dialogs.js';
import { type CommandSpec, dialog, type Feature } from '../feature.js';
import type { Turn } from '../turn.js';
import { welcome } from './home.js';

const ADMIN = 'admin';

/** `/start <invite>`: consent, name, then what I can do now. ADMIN_IDS bootstraps the first admins. */
export const joinFeature = (deps: {
  adminIds: readonly string[];
  dialogs: () => Dialogs;
  specs: () => readonly CommandSpec[];
}): Feature => {
  const isFirstAdmin = (turn: Turn): boolean =>
    deps.adminIds.includes(turn.person.id) && !(turn.member?.posts.some((post) => post.role === ADMIN) ?? false);

  const offerOf = async (turn: Turn, invite: string) => {
    if (invite !== ADMIN) return previewInvite(turn, turn.person.id, invite);
    return { unit: turn.directory.tree.roots()[0] ?? '', role: ADMIN };
  };

  const joinDialog = dialog<JoinEnv>({
    flow: joinFlow,
    env: async (turn, answers) => {
      const { unit, role } = await offerOf(turn, answerText(answers, 'invite'));
      return {
        unitName: unitName(turn, unit),
        role: text(`role-${role}`),
        suggestedName: turn.member?.name ?? turn.person.name,
      };
    },
    submit: async (turn, answers) => {
      if (answers.consent !== 'yes') {
        turn.show({ body: [text('join-declined')] });
        return;
      }
      const invite = answerText(answers, 'invite');
      const typed = answerText(answers, 'name');
      const name = typed === 'telegram' ? (turn.member?.name ?? turn.person.name) : typed;
      const joining = { person: turn.person.id, name, locale: turn.locale, consentAt: turn.now };
      const member =
        invite === ADMIN && isFirstAdmin(turn)
          ? await joinAsAdmin(turn, joining)
          : await joinByInvite(turn, invite, joining);
      turn.show(welcome(turn, member, deps.specs()));
      refreshMenu(turn, member);
    },
  });

  return {
    dialogs: [joinDialog],
    commands: [
      {
        name: 'start',
        menu: 'hidden',
        run: async (turn, payload) => {
          if (payload !== '') {
            // A refused invite is answered here, before anything is asked.
            await previewInvite(turn, turn.person.id, payload);
            await deps.dialogs().begin(turn, joinFlow.id, { invite: payload });
          } else if (isFirstAdmin(turn)) {
            if (turn.directory.tree.size === 0) turn.say({ body: [text('join-no-roster')] });
            else await deps.dialogs().begin(turn, joinFlow.id, { invite: ADMIN });
          } else if (turn.member === undefined || turn.actor === undefined) {
            turn.say({ body: [text('stranger')] });
          } else {
            turn.say(welcome(turn, turn.member, deps.specs()));
          }
        },
      },
    ],
  };
};
