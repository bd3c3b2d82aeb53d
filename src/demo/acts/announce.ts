import type { MessageView } from '../../simulator/client.js';
import type { Player, Principal } from '../people/cast.js';
import { answer } from '../people/dialog.js';
import { buttonOf } from '../people/phone.js';

const hasState = (message: MessageView): boolean => buttonOf(message, /^a:ann-who:/) !== undefined;
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

/** The officer looks who has not confirmed, and nudges them. */
export const nudge = async ({ phone }: Player): Promise<void> => {
  const state = (await phone.chat()).findLast(hasState);
  const who = state && buttonOf(state, /^a:ann-who:/);
  if (who === undefined) return;
  const list = await phone.press(who);
  const button = buttonOf(list, /^a:ann-nudge:/);
  if (button !== undefined) await phone.press(button);
};
