import { current } from './dialog-view.js';
import { answerList, type DialogState, type FileInput, type Flow, type Step } from './flow.js';
import { again, noting, type Turn } from './moves.js';
import { text } from './view.js';
import { read, typed } from './words.js';

/** Takes a file where a step asks for one or collects them; elsewhere only its words can be an answer. */
export const filed = <E>(flow: Flow<E>, state: DialogState, step: Step<E>, input: FileInput, env: E): Turn => {
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
export const caught = <E>(flow: Flow<E>, state: DialogState, catcher: Step<E>, input: FileInput, env: E): Turn => {
  const kept = collect(flow, state, catcher, input, env);
  const step = current(flow, kept.state);
  const isNew = kept.state !== state && kept.replies.length > 0;
  if (!isNew || input.caption === undefined || step?.text === undefined) return kept;
  const note = text('dialog-file-caught', { field: flow.fieldLabel?.(catcher.id) ?? '' });
  return noting(note, typed(flow, kept.state, step, { kind: 'text', text: input.caption }, env));
};
