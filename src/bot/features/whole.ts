import { text } from '../../flows/view.js';
import type { Dialogs } from '../dialogs.js';
import type { Feature } from '../feature.js';
import type { BotFiles } from '../files.js';
import { fileOf } from '../router.js';
import type { Turn } from '../turn.js';

const NAME = 'toan-van.txt';
/** Windows' own editor takes a text for UTF-8 by this mark. */
const MARK = '\uFEFF';

/**
 * A text that was pasted whole and is too long for its question: the beginning becomes the answer, the whole a file among those of the
 * dialog. The file goes out before the commit, because only Telegram gives it an id: had the program died in between, the button still
 * stands, and a second press sends another one.
 */
const keepWhole = async (turn: Turn, files: BotFiles, dialogs: Dialogs, draft: string): Promise<void> => {
  const whole = dialogs.wholeOf(turn, draft);
  if (whole === undefined) return turn.toast(text('button-old'));
  let sent: Awaited<ReturnType<BotFiles['send']>>;
  try {
    sent = await files.send(turn.person.id, Buffer.from(MARK + whole), NAME);
  } catch {
    return turn.toast(text('dialog-whole-unsent'), true);
  }
  await dialogs.takeWhole(turn, draft, fileOf(sent));
};

/** What a dialog does with a text that Telegram cut into several messages. */
export const wholeFeature = (deps: { readonly files: BotFiles; dialogs(): Dialogs }): Feature => ({
  actions: { whole: (turn, [draft = '']) => keepWhole(turn, deps.files, deps.dialogs(), draft) },
});
