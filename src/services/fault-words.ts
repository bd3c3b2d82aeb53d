import type { Fault } from '../domain/pledge.js';
import { actionData } from '../flows/button-data.js';
import { type Button, inRows, type TextRef, text } from '../flows/view.js';

type Args = NonNullable<TextRef['args']>;

/** What is to be mended, below `id`, which names the field and the reason; of several, `<id>-many` and a line for each. */
export const faultLines = (id: string, faults: readonly Fault[], args: Args = {}): TextRef[] => {
  const [only, another] = faults;
  if (only !== undefined && another === undefined)
    return [text(id, { ...args, field: text(`field-${only.field}`), reason: only.reason })];
  return [text(`${id}-many`, { ...args, count: faults.length }), ...faults.map(faultLine)];
};

const faultLine = ({ field, reason }: Fault): TextRef => text('fault-line', { field: text(`field-${field}`), reason });

/** A button for each field, which opens it alone. */
export const mendButtons = (pledge: string, faults: readonly Fault[]): Button[][] => {
  const many = faults.length > 1;
  return inRows(
    faults.map(({ field }) => ({
      label: many ? text('button-mend-field', { field: text(`field-${field}`) }) : text('button-mend'),
      data: actionData('mend', pledge, field),
    })),
    2,
  );
};

/** The field that one button opens; of several none: the summary names them all. */
export const onlyField = (faults: readonly Fault[]): string => (faults.length === 1 ? (faults[0]?.field ?? '') : '');
