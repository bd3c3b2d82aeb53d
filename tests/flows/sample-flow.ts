import type { FileRef } from '../../src/domain/pledge.js';
import { readButtonData } from '../../src/flows/button-data.js';
import { advance, start, type Turn } from '../../src/flows/engine.js';
import type { DialogState, Flow, Input } from '../../src/flows/flow.js';
import { text, type View } from '../../src/flows/view.js';

export interface Env {
  readonly wantsReason: boolean;
}

/** Every kind of step once: a choice, words, words beside choices, ticks, files, one that is not always asked. */
export const flow: Flow<Env> = {
  id: 'sample',
  version: 1,
  steps: [
    {
      id: 'kind',
      ask: () => [text('ask-kind')],
      choices: () => [
        { id: 'a', label: 'Loại A' },
        { id: 'b', label: 'Loại B' },
      ],
      numbered: true,
    },
    {
      id: 'words',
      ask: () => [text('ask-words')],
      text: (value) =>
        value.length > 5000 || value === 'sai' ? { ok: false, problem: text('wrong') } : { ok: true, value },
    },
    {
      id: 'day',
      ask: () => [text('ask-day')],
      choices: () => [{ id: 'd1', label: 'Mai', value: '2026-09-03', remember: { picked: true } }],
      text: (value) =>
        /^\d+$/.test(value) ? { ok: true, value } : { ok: false, problem: text('no-day'), remember: { looked: value } },
    },
    {
      id: 'why',
      ask: () => [text('ask-why')],
      applies: ({ env }) => env.wantsReason,
      optional: true,
      text: (value) => ({ ok: true, value }),
    },
    {
      id: 'ticks',
      ask: () => [text('ask-ticks')],
      choices: () => [
        { id: 'x', label: 'X' },
        { id: 'y', label: 'Y' },
      ],
      multi: true,
    },
    { id: 'files', ask: () => [text('ask-files')], files: { max: 2 }, optional: true },
  ],
  review: ({ answers }) => [text('summary', { kind: String(answers.kind) })],
  fieldLabel: (step) => (step === 'kind' ? undefined : text(`field-${step}`)),
};
export const env: Env = { wantsReason: false };
export const photo = (uniqueId: string): FileRef => ({ kind: 'photo', fileId: `f-${uniqueId}`, uniqueId });
export const say = (words: string): Input => ({ kind: 'text', text: words });
export const file = (uniqueId: string, more: { album?: string; caption?: string } = {}): Input => ({
  kind: 'file',
  file: photo(uniqueId),
  ...more,
});

const viewsOf = ({ replies }: Turn): View[] => replies.flatMap((reply) => (reply.kind === 'toast' ? [] : [reply.view]));
export const bodyOf = (turn: Turn): (string | null)[] =>
  viewsOf(turn).flatMap(({ body }) => body.map((line) => line?.id ?? null));
export const verbsOf = (turn: Turn): string[] =>
  viewsOf(turn).flatMap(({ buttons = [] }) =>
    buttons.flat().flatMap((button) => {
      const data = 'data' in button ? readButtonData(button.data) : undefined;
      return data?.family === 'dialog' ? [data.verb] : [];
    }),
  );
/** Presses what stands below the present question. */
export const press = (state: DialogState, verb: string): Input => ({ kind: 'press', step: state.step, verb });

export const opened = (): Turn => start(flow, 'draft1', {}, env);
export const play = (
  inputs: readonly (Input | string)[],
  from: DialogState = opened().state,
  world: Env = env,
): Turn => {
  let turn: Turn = { state: from, replies: [] };
  for (const input of inputs)
    turn = advance(flow, turn.state, typeof input === 'string' ? press(turn.state, input) : input, world);
  return turn;
};
export const toReview = (): Turn => play(['=a', say('việc'), say('12'), '=x', 'done', 'skip']);
