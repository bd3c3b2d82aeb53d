import { createHash } from 'node:crypto';
import type { Message } from 'grammy/types';
import { settingsDiff } from '../domain/settings-diff.js';
import type { TenantSettings } from '../domain/tenant-settings.js';
import { type TextRef, text } from '../flows/view.js';
import { makeOffer, takeOffer } from '../services/offers.js';
import { changeSettings, showSettings } from '../services/settings.js';
import { problemText } from '../services/settings-text.js';
import { type BotFiles, documentNamed, fetchFile } from './files.js';
import { problemsView } from './problems-view.js';
import { settingsDoneView, settingsPreview, settingsRefusedView } from './settings-view.js';
import type { Turn } from './turn.js';

const OFFER = 'settings';
const ADMIN = 'admin';
/** Settings take a few kilobytes; the reader refuses more than this anyway. */
const MAX_BYTES = 256 * 1024;

/** Tells whether a file would still make the same settings. */
const printOf = (settings: TenantSettings): string => createHash('sha1').update(JSON.stringify(settings)).digest('hex');

/** Loaded when a file comes: a bot that starts has no time for what reads YAML. */
const reader = () => import('../services/settings-file.js');

const preview = async (turn: Turn, fileId: string, yaml: string, notes: readonly TextRef[]): Promise<void> => {
  const present = showSettings(turn, turn.actor);
  const file = (await reader()).readSettingsYaml(yaml, present);
  if (!file.ok) return turn.show(problemsView('settings-file-refused', file.problems, problemText));
  const changes = settingsDiff(present, file.settings);
  if (changes.length === 0) return turn.show({ body: [text('settings-file-same')] });
  const isOld = file.revision !== undefined && file.revision !== present.rev;
  const old = isOld ? [text('settings-file-old')] : [];
  const data = { fileId, rev: String(present.rev), print: printOf(file.settings) };
  const offer = makeOffer(turn, turn.person.id, OFFER, data);
  turn.show(settingsPreview(changes, offer, [...notes, ...old]));
};

/** A YAML file of settings from an admin is shown as what it would change; nothing is changed yet. True when taken. */
export const takeSettingsFile = async (turn: Turn, files: BotFiles, message: Message): Promise<boolean> => {
  const document = documentNamed(message, /\.ya?ml$/i);
  if (document === undefined || turn.actor?.post.role !== ADMIN) return false;
  // Which kind of file a large one is cannot be seen: campaigns have the same limit and say so.
  if ((document.file_size ?? 0) > MAX_BYTES) return false;
  const bytes = await fetchFile(turn, files, document.file_id);
  if (bytes === undefined) return true;
  const yaml = bytes.toString('utf8');
  if (!(await reader()).isSettingsYaml(yaml)) return false;
  await preview(turn, document.file_id, yaml, []);
  return true;
};

/** Changes the settings as the file says that was shown; where it would do something else by now, that is shown instead. */
export const confirmSettingsFile = async (turn: Turn, files: BotFiles, offer: string): Promise<void> => {
  const present = showSettings(turn, turn.actor);
  const taken = await takeOffer(turn, turn.person.id, OFFER, offer);
  if (taken === undefined) return turn.toast(text('settings-file-done-before'), true);
  const fileId = taken.fileId ?? '';
  const bytes = await fetchFile(turn, files, fileId);
  if (bytes === undefined) return;
  const yaml = bytes.toString('utf8');
  const file = (await reader()).readSettingsYaml(yaml, present);
  if (!file.ok || String(present.rev) !== taken.rev || printOf(file.settings) !== taken.print)
    return preview(turn, fileId, yaml, [text('settings-file-meanwhile')]);
  const outcome = await changeSettings(turn, turn.actor, file.settings, present.rev);
  if (outcome.ok) turn.show(settingsDoneView(outcome.changes, outcome.rev));
  else turn.show(settingsRefusedView(outcome.flaws));
};
