import { currentBody, faultsOf, type Pledge, standingReview } from '../domain/pledge.js';
import { clip } from '../domain/text.js';
import { actionData } from '../flows/button-data.js';
import { type Button, gap, inRows, text, type View } from '../flows/view.js';
import { onlyField } from '../services/fault-words.js';
import type { Filings } from '../services/filings.js';
import { periodText } from '../services/period-text.js';
import { signedBody } from '../services/reports.js';
import { unitName, type Work } from '../services/work.js';
import { campaignHandle } from './campaign-handle.js';
import { TOP_PLACE, unitData } from './progress-view.js';
import { peopleLines } from './unit-progress-view.js';

const ACTION_LENGTH = 40;
/** Reports that are offered; the older ones can be reached when these are filed. */
const REPORTS_SHOWN = 8;

const fieldToMend = (pledge: Pledge): string => {
  const review = standingReview(pledge);
  return review === undefined ? '' : onlyField(faultsOf(review));
};

/** What an office can file in place of a unit, each as a button. `back`: the campaign from whose progress it was opened. */
export const behalfView = (
  work: Work,
  { unit, people, register, mend, paper, needsSecond, reports }: Filings,
  back: string | undefined,
): View => {
  const buttons: Button[] = [
    ...register.map(({ id, title }) => ({
      label: text('behalf-register', { campaign: clip(title, ACTION_LENGTH) }),
      data: actionData('register-for', unit, campaignHandle(id)),
    })),
    ...mend.map((pledge) => ({
      label: text('behalf-mend', { action: clip(currentBody(pledge).action, ACTION_LENGTH) }),
      data: actionData('mend', pledge.id, fieldToMend(pledge)),
    })),
    ...paper.map((pledge) => ({
      label: text('behalf-paper', { action: clip(currentBody(pledge).action, ACTION_LENGTH) }),
      data: actionData('paper', pledge.id, String(pledge.versions.length)),
    })),
    ...reports.slice(0, REPORTS_SHOWN).map(({ pledge, period }) => ({
      label: text(period.dueAt <= work.now ? 'behalf-report-late' : 'behalf-report', {
        period: periodText(period),
        action: clip(signedBody(pledge).action, ACTION_LENGTH),
      }),
      data: actionData('report', pledge.id, period.id),
    })),
  ];
  const joined = people.length > 0;
  return {
    body: [
      text('behalf-head', { unit: unitName(work, unit) }),
      gap,
      ...peopleLines(work, people),
      gap,
      text(joined ? 'behalf-note-joined' : 'behalf-note'),
      ...(needsSecond ? [text('behalf-paper-second')] : []),
      text(buttons.length === 0 ? 'behalf-nothing' : 'behalf-choose'),
    ],
    buttons: inRows([
      ...buttons,
      ...(back === undefined ? [] : [{ label: text('button-back'), data: unitData(back, unit, TOP_PLACE) }]),
    ]),
  };
};
