import { fold, normalise } from '../domain/text.js';
import { applicable, current, EDIT, editable, markOf, REVIEW, submitsOf, viewOf } from './dialog-view.js';
import {
  type Answers,
  answerList,
  type Choice,
  type DialogState,
  type FileInput,
  type Flow,
  type Input,
  type Reading,
  type Step,
  type TextInput,
} from './flow.js';
import { gap, type Reply, type TextRef, text } from './view.js';

export { viewOf } from './dialog-view.js';

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
    return { state: { ...state, cut: input.sent }, replies: [] };
  }
  const catcher = flow.steps.find(({ id }) => id === flow.catches);
  if (input.kind === 'file' && catcher !== undefined && step?.files === undefined && step?.file === undefined)
    return caught(flow, state, catcher, input, env);
  if (step === undefined) return again(flow, state, env, text('dialog-press-a-button'));
  if (input.kind === 'text') return typed(flow, state, step, input, env);
  if (input.kind === 'file') return filed(flow, state, step, input, env);
  return again(flow, state, env, text('dialog-not-this', { what: text(`what-${input.what}`) }));
};

/** A pasted text longer than this comes as several messages, one right after the other. */
const CUT_LENGTH = 4000;
const CUT_SECONDS = 2;
/**
 * The first part was refused as too long: the very next message is no answer of its own. In a busy account a message of somebody else may
 * come between; then the rest counts as an answer, which the summary shows.
 */
const isRestOfText = ({ cut }: DialogState, { id, at }: { id: number; at: number }): boolean =>
  cut !== undefined && id === cut.id + 1 && at >= cut.at && at - cut.at <= CUT_SECONDS;

/** Puts the dialog at one field alone; the review follows. */
export const editField = <E>(flow: Flow<E>, state: DialogState, field: string, env: E): Turn => {
  const next: DialogState = { ...state, step: field, editing: true };
  return { state: next, replies: [{ kind: 'show', view: viewOf(flow, next, env) }] };
};

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

const press = <E>(flow: Flow<E>, state: DialogState, input: { step: string; verb: string }, env: E): Turn => {
  if (input.step !== state.step) return { ...again(flow, state, env), stale: true };
  const { verb } = input;
  if (verb === 'back') return back(flow, state, env);
  if (state.step === REVIEW) {
    const offered = submitsOf(flow, { answers: state.answers, env }).find(
      ({ id }) => verb === `${id}@${markOf(state.answers)}`,
    );
    if (offered !== undefined) return { state, replies: [], submit: true, how: offered.id };
    return verb === EDIT ? move(flow, state, EDIT, env) : { ...again(flow, state, env), stale: true };
  }
  if (state.step === EDIT) {
    return editable(flow, { answers: state.answers, env }).some(({ id }) => id === verb)
      ? editField(flow, state, verb, env)
      : { ...again(flow, state, env), stale: true };
  }
  const step = current(flow, state);
  if (step === undefined) return { ...again(flow, state, env), stale: true };
  return pressStep(flow, state, step, verb, env);
};

const pressStep = <E>(flow: Flow<E>, state: DialogState, step: Step<E>, verb: string, env: E): Turn => {
  const scene = { answers: state.answers, env };
  if (verb === 'skip' && step.optional) return accept(flow, state, step, undefined, env);
  if (verb === 'done' && (step.files || step.multi)) {
    const list = answerList(state.answers, step.id);
    if (list.length === 0 && !step.optional) return again(flow, state, env, text('dialog-nothing-yet'));
    return accept(flow, state, step, list, env);
  }
  const present = state.answers[step.id];
  if (verb === 'keep' && present !== undefined) return accept(flow, state, step, present, env);
  if (verb === 'clear' && step.files) {
    return again(flow, { ...state, answers: { ...state.answers, [step.id]: [] } }, env);
  }
  const choice = verb.startsWith('=') ? step.choices?.(scene).find((one) => one.id === verb.slice(1)) : undefined;
  if (choice === undefined) return { ...again(flow, state, env), stale: true };
  return choose(flow, state, step, choice, env);
};

const choose = <E>(flow: Flow<E>, state: DialogState, step: Step<E>, choice: Choice, env: E): Turn => {
  if (step.multi) return toggle(flow, state, step, choice.id, env);
  const kept: DialogState = { ...state, answers: { ...state.answers, ...choice.remember } };
  return accept(flow, kept, step, choice.value ?? choice.id, env);
};

const toggle = <E>(flow: Flow<E>, state: DialogState, step: Step<E>, id: string, env: E): Turn => {
  const ticked = answerList<string>(state.answers, step.id);
  const next = ticked.includes(id) ? ticked.filter((one) => one !== id) : [...ticked, id];
  return again(flow, { ...state, answers: { ...state.answers, [step.id]: next } }, env);
};

const typed = <E>(flow: Flow<E>, state: DialogState, step: Step<E>, input: TextInput, env: E): Turn => {
  const scene = { answers: state.answers, env };
  const value = normalise(input.text);
  const choices = step.choices?.(scene) ?? [];
  const choice = matchChoice(choices, value, step.text !== undefined);
  if (choice !== undefined) return choose(flow, state, step, choice, env);
  if (step.text === undefined) {
    return again(flow, state, env, text(step.files ? 'dialog-send-a-file' : 'dialog-choose-one'));
  }
  const reading = step.text(value, scene);
  const isCut = !reading.ok && input.sent !== undefined && input.text.length >= CUT_LENGTH;
  return read(flow, isCut ? { ...state, cut: input.sent } : state, step, reading, env);
};

const read = <E>(flow: Flow<E>, state: DialogState, step: Step<E>, reading: Reading, env: E): Turn => {
  const kept: DialogState = { ...state, answers: { ...state.answers, ...reading.remember } };
  return reading.ok ? accept(flow, kept, step, reading.value, env) : again(flow, kept, env, reading.problem);
};

/** A bare number picks a choice only where free text is no answer: "2" may be an answer of its own. */
const matchChoice = (choices: readonly Choice[], value: string, freeText: boolean): Choice | undefined => {
  const wanted = fold(value);
  const byLabel = choices.find((one) => typeof one.label === 'string' && fold(one.label) === wanted);
  return byLabel ?? (!freeText && /^\d{1,2}$/.test(value) ? choices[Number(value) - 1] : undefined);
};

const filed = <E>(flow: Flow<E>, state: DialogState, step: Step<E>, input: FileInput, env: E): Turn => {
  if (step.file !== undefined) {
    const next: DialogState = input.album === undefined ? state : { ...state, album: input.album };
    return read(flow, next, step, step.file(input, { answers: state.answers, env }), env);
  }
  if (step.files === undefined) {
    // A photo with a caption where words were asked for: the words are the answer.
    if (input.caption !== undefined && step.text !== undefined) {
      const note = text('dialog-words-taken', { what: text(`what-${input.file.kind}`) });
      return noting(note, typed(flow, state, step, { kind: 'text', text: input.caption }, env));
    }
    return again(flow, state, env, text('dialog-not-this', { what: text(`what-${input.file.kind}`) }));
  }
  return collect(flow, state, step, input, env);
};

/** Adds a file to what `step` collects, wherever the dialog stands. */
const collect = <E>(flow: Flow<E>, state: DialogState, step: Step<E>, { file, album }: FileInput, env: E): Turn => {
  const files = answerList<{ uniqueId: string }>(state.answers, step.id);
  const max = step.files?.max ?? 0;
  if (files.some((one) => one.uniqueId === file.uniqueId)) return again(flow, state, env, text('dialog-file-twice'));
  if (files.length >= max) return again(flow, state, env, text('dialog-files-enough', { max }));
  const { album: _last, ...rest } = state;
  const next: DialogState = {
    ...rest,
    answers: { ...state.answers, [step.id]: [...files, file] },
    ...(album === undefined ? {} : { album }),
  };
  // An album comes as one update per photo: the first is answered, the others only kept.
  if (album !== undefined && album === state.album) return { state: next, replies: [] };
  const label = state.step === step.id ? undefined : flow.fieldLabel?.(step.id);
  const note = label === undefined ? text('dialog-file-kept') : text('dialog-file-caught', { field: label });
  return again(flow, next, env, note);
};

/** A file that came while something else was asked is kept where files belong; its words answer what was asked. */
const caught = <E>(flow: Flow<E>, state: DialogState, catcher: Step<E>, input: FileInput, env: E): Turn => {
  const kept = collect(flow, state, catcher, input, env);
  const step = current(flow, kept.state);
  const isNew = kept.state !== state && kept.replies.length > 0;
  if (!isNew || input.caption === undefined || step?.text === undefined) return kept;
  const note = text('dialog-file-caught', { field: flow.fieldLabel?.(catcher.id) ?? '' });
  return noting(note, typed(flow, kept.state, step, { kind: 'text', text: input.caption }, env));
};

/** The same turn, with something said first. */
const noting = (note: TextRef, turn: Turn): Turn => {
  const [first, ...rest] = turn.replies;
  if (first === undefined || first.kind === 'toast') return turn;
  return { ...turn, replies: [{ ...first, view: { ...first.view, body: [note, gap, ...first.view.body] } }, ...rest] };
};

const accept = <E>(flow: Flow<E>, state: DialogState, step: Step<E>, value: unknown, env: E): Turn => {
  const answers = { ...state.answers, [step.id]: value ?? null };
  const { cut: _cut, ...answered } = { ...state, answers };
  const following = applicable(flow, { answers, env }).filter((one) => placeOf(flow, one.id) > placeOf(flow, step.id));
  const next = state.editing ? following.find((one) => answers[one.id] === undefined) : following[0];
  if (next !== undefined) return move(flow, answered, next.id, env);
  if (flow.review === undefined) return { state: answered, replies: [], submit: true };
  return move(flow, { ...answered, editing: true }, REVIEW, env);
};

/** Where a step stands among all of the flow's, asked now or not. */
const placeOf = <E>(flow: Flow<E>, id: string): number => flow.steps.findIndex((step) => step.id === id);

const move = <E>(flow: Flow<E>, state: DialogState, step: string, env: E): Turn => again(flow, { ...state, step }, env);

const back = <E>(flow: Flow<E>, state: DialogState, env: E): Turn => {
  if (state.step === EDIT) return move(flow, state, REVIEW, env);
  if (state.editing && state.step !== REVIEW) return move(flow, state, REVIEW, env);
  const at = state.step === REVIEW ? flow.steps.length : placeOf(flow, state.step);
  const previous = applicable(flow, { answers: state.answers, env }).findLast((step) => placeOf(flow, step.id) < at);
  if (previous === undefined) return { ...again(flow, state, env), stale: true };
  const { editing: _done, ...rest } = state;
  return move(flow, rest, previous.id, env);
};
