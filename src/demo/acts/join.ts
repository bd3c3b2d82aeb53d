import type { Player } from '../people/cast.js';
import { answer } from '../people/dialog.js';

/**
 * Joins by a deep link: consent, then the name; the principal types it now and then, most press the name that Telegram shows.
 * @param options `hesitant`: says no to the consent first and opens the link again; `types`: types the name
 */
export const join = async (
  { phone, name }: Player,
  payload: string,
  options: { readonly hesitant?: boolean; readonly types?: boolean } = {},
): Promise<void> => {
  if (options.hesitant) await answer(phone, await phone.open(payload), { consent: [{ choice: 'no' }] });
  await answer(phone, await phone.open(payload), {
    consent: [{ choice: 0 }],
    name: [options.types ? { text: name } : { choice: 0 }],
  });
};
