import type { MessageView } from '../../simulator/client.js';
import type { Player, Principal } from '../people/cast.js';
import { answer } from '../people/dialog.js';
import { buttonOf } from '../people/phone.js';

const isPreview = (message: MessageView): boolean => buttonOf(message, /^a:ann-sample/) !== undefined;

/** The officer announces to the principals of all schools below. */
export const announce = async ({ phone }: Player, words: string): Promise<void> => {
  await answer(
    phone,
    await phone.say('/thongbao'),
    {
      message: [{ text: words }],
      unit: [{ choice: 0 }],
      kinds: [{ verb: 'skip' }],
      roles: [{ verb: 'done' }],
      states: [{ verb: 'skip' }],
      review: [{ verb: 'submit' }],
    },
    { first: 'message', ends: (message) => !isPreview(message) },
  );
};

/** Confirms the newest announcement that is not confirmed yet, or the reminder of it. @returns whether there was one */
export const acknowledge = async ({ phone }: Principal): Promise<boolean> => {
  const button = await phone.newsButton(/^a:ack:/);
  if (button !== undefined) await phone.press(button);
  return button !== undefined;
};

/** The officer opens the newest announcement, looks who has not confirmed it, and nudges them. */
export const nudge = async ({ phone }: Player): Promise<void> => {
  let message = await phone.say('/thongbao');
  for (const next of [/^a:ann:/, /^a:ann-who:/, /^a:ann-nudge:/]) {
    const button = buttonOf(message, next);
    // Everybody has confirmed, or was nudged already.
    if (button === undefined) return;
    message = await phone.press(button);
  }
};
