import type { Principal } from '../people/cast.js';
import { type Answer, type Answers, answer } from '../people/dialog.js';
import { buttonOf, type Found } from '../people/phone.js';
import type { Part } from '../season.js';

/** Fields of a pledge that a principal types. */
const FIELDS = ['action', 'target', 'deadline', 'responsible'] as const;

const answersOf = (typed: string | readonly string[] | undefined): Answer[] =>
  (typeof typed === 'string' ? [typed] : (typed ?? [])).map((words) => {
    // `=` presses the first of the offered choices, `=2027-01-15` that one.
    if (words === '=') return { choice: 0 };
    return words.startsWith('=') ? { choice: words.slice(1) } : { text: words };
  });

const bodyAnswers = (body: Pick<Part, (typeof FIELDS)[number]>): Answers =>
  Object.fromEntries(FIELDS.map((field) => [field, answersOf(body[field])]));

/** Registers the unit's action by `/dangky`, or by the button of a reminder. */
export const register = async ({ phone, part }: Principal): Promise<void> => {
  const { attachment, content } = part;
  const reminded = await phone.newsButton(/^a:register:/);
  const opening = reminded === undefined ? await phone.say('/dangky') : await phone.press(reminded);
  await answer(phone, opening, {
    content: [{ choice: content }],
    ...bodyAnswers(part),
    attachments:
      attachment === undefined
        ? [{ verb: 'skip' }]
        : [
            { files: [{ kind: 'document', name: attachment, mime: 'application/pdf', size: 184_320 }] },
            { verb: 'done' },
          ],
    review: [{ verb: 'submit' }],
  });
};

/** Mends a returned pledge by the button of the officer's answer: that field, and from the summary whatever else was too vague. */
export const mend = async ({ phone, part }: Principal, button: Found): Promise<void> => {
  const { field = '', mended = {} } = part.returned ?? {};
  const others = FIELDS.filter((one) => one !== field && mended[one] !== undefined);
  await answer(phone, await phone.press(button), {
    ...bodyAnswers(mended),
    review: [...others.map((): Answer => ({ verb: 'edit' })), { verb: 'submit' }],
    edit: others.map((one) => ({ verb: one })),
  });
};

/** Signs an approved pledge: reads it, then confirms. */
export const sign = async ({ phone }: Principal, button: Found): Promise<void> => {
  const confirmation = /^a:sign-yes:/;
  const asked = await phone.press(button, (message) => buttonOf(message, confirmation) !== undefined);
  const confirm = buttonOf(asked, confirmation);
  if (confirm !== undefined) await phone.press(confirm);
};
