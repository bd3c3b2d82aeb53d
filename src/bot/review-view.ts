import { currentBody, type Pledge } from '../domain/pledge.js';
import { actionData } from '../flows/button-data.js';
import { type Button, gap, type TextRef, text } from '../flows/view.js';
import { checkDraft } from '../services/draft-check.js';
import { campaignOf } from '../services/work.js';
import { ownFilingLines, readingButtons } from './pledge-screen.js';
import { pledgeBodyView } from './pledge-view.js';
import type { Turn } from './turn.js';

/** What the specificity rule says of a pledge, for the one who reviews it. */
const findingLines = (turn: Turn, pledge: Pledge): (TextRef | null)[] => {
  const campaign = campaignOf(turn, pledge.campaign);
  const findings = checkDraft(campaign, turn.calendar.dayOf(turn.now), currentBody(pledge));
  if (findings.length === 0) return [gap, text('register-findings-none')];
  return [
    gap,
    text('review-findings'),
    ...findings.map(({ field, message }) => text('register-finding', { field: text(`field-${field}`), message })),
  ];
};

/** How many findings a pledge has. */
export const findingsOf = (turn: Turn, pledge: Pledge): number =>
  checkDraft(campaignOf(turn, pledge.campaign), turn.calendar.dayOf(turn.now), currentBody(pledge)).length;

/** The way on from a pledge under review: to the next one, and to the list. */
export interface ReviewWays {
  readonly next: string | undefined;
  readonly list: string | undefined;
}

/** One pledge with its findings and the officer's buttons; `left` tells how many wait altogether. */
export const showForReview = async (
  turn: Turn,
  pledge: Pledge,
  left: number,
  { next, list }: ReviewWays,
): Promise<void> => {
  const ways: Button[][] = [
    [
      ...(list === undefined ? [] : [{ label: text('queue-list'), data: list }]),
      ...(next === undefined ? [] : [{ label: text('button-next'), data: next }]),
    ],
  ].filter((row) => row.length > 0);
  const buttons: Button[][] = [
    [
      { label: text('button-approve'), data: actionData('approve', pledge.id, String(pledge.versions.length)) },
      { label: text('button-return'), data: actionData('return', pledge.id, String(pledge.versions.length)) },
    ],
    ...readingButtons(pledge),
    ...ways,
  ];
  turn.show({
    body: [
      text('review-head', { left }),
      gap,
      ...pledgeBodyView(turn, pledge),
      ...findingLines(turn, pledge),
      ...(await ownFilingLines(turn, pledge)),
    ],
    buttons,
  });
};
