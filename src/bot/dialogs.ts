import type { FileRef } from '../domain/pledge.js';
import { AppError } from '../errors.js';
import { actionData, type ButtonData, readButtonData } from '../flows/button-data.js';
import { current, REVIEW } from '../flows/dialog-view.js';
import { edited, isAbout } from '../flows/edits.js';
import { advance, again, editField, fits, start, viewOf } from '../flows/engine.js';
import type { Answers, DialogState, Input, TextInput } from '../flows/flow.js';
import { noting } from '../flows/moves.js';
import { finish, finishedAt, park, unpark } from '../flows/session.js';
import { text } from '../flows/view.js';
import { answer, errorText } from './answering.js';
import { bareLabel, bareWords, listed, SHORT_WORDS } from './bare-words.js';
import type { DialogSpec } from './feature.js';
import { fieldNamed, tickOf } from './named-field.js';
import type { OpenQuestion } from './open-question.js';
import { noteRefusal } from './refusals.js';
import type { Turn } from './turn.js';

/** A second press within this time is a nervous finger: the answer to the first one is on the screen. */
const NERVOUS_MS = 60_000;

type Spec = DialogSpec<never>;
interface OpenDialog {
  readonly spec: Spec;
  readonly env: never;
  readonly state: DialogState;
}

/** Runs dialogs inside turns: keeps the state in the session, calls the submission, says what a stale button means. */
export class Dialogs {
  private readonly byId: ReadonlyMap<string, Spec>;

  constructor(private readonly specs: readonly Spec[]) {
    this.byId = new Map(specs.map((spec) => [spec.flow.id, spec]));
  }

  /**
   * Opens a dialog and puts aside the one that was open. `field`: asks for this field alone. Always in a new message: the pressed one may be a
   * reminder with buttons for other duties.
   */
  async begin(turn: Turn, flow: string, seed: Answers, { field }: { field?: string } = {}): Promise<void> {
    const spec = this.byId.get(flow);
    if (spec === undefined) throw new Error(`no dialog ${flow}`);
    const env = await spec.env(turn, seed);
    park(turn.session);
    const opened = start(spec.flow, turn.newId(), seed, env);
    const first = field === undefined ? opened : editField(spec.flow, opened.state, field, env);
    turn.session.dialog = first.state;
    for (const reply of first.replies) if (reply.kind !== 'toast') turn.say(reply.view);
  }

  /** Shows the open dialog again where it stands, or at this field. False when there is none that can go on. */
  async present(turn: Turn, field?: string): Promise<boolean> {
    const open = await this.open(turn);
    if (open === undefined) return false;
    const { flow } = open.spec;
    const shown =
      field === undefined ? again(flow, open.state, open.env) : editField(flow, open.state, field, open.env);
    turn.session.dialog = shown.state;
    answer(turn, shown.replies);
    return true;
  }

  /** Takes a draft up again, at this field where one is named, and puts aside what was open. False when there is no such draft. */
  async resume(turn: Turn, draftId: string, { field }: { field?: string } = {}): Promise<boolean> {
    if (turn.session.dialog?.draftId === draftId) return this.present(turn, field);
    const parked = turn.session.parked.find((one) => one.draftId === draftId);
    if (parked === undefined) return false;
    // Before anything is put aside: a draft that makes no sense any more must not take the place of one that does.
    await this.byId.get(parked.flow)?.env(turn, parked.answers);
    unpark(turn.session, draftId);
    park(turn.session);
    turn.session.dialog = parked;
    return this.present(turn, field);
  }

  /** Advances the open dialog. False when none is open. */
  async input(turn: Turn, what: Input): Promise<boolean> {
    const open = await this.open(turn);
    if (open === undefined) return false;
    const next = advance(open.spec.flow, open.state, what, open.env);
    turn.session.dialog = next.state;
    if (next.stale) {
      turn.refused('button-old');
      turn.toast(text('button-old'));
    }
    if (next.submit) await this.submit(turn, open.spec, next.state, next.how);
    else answer(turn, (await this.arrived(turn, open, next.state))?.replies ?? next.replies);
    return true;
  }

  /**
   * Takes the offered beginning of a text that is too long, and keeps the file that holds the whole where the dialog collects files. False when
   * nothing of the kind waits under that draft.
   */
  async takeWhole(turn: Turn, draft: string, file: FileRef | undefined): Promise<boolean> {
    const open = await this.open(turn);
    if (open === undefined || open.state.draftId !== draft || open.state.whole === undefined) return false;
    const { flow } = open.spec;
    const { step } = open.state;
    const kept = file === undefined ? open.state : advance(flow, open.state, { kind: 'file', file }, open.env).state;
    const next = advance(flow, kept, { kind: 'press', step, verb: 'instead' }, open.env);
    turn.session.dialog = next.state;
    answer(turn, noting(text('dialog-whole-taken'), next).replies);
    return true;
  }

  /** The text that came in several messages and waits, too long, under a draft. */
  wholeOf({ session: { dialog } }: Turn, draft: string): string | undefined {
    return dialog?.draftId === draft ? dialog.whole : undefined;
  }

  /** A message was edited: what it answered follows, or it is said why not. False when it belongs to no dialog. */
  async edited(turn: Turn, input: Required<TextInput>): Promise<boolean> {
    const { session } = turn;
    const { id } = input.sent;
    if (session.dialog !== undefined && isAbout(session.dialog, id)) {
      const open = await this.open(turn);
      if (open === undefined) return false;
      const next = edited(open.spec.flow, open.state, input, open.env);
      session.dialog = next.state;
      if (next.submit) await this.submit(turn, open.spec, next.state, next.how);
      else answer(turn, (await this.arrived(turn, open, next.state))?.replies ?? next.replies);
      return true;
    }
    const parked = session.parked.find((one) => isAbout(one, id));
    if (parked !== undefined) return this.editParked(turn, parked, input);
    const done = session.finished.find(({ messages }) => messages?.includes(id));
    if (done === undefined) return false;
    turn.say({ body: [text(this.byId.get(done.flow ?? '')?.amend ?? 'dialog-edit-late')] });
    return true;
  }

  /** An answer of a draft that was put aside follows; the dialog that is open stays. */
  private async editParked(turn: Turn, parked: DialogState, input: Required<TextInput>): Promise<boolean> {
    const spec = this.byId.get(parked.flow);
    if (spec === undefined) return false;
    const { state, replies } = edited(spec.flow, parked, input, await spec.env(turn, parked.answers));
    turn.session.parked = turn.session.parked.map((one) => (one === parked ? state : one));
    if (replies.length === 0) return true;
    const isTaken = JSON.stringify(state.answers) !== JSON.stringify(parked.answers);
    turn.say({
      body: [text(isTaken ? 'dialog-edit-parked' : 'dialog-edit-parked-refused')],
      buttons: [[{ label: text('button-resume'), data: actionData('resume', parked.draftId) }]],
    });
    return true;
  }

  /** The summary as it stands with the answers that led to it; undefined where that is what was shown already. */
  private async arrived(
    turn: Turn,
    { spec, state: before }: { spec: Spec; state: DialogState },
    state: DialogState,
  ): Promise<ReturnType<typeof again> | undefined> {
    const isNew = before.step !== REVIEW || JSON.stringify(before.answers) !== JSON.stringify(state.answers);
    if (!spec.fresh || state.step !== REVIEW || !isNew) return undefined;
    return again(spec.flow, state, await this.envOf(turn, spec, state));
  }

  /**
   * The button below the open question whose label was typed: “Xong”, “sửa”; at a summary that of a field: “sửa chỉ tiêu”. Undefined where
   * none bears these words, and where only a press is an answer. A bare number is the question's own affair.
   */
  async buttonNamed(turn: Turn, words: string): Promise<ButtonData | undefined> {
    const wanted = words.length > SHORT_WORDS ? '' : bareWords(words);
    if (wanted === '' || /^\d+$/.test(wanted)) return undefined;
    const open = await this.open(turn);
    if (open === undefined || current(open.spec.flow, open.state)?.pressOnly) return undefined;
    const { buttons = [] } = viewOf(open.spec.flow, open.state, open.env);
    for (const button of buttons.flat()) {
      // A name of somebody or something is read by the step itself.
      if (typeof button.label === 'string' || !('data' in button)) continue;
      const isMeant = button.typed !== undefined && listed(turn.words(button.typed)).includes(wanted);
      if (isMeant || bareLabel(turn.words(button.label)) === wanted)
        return tickOf(button.label, readButtonData(button.data));
    }
    const field = fieldNamed(turn, { ...open, flow: open.spec.flow }, wanted);
    return field && { family: 'dialog', draft: open.state.draftId, ...field };
  }

  /** What is asked in the open dialog; undefined when none is open. `step` is undefined at its summary. */
  async question(turn: Turn): Promise<OpenQuestion | undefined> {
    const open = await this.open(turn);
    return open && { flow: open.spec.flow, step: current(open.spec.flow, open.state) };
  }

  /** A pressed button of a dialog: the open one advances; a parked one is taken up again; a finished one says what became of it. */
  async press(turn: Turn, { draft, step, verb }: { draft: string; step: string; verb: string }): Promise<void> {
    const isOpen = turn.session.dialog?.draftId === draft;
    if (isOpen && (await this.input(turn, { kind: 'press', step, verb }))) return;
    if (await this.resume(turn, draft)) return turn.toast(text('draft-reopened'));
    if (await this.afterwards(turn, draft)) return;
    turn.refused('button-old');
    turn.toast(text('button-old'));
    if (!(await this.present(turn))) turn.say({ body: [text('button-old-nothing-open')] });
  }

  /** The dialog that waits, in the present version of its flow: after a deployment what was answered before is kept. */
  private async open(turn: Turn): Promise<OpenDialog | undefined> {
    const state = turn.session.dialog;
    if (state === undefined) return undefined;
    const { found } = turn;
    if (found?.waits === state) return found.open as OpenDialog;
    const spec = this.byId.get(state.flow);
    if (spec === undefined) {
      park(turn.session);
      return undefined;
    }
    const env = await this.envOf(turn, spec, state);
    const isPresent = fits(spec.flow, state);
    const open = { spec, env, state: isPresent ? state : start(spec.flow, state.draftId, state.answers, env).state };
    turn.found = { waits: state, open };
    return open;
  }

  /** What a dialog must know. One that makes no sense any more is put aside, so that it does not answer everything from now on. */
  private async envOf(turn: Turn, spec: Spec, state: DialogState): Promise<never> {
    try {
      return await spec.env(turn, state.answers);
    } catch (error) {
      if (error instanceof AppError && turn.session.dialog?.draftId === state.draftId) park(turn.session);
      throw error;
    }
  }

  private async submit(turn: Turn, spec: Spec, state: DialogState, how = 'submit'): Promise<void> {
    // Not open while it is submitted: the submission may begin another dialog.
    delete turn.session.dialog;
    try {
      await spec.submit(turn, state.answers, state.draftId, how);
      finish(turn.session, state, turn.now);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      turn.restart();
      noteRefusal(turn, error);
      turn.session.dialog = state;
      turn.show(viewOf(spec.flow, state, await this.envOf(turn, spec, state), errorText(error)));
    }
  }

  /** A button of a submitted dialog: says so; an old one is followed by what became of it. False when it was never submitted. */
  private async afterwards(turn: Turn, draftId: string): Promise<boolean> {
    const at = finishedAt(turn.session, draftId);
    if (at !== undefined) turn.toast(text('button-finished'));
    if (at !== undefined && turn.now - at < NERVOUS_MS) return true;
    for (const spec of this.specs) if (await spec.became?.(turn, draftId)) return true;
    return false;
  }
}
