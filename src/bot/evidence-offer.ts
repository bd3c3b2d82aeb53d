import type { Message } from 'grammy/types';
import { UNIT_ROLES } from '../domain/role.js';
import { MAX_EVIDENCE } from '../flows/report.js';
import { text } from '../flows/view.js';
import { type HeldFiles, holdFile, releaseFiles } from '../services/evidence.js';
import { periodText } from '../services/period-text.js';
import { reportsOfUnit, requireReportable } from '../services/reports.js';
import { fileOfferView } from './report-view.js';
import { fileOf } from './router.js';
import type { Turn } from './turn.js';

/** Files that follow each other so closely (seconds) are one sending: they are asked about once. */
const ONE_SENDING = 10;

/**
 * A photo or file that came by itself is offered to the reports that are owed, or to the one sent last; those that follow are gathered under
 * the same question. False: no report wants it.
 */
export const offerFile = async (turn: Turn, message: Message): Promise<boolean> => {
  const { actor, session } = turn;
  const file = fileOf(message);
  if (file === undefined || actor === undefined || !UNIT_ROLES.includes(actor.post.role)) return false;
  const album = message.media_group_id;
  // The rest of an album that was declined.
  if (album !== undefined && album === session.album) return true;
  const unit = await reportsOfUnit(turn, actor, actor.post.unit);
  if (fileOfferView({ kind: file.kind, count: 1 }, unit) === undefined) return false;
  const { held } = session;
  const { id, count, isFull } = await holdFile(turn, turn.person.id, {
    id: held?.id,
    file,
    caption: message.caption,
    max: MAX_EVIDENCE,
  });
  const kind = count > 1 ? 'several' : album === undefined ? file.kind : 'album';
  const isFollowing =
    held?.id === id && (message.date - held.at <= ONE_SENDING || (album !== undefined && held.album === album));
  session.held = {
    id,
    at: message.date,
    ...(album === undefined ? {} : { album }),
    ...(isFull ? { full: true } : {}),
  };
  if (isFull && held?.full !== true) turn.say({ body: [text('report-file-full', { max: MAX_EVIDENCE })] });
  const ask = isFollowing ? undefined : fileOfferView({ kind, count }, unit);
  if (ask !== undefined) turn.say(ask(id));
  return true;
};

/** The waiting files, taken by a report that is begun anyway; undefined when none wait. */
export const takeHeld = async (turn: Turn): Promise<HeldFiles | undefined> => {
  const { held } = turn.session;
  if (held === undefined) return undefined;
  delete turn.session.held;
  return releaseFiles(turn, turn.person.id, held.id, 'taken');
};

/** Puts the waiting files into the report that was chosen, once. */
export const releaseTo = async (
  turn: Turn,
  { id, pledge, period }: { readonly id: string; readonly pledge: string; readonly period: string },
  begin: (held: HeldFiles) => Promise<void>,
): Promise<void> => {
  const place = await requireReportable(turn, turn.actor, pledge, period);
  const held = await releaseFiles(turn, turn.person.id, id, 'taken');
  if (held === undefined) return turn.toast(text('report-file-settled'));
  if (turn.session.held?.id === id) delete turn.session.held;
  const args = { count: held.files.length, period: periodText(place.period) };
  turn.show({ body: [text('report-file-taken', args)] });
  await begin(held);
};

/** The waiting files belong nowhere. */
export const dropFiles = async (turn: Turn, [id = '']: readonly string[]): Promise<void> => {
  const released = await releaseFiles(turn, turn.person.id, id, 'declined');
  if (released === undefined) return turn.toast(text('report-file-settled'));
  const { held } = turn.session;
  if (held?.id === id) {
    if (held.album !== undefined) turn.session.album = held.album;
    delete turn.session.held;
  }
  turn.show({ body: [text('report-file-dropped')] });
};
