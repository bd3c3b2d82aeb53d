import { currentBody, faultsOf, isOnBehalf, type Pledge, standingReview, undoableReview } from '../domain/pledge.js';
import { historyOf } from '../domain/pledge-history.js';
import { type Action, may } from '../domain/policy.js';
import { actionData } from '../flows/button-data.js';
import { type Button, gap, type TextRef, text, type View } from '../flows/view.js';
import { mendButtons } from '../services/fault-words.js';
import { paperButtons } from '../services/paper-news.js';
import { hasNoSigner, mayTakePaperBack } from '../services/paper-signatures.js';
import { isWithdrawable } from '../services/second-thoughts.js';
import { unitName } from '../services/work.js';
import { pledgeBodyView, sheetsOf, statusText } from './pledge-view.js';
import { readPlace, unitData } from './progress-view.js';
import type { Turn } from './turn.js';

export interface PledgeScreen {
  /** Where it was opened from (`placeArg` of a list in `/tiendo`); empty: from nowhere. */
  readonly back?: string;
  /** Said above it. */
  readonly note?: TextRef;
  /** An office looks at what it could do in the unit's place. */
  readonly inPlace?: boolean;
}

const mayHere = ({ actor, directory }: Turn, action: Action, { unit }: Pledge): boolean =>
  actor !== undefined && may(action, actor.post, unit, directory.tree);

const isOpen = ({ directory }: Turn, { campaign }: Pledge): boolean =>
  directory.campaigns.some(({ id, status }) => id === campaign && status === 'open');

/** An office takes back what an office filed, never the unit's own words. */
const mayTakeBack = ({ actor }: Turn, { unit, versions }: Pledge): boolean => {
  const last = versions.at(-1);
  return actor?.post.unit === unit || (last !== undefined && isOnBehalf(last));
};

/** What the unit, or an office in its place, can do with a pledge now. */
const filingButtons = (turn: Turn, pledge: Pledge): Button[][] => {
  const { id, status } = pledge;
  const rows: Button[][] = [];
  const review = standingReview(pledge);
  if (status === 'returned' && review !== undefined) rows.push(...mendButtons(id, faultsOf(review)));
  if (status === 'withdrawn') rows.push([{ label: text('button-mend-withdrawn'), data: actionData('mend', id) }]);
  if (status === 'approved' && mayHere(turn, 'pledge.sign', pledge))
    rows.push([{ label: text('button-sign'), data: actionData('sign', id) }]);
  if (status === 'signed') rows.push([{ label: text('button-amend'), data: actionData('amend', id) }]);
  if (isWithdrawable(pledge) && mayTakeBack(turn, pledge)) {
    const label = text(pledge.signature === undefined ? 'button-withdraw' : 'button-drop-change');
    rows.push([{ label, data: actionData('withdraw', id) }]);
  }
  return rows;
};

/** An office first says that it acts in the unit's place, so that its own decisions and the unit's acts are not mistaken for each other. */
const unitButtons = (turn: Turn, pledge: Pledge, inPlace: boolean): Button[][] => {
  const mine = filingButtons(turn, pledge);
  if (turn.actor?.post.unit === pledge.unit || inPlace || mine.length === 0) return mine;
  return [[{ label: text('button-in-place'), data: actionData('pledge-for', pledge.id) }]];
};

const reviewButtons = ({ now }: Turn, pledge: Pledge): Button[][] => {
  const { id, status, versions } = pledge;
  if (status === 'submitted')
    return [
      [
        { label: text('button-approve'), data: actionData('approve', id, String(versions.length)) },
        { label: text('button-return'), data: actionData('return', id, String(versions.length)) },
      ],
    ];
  return undoButtons(pledge, now);
};

/** Takes back the decision that stands there, while that is possible. */
export const undoButtons = (pledge: Pledge, now: number): Button[][] => {
  const review = undoableReview(pledge, now);
  if (review === undefined) return [];
  const label = text(`button-undo-${review.decision}`);
  return [[{ label, data: actionData('undo', pledge.id, review.at.toString(36)) }]];
};

/** What can still be done about a signature on paper: an officer takes the record back, the unit's principal says whether it is right. */
const recordButtons = async (turn: Turn, pledge: Pledge): Promise<Button[][]> => {
  const { id, status, signature } = pledge;
  if (signature?.paper === undefined || status !== 'signed') return [];
  const mark = signature.at.toString(36);
  const { answer } = signature.paper;
  if (mayHere(turn, 'pledge.sign', pledge)) {
    const no = { label: text('button-paper-contest'), data: actionData('paper-no', id, mark) };
    const yes = { label: text('button-paper-confirm'), data: actionData('paper-ok', id, mark) };
    return answer?.kind === 'confirmed' ? [] : [[yes], ...(answer === undefined ? [[no]] : [])];
  }
  if (!(await mayTakePaperBack(turn, turn.actor, pledge))) return [];
  return [[{ label: text('button-paper-back'), data: actionData('paper-back', id, mark) }]];
};

/** What anybody who sees a pledge can look at: its attachments, its earlier versions, what happened to it. */
export const readingButtons = (pledge: Pledge, back = ''): Button[][] => {
  const { id, versions } = pledge;
  const files = currentBody(pledge).attachments.length;
  const rows: Button[][] = [];
  if (files > 0)
    rows.push([{ label: text('button-attachments', { count: files }), data: actionData('pledge-files', id) }]);
  const sheets = sheetsOf(pledge).length;
  if (sheets > 0) rows.push([{ label: text('button-sheets', { count: sheets }), data: actionData('paper-files', id) }]);
  const past: Button[] = [];
  if (versions.length > 1) {
    const label = text('button-versions', { count: versions.length });
    past.push({ label, data: actionData('versions', id, String(versions.length), back) });
  }
  if (historyOf(pledge).length > 1) past.push({ label: text('button-history'), data: actionData('past', id, back) });
  return past.length === 0 ? rows : [...rows, past];
};

/** Warns who is about to approve what they filed themselves in the unit's place. */
export const ownFilingLines = async (turn: Turn, { unit, status, versions }: Pledge): Promise<(TextRef | null)[]> => {
  const filed = versions.at(-1);
  const isMine = filed !== undefined && isOnBehalf(filed) && filed.by === turn.actor?.member.id;
  if (!isMine || status !== 'submitted') return [];
  return [gap, text((await hasNoSigner(turn, unit)) ? 'review-own-filing-paper' : 'review-own-filing')];
};

/** A pledge with all that the person can do with it now. In a closed campaign that is looking. */
export const pledgeScreen = async (
  turn: Turn,
  pledge: Pledge,
  { back = '', note, inPlace = false }: PledgeScreen = {},
): Promise<View> => {
  const place = readPlace(back);
  const acting = isOpen(turn, pledge)
    ? [
        ...(await paperButtons(turn, turn.actor, pledge)),
        ...(await recordButtons(turn, pledge)),
        ...(!inPlace && mayHere(turn, 'pledge.review', pledge) ? reviewButtons(turn, pledge) : []),
        ...(mayHere(turn, 'pledge.submit', pledge) ? unitButtons(turn, pledge, inPlace) : []),
      ]
    : [];
  const label = text('button-back-unit', { unit: unitName(turn, pledge.unit) });
  const up = place === undefined ? [] : [[{ label, data: unitData(pledge.campaign, pledge.unit, place) }]];
  return {
    body: [
      ...(note === undefined ? [] : [note, gap]),
      ...pledgeBodyView(turn, pledge),
      ...(inPlace ? [] : await ownFilingLines(turn, pledge)),
    ],
    buttons: [...acting, ...readingButtons(pledge, back), ...up],
  };
};

/** Something else was to be done with a pledge that stands otherwise by now: says so and shows it. */
export const showChanged = async (turn: Turn, pledge: Pledge): Promise<void> => {
  turn.toast(text('pledge-changed', { status: statusText(pledge) }));
  turn.show(await pledgeScreen(turn, pledge));
};
