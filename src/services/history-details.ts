import type { SettingsChange } from '../domain/settings-diff.js';
import { type TextRef, text } from '../flows/view.js';
import type { HistoryLine } from '../store/audit.js';
import { changesOf } from './settings.js';
import { shortChangeText } from './settings-text.js';
import type { Work } from './work.js';

/** So many changes are told of one line: a page of the history is one message. */
const TOLD = 2;
/** Of what people wrote at length only that it changed: the settings show it. */
const TEXTS = ['consent', 'welcome'];

const told = (change: SettingsChange): TextRef =>
  TEXTS.includes(change.group)
    ? text('audit-changed-text', { what: text(`settings-${change.group}-${change.field}`) })
    : shortChangeText(change);

/**
 * What a line of the history changed, from what to what: of settings, whose states are all kept. Nothing for other lines, which say it in
 * their words.
 */
export const historyDetails = async (
  work: Work,
  { action, subject = '' }: HistoryLine,
): Promise<readonly TextRef[]> => {
  const [area, group] = action.split('.');
  if (area !== 'settings' || group === undefined) return [];
  const changes = (await changesOf(work, Number(subject))).filter((change) => change.group === group);
  const more = changes.length - TOLD;
  return [...changes.slice(0, TOLD).map(told), ...(more > 0 ? [text('audit-changed-more', { count: more })] : [])];
};
