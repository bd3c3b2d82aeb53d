import { formatDay } from '../domain/iso-day.js';
import { currentBody, type Pledge, type PledgeBody } from '../domain/pledge.js';
import { actionData } from '../flows/button-data.js';
import { pledgeLines } from '../flows/register.js';
import { type Button, gap, type TextRef, text, type View } from '../flows/view.js';
import { contentTitle } from '../services/pledges.js';
import { unitName, type Work } from '../services/work.js';

const day = (work: Work, at: number): string => formatDay(work.calendar.dayOf(at));

/** The five fields of one version of a pledge, with the number of its attachments. */
const bodyLines = (work: Work, pledge: Pledge, body: PledgeBody): TextRef[] =>
  pledgeLines({
    ...body,
    content: contentTitle(work, { ...pledge, versions: [{ body, at: 0, by: '' }] }),
    files: body.attachments.length,
  });

/** Who decided what and when, newest first: the last decision on the present version. */
const decisionLines = (work: Work, pledge: Pledge): TextRef[] => {
  const last = pledge.reviews.at(-1);
  if (pledge.status !== 'returned' || last?.decision !== 'returned') return [];
  const field = text(`field-${last.field ?? 'action'}`);
  return [text('pledge-returned', { field, reason: last.reason ?? '', day: day(work, last.at) })];
};

/** A pledge as its unit and its officers see it: status, text, decision, signature. */
export const pledgeBodyView = (work: Work, pledge: Pledge): (TextRef | null)[] => [
  text('pledge-head', { unit: unitName(work, pledge.unit), status: text(`pledge-status-${pledge.status}`) }),
  gap,
  ...bodyLines(work, pledge, currentBody(pledge)),
  ...(pledge.status === 'returned' ? [gap, ...decisionLines(work, pledge)] : []),
  ...(pledge.signature === undefined
    ? []
    : [gap, text('pledge-signed', { day: day(work, pledge.signature.at), hash: pledge.signature.hash.slice(0, 16) })]),
];

/** What the unit can do with a pledge now. Whether the person may is decided when the button is pressed. */
export const pledgeButtons = (pledge: Pledge): Button[][] => {
  const rows: Button[][] = [];
  const last = pledge.reviews.at(-1);
  if (pledge.status === 'returned')
    rows.push([{ label: text('button-mend'), data: actionData('mend', pledge.id, last?.field ?? '') }]);
  if (pledge.status === 'approved') rows.push([{ label: text('button-sign'), data: actionData('sign', pledge.id) }]);
  return [...rows, ...readingButtons(pledge)];
};

/** What anybody who sees a pledge can look at: its attachments, its earlier versions. */
export const readingButtons = (pledge: Pledge): Button[][] => {
  const count = currentBody(pledge).attachments.length;
  const rows: Button[][] = [];
  if (count > 0)
    rows.push([{ label: text('button-attachments', { count }), data: actionData('pledge-files', pledge.id) }]);
  if (pledge.versions.length > 1) rows.push([versionsButton(pledge)]);
  return rows;
};

/** The attachments of the present version, one message a file. */
export const attachmentViews = (pledge: Pledge): View[] => {
  const { attachments } = currentBody(pledge);
  return attachments.map(({ kind, fileId }, i) => ({
    body: [text('attachment-item', { number: i + 1, of: attachments.length })],
    media: { kind, fileId },
  }));
};

const versionsButton = (pledge: Pledge): Button => ({
  label: text('button-versions', { count: pledge.versions.length }),
  data: actionData('versions', pledge.id, String(pledge.versions.length)),
});

/** One version of a pledge, with what was decided about it, and buttons to the ones before and after. */
export const versionView = (work: Work, pledge: Pledge, number: number): View => {
  const at = Math.min(Math.max(Math.trunc(number), 1), pledge.versions.length);
  const version = pledge.versions[at - 1];
  if (version === undefined) throw new RangeError(`pledge ${pledge.id} has no version ${at}`);
  const decision = pledge.reviews.find((review) => review.version === at);
  const turn = (to: number, label: string): Button[] =>
    to < 1 || to > pledge.versions.length ? [] : [{ label, data: actionData('versions', pledge.id, String(to)) }];
  return {
    body: [
      text('version-head', {
        unit: unitName(work, pledge.unit),
        version: at,
        of: pledge.versions.length,
        day: day(work, version.at),
      }),
      gap,
      ...bodyLines(work, pledge, version.body),
      gap,
      decision === undefined
        ? text('version-undecided')
        : decision.decision === 'approved'
          ? text('version-approved', { day: day(work, decision.at) })
          : text('version-returned', {
              day: day(work, decision.at),
              field: text(`field-${decision.field ?? 'action'}`),
              reason: decision.reason ?? '',
            }),
    ],
    buttons: [
      [...turn(at - 1, '⬅'), ...turn(at + 1, '➡')],
      [{ label: text('button-view-pledge'), data: actionData('pledge', pledge.id) }],
    ].filter((row) => row.length > 0),
  };
};
