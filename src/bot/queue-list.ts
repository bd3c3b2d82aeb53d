import type { Pledge } from '../domain/pledge.js';
import { standingReview } from '../domain/pledge.js';
import { text } from '../flows/view.js';
import { reviewQueue } from '../services/pledges.js';
import { namesOf } from '../services/post-holders.js';
import { pledgesByIds } from '../services/review-many.js';
import { openSelection, readSelection, type Selection } from '../services/selections.js';
import { findUnits } from '../services/unit-lookup.js';
import { type QueueList, type QueueMode, queueListView } from './queue-view.js';
import type { Turn } from './turn.js';

/** A list that the person opened, with what became of its items. Undefined when it is too old, or somebody else's. */
export const readList = async (turn: Turn, id: string): Promise<QueueList | undefined> => {
  const selection = await readSelection(turn, turn.person.id, id);
  return selection === undefined ? undefined : listOf(turn, id, selection);
};

/** The same with a selection that was changed just now. */
const listOf = async (turn: Turn, id: string, selection: Selection): Promise<QueueList> => {
  const known = new Map((await pledgesByIds(turn, selection.ids)).map((pledge) => [pledge.id, pledge]));
  const queue = await reviewQueue(turn, turn.actor);
  const inList = new Set(selection.ids);
  const deciders = [...known.values()].flatMap((pledge) => standingReview(pledge)?.by ?? []);
  const fresh = queue.filter((pledge) => !inList.has(pledge.id)).length;
  return { id, selection, pledges: known, names: await namesOf(turn, deciders), fresh };
};

/** Opens the queue as a list, as it stands now. */
export const openList = async (turn: Turn, queue?: readonly Pledge[]): Promise<void> => {
  const waiting = queue ?? (await reviewQueue(turn, turn.actor));
  if (waiting.length === 0) return turn.show({ body: [text('review-empty')] });
  const ids = waiting.map(({ id }) => id);
  const id = openSelection(turn, turn.person.id, ids);
  const selection = { rev: 1, person: turn.person.id, ids, ticked: {}, decided: {} };
  await showList(turn, await listOf(turn, id, selection), 0, 'open');
};

export const showList = async (turn: Turn, list: QueueList, page: number, mode: QueueMode): Promise<void> =>
  turn.show(queueListView(turn, list, page, mode));

/** `/duyet <part of a name or code>`: what waits of the units that match. */
export const findInQueue = async (turn: Turn, query: string): Promise<void> => {
  const queue = await reviewQueue(turn, turn.actor);
  const wanted = new Set(findUnits(turn, turn.actor, query));
  if (wanted.size === 0) return turn.show({ body: [text('unit-search-none', { query })] });
  const { tree } = turn.directory;
  const found = queue.filter(({ unit }) => wanted.has(unit) || tree.ancestors(unit).some((above) => wanted.has(above)));
  if (found.length === 0) return turn.show({ body: [text('queue-none-of', { query })] });
  await openList(turn, found);
};
