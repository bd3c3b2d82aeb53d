import { PLEDGE_FIELDS } from '../../domain/pledge.js';
import { AppError } from '../../errors.js';
import { actionData } from '../../flows/button-data.js';
import { answerText } from '../../flows/flow.js';
import { isReadyReason, RETURN_REASONS, type ReturnEnv, returnManyFlow } from '../../flows/return-pledge.js';
import { text } from '../../flows/view.js';
import { paperWay } from '../../services/paper-signatures.js';
import { viewPledge } from '../../services/pledges.js';
import { decideMany, pledgesByIds, tickedPledges, undoMany } from '../../services/review-many.js';
import { MAX_TICKED, type Selection, saveSelection } from '../../services/selections.js';
import { unitName } from '../../services/work.js';
import type { Dialogs } from '../dialogs.js';
import { dialog, type Feature } from '../feature.js';
import { PAGE_SIZE } from '../pages.js';
import { pledgeScreen } from '../pledge-screen.js';
import { statusText } from '../pledge-view.js';
import { openList, readList, showList } from '../queue-list.js';
import {
  approveManyView,
  manyDoneView,
  pageOfItem,
  type QueueList,
  type QueueMode,
  queueData,
  queueListView,
} from '../queue-view.js';
import { findingsOf, showForReview } from '../review-view.js';
import type { Turn } from '../turn.js';

type Use = (turn: Turn, list: QueueList, args: readonly string[]) => Promise<void>;

/** What is done with a list; one that is too old is opened anew. */
const withList =
  (use: Use) =>
  async (turn: Turn, [id = '', ...args]: readonly string[]): Promise<void> => {
    const list = await readList(turn, id);
    if (list !== undefined) return use(turn, list, args);
    turn.toast(text('queue-too-old'));
    await openList(turn);
  };

const isWaiting = (list: QueueList, id: string): boolean => list.pledges.get(id)?.status === 'submitted';

/** One of the list, with the way back to its page and on to the next that still waits. */
const open: Use = async (turn, list, [item = '']) => {
  const pledge = await viewPledge(turn, turn.actor, item);
  const { ids } = list.selection;
  const page = pageOfItem(list.selection, item);
  const rest = [...ids.slice(ids.indexOf(item) + 1), ...ids.slice(0, ids.indexOf(item))];
  const next = rest.find((one) => isWaiting(list, one));
  const back = queueData(list.id, page, 'open');
  if (pledge.status === 'submitted') {
    const left = ids.filter((one) => isWaiting(list, one)).length;
    const ways = { next: next === undefined ? undefined : actionData('qo', list.id, next), list: back };
    return showForReview(turn, pledge, left, ways);
  }
  turn.toast(text('pledge-changed', { status: statusText(pledge) }));
  const { body, buttons = [] } = await pledgeScreen(turn, pledge);
  turn.show({ body, buttons: [...buttons, [{ label: text('queue-list'), data: back }]] });
};

const change = async (turn: Turn, list: QueueList, ticked: Selection['ticked'], page: number): Promise<void> => {
  if (Object.keys(ticked).length > MAX_TICKED) return turn.toast(text('queue-full', { max: MAX_TICKED }), true);
  const selection = saveSelection(turn, list.id, { ...list.selection, ticked });
  turn.show(queueListView(turn, { ...list, selection }, page, 'tick'));
};

const tick: Use = async (turn, list, [item = '', page = '0']) => {
  const { [item]: before, ...others } = list.selection.ticked;
  const pledge = list.pledges.get(item);
  if (pledge === undefined || pledge.status !== 'submitted') {
    if (pledge !== undefined) turn.toast(text('pledge-changed', { status: statusText(pledge) }));
    return showList(turn, list, Number(page), 'tick');
  }
  const ticked = before === undefined ? { ...others, [item]: pledge.versions.length } : others;
  await change(turn, list, ticked, Number(page));
};

const tickPage: Use = async (turn, list, [page = '0']) => {
  const from = Number(page) * PAGE_SIZE;
  const here = list.selection.ids.slice(from, from + PAGE_SIZE).filter((id) => isWaiting(list, id));
  const added = Object.fromEntries(here.map((id) => [id, list.pledges.get(id)?.versions.length ?? 0]));
  await change(turn, list, { ...list.selection.ticked, ...added }, Number(page));
};

const askApprove: Use = async (turn, list) => {
  const ticked = (await tickedPledges(turn, list.selection)).filter(({ id }) => isWaiting(list, id));
  if (ticked.length === 0) return showList(turn, list, 0, 'tick');
  const vague = ticked.filter((pledge) => findingsOf(turn, pledge) > 0).map(({ id }) => id);
  turn.show(approveManyView(turn, list, ticked, new Set(vague)));
};

/** What was decided together last, once more: the second press of a nervous finger. */
const showDecided = async (turn: Turn, list: QueueList): Promise<void> => {
  const done = await pledgesByIds(turn, Object.keys(list.selection.decided));
  turn.toast(text(done.length > 0 ? 'button-finished' : 'button-old'));
  if (done.length === 0) return showList(turn, list, 0, 'open');
  const head = text('queue-decided', { count: done.length });
  turn.show(manyDoneView(turn, list.id, head, { done, skipped: [], undo: true }));
};

/** The confirmation names the selection that was shown: one that was changed since is asked for again. */
const approveAll: Use = async (turn, list, [rev = '']) => {
  if (String(list.selection.rev) !== rev) return showDecided(turn, list);
  const result = await decideMany(turn, turn.actor, { ...list, decision: 'approved' });
  const head = text('queue-approved', { count: result.done.length });
  const ways = await Promise.all(result.done.map((pledge) => paperWay(turn, turn.actor, pledge)));
  const count = ways.filter((way) => way !== undefined).length;
  const note = count === 0 ? {} : { note: text('queue-approved-paper', { count }) };
  turn.show(manyDoneView(turn, list.id, head, { ...result, ...note, undo: true }));
};

const undoAll: Use = async (turn, list) => {
  if (Object.keys(list.selection.decided).length === 0) {
    turn.toast(text('button-finished'));
    return showList(turn, list, 0, 'open');
  }
  const result = await undoMany(turn, turn.actor, list);
  turn.show(
    manyDoneView(turn, list.id, text('queue-undone', { count: result.done.length }), { ...result, undo: false }),
  );
};

const returnDialog = dialog<ReturnEnv>({
  flow: returnManyFlow,
  env: async (turn, answers) => {
    const list = await readList(turn, answerText(answers, 'selection'));
    if (list === undefined) throw new AppError('stale');
    const ticked = await tickedPledges(turn, list.selection);
    return {
      unitName: turn.words(text('queue-units', { count: ticked.length })),
      fields: PLEDGE_FIELDS,
      reasons: (field) => PLEDGE_FIELDS.filter((one) => one === field).flatMap((one) => RETURN_REASONS[one]),
      listed: ticked.map(({ unit }) => text('digest-unit', { unit: unitName(turn, unit) })).slice(0, MAX_TICKED),
    };
  },
  submit: async (turn, answers) => {
    const list = await readList(turn, answerText(answers, 'selection'));
    const field = PLEDGE_FIELDS.find((one) => one === answers.field);
    if (list === undefined) throw new AppError('stale');
    if (field === undefined) throw new AppError('invalid');
    const picked = answerText(answers, 'reason');
    const reason = isReadyReason(field, picked) ? turn.words(text(picked)) : picked;
    const result = await decideMany(turn, turn.actor, { ...list, decision: 'returned', field, reason });
    const head = text('queue-returned', { count: result.done.length, field: text(`field-${field}`), reason });
    turn.show(manyDoneView(turn, list.id, head, { ...result, undo: true }));
  },
});

const modeOf = (letter: string): QueueMode => (letter === 't' ? 'tick' : 'open');

/** The review queue as a list: several are ticked and decided together, with one reason and one confirmation. */
export const queueFeature = (deps: { dialogs: () => Dialogs }): Feature => ({
  dialogs: [returnDialog],
  actions: {
    qnew: (turn) => openList(turn),
    ql: withList((turn, list, [page = '0', mode = '']) => showList(turn, list, Number(page), modeOf(mode))),
    qo: withList(open),
    qt: withList(tick),
    qp: withList(tickPage),
    qx: withList((turn, list, [page = '0']) => change(turn, list, {}, Number(page))),
    qa: withList(askApprove),
    'qa-yes': withList(approveAll),
    qr: withList(async (turn, list) => {
      if ((await tickedPledges(turn, list.selection)).length === 0) return showList(turn, list, 0, 'tick');
      await deps.dialogs().begin(turn, returnManyFlow.id, { selection: list.id });
    }),
    qu: withList(undoAll),
  },
});
