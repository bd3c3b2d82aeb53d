import { normalise } from '../domain/text.js';
import { applicable, current } from './dialog-view.js';
import type { Answers, DialogState, Flow, Reading, Sent, Step, TextInput } from './flow.js';
import { again, move, noting, type Turn } from './moves.js';
import { text } from './view.js';
import { matchChoice, typed } from './words.js';

/** Remembers which message gave the answer by its words, or was the last try of one. */
export const sourced = <E>(
  before: DialogState,
  step: Step<E> | undefined,
  { sent, ...input }: { readonly sent?: Sent; readonly kind: 'text' | 'file'; readonly caption?: string },
  turn: Turn,
): Turn => {
  const hasWords = input.kind === 'text' || (input.caption !== undefined && step?.file === undefined);
  if (sent === undefined || step?.text === undefined || !hasWords) return turn;
  const { state } = turn;
  const isAnswered = turn.submit === true || state.step !== before.step;
  return isAnswered
    ? { ...turn, state: { ...state, sources: { ...state.sources, [step.id]: sent.id } } }
    : { ...turn, state: { ...state, tried: sent.id } };
};

/** The step that a message answered; undefined when it answered none. */
const answeredBy = <E>(flow: Flow<E>, { sources }: DialogState, message: number): Step<E> | undefined =>
  flow.steps.find(({ id }) => sources?.[id] === message);

/** Whether an edit of a message concerns this dialog. */
export const isAbout = (state: DialogState, message: number): boolean =>
  state.tried === message || Object.values(state.sources ?? {}).includes(message);

/**
 * A message that gave an answer was edited: the answer follows. What cannot be an answer is refused and the former one stays. An edit of the
 * last, refused answer is another try. Nothing is said where nothing changed. Pure.
 */
export const edited = <E>(flow: Flow<E>, state: DialogState, input: Required<TextInput>, env: E): Turn => {
  const step = current(flow, state);
  if (state.tried === input.sent.id && step !== undefined) {
    return sourced(state, step, input, typed(flow, state, step, input, env));
  }
  const answered = answeredBy(flow, state, input.sent.id);
  if (answered === undefined) return { state, replies: [] };
  const label = flow.fieldLabel?.(answered.id) ?? text('dialog-this-answer');
  const reading = readAgain(answered, normalise(input.text), state, env);
  if (!reading.ok)
    return noting(text('dialog-edit-refused', { field: label }), again(flow, state, env, reading.problem));
  const answers: Answers = { ...state.answers, ...reading.remember, [answered.id]: reading.value ?? null };
  if (JSON.stringify(answers) === JSON.stringify(state.answers)) return { state, replies: [] };
  return noting(text('dialog-edit-taken', { field: label }), stay(flow, { ...state, answers }, env));
};

const readAgain = <E>(step: Step<E>, value: string, { answers }: DialogState, env: E): Reading => {
  const scene = { answers, env };
  const choice = step.multi ? undefined : matchChoice(step.choices?.(scene) ?? [], value, step.text !== undefined);
  if (choice !== undefined) {
    const remember = choice.remember === undefined ? {} : { remember: choice.remember };
    return { ok: true, value: choice.value ?? choice.id, ...remember };
  }
  const reading = step.text?.(value, scene) ?? { ok: false, problem: text('dialog-choose-one') };
  // Only doubted: no button could stand below, as another question waits; who mends a message has looked at it twice.
  return !reading.ok && reading.instead?.value === value ? { ok: true, value } : reading;
};

/** Where the dialog stands, unless the changed answer leaves that question out or opens another. */
const stay = <E>(flow: Flow<E>, state: DialogState, env: E): Turn => {
  const steps = applicable(flow, { answers: state.answers, env });
  const missing = steps.find(({ id }) => state.answers[id] === undefined);
  const isQuestion = current(flow, state) !== undefined;
  const isHere = isQuestion ? steps.some(({ id }) => id === state.step) : missing === undefined;
  return isHere || missing === undefined ? again(flow, state, env) : move(flow, state, missing.id, env);
};
