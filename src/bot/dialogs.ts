import { AppError } from '../errors.js';
import { advance, again, editField, fits, start, viewOf } from '../flows/engine.js';
import type { Answers, DialogState, Input } from '../flows/flow.js';
import { park, unpark } from '../flows/session.js';
import { text } from '../flows/view.js';
import type { DialogSpec } from './feature.js';
import type { Turn } from './turn.js';

/** The text of an expected error, as the person reads it. */
export const errorText = (error: AppError) => text(error.textId, { ...error.details });

/** Runs dialogs inside turns: keeps the state in the session, calls the submission, says what a stale button means. */
export const createDialogs = (specs: readonly DialogSpec<never>[]) => {
  const byId = new Map(specs.map((spec) => [spec.flow.id, spec]));

  const specOf = (flow: string): DialogSpec<never> | undefined => byId.get(flow);

  const begin = async (
    turn: Turn,
    flow: string,
    seed: Answers,
    options: { draftId?: string; field?: string } = {},
  ): Promise<void> => {
    const spec = specOf(flow);
    if (spec === undefined) throw new Error(`no dialog ${flow}`);
    const env = await spec.env(turn, seed);
    park(turn.session);
    const draftId = options.draftId ?? turn.newId();
    const opened = start(spec.flow, draftId, seed, env);
    const first = options.field === undefined ? opened : editField(spec.flow, opened.state, options.field, env);
    turn.session.dialog = first.state;
    for (const reply of first.replies) turn.show(reply.kind === 'toast' ? { body: [reply.text] } : reply.view);
  };

  /** Shows the open dialog again where it stands. False when there is none that can go on. */
  const present = async (turn: Turn): Promise<boolean> => {
    const state = turn.session.dialog;
    if (state === undefined) return false;
    const spec = specOf(state.flow);
    if (spec === undefined || !fits(spec.flow, state)) {
      delete turn.session.dialog;
      return false;
    }
    const { replies } = again(spec.flow, state, await spec.env(turn, state.answers));
    for (const reply of replies) if (reply.kind !== 'toast') turn.say(reply.view);
    return true;
  };

  const resume = async (turn: Turn, draftId: string): Promise<boolean> => {
    if (turn.session.dialog?.draftId === draftId) return present(turn);
    const state = unpark(turn.session, draftId);
    if (state === undefined) return false;
    park(turn.session);
    turn.session.dialog = state;
    return present(turn);
  };

  const submit = async (turn: Turn, spec: DialogSpec<never>, state: DialogState, how = 'submit'): Promise<void> => {
    try {
      await spec.submit(turn, state.answers, state.draftId, how);
      if (turn.session.dialog?.draftId === state.draftId) delete turn.session.dialog;
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      turn.restart();
      turn.session.dialog = state;
      turn.show(viewOf(spec.flow, state, await spec.env(turn, state.answers), errorText(error)));
    }
  };

  /** Advances the open dialog. False when none is open (or it belongs to another version and was dropped). */
  const input = async (turn: Turn, what: Input): Promise<boolean> => {
    const state = turn.session.dialog;
    const spec = state === undefined ? undefined : specOf(state.flow);
    if (state === undefined || spec === undefined || !fits(spec.flow, state)) return false;
    const env = await spec.env(turn, state.answers);
    const next = advance(spec.flow, state, what, env);
    if (next.stale) {
      turn.toast(text('button-old'));
      for (const reply of next.replies) if (reply.kind !== 'toast') turn.say(reply.view);
      return true;
    }
    turn.session.dialog = next.state;
    if (next.submit) {
      await submit(turn, spec, next.state, next.how);
      return true;
    }
    for (const reply of next.replies) {
      if (reply.kind === 'toast') turn.toast(reply.text, reply.alert);
      else turn.show(reply.view);
    }
    return true;
  };

  return { begin, present, resume, input };
};
export type Dialogs = ReturnType<typeof createDialogs>;
