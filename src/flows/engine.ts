import { fold, normalise } from '../domain/text.js';
import { dialogData } from './button-data.js';
import {
  type Answers,
  answerList,
  type Choice,
  type DialogState,
  type Flow,
  type Input,
  type Scene,
  type Step,
} from './flow.js';
import { type Button, gap, inRows, type Reply, type TextRef, text, type View } from './view.js';

const REVIEW = 'review';
const EDIT = 'edit';

/** What a turn of a dialog yields. `submit`: all is answered and confirmed; the caller acts, and drops or keeps the state. */
export interface Turn {
  readonly state: DialogState;
  readonly replies: readonly Reply[];
  readonly submit?: true;
  /** The pressed button belongs to another step: the caller says what changed and shows the present. */
  readonly stale?: true;
}

const applicable = <E>(flow: Flow<E>, scene: Scene<E>): readonly Step<E>[] =>
  flow.steps.filter((step) => step.applies?.(scene) ?? true);

const current = <E>(flow: Flow<E>, state: DialogState): Step<E> | undefined =>
  flow.steps.find((step) => step.id === state.step);

/** The first step of a flow, with answers that are known already. Steps that `seed` answers are not asked again. */
export const start = <E>(flow: Flow<E>, draftId: string, seed: Answers, env: E): Turn => {
  const first = applicable(flow, { answers: seed, env }).find((step) => seed[step.id] === undefined);
  const state: DialogState = {
    flow: flow.id,
    version: flow.version,
    step: first?.id ?? REVIEW,
    answers: seed,
    draftId,
  };
  return { state, replies: [{ kind: 'show', view: viewOf(flow, state, env) }] };
};

/** The question (or the summary) at which the dialog stands, to be shown again. */
export const viewOf = <E>(flow: Flow<E>, state: DialogState, env: E, problem?: TextRef): View => {
  const scene = { answers: state.answers, env };
  if (state.step === REVIEW) return reviewView(flow, state, scene, problem);
  if (state.step === EDIT) return editView(flow, state, scene);
  const step = current(flow, state);
  if (step === undefined) throw new Error(`flow ${flow.id} has no step ${state.step}`);
  return questionView(flow, state, step, scene, problem);
};

/** True when the stored state can go on in this version of the flow. */
export const fits = <E>(flow: Flow<E>, state: DialogState): boolean =>
  flow.version === state.version &&
  (state.step === REVIEW || state.step === EDIT || current(flow, state) !== undefined);

/** Advances a dialog by one input. Pure: the same state, input and env give the same turn. */
export const advance = <E>(flow: Flow<E>, state: DialogState, input: Input, env: E): Turn => {
  if (input.kind === 'press') return press(flow, state, input, env);
  const step = current(flow, state);
  if (step === undefined) return again(flow, state, env, text('dialog-press-a-button'));
  if (input.kind === 'text') return typed(flow, state, step, input.text, env);
  if (input.kind === 'file') return filed(flow, state, step, input, env);
  return again(flow, state, env, text('dialog-not-this', { what: text(`what-${input.what}`) }));
};

/** Puts the dialog at one field alone; the review follows. */
export const editField = <E>(flow: Flow<E>, state: DialogState, field: string, env: E): Turn => {
  const next: DialogState = { ...state, step: field, editing: true };
  return { state: next, replies: [{ kind: 'show', view: viewOf(flow, next, env) }] };
};

const again = <E>(flow: Flow<E>, state: DialogState, env: E, problem?: TextRef): Turn => ({
  state,
  replies: [{ kind: 'show', view: viewOf(flow, state, env, problem) }],
});

const press = <E>(flow: Flow<E>, state: DialogState, input: { step: string; verb: string }, env: E): Turn => {
  if (input.step !== state.step) return { ...again(flow, state, env), stale: true };
  const { verb } = input;
  if (verb === 'back') return back(flow, state, env);
  if (state.step === REVIEW) {
    if (verb === 'submit') return { state, replies: [], submit: true };
    return verb === EDIT ? move(flow, state, EDIT, env) : { ...again(flow, state, env), stale: true };
  }
  if (state.step === EDIT) {
    return flow.fieldLabel?.(verb) !== undefined
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
  const choice = verb.startsWith('=') ? step.choices?.(scene).find((one) => one.id === verb.slice(1)) : undefined;
  if (choice === undefined) return { ...again(flow, state, env), stale: true };
  return step.multi ? toggle(flow, state, step, choice.id, env) : accept(flow, state, step, choice.id, env);
};

const toggle = <E>(flow: Flow<E>, state: DialogState, step: Step<E>, id: string, env: E): Turn => {
  const ticked = answerList<string>(state.answers, step.id);
  const next = ticked.includes(id) ? ticked.filter((one) => one !== id) : [...ticked, id];
  return again(flow, { ...state, answers: { ...state.answers, [step.id]: next } }, env);
};

const typed = <E>(flow: Flow<E>, state: DialogState, step: Step<E>, raw: string, env: E): Turn => {
  const scene = { answers: state.answers, env };
  const value = normalise(raw);
  const choices = step.choices?.(scene) ?? [];
  const choice = matchChoice(choices, value, step.text !== undefined);
  if (choice !== undefined) {
    return step.multi ? toggle(flow, state, step, choice.id, env) : accept(flow, state, step, choice.id, env);
  }
  if (step.text === undefined) {
    return again(flow, state, env, text(step.files ? 'dialog-send-a-file' : 'dialog-choose-one'));
  }
  const reading = step.text(value, scene);
  return reading.ok ? accept(flow, state, step, reading.value, env) : again(flow, state, env, reading.problem);
};

/** A bare number picks a choice only where free text is no answer: "2" may be an answer of its own. */
const matchChoice = (choices: readonly Choice[], value: string, freeText: boolean): Choice | undefined => {
  const wanted = fold(value);
  const byLabel = choices.find((one) => typeof one.label === 'string' && fold(one.label) === wanted);
  return byLabel ?? (!freeText && /^\d{1,2}$/.test(value) ? choices[Number(value) - 1] : undefined);
};

const filed = <E>(flow: Flow<E>, state: DialogState, step: Step<E>, input: Input & { kind: 'file' }, env: E): Turn => {
  if (step.files === undefined) {
    // A photo with a caption where words were asked for: the words are the answer.
    if (input.caption !== undefined && step.text !== undefined) return typed(flow, state, step, input.caption, env);
    return again(flow, state, env, text('dialog-not-this', { what: text(`what-${input.file.kind}`) }));
  }
  const files = answerList<{ uniqueId: string }>(state.answers, step.id);
  if (files.some((one) => one.uniqueId === input.file.uniqueId))
    return again(flow, state, env, text('dialog-file-twice'));
  if (files.length >= step.files.max)
    return again(flow, state, env, text('dialog-files-enough', { max: step.files.max }));
  const { album: _last, ...rest } = state;
  const next: DialogState = {
    ...rest,
    answers: { ...state.answers, [step.id]: [...files, input.file] },
    ...(input.album === undefined ? {} : { album: input.album }),
  };
  // An album comes as one update per photo: the first is answered, the others only kept.
  if (input.album !== undefined && input.album === state.album) return { state: next, replies: [] };
  return again(flow, next, env, text('dialog-file-kept'));
};

const accept = <E>(flow: Flow<E>, state: DialogState, step: Step<E>, value: unknown, env: E): Turn => {
  const answers = { ...state.answers, [step.id]: value ?? null };
  const answered: DialogState = { ...state, answers };
  const steps = applicable(flow, { answers, env });
  const following = steps.slice(steps.indexOf(step) + 1);
  const next = state.editing ? following.find((one) => answers[one.id] === undefined) : following[0];
  if (next !== undefined) return move(flow, answered, next.id, env);
  if (flow.review === undefined) return { state: answered, replies: [], submit: true };
  return move(flow, { ...answered, editing: true }, REVIEW, env);
};

const move = <E>(flow: Flow<E>, state: DialogState, step: string, env: E): Turn => again(flow, { ...state, step }, env);

const back = <E>(flow: Flow<E>, state: DialogState, env: E): Turn => {
  if (state.step === EDIT) return move(flow, state, REVIEW, env);
  if (state.editing && state.step !== REVIEW) return move(flow, state, REVIEW, env);
  const steps = applicable(flow, { answers: state.answers, env });
  const at = state.step === REVIEW ? steps.length : steps.findIndex((step) => step.id === state.step);
  const previous = steps[at - 1];
  if (previous === undefined) return { ...again(flow, state, env), stale: true };
  const { editing: _done, ...rest } = state;
  return move(flow, rest, previous.id, env);
};

const questionView = <E>(
  flow: Flow<E>,
  state: DialogState,
  step: Step<E>,
  scene: Scene<E>,
  problem?: TextRef,
): View => {
  const steps = applicable(flow, scene);
  const at = steps.findIndex((one) => one.id === step.id);
  const head = steps.length > 1 && !state.editing ? [text('dialog-progress', { step: at + 1, of: steps.length })] : [];
  const ticked = step.multi ? answerList<string>(state.answers, step.id) : [];
  const choices = (step.choices?.(scene) ?? []).map((choice): Button => {
    const label = ticked.includes(choice.id) ? text('dialog-ticked', { label: choice.label }) : choice.label;
    return { label, data: dialogData(state.draftId, step.id, `=${choice.id}`) };
  });
  const nav: Button[] = [];
  const button = (id: string, verb: string) =>
    nav.push({ label: text(id), data: dialogData(state.draftId, step.id, verb) });
  if (step.files || step.multi) button('button-done', 'done');
  if (at > 0 || state.editing) button('button-back', 'back');
  if (step.optional && !(step.files && answerList(state.answers, step.id).length > 0)) button('button-skip', 'skip');
  return {
    body: [...(problem === undefined ? [] : [problem, gap]), ...head, ...step.ask(scene)],
    buttons: [...inRows(choices, step.columns ?? 1), ...(nav.length > 0 ? [nav] : [])],
  };
};

const reviewView = <E>(flow: Flow<E>, state: DialogState, scene: Scene<E>, problem?: TextRef): View => ({
  body: [...(problem === undefined ? [] : [problem, gap]), ...(flow.review?.(scene) ?? [])],
  buttons: [
    [{ label: flow.submitLabel ?? text('button-submit'), data: dialogData(state.draftId, REVIEW, 'submit') }],
    [
      { label: text('button-edit'), data: dialogData(state.draftId, REVIEW, EDIT) },
      { label: text('button-later'), data: 'a:park' },
    ],
  ],
});

const editView = <E>(flow: Flow<E>, state: DialogState, scene: Scene<E>): View => {
  const fields = applicable(flow, scene).flatMap((step): Button[] => {
    const label = flow.fieldLabel?.(step.id);
    return label === undefined ? [] : [{ label, data: dialogData(state.draftId, EDIT, step.id) }];
  });
  return {
    body: [text('dialog-which-field')],
    buttons: [...inRows(fields, 2), [{ label: text('button-back'), data: dialogData(state.draftId, EDIT, 'back') }]],
  };
};
