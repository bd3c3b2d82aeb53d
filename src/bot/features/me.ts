import { formatDay } from '../../domain/iso-day.js';
import type { Member } from '../../domain/member.js';
import { appError } from '../../errors.js';
import { answerText } from '../../flows/flow.js';
import { type RenameEnv, renameFlow } from '../../flows/rename.js';
import { park } from '../../flows/session.js';
import { text } from '../../flows/view.js';
import { chooseActing, rename } from '../../services/members.js';
import { refreshMenu } from '../../services/notify.js';
import type { Dialogs } from '../dialogs.js';
import { dialog, type Feature } from '../feature.js';
import { keptView } from '../kept-view.js';
import { meView, readPost } from '../post-view.js';
import type { Turn } from '../turn.js';

const showMember = (turn: Turn, member: Member): void =>
  turn.show(meView(turn, member, formatDay(turn.calendar.dayOf(member.consent.at))));

const requireMember = ({ member }: Turn): Member => {
  if (member === undefined) throw appError('not-allowed');
  return member;
};

/** `/toi`: who I am here. */
export const showMe = async (turn: Turn): Promise<void> => showMember(turn, requireMember(turn));

/** A name that was typed wrongly at joining is mended here. */
const renameDialog = dialog<RenameEnv>({
  flow: renameFlow,
  env: async (turn) => ({ name: requireMember(turn).name }),
  submit: async (turn, answers) => showMember(turn, rename(turn, requireMember(turn), answerText(answers, 'name'))),
});

/** What a member sees and changes about the own name and posts, but for who holds them. */
export const meFeature = (deps: { dialogs: () => Dialogs }): Feature => ({
  dialogs: [renameDialog],
  actions: {
    me: showMe,
    rename: (turn) => deps.dialogs().begin(turn, renameFlow.id, {}),
    act: async (turn, [unit = '', letter = '']) => {
      const post = readPost(unit, letter);
      if (post === undefined) return turn.toast(text('button-old'), true);
      const member = chooseActing(turn, requireMember(turn), post);
      refreshMenu(turn, member);
      const { dialog: open } = turn.session;
      // What is typed next is meant for the post just chosen, not for a draft of the other one.
      park(turn.session);
      showMember(turn, member);
      if (open !== undefined) turn.say(keptView(open.draftId));
    },
  },
});
