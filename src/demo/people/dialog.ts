import type { MessageView, UploadInput } from '../../simulator/client.js';
import type { Found, Phone } from './phone.js';

/** How a person answers one question of a dialog. */
export type Answer =
  | { readonly text: string }
  /** The id of an offered choice, or its place among them (from 0). */
  | { readonly choice: string | number }
  | { readonly files: readonly UploadInput[] }
  /** A button of the dialog itself: `skip`, `done`, `submit`, `edit`. */
  | { readonly verb: string };

/** Answers by step, in order; the last one is given again as often as it is asked. */
export type Answers = Readonly<Record<string, readonly Answer[]>>;

const BUTTON = /^d:([^:]+):([^:]+):(.+)$/;

interface Question {
  readonly message: MessageView;
  readonly step: string;
  readonly buttons: readonly { readonly verb: string; readonly found: Found }[];
}

/** The question in a message, if it is one of a dialog. */
const questionIn = (message: MessageView): Question | undefined => {
  const buttons = message.buttons.flat().flatMap(({ data }) => {
    const [, , step, verb] = BUTTON.exec(data ?? '') ?? [];
    if (data === undefined || step === undefined || verb === undefined) return [];
    return [{ step, verb, found: { messageId: message.messageId, data } }];
  });
  const step = buttons[0]?.step;
  return step === undefined ? undefined : { message, step, buttons };
};

/**
 * Answers a dialog from its first message to its end, whatever questions come in whatever order: by the steps that its buttons name. An
 * optional step that no answer is for is skipped.
 * @param options `first`: the step at which the first message stands when it has no buttons; `ends`: tells the last message from others
 *   without a question, e.g. a preview
 * @returns the first message after the dialog
 * @throws Error when a summary was to be answered and none came
 */
export const answer = async (
  phone: Phone,
  opening: MessageView,
  answers: Answers,
  options: { readonly first?: string; ends?(message: MessageView): boolean } = {},
): Promise<MessageView> => {
  const { first, ends = () => true } = options;
  const fits = (message: MessageView): boolean => questionIn(message) !== undefined || ends(message);
  const given = new Map<string, number>();
  let message = opening;
  let question: Question | undefined =
    questionIn(message) ?? (first === undefined ? undefined : { message, step: first, buttons: [] });
  for (let turns = 0; question !== undefined; turns += 1) {
    if (turns > 60) throw new Error(`the dialog of person ${phone.id} does not end: ${message.text}`);
    message = await give(phone, question, nextAnswer(question, answers, given), fits);
    question = questionIn(message);
  }
  if (answers.review !== undefined && !given.has('review'))
    throw new Error(`the dialog of person ${phone.id} ended before it was sent: ${message.text}`);
  return message;
};

const nextAnswer = ({ step, buttons, message }: Question, answers: Answers, given: Map<string, number>): Answer => {
  const known = answers[step] ?? [];
  const count = given.get(step) ?? 0;
  given.set(step, count + 1);
  const next = known[Math.min(count, known.length - 1)];
  if (next !== undefined && count < known.length + 3) return next;
  for (const verb of ['skip', 'done', 'submit']) if (buttons.some((one) => isVerb(one.verb, verb))) return { verb };
  throw new Error(`nobody knows what to answer at "${step}": ${message.text}`);
};

/** A submit button also carries a mark of what stood above it. */
const isVerb = (shown: string, verb: string): boolean => shown === verb || shown.startsWith(`${verb}@`);

const give = (
  phone: Phone,
  question: Question,
  given: Answer,
  fits: (message: MessageView) => boolean,
): Promise<MessageView> => {
  if ('text' in given) return phone.say(given.text, fits);
  if ('files' in given) return phone.send(given.files, fits);
  const { buttons, step, message } = question;
  const choices = buttons.filter(({ verb }) => verb.startsWith('='));
  const pressed =
    'verb' in given
      ? buttons.find(({ verb }) => isVerb(verb, given.verb))
      : typeof given.choice === 'number'
        ? choices[given.choice]
        : choices.find(({ verb }) => verb === `=${given.choice}`);
  if (pressed === undefined) {
    const shown = buttons.map(({ verb }) => verb).join(' ');
    throw new Error(`no button for ${JSON.stringify(given)} at "${step}", but ${shown}: ${message.text}`);
  }
  return phone.press(pressed.found, fits);
};
