import { z } from 'zod';
import type { FileRef } from '../domain/pledge.js';
import type { Button, TextRef, View } from './view.js';

/** Answers by step id: a text, a choice id, choice ids or files. */
export type Answers = Record<string, unknown>;
/** Each step reads its own. Looked at whole: a record's schema checks and copies key by key, with every update. */
const answersSchema = z.custom<Answers>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
);

const insteadSchema = z.object({
  label: z.object({ id: z.string(), args: z.record(z.string(), z.union([z.string(), z.number()])) }),
  value: z.string(),
});
type Instead = z.infer<typeof insteadSchema>;

/** Where a person stands in a dialog. Stored in the session after every answer. */
export const dialogStateSchema = z.object({
  flow: z.string(),
  version: z.number().int(),
  /** Id of the step that waits, or `review` / `edit` for the summary and its menu of fields. */
  step: z.string(),
  answers: answersSchema,
  /** Short random id: names the draft in buttons and is the idempotency key of what the dialog submits. */
  draftId: z.string(),
  /** One field is being mended: return to the review after it. */
  editing: z.boolean().optional(),
  /** The album whose first file was answered already. */
  album: z.string().optional(),
  /** Which message gave the answer of a step: an edit of it changes the answer. */
  sources: z.record(z.string(), z.number()).optional(),
  /** The message that was the last, refused answer to the step that waits: an edit of it is another try. */
  tried: z.number().optional(),
  /** What may be taken by a press in place of the last, refused answer. */
  instead: insteadSchema.optional(),
  /** The last text that was as long as Telegram lets through and was refused: its rest follows. `at`: Unix seconds. */
  cut: z.object({ at: z.number(), id: z.number(), text: z.string().optional() }).optional(),
  /** A text that came in several messages, joined, which is too long for the step that waits. */
  whole: z.string().optional(),
});
export type DialogState = z.infer<typeof dialogStateSchema>;

export interface FileInput {
  readonly kind: 'file';
  readonly file: FileRef;
  readonly album?: string;
  readonly caption?: string;
  readonly sent?: Sent;
}

/** The message's number in the bot's account, and when it was sent in Unix seconds. */
export interface Sent {
  readonly id: number;
  readonly at: number;
}

export interface TextInput {
  readonly kind: 'text';
  readonly text: string;
  readonly sent?: Sent;
}

/** What a dialog is told. */
export type Input =
  | TextInput
  | FileInput
  | { readonly kind: 'press'; readonly step: string; readonly verb: string }
  /** Something that no step takes: a sticker, a voice message, a place. */
  | { readonly kind: 'other'; readonly what: string };

/** What only ears could read. */
const SPOKEN: ReadonlySet<string> = new Set(['voice', 'audio', 'video-note']);
export const isSpoken = (what: string): boolean => SPOKEN.has(what);

/** A step's view of the world. `Env` is what the flow needs to know and may not look up: today, the campaign, the unit. */
export interface Scene<Env> {
  readonly answers: Answers;
  readonly env: Env;
}

export interface Choice {
  readonly id: string;
  readonly label: TextRef | string;
  /** Words, separated by “|”, that press it as its label does; as a way to submit. */
  readonly typed?: TextRef;
  /** What is kept as the answer; absent: the id (which goes into the button and must be short). */
  readonly value?: unknown;
  /** What is kept beside the answer. */
  readonly remember?: Answers;
  /** No answer: only `remember` is kept, and the question stands; where it was answered before and is mended, that answer stays. */
  readonly stays?: true;
  /** No answer: shows other choices of the same question; as a way to submit: what it remembers is asked about first. */
  readonly turns?: true;
}

/** A step's reading of an answer: the value to keep, or what was wrong (with an example of what is right). */
export type Reading = (
  | {
      readonly ok: true;
      readonly value: unknown;
      /** What was understood, where that is not what was typed: said above the next question. */
      readonly understood?: TextRef;
    }
  | {
      readonly ok: false;
      readonly problem: TextRef;
      /** What may be taken in its place by a press: the beginning of a text that was too long, the day that was probably meant. */
      readonly instead?: Instead;
    }
) & {
  /** What is kept beside the answer, whether it was right or not: a file whose words are still missing, what was looked for. */
  readonly remember?: Answers;
};

/** One question. A choice may be pressed, typed as its label (where that is a name), or typed as its number (where words are no answer). */
export interface Step<Env> {
  readonly id: string;
  /** The question, with its hint and example. */
  ask(scene: Scene<Env>): readonly (TextRef | null)[];
  choices?(scene: Scene<Env>): readonly Choice[];
  readonly columns?: number;
  /** Typing is no answer: what is agreed to is agreed to by a press. */
  readonly pressOnly?: boolean;
  /** The choice (its id) that plain words stand for, also where typing is no answer otherwise. */
  means?(typed: string, scene: Scene<Env>): string | undefined;
  /** The labels are too long for buttons: they stand in the question as a numbered list, the buttons bear the numbers. */
  readonly numbered?: boolean;
  /** Reads typed text; absent: only choices (or files) answer this step. */
  text?(text: string, scene: Scene<Env>): Reading;
  /** Reads one file, with its caption, as the answer. */
  file?(input: FileInput, scene: Scene<Env>): Reading;
  /** Collects files until `done` is pressed. */
  readonly files?: {
    readonly max: number;
    /** What is wrong with a file that does not belong here; absent: any file does. */
    refuses?(file: FileRef): TextRef | undefined;
  };
  /** Several choices may be ticked, then `done`. */
  readonly multi?: boolean;
  readonly optional?: boolean;
  /** Asked only when somebody wants it, by a button of the summary (`Flow.besides`). */
  readonly byRequest?: true;
  /** Absent: always asked. */
  applies?(scene: Scene<Env>): boolean;
}

/** A dialog as data: its steps, its summary, and what it asks for when submitted. */
export interface Flow<Env = unknown> {
  readonly id: string;
  readonly version: number;
  readonly steps: readonly Step<Env>[];
  /** The summary; absent: the flow submits itself after its last step. */
  review?(scene: Scene<Env>): readonly (TextRef | null)[];
  /** Label of a step in the menu of fields to edit; steps without one cannot be edited. */
  fieldLabel?(step: string): TextRef | undefined;
  /** The collecting step that gets files sent while another one (or the summary) waits. Absent: they are refused there. */
  readonly catches?: string;
  /** The step, asked by request, whose answer may be typed at the summary: an hour means that hour. */
  readonly hears?: string;
  /** The first question has a button that puts the dialog aside. */
  readonly leaves?: true;
  /** What others will see, shown as a message of its own before the summary. */
  preview?(scene: Scene<Env>): View;
  /** More buttons of the summary, row by row. */
  besides?(scene: Scene<Env>, draftId: string): readonly (readonly Button[])[];
  /** The ways to submit; their ids reach the submission. Absent: one, `submit`. None: it cannot be submitted as it is. */
  submits?(scene: Scene<Env>): readonly Choice[];
}

/** Reads an answer as text; empty when it was skipped or is something else. */
export const answerText = (answers: Answers, id: string): string => {
  const value = answers[id];
  return typeof value === 'string' ? value : '';
};

/** Reads an answer as a list (files or ticked choices). */
export const answerList = <T>(answers: Answers, id: string): readonly T[] => {
  const value = answers[id];
  return Array.isArray(value) ? (value as T[]) : [];
};
