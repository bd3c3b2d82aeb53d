import { watchedCampaigns } from '../bot/campaign-handle.js';
import { fold, normalise } from '../domain/text.js';
import { actionData } from '../flows/button-data.js';
import { type Button, inRows, text } from '../flows/view.js';
import { makeOffer, peekOffer } from '../services/offers.js';
import { findUnits } from '../services/unit-lookup.js';
import { unitName } from '../services/work.js';
import type { ActionHandler } from './feature.js';
import { PAGE_SIZE, pageOf, turningButtons } from './pages.js';
import { listData, TOP_PLACE, unitData } from './progress-view.js';
import type { Turn } from './turn.js';

/** For what units are looked up: what the button of a match opens. */
const OPENS = {
  card: (_, unit) => actionData('unit', unit, '0'),
  invite: (_, unit) => actionData('inv', unit),
  history: (_, unit) => actionData('history', unit),
  behalf: (_, unit) => actionData('bh', unit),
  progress: (turn, unit) => {
    const campaign = watchedCampaigns(turn, turn.actor)[0]?.id ?? '';
    const isOffice = turn.directory.tree.children(unit).length > 0;
    return isOffice ? listData(campaign, unit, undefined) : unitData(campaign, unit, TOP_PLACE);
  },
} as const satisfies Record<string, (turn: Turn, unit: string) => string>;
export type MatchPurpose = keyof typeof OPENS;

const KIND = 'matches';

/** Codes of the units that the actor may look up for a purpose, best first. Throws `not-allowed` without a post. */
export const matching = (turn: Turn, query: string, purpose: MatchPurpose): string[] => {
  const found = findUnits(turn, turn.actor, query);
  // Nobody files in place of the own unit.
  return purpose === 'behalf' ? found.filter((unit) => unit !== turn.actor?.post.unit) : found;
};

/** What a search found, a page of buttons at a time; `offer`: under which id the search is kept already. */
export const showMatches = (
  turn: Turn,
  query: string,
  purpose: MatchPurpose,
  { page: wanted = 0, offer }: { readonly page?: number; readonly offer?: string } = {},
): void => {
  const found = matching(turn, query, purpose);
  const page = pageOf(found, wanted);
  // The words may be longer than a button holds.
  const kept = found.length <= PAGE_SIZE ? '' : (offer ?? makeOffer(turn, turn.person.id, KIND, { query, purpose }));
  const buttons = page.items.map(
    (unit): Button => ({
      label: turn.directory.tree.isOpen(unit)
        ? unitName(turn, unit)
        : text('unit-closed-name', { name: unitName(turn, unit) }),
      data: OPENS[purpose](turn, unit),
    }),
  );
  turn.show({
    body: [text('unit-search-found', { query, count: found.length })],
    buttons: [...inRows(buttons), ...turningButtons(page, (to) => actionData('um', kept, String(to)))],
  });
};

/** Another page of what a search found. */
export const turnMatches: ActionHandler = async (turn, [offer = '', page = '']) => {
  const kept = await peekOffer(turn, turn.person.id, KIND, offer);
  const purpose = Object.keys(OPENS).find((one): one is MatchPurpose => one === kept?.purpose);
  if (kept?.query === undefined || purpose === undefined) return turn.toast(text('button-old'), true);
  showMatches(turn, kept.query, purpose, { page: Number(page), offer });
};

/** Words that may be a unit's name: some letters on one line. */
const NAME = /^[\p{L}\p{N} .,&()'-]{3,80}$/u;

/**
 * Whether words that belong nowhere name units: written without diacritics they match as any search; written with them, as they stand, so
 * that `vâng` is no school called Vàng.
 */
export const namesUnits = (turn: Turn, typed: string): boolean => {
  const words = normalise(typed).toLowerCase();
  if (!NAME.test(words)) return false;
  const found = findUnits(turn, turn.actor, words);
  if (fold(words) === words) return found.length > 0;
  return found.some((unit) => unitName(turn, unit).toLowerCase().includes(words));
};
