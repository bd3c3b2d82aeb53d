import { actionData, dialogData } from './button-data.js';
import { type Answers, answerList, type Choice, type DialogState, type Flow, type Scene, type Step } from './flow.js';
import { type Button, gap, inRows, type TextRef, text, type View } from './view.js';

/** The summary, as the step at which a dialog stands. */
export const REVIEW = 'review';
/** The menu of fields behind the summary. */
export const EDIT = 'edit';

const NUMBERS_IN_A_ROW = 5;

/** The steps that are asked with these answers. */
export const applicable = <E>(flow: Flow<E>, scene: Scene<E>): readonly Step<E>[] =>
  flow.steps.filter((step) => (step.byRequest ? !isNothing(scene.answers[step.id]) : (step.applies?.(scene) ?? true)));

/** The step at which a dialog stands; undefined at the summary. */
export const current = <E>(flow: Flow<E>, state: DialogState): Step<E> | undefined =>
  flow.steps.find((step) => step.id === state.step);

/** The fields that the menu behind the summary offers. */
export const editable = <E>(flow: Flow<E>, scene: Scene<E>): readonly { id: string; label: TextRef }[] =>
  applicable(flow, scene).flatMap(({ id }) => {
    const label = flow.fieldLabel?.(id);
    return label === undefined ? [] : [{ id, label }];
  });

/**
 * A mark of the answers in eight characters (FNV-1a of UTF-16 units): a submit button counts only for the text that stood above it. Collected files are left
 * out: the photos of an album come one by one, and the summary that the first one brings is the only one.
 */
export const markOf = <E>(flow: Flow<E>, answers: Answers): string => {
  const files = new Set(flow.steps.filter((step) => step.files !== undefined).map(({ id }) => id));
  let hash = 0x811c9dc5;
  const marked = JSON.stringify(Object.entries(answers).filter(([id]) => !files.has(id)));
  for (let at = 0; at < marked.length; at += 1) hash = Math.imul(hash ^ marked.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
};

/** The question (or the summary) at which the dialog stands, to be shown again. */
export const viewOf = <E>(flow: Flow<E>, state: DialogState, env: E, problem?: TextRef): View => {
  const scene = { answers: state.answers, env };
  if (state.step === REVIEW) return reviewView(flow, state, scene, problem);
  if (state.step === EDIT) return editView(flow, state, scene, problem);
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
  const head =
    steps.length > 1 && at >= 0 && !state.editing ? [text('dialog-progress', { step: at + 1, of: steps.length })] : [];
  const ticked = step.multi ? answerList<string>(state.answers, step.id) : [];
  const offered = step.choices?.(scene) ?? [];
  const choices = offered.map((choice, place): Button => {
    const name = step.numbered ? String(place + 1) : choice.label;
    const label = ticked.includes(choice.id) ? text('dialog-ticked', { label: name }) : name;
    return { label, data: dialogData(state.draftId, step.id, `=${choice.id}`) };
  });
  const list = step.numbered
    ? offered.map(({ label }, place) => text('dialog-numbered', { number: place + 1, label }))
    : [];
  const nav: Button[] = [];
  const button = (id: string, verb: string) =>
    nav.push({ label: text(id), data: dialogData(state.draftId, step.id, verb) });
  const hasFiles = step.files !== undefined && answerList(state.answers, step.id).length > 0;
  const { instead } = state;
  if (instead !== undefined)
    choices.push({ label: instead.label, data: dialogData(state.draftId, step.id, 'instead') });
  if (instead !== undefined && state.whole !== undefined && flow.catches !== undefined)
    choices.push({ label: text('button-whole'), data: actionData('whole', state.draftId) });
  if (step.multi || hasFiles) button('button-done', 'done');
  if (hasFiles) button('button-clear', 'clear');
  // Who went back need not type it all again to go on.
  const isAnswered = !step.multi && !hasFiles && !isNothing(state.answers[step.id]);
  if (isAnswered && !state.editing) button('button-keep', 'keep');
  if (at > 0 || state.editing) button('button-back', 'back');
  else if (flow.leaves) nav.push({ label: text('button-later'), data: actionData('park', state.draftId) });
  // Beside ticked choices, skipping would read as going on and drop them.
  if (step.optional && !hasFiles && ticked.length === 0) button('button-skip', 'skip');
  return {
    body: [...(problem === undefined ? [] : [problem, gap]), ...head, ...step.ask(scene), ...list],
    buttons: [
      ...inRows(choices, step.columns ?? (step.numbered ? NUMBERS_IN_A_ROW : 1)),
      ...(nav.length > 0 ? [nav] : []),
    ],
  };
};

const isNothing = (value: unknown): boolean =>
  value === undefined || value === null || (Array.isArray(value) && value.length === 0);

/** What the button of the summary says that asks for a step by request. */
export const requestOf = (step: string): string => `>${step}`;

/** The ways to submit that the summary offers. */
export const submitsOf = <E>(flow: Flow<E>, scene: Scene<E>): readonly Choice[] =>
  flow.submits?.(scene) ?? [{ id: 'submit', label: text('button-submit') }];

const reviewView = <E>(flow: Flow<E>, state: DialogState, scene: Scene<E>, problem?: TextRef): View => ({
  body: [...(problem === undefined ? [] : [problem, gap]), ...(flow.review?.(scene) ?? [])],
  buttons: [
    ...submitsOf(flow, scene).map(({ id, label, typed }) => [
      {
        label,
        data: dialogData(state.draftId, REVIEW, `${id}@${markOf(flow, scene.answers)}`),
        ...(typed === undefined ? {} : { typed }),
      },
    ]),
    ...(flow.besides?.(scene, state.draftId) ?? []),
    [
      { label: text('button-edit'), data: dialogData(state.draftId, REVIEW, EDIT) },
      { label: text('button-later'), data: actionData('park', state.draftId) },
    ],
  ],
});

const editView = <E>(flow: Flow<E>, state: DialogState, scene: Scene<E>, problem?: TextRef): View => {
  const fields = editable(flow, scene).map(({ id, label }) => ({ label, data: dialogData(state.draftId, EDIT, id) }));
  return {
    body: [...(problem === undefined ? [] : [problem, gap]), text('dialog-which-field')],
    buttons: [...inRows(fields, 2), [{ label: text('button-back'), data: dialogData(state.draftId, EDIT, 'back') }]],
  };
};
