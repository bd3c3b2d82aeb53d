import { normalise } from '../domain/text.js';
import { applicable, current, EDIT, editable, markOf, REVIEW, requestOf, submitsOf, viewOf } from './dialog-view.js';
import { sourced } from './edits.js';
import { caught, filed, inAlbum } from './files.js';
import { type Answers, answerList, type DialogState, type Flow, type Input, isSpoken, type Step } from './flow.js';
import { accept, again, back, editField, move, stale, type Turn } from './moves.js';
import { text } from './view.js';
import { choose, isRestOfText, joined, typed } from './words.js';

export { viewOf } from './dialog-view.js';
export { again, editField, type Turn } from './moves.js';

/** The first step of a flow, with answers that are known already. Steps that `seed` answers are not asked again. */
export const start = <E>(flow: Flow<E>, draftId: string, seed: Answers, env: E): Turn => {
  const steps = applicable(flow, { answers: seed, env });
  const first =
    steps.find((step) => seed[step.id] === undefined) ?? (flow.review === undefined ? steps.at(-1) : undefined);
  const state: DialogState = {
    flow: flow.id,
    version: flow.version,
    step: first?.id ?? REVIEW,
    answers: seed,
    draftId,
  };
  return { state, replies: [{ kind: 'show', view: viewOf(flow, state, env) }] };
};

/** True when the stored state can go on in this version of the flow. */
export const fits = <E>(flow: Flow<E>, state: DialogState): boolean =>
  flow.version === state.version &&
  (state.step === REVIEW || state.step === EDIT || current(flow, state) !== undefined);

/** Advances a dialog by one input. Pure: the same state, input and env give the same turn. */
export const advance = <E>(flow: Flow<E>, state: DialogState, input: Input, env: E): Turn => {
  if (input.kind === 'press') return press(flow, state, input, env);
  const step = current(flow, state);
  // The rest of an album whose first file was answered: only a step that collects files wants it.
  const isRest = input.kind === 'file' && input.album !== undefined && input.album === state.album;
  if (isRest && step?.files === undefined && flow.catches === undefined) return { state, replies: [] };
  if (input.kind === 'text' && input.sent !== undefined && isRestOfText(state, input.sent)) {
    return joined(flow, state, step, { ...input, sent: input.sent }, env);
  }
  const catcher = flow.steps.find(({ id }) => id === flow.catches);
  if (input.kind === 'file' && catcher !== undefined && step?.files === undefined && step?.file === undefined)
    return sourced(state, step, input, caught(flow, state, catcher, input, env));
  const heard = state.step === REVIEW && input.kind === 'text' ? hearing(flow, state, input.text, env) : undefined;
  if (heard !== undefined) return advance(flow, heard, input, env);
  if (step === undefined) {
    const seen = input.kind === 'file' ? inAlbum(state, input.album) : state;
    return again(flow, seen, env, text('dialog-press-a-button'));
  }
  if (input.kind === 'text') return sourced(state, step, input, typed(flow, state, step, input, env));
  if (input.kind === 'file') return sourced(state, step, input, filed(flow, state, step, input, env));
  const problem = isSpoken(input.what) ? 'dialog-not-spoken' : 'dialog-not-this';
  return again(flow, state, env, text(problem, { what: text(`what-${input.what}`) }));
};

/** Longer texts are no short answer, but the words of something else. */
const SHORT_ANSWER = 25;

/** The dialog at the step that is heard at the summary, where it can read these words. */
const hearing = <E>(flow: Flow<E>, state: DialogState, words: string, env: E): DialogState | undefined => {
  const step = flow.steps.find(({ id }) => id === flow.hears);
  if (step?.text === undefined || words.length > SHORT_ANSWER) return undefined;
  const isRead = step.text(normalise(words), { answers: state.answers, env }).ok;
  return isRead ? editField(flow, state, step.id, env).state : undefined;
};

const press = <E>(flow: Flow<E>, state: DialogState, input: { step: string; verb: string }, env: E): Turn => {
  if (input.step !== state.step) return stale(flow, state, env);
  const { verb } = input;
  if (verb === 'back') return back(flow, state, env);
  if (state.step === REVIEW) {
    const offered = submitsOf(flow, { answers: state.answers, env }).find(
      ({ id }) => verb === `${id}@${markOf(flow, state.answers)}`,
    );
    if (offered?.turns) return again(flow, { ...state, answers: { ...state.answers, ...offered.remember } }, env);
    if (offered !== undefined) return { state, replies: [], submit: true, how: offered.id };
    const asked = requested(flow, state, verb, env);
    if (asked !== undefined) return editField(flow, state, asked, env);
    return verb === EDIT ? move(flow, state, EDIT, env) : stale(flow, state, env);
  }
  if (state.step === EDIT) {
    return editable(flow, { answers: state.answers, env }).some(({ id }) => id === verb)
      ? editField(flow, state, verb, env)
      : stale(flow, state, env);
  }
  const step = current(flow, state);
  if (step === undefined) return stale(flow, state, env);
  return pressStep(flow, state, step, verb, env);
};

/** The field that a button of the summary opens by name: one that is asked by request, or any that can be edited. */
const requested = <E>(flow: Flow<E>, state: DialogState, verb: string, env: E): string | undefined => {
  const known = editable(flow, { answers: state.answers, env });
  return flow.steps.find(
    ({ id, byRequest }) => verb === requestOf(id) && (byRequest === true || known.some((one) => one.id === id)),
  )?.id;
};

const pressStep = <E>(flow: Flow<E>, state: DialogState, step: Step<E>, verb: string, env: E): Turn => {
  const scene = { answers: state.answers, env };
  if (verb === 'skip' && step.optional) return accept(flow, state, step, undefined, env);
  if (verb === 'done' && (step.files || step.multi)) {
    const ticked = answerList(state.answers, step.id);
    // What is offered no more, for an earlier answer was changed, is no answer either.
    const offered = step.multi ? (step.choices?.(scene) ?? []).map(({ id }): unknown => id) : ticked;
    const list = ticked.filter((one) => offered.includes(one));
    if (list.length === 0 && !step.optional) return again(flow, state, env, text('dialog-nothing-yet'));
    return accept(flow, state, step, list, env);
  }
  if (verb === 'instead' && state.instead !== undefined) return accept(flow, state, step, state.instead.value, env);
  const present = state.answers[step.id];
  if (verb === 'keep' && present !== undefined) return accept(flow, state, step, present, env);
  if (verb === 'clear' && step.files) {
    return again(flow, { ...state, answers: { ...state.answers, [step.id]: [] } }, env);
  }
  const choice = /^[=+]/.test(verb) ? step.choices?.(scene).find((one) => one.id === verb.slice(1)) : undefined;
  if (choice === undefined) return stale(flow, state, env);
  // The name of what is ticked already was typed.
  if (verb.startsWith('+')) return again(flow, state, env, text('dialog-ticked-already', { label: choice.label }));
  return choose(flow, state, step, choice, env);
};
