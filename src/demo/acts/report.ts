import type { MessageView, UploadInput } from '../../simulator/client.js';
import type { Principal } from '../people/cast.js';
import { type Answer, answer } from '../people/dialog.js';
import { buttonOf } from '../people/phone.js';

const photo = (name: string): UploadInput => ({ kind: 'photo', name, width: 1280, height: 960, size: 220_000 });

/** What goes with a report: of six, two send a photo, one an album, one a document, two nothing. */
const evidenceOf = (turn: number): readonly UploadInput[] => {
  const kind = turn % 6;
  if (kind === 0 || kind === 3) return [photo('anh.jpg')];
  if (kind === 1) return [photo('anh-1.jpg'), photo('anh-2.jpg'), photo('anh-3.jpg')];
  if (kind === 4) return [{ kind: 'document', name: 'bien-ban.docx', size: 48_000 }];
  return [];
};

/** Who had blocked the bot and writes again gets what was announced meanwhile, between the answers. */
const isAnswer = (message: MessageView): boolean => buttonOf(message, /^a:ack:/) === undefined;

/**
 * Reports on a period, by the button of a reminder where one came, else by `/baocao`.
 * @param index place of the period among those that are played, from 0
 * @param period its id
 */
export const report = async (
  { phone, part, index: place }: Principal,
  index: number,
  period: string,
): Promise<void> => {
  const wanted = new RegExp(`^a:report:.*:${period}$`);
  const reminded = await phone.newsButton(wanted);
  const first = reminded === undefined ? await phone.say('/baocao', isAnswer) : await phone.press(reminded, isAnswer);
  // Several periods may be open: then the bot asks which.
  const which = reminded === undefined ? buttonOf(first, wanted) : undefined;
  const opening = which === undefined ? first : await phone.press(which, isAnswer);
  const files = evidenceOf(place + index);
  const evidence: Answer[] = files.length === 0 ? [{ verb: 'skip' }] : [{ files }, { verb: 'done' }];
  const hasDifficulties = part.difficulties !== '' && index === 0;
  await answer(
    phone,
    opening,
    {
      figure: [{ text: part.figures[index] ?? '' }],
      narrative: [{ text: part.did[index] ?? '' }],
      evidence,
      difficulties: [hasDifficulties ? { text: part.difficulties } : { verb: 'skip' }],
      review: [{ verb: 'submit' }],
    },
    { first: 'figure', ends: isAnswer },
  );
};
