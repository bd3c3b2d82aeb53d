import { formatDay } from '../domain/iso-day.js';
import { ROLES } from '../domain/role.js';
import { appError } from '../errors.js';
import { actionData } from '../flows/button-data.js';
import { gap, plain, text } from '../flows/view.js';
import { csvOf, inviteMissingPrincipals, unitsWithoutPrincipal } from '../services/invite-sheet.js';
import { createInvite, INVITE_DAYS } from '../services/invites.js';
import { makeOffer, takeOffer } from '../services/offers.js';
import { unitCard } from '../services/unit-lookup.js';
import { unitName, type Work } from '../services/work.js';
import type { BotFiles } from './files.js';
import type { Turn } from './turn.js';
import { rolesView } from './unit-view.js';

export interface InviteDeps {
  readonly files: BotFiles;
  botUsername(): string;
  /** Runs a use case as a transaction of its own. */
  run<T>(useCase: (work: Work) => Promise<T>): Promise<T>;
}

const ONE = 'invite';
const ALL = 'invite-all';

const linkOf = (deps: InviteDeps, payload: string): string => `https://t.me/${deps.botUsername()}?start=${payload}`;
const lastDay = (turn: Turn): string => formatDay(turn.calendar.dayOf(turn.now + INVITE_DAYS * 86_400_000));

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
  const unit = taken.unit ?? '';
  const payload = createInvite(turn, turn.actor, unit, role);
  turn.show({
    body: [
      text('invite-made', { role: text(`role-${role}`), unit: unitName(turn, unit) }),
      plain(linkOf(deps, payload)),
      gap,
      text('invite-rules', { day: lastDay(turn) }),
    ],
    buttons: [[{ label: text('button-invite-other'), data: actionData('inv', unit) }]],
  });
};

/** How many links would be made at once, with the button that makes them. */
export const offerAll = async (turn: Turn): Promise<void> => {
  const { length: count } = await unitsWithoutPrincipal(turn, turn.actor);
  if (count === 0) return turn.show({ body: [text('invite-all-none')] });
  const offer = makeOffer(turn, turn.person.id, ALL, {});
  turn.show({
    body: [text('invite-all-ask', { count, day: lastDay(turn) })],
    buttons: [[{ label: text('button-invite-all-yes', { count }), data: actionData('inv-all-yes', offer) }]],
  });
};

/**
 * Makes all links and sends them as a file. The links are stored by a transaction of their own before the file goes out: had the program died
 * in between, the button would be taken and nobody would have the links, so asking again makes new ones; nothing is made twice.
 */
export const sendAll = async (turn: Turn, deps: InviteDeps, offer: string): Promise<void> => {
  const { actor, person } = turn;
  if (actor === undefined) throw appError('not-allowed');
  const lines = await deps.run(async (work) => {
    const taken = await takeOffer(work, person.id, ALL, offer);
    return taken === undefined ? undefined : inviteMissingPrincipals(work, actor);
  });
  if (lines === undefined) return turn.toast(text('invite-made-before'), true);
  if (lines.length === 0) return turn.show({ body: [text('invite-all-none')] });
  const day = lastDay(turn);
  const head = ['unit', 'name', 'above', 'link', 'until'].map((column) => turn.words(text(`invite-column-${column}`)));
  const rows = lines.map(({ unit, name, above, payload }) => [unit, name, above, linkOf(deps, payload), day]);
  try {
    await deps.files.send(person.id, csvOf([head, ...rows]), `lien-ket-moi-${turn.calendar.dayOf(turn.now)}.csv`);
  } catch {
    return turn.show({ body: [text('invite-all-unsent')] });
  }
  turn.show({ body: [text('invite-all-sent', { count: lines.length, day })] });
};
