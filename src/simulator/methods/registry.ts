import type { Method } from '../core/context.js';
import { callbackMethods } from './callback.js';
import { copyMethods } from './copy.js';
import { editMethods } from './edit.js';
import { profileMethods } from './profile.js';
import { sendMethods } from './send.js';
import { updateMethods } from './updates.js';

const all = {
  ...updateMethods,
  ...sendMethods,
  ...copyMethods,
  ...editMethods,
  ...callbackMethods,
  ...profileMethods,
};

/** Method by its name in lower case: the Bot API does not mind case. */
const byName = new Map<string, Method>(Object.entries(all).map(([name, method]) => [name.toLowerCase(), method]));

export function findMethod(name: string): Method | undefined {
  return byName.get(name.toLowerCase());
}

/** For documentation: the names in the order of the source. */
export const methodNames: readonly string[] = Object.keys(all);
