import { applicable, EDIT, REVIEW, viewOf } from './dialog-view.js';
import type { DialogState, Flow, Step } from './flow.js';
import { gap, type Reply, type TextRef } from './view.js';

/** What a turn of a dialog yields. `submit`: all is answered and confirmed; the caller acts, and drops or keeps the state. */
export interface Turn {
  readonly state: DialogState;
  readonly replies: readonly Reply[];
  readonly submit?: true;
  /** Which of the flow's ways to submit was pressed. */
  readonly how?: string;
  /** The pressed button belongs to another step: the caller says what changed and shows the present. */
  readonly stale?: true;
}

/** The dialog where it stands, said once more: with the problem of the last answer, or with the preview that belongs to the summary. */
export const again = <E>(flow: Flow<E>, state: DialogState, env: E, problem?: TextRef): Turn => {
  const view = viewOf(flow, state, env, problem);
  const isFresh = state.step === REVIEW && problem === undefined;
  const preview = isFresh ? flow.preview?.({ answers: state.answers, env }) : undefined;
  const replies: Reply[] =
    preview === undefined
      ? [{ kind: 'show', view }]
      : [
          { kind: 'show', view: preview },
          { kind: 'say', view },
        ];
  return { state, replies };
};

/** The pressed button belongs to what was asked before, or is forged. */
export const stale = <E>(flow: Flow<E>, state: DialogState, env: E): Turn => ({
  ...again(flow, state, env),
  stale: true,
});

/** The same turn, with something said first. */
export const noting = (note: TextRef, turn: Turn): Turn => {
  const [first, ...rest] = turn.replies;
  if (first === undefined || first.kind === 'toast') return turn;
  return { ...turn, replies: [{ ...first, view: { ...first.view, body: [note, gap, ...first.view.body] } }, ...rest] };
};

/** The state without what was tried at its step in vain. */
const untried = ({ tried: _tried, instead: _instead, ...state }: DialogState): DialogState => state;

/** Puts the dialog at one field alone; the review follows. */
export const editField = <E>(flow: Flow<E>, state: DialogState, field: string, env: E): Turn => {
  const next: DialogState = { ...untried(state), step: field, editing: true };
  return { state: next, replies: [{ kind: 'show', view: viewOf(flow, next, env) }] };
};

/** Takes an answer and goes on: to the next question, to the summary, or to the submission. */
export const accept = <E>(flow: Flow<E>, state: DialogState, step: Step<E>, value: unknown, env: E): Turn => {
  const answers = { ...state.answers, [step.id]: value ?? null };
  // Another answer has taken the place of what a message said.
  const { [step.id]: _said, ...sources } = state.sources ?? {};
  const { cut: _cut, whole: _whole, ...answered } = { ...untried(state), answers, sources };
  const here = placeOf(flow, step.id);
  const following = applicable(flow, { answers, env }).filter((one) => placeOf(flow, one.id) > here);
  const next = state.editing ? following.find((one) => answers[one.id] === undefined) : following[0];
  if (next !== undefined) return move(flow, answered, next.id, env);
  if (flow.review === undefined) return { state: answered, replies: [], submit: true };
  return move(flow, { ...answered, editing: true }, REVIEW, env);
};

/** Where a step stands among all of the flow's, asked now or not. */
const placeOf = <E>(flow: Flow<E>, id: string): number => flow.steps.findIndex((step) => step.id === id);

/** Puts the dialog at a step. */
export const move = <E>(flow: Flow<E>, state: DialogState, step: string, env: E): Turn =>
  again(flow, { ...untried(state), step }, env);

/** To the question before, or from a field that is mended to the summary. */
export const back = <E>(flow: Flow<E>, state: DialogState, env: E): Turn => {
  if (state.step === EDIT) return move(flow, state, REVIEW, env);
  if (state.editing && state.step !== REVIEW) return move(flow, state, REVIEW, env);
  const at = state.step === REVIEW ? flow.steps.length : placeOf(flow, state.step);
  const previous = applicable(flow, { answers: state.answers, env }).findLast((step) => placeOf(flow, step.id) < at);
  if (previous === undefined) return stale(flow, state, env);
  const { editing: _done, ...rest } = state;
  return move(flow, rest, previous.id, env);
};
