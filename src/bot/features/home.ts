import { LOCALES, type Locale, type Member } from '../../domain/member.js';
import { OVERSEER_ROLES } from '../../domain/role.js';
import { meansShortAnswer, meansThanks } from '../../domain/small-words.js';
import { actionData } from '../../flows/button-data.js';
import { isSearch } from '../../flows/find-unit.js';
import { isSpoken } from '../../flows/flow.js';
import { finishedAt, park } from '../../flows/session.js';
import { type Button, gap, text, type View } from '../../flows/view.js';
import { tenantText } from '../../services/consent.js';
import { chooseLocale } from '../../services/members.js';
import { refreshMenu } from '../../services/notify.js';
import { unitName } from '../../services/work.js';
import type { Dialogs } from '../dialogs.js';
import type { CommandSpec, Feature } from '../feature.js';
import { takeUpLast } from '../going-on.js';
import { keptView } from '../kept-view.js';
import { commandsFor } from '../menu.js';
import { outsideView } from '../outside.js';
import type { Turn } from '../turn.js';
import { showMe } from './me.js';

/** After joining, and for `/start`: who I am here and what I can do now. */
export const welcome = (turn: Turn, member: Member, specs: readonly CommandSpec[]): View => {
  const post = member.posts[member.acting];
  const role = text(post === undefined ? 'role-none' : `role-${post.role}`);
  const own = turn.directory.settings.welcome;
  return {
    body: [
      text('welcome-head', { name: member.name }),
      ...(own.vi === '' && own.en === '' ? [] : [gap, tenantText(own), gap]),
      text('welcome', { role, unit: post === undefined ? '' : unitName(turn, post.unit) }),
      gap,
      ...helpLines(member, specs),
    ],
  };
};

const helpLines = (member: Member, specs: readonly CommandSpec[]) => commandLines(member, commandsFor(member, specs));

const commandLines = (member: Member, specs: readonly CommandSpec[]) =>
  specs.map((spec) =>
    text('help-line', {
      // As in the menu: English readers get the English alias where there is one.
      command: `/${member.locale === 'en' ? (spec.alias ?? spec.name) : spec.name}`,
      what: text(`command-${spec.name}`),
    }),
  );

const languageButtons = (locales: readonly Locale[]): Button[] =>
  locales.map((locale) => ({ label: text(`language-${locale}`), data: actionData('lang', locale) }));

const languageView = (): View => ({
  body: [text('language-ask')],
  buttons: [languageButtons(LOCALES)],
});

interface HomeDeps {
  /** Telegram ids in ADMIN_IDS. */
  readonly adminIds: readonly string[];
  dialogs(): Dialogs;
  specs(): readonly CommandSpec[];
}

/** `/trogiup`, `/toi`, `/ngonngu`, `/huy`: what stands around the main job. */
export const homeFeature = (deps: HomeDeps): Feature => {
  const help = async (turn: Turn): Promise<void> => {
    // Who is joining needs the question that waits, not to be told to open the invitation.
    if (turn.member === undefined && (await deps.dialogs().present(turn))) return;
    if (turn.member === undefined || turn.actor === undefined) turn.say(await outsideView(deps.adminIds, turn));
    else
      turn.say({
        body: [
          text('help-head'),
          gap,
          ...helpLines(turn.member, deps.specs()),
          gap,
          text('help-foot'),
          text('help-hands'),
        ],
      });
  };

  return {
    commands: [
      { name: 'trogiup', alias: 'help', menu: 'all', run: help },
      { name: 'toi', alias: 'me', menu: 'all', run: showMe },
      { name: 'ngonngu', alias: 'language', menu: 'all', run: async (turn) => turn.say(languageView()) },
      {
        name: 'huy',
        alias: 'cancel',
        menu: 'all',
        run: async (turn) => turn.say(parkView(turn)),
      },
    ],
    words: async (turn, typed) => answerSmallWords(turn, typed) || takeUpLast(turn, deps.dialogs(), typed),
    actions: {
      park: async (turn, [draft = '']) => {
        // A button below a summary puts aside what it belongs to, and nothing else.
        if (turn.session.dialog?.draftId === draft) return turn.show(parkView(turn));
        const isParked = turn.session.parked.some((one) => one.draftId === draft);
        return isParked ? turn.show(keptView(draft)) : turn.toast(text('button-old'));
      },
      resume: async (turn, [draft = '']) => {
        if (await deps.dialogs().resume(turn, draft)) return;
        const isFinished = finishedAt(turn.session, draft) !== undefined;
        turn.toast(text(isFinished ? 'button-finished' : 'draft-gone'), true);
      },
      help,
      lang: async (turn, [chosen = '']) => {
        const locale = LOCALES.find((one) => one === chosen) as Locale | undefined;
        if (locale === undefined) return turn.toast(text('button-unknown'));
        turn.speak(locale);
        turn.session.locale = locale;
        if (turn.member !== undefined) refreshMenu(turn, chooseLocale(turn, turn.member, locale));
        const others = LOCALES.filter((one) => one !== locale);
        turn.show({ body: [text('language-done'), text('language-mistaken')], buttons: [languageButtons(others)] });
      },
    },
  };
};

/** Thanks, and a yes or no that belongs to a button: no list of commands answers these. False for anything else, and for strangers. */
const answerSmallWords = (turn: Turn, typed: string): boolean => {
  if (turn.member === undefined) return false;
  const answer = meansThanks(typed) ? 'small-thanks' : meansShortAnswer(typed) ? 'small-answer' : undefined;
  if (answer !== undefined) turn.say({ body: [text(answer)] });
  return answer !== undefined;
};

/** Leaves the dialog; the draft is kept and can be taken up again by its button. A search leaves none. */
const parkView = (turn: Turn): View => {
  const { dialog } = turn.session;
  if (dialog === undefined) return { body: [text('cancel-nothing')] };
  if (isSearch(dialog.flow)) {
    delete turn.session.dialog;
    return { body: [text('cancel-search')] };
  }
  park(turn.session);
  return keptView(dialog.draftId);
};

const WORDS = ['text', 'command'];
const FILES = ['photo', 'document', 'video'];

const fallbackText = (what: string): string => {
  if (WORDS.includes(what)) return 'fallback-words';
  if (FILES.includes(what)) return 'fallback-file';
  return isSpoken(what) ? 'fallback-spoken' : 'fallback-other';
};

/** What is answered to a message that belongs nowhere: what its words name (`near`), else all that the person can do. */
export const createFallback =
  (specs: () => readonly CommandSpec[], near: (typed: string) => readonly CommandSpec[], adminIds: readonly string[]) =>
  async (turn: Turn, what: string, typed = '') => {
    const { member, actor } = turn;
    if (member === undefined || actor === undefined) return turn.say(await outsideView(adminIds, turn));
    const args = { what: text(`what-${what}`) };
    // `/trogiup` would only show the same list.
    const meant = what === 'text' ? commandsFor(member, near(typed)).filter(({ name }) => name !== 'trogiup') : [];
    if (meant.length > 0) {
      const lines = commandLines(member, meant);
      return turn.say({ body: [text('fallback-near', args), gap, ...lines, gap, text('fallback-near-foot')] });
    }
    // Who has a signed sheet in hand photographs it first and asks afterwards.
    const isSheet = what === 'photo' && OVERSEER_ROLES.includes(actor.post.role);
    turn.say({
      body: [
        text(fallbackText(what), args),
        gap,
        ...helpLines(member, specs()),
        ...(isSheet ? [gap, text('fallback-file-paper')] : []),
      ],
    });
  };
