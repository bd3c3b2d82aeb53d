import type { MessageView } from '../../control/wire.js';

/** What the next text is: an answer to a message, or another text for it. */
export type Intent = { readonly kind: 'reply' | 'edit'; readonly message: MessageView } | undefined;

/** Files that are about to be sent. */
export interface Chosen {
  readonly files: readonly File[];
  readonly asPhotos: boolean;
}
