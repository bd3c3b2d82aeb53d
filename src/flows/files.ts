import { current } from './dialog-view.js';
import { answerList, type DialogState, type FileInput, type Flow, type Step } from './flow.js';
import { again, noting, type Turn } from './moves.js';
import { text } from './view.js';
import { read, typed } from './words.js';

/** Takes a file where a step asks for one or collects them; elsewhere only its words can be an answer. */
export const filed = <E>(flow: Flow<E>, state: DialogState, step: Step<E>, input: FileInput, env: E): Turn => {
  if (step.files !== undefined) return collect(flow, state, step, input, env);
  const seen = inAlbum(state, input.album);
  if (step.file !== undefined) return read(flow, seen, step, step.file(input, { answers: seen.answers, env }), env);
  const what = text(`what-${input.file.kind}`);
  if (input.caption === undefined || step.text === undefined) {
    return again(flow, seen, env, text('dialog-not-this', { what }));
  }
  // A photo with a caption where words were asked for: the words are the answer.
  const turn = typed(flow, seen, step, { kind: 'text', text: input.caption }, env);
  return noting(text('dialog-words-taken', { what }), turn);
};

/** Remembers that an album was answered: its other files come as updates of their own. */
export const inAlbum = (state: DialogState, album: string | undefined): DialogState =>
  album === undefined ? state : { ...state, album };

/** Adds a file to what `step` collects, wherever the dialog stands. */
const collect = <E>(flow: Flow<E>, state: DialogState, step: Step<E>, { file, album }: FileInput, env: E): Turn => {
  const files = answerList<{ uniqueId: string }>(state.answers, step.id);
  const max = step.files?.max ?? 0;
  const isRest = album !== undefined && album === state.album;
  const problem = step.files?.refuses?.(file);
  if (problem !== undefined) return again(flow, inAlbum(state, album), env, problem);
  if (files.some((one) => one.uniqueId === file.uniqueId)) {
    return isRest ? { state, replies: [] } : again(flow, inAlbum(state, album), env, text('dialog-file-twice'));
  }
  if (files.length >= max) {
    // Said once of an album, although the beginning of it was taken.
    const full = album === undefined ? undefined : `${album}+`;
    if (full !== undefined && full === state.album) return { state, replies: [] };
    return again(flow, inAlbum(state, full), env, text('dialog-files-enough', { max }));
  }
  const { album: _last, ...rest } = state;
  const next: DialogState = {
    ...rest,
    answers: { ...state.answers, [step.id]: [...files, file] },
    ...(album === undefined ? {} : { album }),
  };
  // An album comes as one update per photo: the first is answered, the others only kept.
  if (isRest) return { state: next, replies: [] };
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
