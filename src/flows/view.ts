/** A text by id with its arguments. Strings in `args` are plain text and escaped when rendered; nested refs are rendered first. */
export interface TextRef {
  readonly id: string;
  readonly args?: Readonly<Record<string, TextArg>>;
}
export type TextArg = string | number | TextRef;

/**
 * A button: either calls back with `data` (≤64 bytes, see `flows/button-data.ts`) or opens `url`. `typed`: words, separated by “|”, that press it
 * when they are typed next, outside a dialog; never for what must be pressed.
 */
export type Button =
  | { readonly label: TextRef | string; readonly data: string; readonly typed?: TextRef }
  | { readonly label: TextRef | string; readonly url: string };

/** Media to show above the text: a file id that Telegram knows. */
export interface Media {
  readonly kind: 'photo' | 'document' | 'video';
  readonly fileId: string;
  /** Tells that a pressed message shows this very file, so that only its words change. */
  readonly uniqueId?: string;
}

/** What a person is shown: lines of text (an empty array item is a blank line), buttons, media. Knows nothing of Telegram or of a language. */
export interface View {
  readonly body: readonly (TextRef | null)[];
  readonly buttons?: readonly (readonly Button[])[];
  readonly media?: Media;
}

/**
 * What a turn answers, in order.
 * `say` is a new message. `show` changes the message whose button was pressed, or is a new message when the person typed.
 * `toast` is the small notice on a pressed button (`alert`: a box that must be closed).
 */
export type Reply =
  | { readonly kind: 'say'; readonly view: View }
  | { readonly kind: 'show'; readonly view: View }
  | { readonly kind: 'toast'; readonly text: TextRef; readonly alert?: boolean };

/** Shorthand for a text reference. */
export const text = (id: string, args?: Record<string, TextArg>): TextRef =>
  args === undefined ? { id } : { id, args };

/** What a person wrote, shown as it is. */
export const plain = (value: string): TextRef => ({ id: 'plain', args: { text: value } });

/** A blank line in a view. */
export const gap = null;

/** Puts buttons into rows of `columns`. */
export const inRows = (buttons: readonly Button[], columns = 1): Button[][] => {
  const rows: Button[][] = [];
  for (let i = 0; i < buttons.length; i += columns) rows.push(buttons.slice(i, i + columns));
  return rows;
};
