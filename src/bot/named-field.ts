import type { ButtonData } from '../flows/button-data.js';
import { EDIT, editable, REVIEW, requestOf } from '../flows/dialog-view.js';
import type { DialogState, Flow } from '../flows/flow.js';
import { type TextRef, text } from '../flows/view.js';
import { bareLabel, bareWords } from './bare-words.js';
import type { Turn } from './turn.js';

/** Letters of a field's label that name it: “sửa con số” for “Con số đạt được”. */
const LABEL_PART = 4;

/**
 * What “sửa chỉ tiêu” presses, typed at a summary or below the menu of its fields: the step and verb of the button that opens that field.
 * `wanted`: the bare words. Undefined where they name no field, or several.
 */
export const fieldNamed = <E>(
  turn: Pick<Turn, 'words'>,
  { flow, state, env }: { flow: Flow<E>; state: DialogState; env: E },
  wanted: string,
): { step: string; verb: string } | undefined => {
  if (state.step !== REVIEW && state.step !== EDIT) return undefined;
  const verbs = turn.words(text('mend-verbs')).split('|').map(bareWords);
  const names = verbs.filter((verb) => wanted.startsWith(verb)).map((verb) => wanted.slice(verb.length));
  const fields = editable(flow, { answers: state.answers, env }).filter(({ label }) => {
    const bare = bareLabel(turn.words(label));
    return names.some((name) => name.length >= LABEL_PART && bare.startsWith(name));
  });
  const [only, another] = fields;
  if (only === undefined || another !== undefined) return undefined;
  return { step: state.step, verb: state.step === REVIEW ? requestOf(only.id) : only.id };
};

/** Who names what is ticked already wants it: only a press takes a tick away. */
export const tickOf = ({ id }: TextRef, data: ButtonData | undefined): ButtonData | undefined =>
  id === 'dialog-ticked' && data?.family === 'dialog' ? { ...data, verb: data.verb.replace(/^=/, '+') } : data;
