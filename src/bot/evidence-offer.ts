import type { Message } from 'grammy/types';
import { UNIT_ROLES } from '../domain/role.js';
import { text } from '../flows/view.js';
import { type HeldFiles, holdFile, releaseFiles } from '../services/evidence.js';
import { periodText } from '../services/period-text.js';
import { reportsOfUnit, requireReportable } from '../services/reports.js';
import { fileOfferView } from './report-view.js';
import { fileOf } from './router.js';
import type { Turn } from './turn.js';

/** A photo or file that came by itself is offered to the reports that are owed, or to the one sent last. False: no report wants it. */
export const offerFile = async (turn: Turn, message: Message): Promise<boolean> => {
  const { actor } = turn;
  const file = fileOf(message);
  if (file === undefined || actor === undefined || !UNIT_ROLES.includes(actor.post.role)) return false;
  const unit = await reportsOfUnit(turn, actor, actor.post.unit);
  const album = message.media_group_id;
  const view = fileOfferView(album === undefined ? file.kind : 'album', unit);
  if (view === undefined) return false;
  const { caption } = message;
  const words = { ...(album === undefined ? {} : { album }), ...(caption === undefined ? {} : { caption }) };
  const id = await holdFile(turn, turn.person.id, { file, ...words });
  if (id !== undefined) turn.say(view(id));
  return true;
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
  turn.show({ body: [text('report-file-taken', { period: periodText(place.period) })] });
  await begin(held);
};

/** The waiting files belong nowhere. */
export const dropFiles = async (turn: Turn, [id = '']: readonly string[]): Promise<void> => {
  const held = await releaseFiles(turn, turn.person.id, id, 'declined');
  if (held === undefined) turn.toast(text('report-file-settled'));
  else turn.show({ body: [text('report-file-dropped')] });
};
