/**
 * Callback data, 1–64 bytes. Two families:
 * - `d:<draft>:<step>:<verb>` belongs to one dialog at one step; at any other time the button is old.
 * - `a:<action>:<arg>…` names an action and its target; the service decides whether it still applies and is allowed.
 */
export type ButtonData =
  | { readonly family: 'dialog'; readonly draft: string; readonly step: string; readonly verb: string }
  | { readonly family: 'action'; readonly action: string; readonly args: readonly string[] };

/** Data that no button can carry. */
export class LongButtonError extends RangeError {}

const limit = (data: string): string => {
  if (Buffer.byteLength(data) > 64) throw new LongButtonError(`callback data over 64 bytes: ${data}`);
  return data;
};

/** Data of a dialog's button. Throws LongButtonError over 64 bytes. */
export const dialogData = (draft: string, step: string, verb: string): string => limit(`d:${draft}:${step}:${verb}`);

/** Data of an action's button. Throws LongButtonError over 64 bytes. */
export const actionData = (action: string, ...args: readonly string[]): string =>
  limit(['a', action, ...args].join(':'));

/** Reads callback data; undefined when it is not ours (a forged or ancient button). */
export const readButtonData = (data: string): ButtonData | undefined => {
  const [family, first, ...rest] = data.split(':');
  if (first === undefined || first === '') return undefined;
  if (family === 'a') return { family: 'action', action: first, args: rest };
  const [step, ...verb] = rest;
  if (family === 'd' && step !== undefined && verb.length > 0) {
    return { family: 'dialog', draft: first, step, verb: verb.join(':') };
  }
  return undefined;
};
