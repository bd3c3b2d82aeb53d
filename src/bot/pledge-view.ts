import { formatDay } from '../domain/iso-day.js';
import {
  currentBody,
  currentVersion,
  faultsOf,
  isAmending,
  isOnBehalf,
  PLEDGE_FIELDS,
  type Pledge,
  type PledgeBody,
  type PledgeField,
  type Signature,
  standingReview,
} from '../domain/pledge.js';
import { actionData } from '../flows/button-data.js';
import { pledgeLines } from '../flows/register.js';
import { type Button, gap, type TextRef, text, type View } from '../flows/view.js';
import { campaignLine } from '../services/campaign-line.js';
import { faultLines } from '../services/fault-words.js';
import { contentTitle } from '../services/pledges.js';
import { unitName, type Work } from '../services/work.js';

const HASH_SHOWN = 16;
const day = (work: Work, at: number): string => formatDay(work.calendar.dayOf(at));

/** The five fields of one version of a pledge, with the number of its attachments. */
const bodyLines = (work: Work, pledge: Pledge, body: PledgeBody): TextRef[] =>
  pledgeLines({
    ...body,
    content: contentTitle(work, pledge, body),
    files: body.attachments.length,
  });

/** How a pledge stands, in a word or two: a change of a signed one is told from a first text. */
export const statusText = (pledge: Pick<Pledge, 'status' | 'signature'>): TextRef => {
  if (pledge.status === 'signed' && pledge.signature?.paper !== undefined) return text('pledge-status-signed-paper');
  return text(`${isAmending(pledge) ? 'pledge-change' : 'pledge-status'}-${pledge.status}`);
};

/** The last decision, while it waits for the unit. */
const decisionLines = (work: Work, pledge: Pledge): TextRef[] => {
  const last = standingReview(pledge);
  if (pledge.status !== 'returned' || last?.decision !== 'returned') return [];
  return faultLines('pledge-returned', faultsOf(last), { day: day(work, last.at) });
};

/** Who filed the text that is shown, where it was not the unit itself; why a signed one is to be changed. */
const filingLines = (work: Work, pledge: Pledge): TextRef[] => {
  const version = pledge.versions[currentVersion(pledge) - 1];
  if (version === undefined) return [];
  const role = text(`role-${version.role ?? 'officer'}`);
  const filed = isOnBehalf(version) ? [text('pledge-on-behalf', { role, day: day(work, version.at) })] : [];
  const why = isAmending(pledge) ? pledge.versions.findLast(({ reason }) => reason !== undefined)?.reason : undefined;
  const changed = isAmending(pledge) ? wasLines(work, pledge, version.body) : [];
  return [...filed, ...(why === undefined ? [] : [text('pledge-change-reason', { reason: why })]), ...changed];
};

/** What a change would replace, field by field. */
const wasLines = (work: Work, pledge: Pledge, next: PledgeBody): TextRef[] => {
  const signed = pledge.versions[(pledge.signature?.version ?? 0) - 1]?.body;
  if (signed === undefined) return [];
  const said = (body: PledgeBody): Record<PledgeField, string> => ({
    ...body,
    content: contentTitle(work, pledge, body),
    deadline: formatDay(body.deadline),
  });
  const [before, after] = [said(signed), said(next)];
  return PLEDGE_FIELDS.filter((field) => before[field] !== after[field]).map((field) =>
    text('pledge-was', { field: text(`field-${field}`), value: before[field] }),
  );
};

/** That a commitment was signed: by a press, or on paper, then who signed, who recorded it, and what the unit said of it. */
const signedLines = (work: Work, { at, hash, paper }: Signature): TextRef[] => {
  const code = hash.slice(0, HASH_SHOWN);
  if (paper === undefined) return [text('pledge-signed', { day: day(work, at), hash: code })];
  const recorded = text('pledge-signed-paper', {
    day: formatDay(paper.day),
    signer: text(`paper-signer-${paper.signer}`),
    role: text(`role-${paper.role}`),
    office: unitName(work, paper.office),
    recorded: day(work, at),
    hash: code,
  });
  const { answer } = paper;
  if (answer === undefined) return [recorded];
  const said = { day: day(work, answer.at), reason: answer.reason ?? '' };
  return [recorded, text(`pledge-paper-${answer.kind}`, said)];
};

const signatureLines = (work: Work, pledge: Pledge): TextRef[] => {
  const { signature } = pledge;
  if (signature === undefined) return [];
  if (isAmending(pledge)) {
    const signed = { day: day(work, signature.at), hash: signature.hash.slice(0, HASH_SHOWN) };
    return [text('pledge-signed-still', { ...signed, version: signature.version })];
  }
  const former = pledge.formerSignatures?.at(-1);
  if (former === undefined) return signedLines(work, signature);
  const replaced = { day: day(work, former.at), hash: former.hash.slice(0, HASH_SHOWN) };
  return [...signedLines(work, signature), text('pledge-signed-former', replaced)];
};

/** A pledge as its unit and its officers see it: status, text, decision, signature. */
export const pledgeBodyView = (work: Work, pledge: Pledge): (TextRef | null)[] => {
  const below = [filingLines(work, pledge), decisionLines(work, pledge), signatureLines(work, pledge)];
  return [
    text('pledge-head', { unit: unitName(work, pledge.unit), status: statusText(pledge) }),
    ...campaignLine(work, pledge),
    gap,
    ...bodyLines(work, pledge, currentBody(pledge)),
    ...below.flatMap((lines) => (lines.length === 0 ? [] : [gap, ...lines])),
  ];
};

/** The attachments of the present version, one message a file. */
export const attachmentViews = (pledge: Pledge): View[] => {
  const { attachments } = currentBody(pledge);
  return attachments.map(({ kind, fileId }, i) => ({
    body: [text('attachment-item', { number: i + 1, of: attachments.length })],
    media: { kind, fileId },
  }));
};

/** Every sheet of paper that was recorded as signed, the newest first; one of a record that was taken back is marked. */
export const sheetsOf = ({ signature, formerSignatures = [], paperBack = [] }: Pledge) => {
  const standing = [...formerSignatures, ...(signature === undefined ? [] : [signature])];
  const all = [
    ...standing.map((one) => ({ one, isBack: false })),
    ...paperBack.map((one) => ({ one: one.signature, isBack: true })),
  ];
  return all
    .sort((a, b) => b.one.at - a.one.at)
    .flatMap(({ one: { paper }, isBack }) =>
      (paper?.files ?? []).map((file) => ({ file, day: paper?.day ?? '', isBack })),
    );
};

/** The sheets, one message a file. */
export const sheetViews = (pledge: Pledge): View[] =>
  sheetsOf(pledge).map(({ file: { kind, fileId }, day: signed, isBack }) => ({
    body: [text(isBack ? 'sheet-item-back' : 'sheet-item', { day: formatDay(signed) })],
    media: { kind, fileId },
  }));

/** What became of one version, as lines: each decision on it, and that it was signed or taken back. */
const outcomeLines = (work: Work, pledge: Pledge, number: number): TextRef[] => {
  const decided = pledge.reviews
    .filter(({ version }) => version === number)
    .flatMap((review) => {
      const id = `version-${review.decision}${review.undone === undefined ? '' : '-undone'}`;
      const args = { day: day(work, review.at) };
      return review.decision === 'approved' ? [text(id, args)] : faultLines(id, faultsOf(review), args);
    });
  const taken = (pledge.withdrawals ?? []).filter(({ version }) => version === number);
  const signed = [...(pledge.formerSignatures ?? []), ...(pledge.signature === undefined ? [] : [pledge.signature])];
  const back = (pledge.paperBack ?? []).filter(({ signature }) => signature.version === number);
  return [
    ...decided,
    ...taken.map(({ at }) => text('version-withdrawn', { day: day(work, at) })),
    ...back.map(({ at, reason, signature }) =>
      text('version-paper-back', { paper: formatDay(signature.paper?.day ?? ''), day: day(work, at), reason }),
    ),
    ...signed.filter(({ version }) => version === number).flatMap((one) => signedLines(work, one)),
  ];
};

/** One version of a pledge, with what became of it, and buttons to the ones before and after. `back`: where its screen was opened from. */
export const versionView = (work: Work, pledge: Pledge, number: number, back: string): View => {
  const at = Math.min(Math.max(Math.trunc(number), 1), pledge.versions.length);
  const version = pledge.versions[at - 1];
  if (version === undefined) throw new RangeError(`pledge ${pledge.id} has no version ${at}`);
  const outcome = outcomeLines(work, pledge, at);
  const turn = (to: number, label: string): Button[] =>
    to < 1 || to > pledge.versions.length ? [] : [{ label, data: actionData('versions', pledge.id, String(to), back) }];
  const role = isOnBehalf(version)
    ? [text('version-on-behalf', { role: text(`role-${version.role ?? 'officer'}`) })]
    : [];
  return {
    body: [
      text('version-head', {
        unit: unitName(work, pledge.unit),
        version: at,
        of: pledge.versions.length,
        day: day(work, version.at),
      }),
      ...role,
      ...(version.reason === undefined ? [] : [text('pledge-change-reason', { reason: version.reason })]),
      gap,
      ...bodyLines(work, pledge, version.body),
      gap,
      ...(outcome.length === 0 ? [text('version-undecided')] : outcome),
    ],
    buttons: [
      [...turn(at - 1, '⬅'), ...turn(at + 1, '➡')],
      [{ label: text('button-view-pledge'), data: actionData('pledge', pledge.id, back) }],
    ].filter((row) => row.length > 0),
  };
};
