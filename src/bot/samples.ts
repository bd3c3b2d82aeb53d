import { inThread } from '../documents/in-thread.js';
import { appError } from '../errors.js';
import { actionData } from '../flows/button-data.js';
import { type Button, text } from '../flows/view.js';
import { campaignSample, rosterSample } from '../services/sample-files.js';
import { unitName } from '../services/work.js';
import type { BotFiles } from './files.js';
import type { Turn } from './turn.js';

const ADMIN = 'admin';

/** Sends a file to begin with, for who has none; the answer says what to do with it. */
const send = async (turn: Turn, files: BotFiles, name: string, bytes: Buffer, how: string): Promise<void> => {
  try {
    await files.send(turn.person.id, bytes, name);
  } catch {
    return turn.toast(text('sample-not-sent'), true);
  }
  turn.say({ body: [text(how)] });
};

/** The button below a list of campaigns that is empty. */
export const campaignSampleButton = (): Button => ({ label: text('button-sample'), data: actionData('camp-sample') });

/** The button below the question for the first list of units. */
export const rosterSampleButton = (): Button => ({ label: text('button-sample'), data: actionData('roster-sample') });

/** A campaign file that can be sent back as it is, for all below the administrator's unit. Throws `not-allowed`. */
export const sendCampaignSample = (turn: Turn, files: BotFiles): Promise<void> => {
  const { actor } = turn;
  if (actor?.post.role !== ADMIN) throw appError('not-allowed');
  const { unit } = actor.post;
  const yaml = campaignSample(turn.calendar.dayOf(turn.now), unit, unitName(turn, unit));
  return send(turn, files, 'dot-thi-dua.yaml', Buffer.from(yaml), 'sample-campaign');
};

/** A small list of units as a workbook, for who brings the roster (`mayBring`). Throws `not-allowed`. */
export const sendRosterSample = async (turn: Turn, files: BotFiles, mayBring: boolean): Promise<void> => {
  if (!mayBring) throw appError('not-allowed');
  const [header = [], ...rows] = rosterSample();
  const sheet = {
    name: turn.words(text('sample-roster-sheet')),
    columns: header.map((one) => ({ header: one })),
    rows,
  };
  const bytes = await inThread('writeXlsx', [sheet]);
  await send(turn, files, 'danh-sach-don-vi.xlsx', Buffer.from(bytes), 'sample-roster');
};
