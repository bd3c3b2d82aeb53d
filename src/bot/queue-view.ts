import { currentBody, type Pledge, standingReview } from '../domain/pledge.js';
import { clip } from '../domain/text.js';
import { actionData } from '../flows/button-data.js';
import { type Button, gap, type TextRef, text, type View } from '../flows/view.js';
import { MAX_TICKED, type Selection } from '../services/selections.js';
import { unitName, type Work } from '../services/work.js';
import { PAGE_SIZE, type Page, pageButtons, pageOf } from './pages.js';
import { statusText } from './pledge-view.js';

const ACTION_LENGTH = 70;
/** Names in a confirmation. */
const NAMED = 15;

/** A list of the queue as a person sees it: what is ticked, what somebody decided meanwhile. */
export interface QueueList {
  readonly id: string;
  readonly selection: Selection;
  readonly pledges: ReadonlyMap<string, Pledge>;
  /** Who decided, by id. */
  readonly names: ReadonlyMap<string, string>;
  /** How many wait that are not in the list. */
  readonly fresh: number;
}

/** Numbers open a pledge, or tick it. */
export type QueueMode = 'open' | 'tick';
const letter = (mode: QueueMode): string => (mode === 'tick' ? 't' : 'o');

export const queueData = (id: string, page: number, mode: QueueMode): string =>
  actionData('ql', id, String(page), letter(mode));

/** The page of the list on which an item stands. */
export const pageOfItem = ({ ids }: Selection, item: string): number =>
  Math.max(0, Math.floor(ids.indexOf(item) / PAGE_SIZE));

const lineOf = (work: Work, list: QueueList, id: string, number: number): TextRef => {
  const pledge = list.pledges.get(id);
  if (pledge === undefined) return text('queue-gone', { number });
  const args = { number, unit: unitName(work, pledge.unit), action: clip(currentBody(pledge).action, ACTION_LENGTH) };
  if (pledge.status === 'submitted')
    return text(list.selection.ticked[id] === undefined ? 'queue-item' : 'queue-item-ticked', args);
  const by = standingReview(pledge)?.by;
  const who = (by === undefined ? undefined : list.names.get(by)) ?? text('history-gone');
  const isDecided = pledge.status === 'approved' || pledge.status === 'returned';
  return text(isDecided ? 'queue-item-decided' : 'queue-item-left', { ...args, status: statusText(pledge), who });
};

const tickButtons = ({ id, selection }: QueueList, page: Page<string>): Button[][] => {
  const count = Object.keys(selection.ticked).length;
  const all: Button[] = [{ label: text('queue-tick-page'), data: actionData('qp', id, String(page.page)) }];
  if (count > 0) all.push({ label: text('queue-untick'), data: actionData('qx', id, String(page.page)) });
  const decide: Button[] = [
    { label: text('queue-approve', { count }), data: actionData('qa', id) },
    { label: text('queue-return', { count }), data: actionData('qr', id) },
  ];
  const back: Button = { label: text('queue-mode-open'), data: queueData(id, page.page, 'open') };
  return [all, ...(count > 0 ? [decide] : []), [back]];
};

/** The queue as it stood when the list was opened, eight a page: what is decided keeps its place, marked. */
export const queueListView = (work: Work, list: QueueList, wanted: number, mode: QueueMode): View => {
  const { id, selection, fresh } = list;
  const page = pageOf(selection.ids, wanted);
  const waiting = selection.ids.filter((one) => list.pledges.get(one)?.status === 'submitted').length;
  const open = (item: string): string =>
    mode === 'tick' ? actionData('qt', id, item, String(page.page)) : actionData('qo', id, item);
  const choose: Button = { label: text('queue-mode-tick'), data: queueData(id, page.page, 'tick') };
  const renew: Button = { label: text('queue-fresh', { count: fresh }), data: actionData('qnew') };
  return {
    body: [
      text('queue-head', { waiting, count: selection.ids.length }),
      text(mode === 'tick' ? 'queue-hint-tick' : 'queue-hint-open', { max: MAX_TICKED }),
      gap,
      ...page.items.map((item, i) => lineOf(work, list, item, page.first + i)),
    ],
    buttons: [
      ...pageButtons(page, open, (to) => queueData(id, to, mode)),
      ...(mode === 'tick' ? tickButtons(list, page) : waiting > 1 ? [[choose]] : []),
      ...(fresh > 0 ? [[renew]] : []),
    ],
  };
};

const nameLines = (work: Work, pledges: readonly Pledge[], vague?: ReadonlySet<string>): TextRef[] => {
  const lines = pledges.slice(0, NAMED).map((pledge, i) => {
    const action = clip(currentBody(pledge).action, ACTION_LENGTH);
    return text(vague?.has(pledge.id) ? 'queue-named-vague' : 'queue-named', {
      number: i + 1,
      unit: unitName(work, pledge.unit),
      action,
    });
  });
  const more = pledges.length - NAMED;
  return more > 0 ? [...lines, text('queue-named-more', { count: more })] : lines;
};

const vagueFirst = (pledges: readonly Pledge[], vague: ReadonlySet<string>): Pledge[] => [
  ...pledges.filter(({ id }) => vague.has(id)),
  ...pledges.filter(({ id }) => !vague.has(id)),
];

/** Asks once for all that is ticked. `vague`: ids of those with findings; they come first, so that the warning names what it is about. */
export const approveManyView = (
  work: Work,
  { id, selection }: QueueList,
  pledges: readonly Pledge[],
  vague: ReadonlySet<string>,
): View => ({
  body: [
    text('queue-approve-ask', { count: pledges.length }),
    gap,
    ...nameLines(work, vagueFirst(pledges, vague), vague),
    ...(vague.size > 0 ? [gap, text('queue-vague', { count: vague.size })] : []),
  ],
  buttons: [
    [
      {
        label: text('queue-approve-yes', { count: pledges.length }),
        data: actionData('qa-yes', id, String(selection.rev)),
      },
    ],
    [{ label: text('button-back'), data: queueData(id, 0, 'tick') }],
  ],
});

/** What became of all that was ticked, and of what was left as it stood. */
export const manyDoneView = (
  work: Work,
  id: string,
  head: TextRef,
  { done, skipped, undo, note }: { done: readonly Pledge[]; skipped: readonly Pledge[]; undo: boolean; note?: TextRef },
): View => ({
  body: [
    head,
    ...nameLines(work, done),
    ...(note === undefined ? [] : [gap, note]),
    ...(skipped.length === 0 ? [] : [gap, text('queue-skipped', { count: skipped.length })]),
    ...skipped
      .slice(0, NAMED)
      .map((pledge) => text('queue-skipped-item', { unit: unitName(work, pledge.unit), status: statusText(pledge) })),
  ],
  buttons: [
    ...(undo && done.length > 0
      ? [[{ label: text('queue-undo', { count: done.length }), data: actionData('qu', id) }]]
      : []),
    [{ label: text('queue-list'), data: queueData(id, 0, 'open') }],
  ],
});
