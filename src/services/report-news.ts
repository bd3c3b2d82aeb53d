import type { Report } from '../domain/report.js';
import { UNIT_ROLES } from '../domain/role.js';
import { actionData } from '../flows/button-data.js';
import { type Button, text, type View } from '../flows/view.js';
import { notifyAll } from './notify.js';
import { periodText } from './period-text.js';
import { membersWith } from './post-holders.js';
import type { FiledReport } from './reports.js';
import { type Actor, unitName, type Work } from './work.js';

const showButton = ({ pledge, period }: Report): Button[][] => [
  [{ label: text('button-report-show'), data: actionData('rep', pledge, period) }],
];

/** The unit learns what an office filed in its place. */
export const tellUnitOfReport = async (
  work: Work,
  actor: Actor | undefined,
  { report, period }: FiledReport,
): Promise<void> => {
  if (actor === undefined || UNIT_ROLES.includes(actor.post.role)) return;
  const args = {
    unit: unitName(work, report.unit),
    name: actor.member.name,
    office: unitName(work, actor.post.unit),
    period: periodText(period),
  };
  const view: View = { body: [text('news-report-office', args)], buttons: showButton(report) };
  const people = await membersWith(work, report.unit, UNIT_ROLES);
  await notifyAll(work, `filed-${report.pledge}-${report.period}-${report.rev}`, people, view, report.unit);
};

/** The officer who has seen the report, and the unit where an office corrected it, learn of both figures and the reason. */
export const tellOfCorrection = async (
  work: Work,
  actor: Actor | undefined,
  { report, period }: FiledReport,
): Promise<void> => {
  const made = report.corrections?.at(-1);
  if (made === undefined || actor === undefined) return;
  const { from, to, reason } = made;
  const args = { unit: unitName(work, report.unit), period: periodText(period), from, to, reason };
  const view: View = { body: [text('news-report-corrected', args)], buttons: showButton(report) };
  const isUnit = UNIT_ROLES.includes(actor.post.role);
  const people = isUnit ? [report.seenBy ?? ''] : await membersWith(work, report.unit, UNIT_ROLES);
  await notifyAll(work, `corrected-${report.pledge}-${report.period}-${report.rev}`, people, view, report.unit);
};
