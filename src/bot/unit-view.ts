import { formatDay } from '../domain/iso-day.js';
import type { Role } from '../domain/role.js';
import { actionData } from '../flows/button-data.js';
import { type Button, gap, inRows, text, type View } from '../flows/view.js';
import { kindText } from '../services/kind-text.js';
import type { UnitCard } from '../services/unit-lookup.js';
import { unitName, type Work } from '../services/work.js';
import { pageButtons, pageOf } from './pages.js';
import { peopleLines } from './unit-progress-view.js';

/** A unit: where it stands, who holds its posts, what lies below it. */
export const unitCardView = (work: Work, card: UnitCard, wanted: number): View => {
  const { unit, parent, professionalParent, people, children, invitable, up } = card;
  const page = pageOf(children, wanted);
  const last: Button[] = [];
  if (invitable.length > 0) last.push({ label: text('button-invite'), data: actionData('inv', unit.code) });
  if (people.length > 0) last.push({ label: text('button-people'), data: actionData('people', unit.code) });
  last.push({ label: text('button-find-unit'), data: actionData('unit-find', 'card') });
  const above: Button[] =
    up === undefined
      ? []
      : [{ label: text('progress-up', { unit: unitName(work, up) }), data: actionData('unit', up, '0') }];
  return {
    body: [
      text('unit-head', { name: unit.name }),
      ...(unit.closedAt === undefined
        ? []
        : [text('unit-closed-since', { day: formatDay(work.calendar.dayOf(unit.closedAt)) })]),
      text('unit-code', { code: unit.code, kind: kindText(work.directory.tree, unit.kind) }),
      ...(unit.locality === '' ? [] : [text('unit-locality', { locality: unit.locality })]),
      ...(parent === undefined ? [] : [text('unit-parent', { name: parent })]),
      ...(professionalParent === undefined ? [] : [text('unit-professional-parent', { name: professionalParent })]),
      gap,
      ...peopleLines(work, people),
      ...(children.length === 0 ? [] : [gap, text('unit-children', { count: children.length })]),
      ...page.items.map((code, i) => text('unit-child', { number: page.first + i, name: unitName(work, code) })),
    ],
    buttons: [
      ...pageButtons(
        page,
        (code) => actionData('unit', code, '0'),
        (to) => actionData('unit', unit.code, String(to)),
      ),
      ...[last, above].filter((row) => row.length > 0),
    ],
  };
};

/** Into which post to invite. `offer` is what the buttons are about. */
export const rolesView = (work: Work, { unit, people, invitable }: UnitCard, offer: string): View => ({
  body: [text('invite-which-role', { unit: unit.name }), gap, ...peopleLines(work, people)],
  buttons: [
    ...inRows(
      invitable.map((role: Role) => ({ label: text(`role-${role}`), data: actionData('inv-do', offer, role) })),
      2,
    ),
    [{ label: text('button-back'), data: actionData('unit', unit.code, '0') }],
  ],
});
