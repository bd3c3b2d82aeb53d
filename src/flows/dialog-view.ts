import { dialogData } from './button-data.js';
import { answerList, type Choice, type DialogState, type Flow, type Scene, type Step } from './flow.js';
import { type Button, gap, inRows, type TextRef, text, type View } from './view.js';

/** The summary, as the step at which a dialog stands. */
export const REVIEW = 'review';
/** The menu of fields behind the summary. */
export const EDIT = 'edit';

/** The steps that are asked with these answers. */
export const applicable = <E>(flow: Flow<E>, scene: Scene<E>): readonly Step<E>[] =>
  flow.steps.filter((step) => step.applies?.(scene) ?? true);

/** The step at which a dialog stands; undefined at the summary. */
export const current = <E>(flow: Flow<E>, state: DialogState): Step<E> | undefined =>
  flow.steps.find((step) => step.id === state.step);

/** The question (or the summary) at which the dialog stands, to be shown again. */
export const viewOf = <E>(flow: Flow<E>, state: DialogState, env: E, problem?: TextRef): View => {
  const scene = { answers: state.answers, env };
  if (state.step === REVIEW) return reviewView(flow, state, scene, problem);
  if (state.step === EDIT) return editView(flow, state, scene);
  const step = current(flow, state);
  if (step === undefined) throw new Error(`flow ${flow.id} has no step ${state.step}`);
  return questionView(flow, state, step, scene, problem);
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

/** The ways to submit that the summary offers. */
export const submitsOf = <E>(flow: Flow<E>, scene: Scene<E>): readonly Choice[] =>
  flow.submits?.(scene) ?? [{ id: 'submit', label: text('button-submit') }];

const reviewView = <E>(flow: Flow<E>, state: DialogState, scene: Scene<E>, problem?: TextRef): View => ({
  body: [...(problem === undefined ? [] : [problem, gap]), ...(flow.review?.(scene) ?? [])],
  buttons: [
    ...submitsOf(flow, scene).map(({ id, label }) => [{ label, data: dialogData(state.draftId, REVIEW, id) }]),
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
