import { inThread } from '../documents/in-thread.js';
import { inviteWords } from '../documents/invite-words.js';
import { formatDay } from '../domain/iso-day.js';
import { ROLES } from '../domain/role.js';
import { appError } from '../errors.js';
import { actionData } from '../flows/button-data.js';
import { type Button, gap, plain, type TextRef, text } from '../flows/view.js';
import { postArgs } from '../services/claim-news.js';
import { inScope, inviteInto, inviteNotJoined, SHEET_SCOPES } from '../services/invite-sheet.js';
import { INVITE_DAYS } from '../services/invites.js';
import { othersInPost } from '../services/members.js';
import { joiningDesk, notJoined } from '../services/not-joined.js';
import { makeOffer, takeOffer } from '../services/offers.js';
import { isSingle, type PostName } from '../services/posts.js';
import { unitCard } from '../services/unit-lookup.js';
import { stillActing, type Work } from '../services/work.js';
import type { BotFiles } from './files.js';
import { inviteMenuView, notJoinedView, vacancyView } from './joining-view.js';
import type { Turn } from './turn.js';
import { rolesView } from './unit-view.js';

export interface InviteDeps {
  readonly files: BotFiles;
  /** Telegram ids in ADMIN_IDS. */
  readonly adminIds: readonly string[];
  botUsername(): string;
  /** Runs a use case as a transaction of its own. */
  run<T>(useCase: (work: Work) => Promise<T>): Promise<T>;
}

const ONE = 'invite';
const ALL = 'invite-all';

const linkOf = (deps: InviteDeps, payload: string): string => `https://t.me/${deps.botUsername()}?start=${payload}`;
const dayOf = (turn: Turn, at: number): string => formatDay(turn.calendar.dayOf(at));
const lastDay = (turn: Turn): string => dayOf(turn, turn.now + INVITE_DAYS * 86_400_000);

/** `/thumoi`; a principal, who invites into one unit alone, is asked at once whom. */
export const openInviting = async (turn: Turn): Promise<void> => {
  if (turn.actor?.post.role === 'principal') return askRole(turn, turn.actor.post.unit);
  const { vacancies, claims } = await joiningDesk(turn, turn.actor);
  turn.show(inviteMenuView(vacancies, claims.length));
};

/** Who has not joined, page by page. */
export const showNotJoined = async (turn: Turn, page: number): Promise<void> =>
  turn.show(notJoinedView(turn, await notJoined(turn, turn.actor), page));

/** One unit that has not joined; each time it is shown one link can be made. One that joined meanwhile is shown as it is. */
export const showVacancy = async (turn: Turn, unit: string, page: string): Promise<void> => {
  const vacancy = (await notJoined(turn, turn.actor)).find((one) => one.unit === unit);
  if (vacancy === undefined) return askRole(turn, unit);
  turn.show(vacancyView(turn, vacancy, makeOffer(turn, turn.person.id, ONE, { unit, again: 'yes' }), page));
};

/** Asks into which post; each time it is asked one link can be made. */
export const askRole = async (turn: Turn, code: string): Promise<void> => {
  const card = await unitCard(turn, turn.actor, code);
  if (card.invitable.length === 0) throw appError('not-allowed');
  turn.show(rolesView(turn, card, makeOffer(turn, turn.person.id, ONE, { unit: code })));
};

/** Makes the link that was asked for, once: a second press of the same buttons makes no other. */
export const createLink = async (turn: Turn, deps: InviteDeps, offer: string, wanted: string): Promise<void> => {
  const role = ROLES.find((one) => one === wanted);
  if (role === undefined || turn.actor === undefined) throw appError('not-allowed');
  const taken = await takeOffer(turn, turn.person.id, ONE, offer);
  if (taken === undefined) return turn.toast(text('invite-made-before'), true);
  const { unit = '', again } = taken;
  const post = { unit, role };
  // A post for one has one link that works; of one for several, each person has an own one, unless it is asked for anew.
  const replaces = isSingle(role) || again !== undefined;
  const [line] = await inviteInto(turn, turn.actor, [post], { replace: replaces });
  turn.show({
    body: [
      text('invite-made', postArgs(turn, post)),
      plain(linkOf(deps, line?.payload ?? '')),
      gap,
      ...(await ruleLines(turn, post)),
      ...((line?.replaced ?? 0) > 0 ? [text('invite-replaces')] : []),
    ],
    buttons: [[{ label: text('button-invite-other'), data: actionData('inv', unit) }]],
  });
};

/** What the link does. One to a post that somebody holds takes nothing from them: it asks. */
const ruleLines = async (turn: Turn, post: PostName): Promise<TextRef[]> => {
  const [holder] = isSingle(post.role) ? await othersInPost(turn, '', post) : [];
  const day = lastDay(turn);
  if (holder === undefined) return [text('invite-rules', { day })];
  return [text('invite-rules-held', { day }), text('invite-held', { name: holder.name })];
};

/** How many links would be made at once, with the buttons that make them. */
export const offerAll = async (turn: Turn): Promise<void> => {
  const vacancies = await notJoined(turn, turn.actor);
  if (vacancies.length === 0) return turn.show({ body: [text('invite-all-none')] });
  const fresh = inScope('new', vacancies).length;
  const invited = vacancies.length - fresh;
  const buttons = SHEET_SCOPES.flatMap((scope): Button[] => {
    const count = inScope(scope, vacancies).length;
    if (count === 0 || (scope === 'all' && invited === 0)) return [];
    const label = text(`button-invite-all-${scope}`, { count });
    return [{ label, data: actionData('inv-all-yes', makeOffer(turn, turn.person.id, ALL, { scope })) }];
  });
  turn.show({
    body: [
      text('invite-all-ask', { count: vacancies.length, day: lastDay(turn) }),
      ...(invited === 0 ? [] : [text('invite-all-invited', { count: invited })]),
    ],
    buttons: buttons.map((button) => [button]),
  });
};

/**
 * Makes all links and sends them as a table and as cards to print. The links are stored by a transaction of their own before the files go
 * out: had the program died in between, the button would be taken and nobody would have the links, so asking again makes new ones; nothing
 * is made twice.
 */
export const sendAll = async (turn: Turn, deps: InviteDeps, offer: string): Promise<void> => {
  const { actor, person } = turn;
  if (actor === undefined) throw appError('not-allowed');
  const lines = await deps.run(async (work) => {
    const taken = await takeOffer(work, person.id, ALL, offer);
    const scope = SHEET_SCOPES.find((one) => one === taken?.scope);
    return scope === undefined ? undefined : inviteNotJoined(work, await stillActing(work, actor), scope);
  });
  if (lines === undefined) return turn.toast(text('invite-made-before'), true);
  if (lines.length === 0) return turn.show({ body: [text('invite-all-none')] });
  const name = `lien-ket-moi-${turn.calendar.dayOf(turn.now)}`;
  const sheet = lines.map((line) => ({
    ...line,
    link: linkOf(deps, line.payload),
    until: dayOf(turn, line.expiresAt),
  }));
  const words = inviteWords(sheet, turn.words);
  try {
    await deps.files.send(person.id, await inThread('inviteXlsx', sheet, words), `${name}.xlsx`);
    const cards = await inThread('inviteCards', sheet, words);
    await deps.files.send(person.id, cards, `the-moi-${turn.calendar.dayOf(turn.now)}.pdf`);
  } catch {
    return turn.show({ body: [text('invite-all-unsent')] });
  }
  turn.show({ body: [text('invite-all-sent', { count: lines.length, day: lastDay(turn) })] });
};
