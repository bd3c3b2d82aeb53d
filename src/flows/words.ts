import { fold, meansEverybody, meansFinished, meansNothing, normalise } from '../domain/text.js';
import { CUT_LENGTH } from './bounded-text.js';
import { REVIEW } from './dialog-view.js';
import {
  answerList,
  type Choice,
  type DialogState,
  type Flow,
  type Reading,
  type Sent,
  type Step,
  type TextInput,
} from './flow.js';
import { accept, again, noting, type Turn } from './moves.js';
import { text } from './view.js';

const CUT_SECONDS = 3;
/**
 * The first part was refused as too long: a message right after it is no answer of its own, as nobody reads the refusal and types anew in that
 * time. Its number may be any later one: our refusal, or somebody else's message, can have come between.
 */
export const isRestOfText = ({ cut }: { readonly cut?: Sent | undefined }, { id, at }: Sent): boolean =>
  cut !== undefined && id > cut.id && at >= cut.at && at - cut.at <= CUT_SECONDS;

/** More than this is kept of no text, in UTF-16 units: five messages. */
const WHOLE_LENGTH = 20_480;
/** What Telegram lets through in one message: a text that was cut there was cut inside a word, elsewhere at a blank, which is gone. */
const HARD_CUT = 4096;
const beforeRest = (part: string): string => (part.length >= HARD_CUT ? '' : ' ');

/**
 * Joins a text that Telegram cut into messages. The whole is the answer where it fits; else its true length is told, its beginning offered,
 * and it is kept. Where its beginning is no answer either, the rest is passed over in silence: the refusal stands above.
 */
export const joined = <E>(
  flow: Flow<E>,
  state: DialogState,
  step: Step<E> | undefined,
  { text: rest, sent }: Required<TextInput>,
  env: E,
): Turn => {
  const { cut, whole: _before, ...asked } = state;
  const whole = `${cut?.text ?? ''}${rest}`;
  const isKept = cut?.text !== undefined && whole.length <= WHOLE_LENGTH;
  const kept = isKept ? { text: whole + beforeRest(rest) } : {};
  const next = rest.length < CUT_LENGTH ? {} : { cut: { ...sent, ...kept } };
  const reading = isKept ? step?.text?.(normalise(whole), { answers: state.answers, env }) : undefined;
  if (step === undefined || reading === undefined) return { state: { ...state, ...next }, replies: [] };
  if (reading.ok) return read(flow, asked, step, reading, env);
  if (reading.instead === undefined) return { state: { ...asked, ...next }, replies: [] };
  return read(flow, { ...asked, ...next, whole: normalise(whole) }, step, reading, env);
};

/** Takes an offered choice: ticks it where several may be, else it is the answer. */
export const choose = <E>(flow: Flow<E>, state: DialogState, step: Step<E>, choice: Choice, env: E): Turn => {
  if (step.multi) return toggle(flow, state, step, choice.id, env);
  const kept: DialogState = { ...state, answers: { ...state.answers, ...choice.remember } };
  if (choice.turns) return again(flow, kept, env);
  if (choice.stays) {
    const present = kept.editing ? (kept.answers[step.id] ?? undefined) : undefined;
    return present === undefined ? again(flow, kept, env) : accept(flow, kept, step, present, env);
  }
  return accept(flow, kept, step, choice.value ?? choice.id, env);
};

const toggle = <E>(flow: Flow<E>, state: DialogState, step: Step<E>, id: string, env: E): Turn => {
  const ticked = answerList<string>(state.answers, step.id);
  const next = ticked.includes(id) ? ticked.filter((one) => one !== id) : [...ticked, id];
  return again(flow, { ...state, answers: { ...state.answers, [step.id]: next } }, env);
};

/** Reads what was typed: a choice by its name or number, else as the step reads words. */
export const typed = <E>(flow: Flow<E>, state: DialogState, step: Step<E>, input: TextInput, env: E): Turn => {
  const scene = { answers: state.answers, env };
  const value = normalise(input.text);
  const choices = step.choices?.(scene) ?? [];
  const meant = step.means?.(value, scene);
  const said = meant === undefined ? undefined : choices.find(({ id }) => id === meant);
  if (said !== undefined) return choose(flow, state, step, said, env);
  if (step.pressOnly) return again(flow, state, env, text('dialog-press-a-button'));
  const choice = matchChoice(choices, value, step.text !== undefined);
  if (choice !== undefined) return choose(flow, state, step, choice, env);
  if (step.files !== undefined && step.optional && (meansNothing(value) || meansFinished(value))) {
    const files = answerList(state.answers, step.id);
    return accept(flow, state, step, files.length === 0 ? undefined : files, env);
  }
  // Where nothing need be ticked, no tick is everybody; beside a tick it would be a contradiction.
  const isUnticked = step.multi && step.optional && answerList(state.answers, step.id).length === 0;
  if (isUnticked && meansEverybody(value)) return accept(flow, state, step, undefined, env);
  if (step.text === undefined) {
    return again(flow, state, env, text(step.files ? 'dialog-send-a-file' : 'dialog-choose-one'));
  }
  const reading = step.text(value, scene);
  const isCut = !reading.ok && input.sent !== undefined && input.text.length >= CUT_LENGTH;
  const { whole: _before, ...asked } = state;
  return read(
    flow,
    isCut ? { ...asked, cut: { ...input.sent, text: input.text + beforeRest(input.text) } } : asked,
    step,
    reading,
    env,
  );
};

/** Goes on with a reading, or says what was wrong and asks again. */
export const read = <E>(flow: Flow<E>, state: DialogState, step: Step<E>, reading: Reading, env: E): Turn => {
  const kept: DialogState = { ...state, answers: { ...state.answers, ...reading.remember } };
  if (reading.ok) {
    const next = accept(flow, kept, step, reading.value, env);
    // The summary shows it anyway.
    const isShown = reading.understood === undefined || next.state.step === REVIEW;
    return isShown ? next : noting(reading.understood, next);
  }
  const { instead: _last, ...asked } = kept;
  const { instead } = reading;
  return again(flow, instead === undefined ? asked : { ...asked, instead }, env, reading.problem);
};

/** A number as people say it who read a numbered list: `2`, `số 2`, `chọn mục 2.` without diacritics. */
const NUMBERED = /^(?:(?:chon|so|muc|noi dung|cau|thu|y|option|number|no)\.? ?)*(\d{1,2})\.?$/u;

/** A number picks a choice only where free text is no answer: "2" may be an answer of its own. */
export const matchChoice = (choices: readonly Choice[], value: string, freeText: boolean): Choice | undefined => {
  if (choices.length === 0) return undefined;
  const wanted = fold(value);
  const numbered = NUMBERED.exec(wanted)?.[1];
  const byLabel = choices.find((one) => typeof one.label === 'string' && fold(one.label) === wanted);
  return byLabel ?? (!freeText && numbered !== undefined ? choices[Number(numbered) - 1] : undefined);
};
