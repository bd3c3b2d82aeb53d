import { formatDay } from '../domain/iso-day.js';
import type { Pledge } from '../domain/pledge.js';
import { historyOf, type PledgeEvent } from '../domain/pledge-history.js';
import { actionData } from '../flows/button-data.js';
import { gap, type TextRef, text, type View } from '../flows/view.js';
import { namesOf } from '../services/post-holders.js';
import { unitName, type Work } from '../services/work.js';
import { momentOf } from './report-view.js';

/** So many of the last events fit a screen. */
const SHOWN = 20;
const HASH_SHOWN = 16;

const lineOf = (work: Work, event: PledgeEvent, names: ReadonlyMap<string, string>): TextRef[] => {
  const { kind, at, by, version, role, field, reason, others = [], hash, previous, day = '' } = event;
  const name = names.get(by);
  const person = name === undefined ? text('history-gone') : name;
  const who = role === undefined ? person : text('history-who', { name: person, role: text(`role-${role}`) });
  const lines = [text(`history-${kind}`, { at: momentOf(work, at), who, version, day: day && formatDay(day) })];
  const faults = field === undefined ? [] : [{ field, reason: reason ?? '' }, ...others];
  for (const fault of faults)
    lines.push(text('history-field', { field: text(`field-${fault.field}`), reason: fault.reason }));
  if (faults.length > 0) return lines;
  if (reason !== undefined) lines.push(text('history-reason', { reason }));
  if (hash !== undefined) lines.push(text('history-hash', { hash: hash.slice(0, HASH_SHOWN) }));
  if (previous !== undefined) lines.push(text('history-previous', { hash: previous.slice(0, HASH_SHOWN) }));
  return lines;
};

/** All that happened to a pledge, oldest first: who, when, why; the chain of signatures with it. */
export const pledgeHistoryView = async (work: Work, pledge: Pledge, back: string): Promise<View> => {
  const events = historyOf(pledge);
  const shown = events.slice(-SHOWN);
  const names = await namesOf(
    work,
    shown.map(({ by }) => by),
  );
  const hidden = events.length - shown.length;
  return {
    body: [
      text('history-head', { unit: unitName(work, pledge.unit) }),
      ...(hidden > 0 ? [text('history-earlier', { count: hidden })] : []),
      ...shown.flatMap((event) => [gap, ...lineOf(work, event, names)]),
    ],
    buttons: [[{ label: text('button-view-pledge'), data: actionData('pledge', pledge.id, back) }]],
  };
};
