import { dialogData } from './button-data.js';
import { REVIEW, requestOf } from './dialog-view.js';
import { answerText, type Choice, type Scene } from './flow.js';
import { type Button, gap, inRows, type TextRef, text } from './view.js';

export interface Returned {
  /** What the reviewer said of the fields that are to be mended, and what stood there. */
  readonly returned?: readonly { readonly field: string; readonly reason: string; readonly was: string }[] | undefined;
}

/** Of the fields that were returned, those in which nothing was changed yet. */
export const openFaults = ({ answers, env: { returned = [] } }: Scene<Returned>) =>
  returned.filter(({ field: id, was }) => answerText(answers, id) === was);

/** What was said of them, for the summary. */
export const openFaultLines = (scene: Scene<Returned>): (TextRef | null)[] => {
  const open = openFaults(scene);
  if (open.length === 0) return [];
  const lines = open.map(({ field: id, reason }) => text('fault-line', { field: text(`field-${id}`), reason }));
  return [gap, text('register-faults-open', { count: open.length }), ...lines];
};

/** Answer that stands beside the fields: which returned ones the person was told to be untouched when they wanted to send. */
const ASKED = 'askedOpen';

const openMark = (scene: Scene<Returned>): string =>
  openFaults(scene)
    .map(({ field: id }) => id)
    .join();

/** Whether the person wants to send although these fields are as they were returned. */
export const isAsked = (scene: Scene<Returned>): boolean =>
  openMark(scene) !== '' && answerText(scene.answers, ASKED) === openMark(scene);

/** What was returned and is sent untouched would come back: that is asked about, once. */
export const waysToSend = (scene: Scene<Returned>): readonly Choice[] => {
  if (isAsked(scene)) return [{ id: 'anyway', label: text('button-submit-anyway') }];
  const submit: Choice = { id: 'submit', label: text('button-submit') };
  const open = openMark(scene);
  return [open === '' ? submit : { ...submit, turns: true, remember: { [ASKED]: open } }];
};

/** Each returned field that is still untouched is opened by a button of its own. */
export const mendOpen = (scene: Scene<Returned>, draftId: string): Button[][] => {
  const fields = openFaults(scene).map(({ field: id }) => ({
    label: text('button-mend-field', { field: text(`field-${id}`) }),
    data: dialogData(draftId, REVIEW, requestOf(id)),
  }));
  return inRows(fields, 2);
};
