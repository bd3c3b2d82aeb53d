import { createHash } from 'node:crypto';
import type { Message } from 'grammy/types';
import { inThread } from '../documents/in-thread.js';
import { rosterMarks } from '../documents/roster-marks.js';
import { readRosterBeside } from '../documents/roster-reading.js';
import type { RosterDiff } from '../domain/roster.js';
import { CHARSETS, type Charset } from '../domain/vietnamese-charsets.js';
import { appError } from '../errors.js';
import { actionData } from '../flows/button-data.js';
import { type Button, text } from '../flows/view.js';
import { makeOffer, peekOffer, takeOffer } from '../services/offers.js';
import type { RosterFile } from '../services/roster-sheet.js';
import {
  importRoster,
  type RosterImport,
  type RosterImported,
  type RosterOptions,
  type RosterRefused,
} from '../services/units.js';
import type { Actor, Founder } from '../services/work.js';
import { type BotFiles, documentNamed, fetchFile } from './files.js';
import { rosterDoneView, rosterPreviewView, rosterProblemsView } from './roster-view.js';
import type { Turn } from './turn.js';

const OFFER = 'roster';
const ADMIN = 'admin';
/** Telegram gives bots no larger file. */
const MAX_BYTES = 20 * 1024 * 1024;
const NAMES = /\.(csv|tsv|txt|xlsx|xlsm|xls|ods)$/i;

/** Tells whether an import would still do what was shown. */
const printOf = (diff: RosterDiff): string => createHash('sha1').update(JSON.stringify(diff)).digest('hex');

const isEmpty = ({ unchanged: _same, ...changed }: RosterDiff): boolean =>
  Object.values(changed).every(({ length }) => length === 0);

/** A file that an admin sent, and how it is to be read. */
interface RosterUpload {
  /** As Telegram names it. */
  readonly id: string;
  readonly name: string;
  readonly partial: boolean;
  /** The office that the admin wrote below the file. */
  readonly under: string;
  readonly charset: Charset | undefined;
}

const storedOf = ({ id, name, partial, under, charset }: RosterUpload): Record<string, string> => ({
  fileId: id,
  name,
  partial: partial ? 'yes' : '',
  under,
  charset: charset ?? '',
});

const uploadOf = (stored: Readonly<Record<string, string>>): RosterUpload => ({
  id: stored.fileId ?? '',
  name: stored.name ?? '',
  partial: stored.partial === 'yes',
  under: stored.under ?? '',
  charset: CHARSETS.find((one) => one === stored.charset),
});

/** Who brings rosters: files from and to them, and the ids in ADMIN_IDS. */
export interface RosterDeps {
  readonly files: BotFiles;
  readonly adminIds: readonly string[];
}

/** In whose right a roster is brought; undefined for whoever may not send one. Without any unit it is who stands in ADMIN_IDS. */
const bringerOf = ({ adminIds }: RosterDeps, { actor, person, directory }: Turn): Actor | Founder | undefined => {
  if (directory.tree.size === 0) return adminIds.includes(person.id) ? { founder: person.id } : undefined;
  return actor?.post.role === ADMIN ? actor : undefined;
};

/** Whether the person may send a list of units now. */
export const mayBringRoster = (turn: Turn, deps: RosterDeps): boolean => bringerOf(deps, turn) !== undefined;

/** The bytes of an upload, and what they say. */
interface RosterBytes {
  readonly bytes: Buffer;
  readonly read: RosterFile;
}

/** Undefined when Telegram does not give the file: the person was told. */
const fetchRoster = async (
  turn: Turn,
  { files }: RosterDeps,
  upload: RosterUpload,
): Promise<RosterBytes | undefined> => {
  const bytes = await fetchFile(turn, files, upload.id);
  return bytes && { bytes, read: await readRosterBeside(bytes, upload.charset) };
};

const bringIn = async (
  turn: Turn,
  deps: RosterDeps,
  { read }: RosterBytes,
  { partial, under }: Pick<RosterUpload, 'partial' | 'under'>,
  options: RosterOptions,
): Promise<RosterImport> => {
  const by = bringerOf(deps, turn);
  if (by === undefined) throw appError('not-allowed');
  return importRoster(turn, by, read, { partial, ...(under !== '' && { under }), ...options });
};

/** Shows what the file would change, with the buttons that do it. */
const showPreview = (turn: Turn, upload: RosterUpload, result: RosterImported, head: string): void => {
  if (isEmpty(result.diff)) {
    turn.show(rosterPreviewView(turn, result, 'roster-no-change', undefined));
    return;
  }
  const offer = makeOffer(turn, turn.person.id, OFFER, { ...storedOf(upload), print: printOf(result.diff) });
  turn.show(rosterPreviewView(turn, result, head, offer));
};

/**
 * A copy of the file with the bad cells marked; false when there is none: Telegram does not take it, or what could be read cannot be written. The
 * problems are told in words either way.
 */
const sendMarked = async (
  turn: Turn,
  files: BotFiles,
  bytes: Buffer,
  upload: RosterUpload,
  result: RosterRefused,
): Promise<boolean> => {
  try {
    const marks = rosterMarks(result, turn.words);
    const marked = marks.length === 0 ? undefined : await inThread('markRoster', bytes, marks);
    if (marked === undefined) return false;
    await files.send(turn.person.id, marked, `${upload.name.replace(NAMES, '')}-can-sua.xlsx`);
    return true;
  } catch {
    return false;
  }
};

/** What is wrong; where the good rows or another encoding would help, the button that tries. */
const showProblems = async (
  turn: Turn,
  deps: RosterDeps,
  file: RosterBytes,
  upload: RosterUpload,
  result: RosterRefused,
): Promise<void> => {
  const buttons: Button[] = [];
  const look = (label: Button['label'], next: RosterUpload): void => {
    const offer = makeOffer(turn, turn.person.id, OFFER, storedOf(next));
    buttons.push({ label, data: actionData('roster-look', offer) });
  };
  const charset = CHARSETS.find((one) => result.problems.some(({ args }) => args.charset === one));
  if (charset !== undefined) look(text('button-roster-convert'), { ...upload, charset });
  const partial = await bringIn(turn, deps, file, { ...upload, partial: true }, { dryRun: true });
  if (partial.ok) {
    look(text('button-roster-partial', { count: partial.units.size }), { ...upload, partial: true });
  }
  const marked = await sendMarked(turn, deps.files, file.bytes, upload, result);
  turn.show(rosterProblemsView(result.problems, marked, buttons));
};

const look = async (turn: Turn, deps: RosterDeps, upload: RosterUpload): Promise<void> => {
  const file = await fetchRoster(turn, deps, upload);
  if (file === undefined) return;
  const result = await bringIn(turn, deps, file, upload, { dryRun: true });
  if (result.ok) showPreview(turn, upload, result, upload.partial ? 'roster-would-partial' : 'roster-would');
  else await showProblems(turn, deps, file, upload, result);
};

/** A spreadsheet from an admin, or of the first roster from who is to be one, is taken for a roster: nothing is changed yet. True when taken. */
export const takeRoster = async (turn: Turn, deps: RosterDeps, message: Message): Promise<boolean> => {
  const document = documentNamed(message, NAMES);
  if (document === undefined || !mayBringRoster(turn, deps)) return false;
  if ((document.file_size ?? 0) > MAX_BYTES) {
    turn.say({ body: [text('roster-problem-too-large', { max: MAX_BYTES / 1024 / 1024 })] });
    return true;
  }
  const under = (message.caption ?? '').trim();
  const name = document.file_name ?? '';
  await look(turn, deps, { id: document.file_id, name, partial: false, under, charset: undefined });
  return true;
};

/** Looks again at a file, its good rows alone or in another encoding. */
export const lookAtRoster = async (turn: Turn, deps: RosterDeps, offer: string): Promise<void> => {
  const stored = await peekOffer(turn, turn.person.id, OFFER, offer);
  if (stored === undefined) return turn.toast(text('roster-look-old'), true);
  await look(turn, deps, uploadOf(stored));
};

/** Imports the file that was shown; when it would do something else by now, that is shown instead. `keep`: nothing is closed. */
export const confirmRoster = async (turn: Turn, deps: RosterDeps, offer: string, keep: boolean): Promise<void> => {
  const taken = await takeOffer(turn, turn.person.id, OFFER, offer);
  if (taken === undefined) return turn.toast(text('roster-done-before'), true);
  const upload = uploadOf(taken);
  const file = await fetchRoster(turn, deps, upload);
  if (file === undefined) return;
  const planned = await bringIn(turn, deps, file, upload, { dryRun: true });
  if (!planned.ok) return showProblems(turn, deps, file, upload, planned);
  if (printOf(planned.diff) !== taken.print) return showPreview(turn, upload, planned, 'roster-would-now');
  const done = await bringIn(turn, deps, file, upload, { keep });
  if (done.ok) turn.show(rosterDoneView(turn, done));
};
