import { createHash } from 'node:crypto';
import type { Message } from 'grammy/types';
import type { RosterDiff } from '../domain/roster.js';
import { appError } from '../errors.js';
import { actionData } from '../flows/button-data.js';
import { gap, text } from '../flows/view.js';
import { makeOffer, takeOffer } from '../services/offers.js';
import { readRosterCsv } from '../services/roster-file.js';
import { importRoster } from '../services/units.js';
import { unitName } from '../services/work.js';
import { type BotFiles, documentNamed, fetchFile } from './files.js';
import type { Turn } from './turn.js';
import { diffLines, rosterProblemsView } from './unit-view.js';

const OFFER = 'roster';
/** Telegram gives bots no larger file. */
const MAX_BYTES = 20 * 1024 * 1024;
const ADMIN = 'admin';

/** Tells whether an import would still do what was shown. */
const printOf = (diff: RosterDiff): string => createHash('sha1').update(JSON.stringify(diff)).digest('hex');

const changes = ({ unchanged: _same, ...changed }: RosterDiff): number =>
  Object.values(changed).reduce((sum, { length }) => sum + length, 0);

interface RosterUpload {
  /** As Telegram names it. */
  readonly id: string;
  readonly bytes: Buffer;
}

/** Names as the file has them, else as they stand. */
const namesOf = (turn: Turn, bytes: Buffer): ((code: string) => string) => {
  const read = readRosterCsv(bytes);
  const names = new Map(read.ok ? read.rows.map(({ code, name }) => [code, name]) : []);
  return (code) => names.get(code) ?? unitName(turn, code);
};

/** Shows what the file would change, with the button that does it. */
const showDiff = (turn: Turn, file: RosterUpload, diff: RosterDiff, head: string): void => {
  const lines = diffLines(namesOf(turn, file.bytes), diff);
  if (changes(diff) === 0) {
    turn.show({ body: [text('roster-no-change'), gap, ...lines] });
    return;
  }
  const offer = makeOffer(turn, turn.person.id, OFFER, { fileId: file.id, print: printOf(diff) });
  turn.show({
    body: [text(head), gap, ...lines, gap, text('roster-ask')],
    buttons: [[{ label: text('button-roster-import'), data: actionData('roster', offer) }]],
  });
};

/** A CSV file from an admin is taken for a roster: nothing is changed yet. True when taken. */
export const takeRoster = async (turn: Turn, files: BotFiles, message: Message): Promise<boolean> => {
  const document = documentNamed(message, /\.(csv|xlsx?|ods)$/i);
  if (document === undefined || turn.actor?.post.role !== ADMIN) return false;
  if ((document.file_size ?? 0) > MAX_BYTES) {
    turn.say({ body: [text('roster-problem-too-large', { max: MAX_BYTES / 1024 / 1024 })] });
    return true;
  }
  const bytes = await fetchFile(turn, files, document.file_id);
  if (bytes === undefined) return true;
  const result = await importRoster(turn, turn.actor, bytes, { dryRun: true });
  if (result.ok) showDiff(turn, { id: document.file_id, bytes }, result.diff, 'roster-would');
  else turn.say(rosterProblemsView(result.problems));
  return true;
};

/** Imports the file that was shown; when it would do something else by now, that is shown instead. */
export const confirmRoster = async (turn: Turn, files: BotFiles, offer: string): Promise<void> => {
  if (turn.actor === undefined) throw appError('not-allowed');
  const taken = await takeOffer(turn, turn.person.id, OFFER, offer);
  if (taken === undefined) return turn.toast(text('roster-done-before'), true);
  const fileId = taken.fileId ?? '';
  const bytes = await fetchFile(turn, files, fileId);
  if (bytes === undefined) return;
  const planned = await importRoster(turn, turn.actor, bytes, { dryRun: true });
  if (!planned.ok) return turn.show(rosterProblemsView(planned.problems));
  if (printOf(planned.diff) !== taken.print)
    return showDiff(turn, { id: fileId, bytes }, planned.diff, 'roster-would-now');
  await importRoster(turn, turn.actor, bytes);
  turn.show({ body: [text('roster-done'), gap, ...diffLines(namesOf(turn, bytes), planned.diff)] });
};
