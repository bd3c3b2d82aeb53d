import { appError } from '../errors.js';
import type { TextRef } from '../flows/view.js';
import { type HistoryLine, readHistory } from '../store/audit.js';
import { members } from '../store/entities.js';
import { historyDetails } from './history-details.js';
import { type Actor, authorise, type Work } from './work.js';

/** Lines on one page of the bot. */
const HISTORY_PAGE = 8;
/** Lines of the whole history that are looked through at once for those of a part of the organisation. */
const LOOK = 200;
const MOST_LOOKS = 25;

export interface HistoryPage {
  readonly unit: string;
  readonly lines: readonly (HistoryLine & {
    readonly name: string | undefined;
    /** From what to what, where that can be told. */
    readonly details: readonly TextRef[];
  })[];
  /** Place before which older lines stand; undefined: there are none. */
  readonly before: string | undefined;
}

/** The lines of the units under one, newest first; of the whole tenant also those that concern no unit. */
const linesUnder = async (work: Work, unit: string, before: string | undefined): Promise<HistoryLine[]> => {
  const { tree } = work.directory;
  const isRoot = tree.ancestors(unit).length === 0;
  const found: HistoryLine[] = [];
  let place = before;
  for (let look = 0; look < MOST_LOOKS && found.length <= HISTORY_PAGE; look += 1) {
    const page = await readHistory(work.tx, { before: place, limit: LOOK });
    found.push(...page.filter((line) => (line.unit === undefined ? isRoot : tree.isUnder(line.unit, unit))));
    place = page.at(-1)?.id;
    if (page.length < LOOK) break;
  }
  return found;
};

/**
 * Who did what when: of an office with all below it, of a school alone. Newest first.
 * @param before place of the last line that was seen
 * @throws {AppError} `not-allowed`, `not-found`
 */
export const historyPage = async (
  work: Work,
  actor: Actor | undefined,
  unit: string,
  before?: string,
): Promise<HistoryPage> => {
  if (!work.directory.tree.has(unit)) throw appError('not-found');
  authorise(work, actor, 'history.view', unit);
  const found = work.directory.tree.isOffice(unit)
    ? await linesUnder(work, unit, before)
    : await readHistory(work.tx, { unit, before, limit: HISTORY_PAGE + 1 });
  const shown = found.slice(0, HISTORY_PAGE);
  const people = await work.tx.getMany(members, [...new Set(shown.map(({ by }) => by))]);
  const details = await Promise.all(shown.map((line) => historyDetails(work, line)));
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return {
    unit,
    lines: shown.map((line, at) => ({ ...line, name: names.get(line.by), details: details[at] ?? [] })),
    before: found.length > shown.length ? shown.at(-1)?.id : undefined,
  };
};
