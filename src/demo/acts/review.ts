import type { MessageView } from '../../simulator/client.js';
import type { Player, Principal } from '../people/cast.js';
import { answer } from '../people/dialog.js';
import { buttonOf } from '../people/phone.js';

const isDecision = (message: MessageView): boolean => buttonOf(message, /^a:approve:/) !== undefined;

/**
 * The officer's hour at the review queue: approves what can be checked afterwards, returns what cannot with field and reason, until the
 * queue is empty. Knows whose pledge it is by the words that the principal was to write; `nameOf`: the name of a unit, where they may have
 * written others.
 * @returns how many were approved and returned
 */
export const review = async (
  { phone }: Player,
  principals: readonly Principal[],
  returnedBefore: Set<string>,
  nameOf?: (unit: string) => string,
): Promise<{ approved: number; returned: number }> => {
  const counts = { approved: 0, returned: 0 };
  let message = await phone.say('/duyet');
  while (isDecision(message)) {
    const found = ownerOf(message, principals, nameOf);
    const part = found?.part;
    let after: MessageView;
    if (part?.returned !== undefined && !returnedBefore.has(part.unit)) {
      returnedBefore.add(part.unit);
      const { field, reason } = part.returned;
      const opening = await press(phone, message, /^a:return:/);
      after = await answer(phone, opening, {
        field: [{ choice: field }],
        reason: [reason === '' ? { choice: 0 } : { text: reason }],
      });
      counts.returned += 1;
    } else {
      after = await press(phone, message, /^a:approve:/);
      counts.approved += 1;
    }
    message = await press(phone, after, /^a:review/);
  }
  return counts;
};

const press = (phone: Player['phone'], message: MessageView, fits: RegExp): Promise<MessageView> => {
  const button = buttonOf(message, fits);
  if (button === undefined) throw new Error(`no button ${fits.source} under: ${message.text}`);
  return phone.press(button);
};

/** By the words that the principal wrote, as names of schools contain one another; else by the whole name before the dash of the heading. */
const ownerOf = (
  { text }: MessageView,
  principals: readonly Principal[],
  nameOf?: (unit: string) => string,
): Principal | undefined =>
  principals.find(({ part }) =>
    [part.action, part.returned?.mended.action].some((words) => words !== undefined && text.includes(words)),
  ) ?? principals.find(({ unit }) => nameOf !== undefined && text.includes(` ${nameOf(unit)} – `));
