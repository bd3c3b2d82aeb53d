import { formatDay } from '../domain/iso-day.js';
import { clip } from '../domain/text.js';
import { actionData } from '../flows/button-data.js';
import { type Button, gap, text, type View } from '../flows/view.js';
import { JOINING_STATES, type Vacancy } from '../services/not-joined.js';
import { unitName, type Work } from '../services/work.js';
import { pageButtons, pageOf } from './pages.js';

const day = (work: Work, at: number): string => formatDay(work.calendar.dayOf(at));
const NAME = 80;

/** In how many units nobody has joined, by how far they are on the way in; states that are empty are left out. */
const countLines = (vacancies: readonly Vacancy[]) =>
  JOINING_STATES.flatMap((state) => {
    const count = vacancies.filter((one) => one.state === state).length;
    return count === 0 ? [] : [text(`not-joined-count-${state}`, { count })];
  });

/** `/thumoi`: who has not joined, who asks for a post, and the ways to invite. */
export const inviteMenuView = (vacancies: readonly Vacancy[], claims: number): View => {
  const buttons: Button[][] = [[{ label: text('button-find-unit'), data: actionData('unit-find', 'invite') }]];
  if (claims > 0) buttons.unshift([{ label: text('button-claims', { count: claims }), data: actionData('claims') }]);
  if (vacancies.length > 0) {
    buttons.push(
      [{ label: text('button-not-joined', { count: vacancies.length }), data: actionData('nj', '0') }],
      [{ label: text('button-invite-all'), data: actionData('inv-all') }],
    );
  }
  const all =
    vacancies.length === 0 ? [text('invite-all-none')] : [text('not-joined-head', { count: vacancies.length })];
  return { body: [text('invite-menu'), gap, ...all, ...countLines(vacancies)], buttons };
};

/** The list of those who have not joined, apart from those who are merely silent. */
export const notJoinedView = (work: Work, vacancies: readonly Vacancy[], wanted: number): View => {
  if (vacancies.length === 0) return { body: [text('invite-all-none')] };
  const page = pageOf(vacancies, wanted);
  return {
    body: [
      text('not-joined-head', { count: vacancies.length }),
      ...countLines(vacancies),
      gap,
      ...page.items.map(({ unit, state, invitedAt = 0 }, i) =>
        text(`not-joined-line-${state}`, {
          number: page.first + i,
          unit: clip(unitName(work, unit), NAME),
          day: day(work, invitedAt),
        }),
      ),
    ],
    buttons: [
      ...pageButtons(
        page,
        ({ unit }) => actionData('nju', unit, String(page.page)),
        (to) => actionData('nj', String(to)),
      ),
      [{ label: text('button-invite-all'), data: actionData('inv-all') }],
    ],
  };
};

/** One unit that has not joined: how far it is, and a new link. `offer`: what the button is about. */
export const vacancyView = (work: Work, vacancy: Vacancy, offer: string, page: string): View => {
  const { unit, role, state, invitedAt = 0, expiresAt = 0 } = vacancy;
  const again = state === 'invited' || state === 'opened';
  return {
    body: [
      text('unit-head', { name: unitName(work, unit) }),
      text(`not-joined-unit-${state}`, {
        role: text(`role-${role}`),
        day: day(work, invitedAt),
        until: day(work, expiresAt),
      }),
      ...(again ? [gap, text('invite-again-hint')] : []),
    ],
    buttons: [
      [{ label: text(again ? 'button-invite-again' : 'button-invite-new'), data: actionData('inv-do', offer, role) }],
      [
        { label: text('button-unit'), data: actionData('unit', unit, '0') },
        { label: text('button-back'), data: actionData('nj', page) },
      ],
    ],
  };
};
