import { formatMoment } from '../../domain/moment.js';
import { OVERSEER_ROLES } from '../../domain/role.js';
import { AppError } from '../../errors.js';
import { type AnnounceEnv, announceFlow, contentOf, momentIn } from '../../flows/announce.js';
import { audienceOf } from '../../flows/announce-audience.js';
import { actionData } from '../../flows/button-data.js';
import type { Answers } from '../../flows/flow.js';
import { text } from '../../flows/view.js';
import { messageView, reminderView } from '../../services/announcement-delivery.js';
import { acknowledge } from '../../services/announcement-outcomes.js';
import { sendAnnouncement } from '../../services/announcements.js';
import { authorise } from '../../services/work.js';
import { announceEnv } from '../announce-env.js';
import { stateView } from '../announce-state-view.js';
import { hasDraft, startScreen } from '../announce-view.js';
import type { Dialogs } from '../dialogs.js';
import { dialog, type Feature } from '../feature.js';
import { confirmChosen } from '../receipts.js';
import type { Turn } from '../turn.js';
import { beginsWithOne, withoutLeading } from '../typed-words.js';

const submit = async (turn: Turn, answers: Answers, draft: string, how: string): Promise<void> => {
  const at = momentIn(answers);
  const made = {
    draft,
    ...contentOf(answers),
    audience: audienceOf(answers, await announceEnv(turn, answers)),
    urgent: how === 'urgent',
    ...(at === undefined ? {} : { at }),
  };
  const { people, sendAt } = await sendAnnouncement(turn, turn.actor, made);
  const when = { people, moment: formatMoment(turn.calendar, sendAt) };
  if (sendAt <= turn.now) return turn.show({ body: [text('announce-done', when)] });
  turn.show({
    body: [text('announce-done-later', when)],
    buttons: [
      [{ label: text('announce-scheduled'), data: actionData('ann', draft), typed: text('typed-announce-scheduled') }],
    ],
  });
};

const begin = async (turn: Turn, dialogs: Dialogs): Promise<void> => {
  authorise(turn, turn.actor, 'announcement.send', turn.actor?.post.unit ?? '');
  await dialogs.begin(turn, announceFlow.id, { roles: ['principal'] });
};

/** “Gửi thông báo cho các trường”: the questions at once; a draft that is kept is offered first. Others are told whose work it is. */
const compose = async (turn: Turn, dialogs: Dialogs): Promise<void> => {
  const isOffice = turn.member?.posts.some(({ role }) => OVERSEER_ROLES.includes(role));
  if (isOffice === false) return turn.say({ body: [text('announce-office-only')] });
  const screen = hasDraft(turn) ? await startScreen(turn) : undefined;
  if (screen === undefined) await begin(turn, dialogs);
  else turn.say(screen);
};

/** Takes the button away and says when it was confirmed; a second press shows the same. */
const pressAcknowledge = async (turn: Turn, id: string, from: string): Promise<void> => {
  if (from === 't') return confirmChosen(turn, id);
  const { announcement, recipient, isNew } = await acknowledge(turn, turn.actor, id);
  turn.toast(text(isNew ? 'announcement-thanks' : 'announcement-acknowledged-before'));
  turn.show((from === 'n' ? reminderView : messageView)(turn, announcement, recipient));
};

/** The draft's id became the announcement's. */
const became = async (turn: Turn, draft: string): Promise<boolean> => {
  try {
    turn.say(await stateView(turn, draft));
    return true;
  } catch (error) {
    if (error instanceof AppError) return false;
    throw error;
  }
};

/** `/thongbao`: compose and send, now or later; what was announced; the recipients confirm. */
export const announceFeature = (deps: { dialogs: () => Dialogs }): Feature => ({
  dialogs: [dialog<AnnounceEnv>({ flow: announceFlow, env: announceEnv, submit, became, fresh: true })],
  commands: [
    {
      name: 'thongbao',
      alias: 'announce',
      menu: OVERSEER_ROLES,
      run: async (turn) => {
        const screen = await startScreen(turn);
        if (screen === undefined) await begin(turn, deps.dialogs());
        else turn.say(screen);
      },
    },
    { name: 'soanthongbao', alias: 'compose', menu: 'hidden', run: (turn) => compose(turn, deps.dialogs()) },
  ],
  words: async (turn, typed) => {
    const sentence = withoutLeading(typed, turn.words(text('typed-polite')));
    if (turn.actor === undefined || !beginsWithOne(sentence, turn.words(text('typed-soanthongbao')))) return false;
    await compose(turn, deps.dialogs());
    return true;
  },
  actions: {
    'ann-new': (turn) => begin(turn, deps.dialogs()),
    'ann-list': async (turn) => {
      const screen = await startScreen(turn);
      if (screen !== undefined) turn.say(screen);
    },
    'ann-sample': async (turn) => turn.toast(text('announce-sample'), true),
    ack: (turn, [id = '', from = '']) => pressAcknowledge(turn, id, from),
  },
});
