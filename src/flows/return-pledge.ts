import { PLEDGE_FIELDS, type PledgeField } from '../domain/pledge.js';
import { answerText, type Flow } from './flow.js';
import { readReason } from './reason.js';
import { gap, type TextRef, text } from './view.js';

/** Ready-made reasons by field: text ids. */
export const RETURN_REASONS: Readonly<Record<PledgeField, readonly string[]>> = {
  content: ['reason-content-other'],
  action: ['reason-action-general', 'reason-action-many'],
  target: ['reason-target-count', 'reason-target-low'],
  deadline: ['reason-deadline-late', 'reason-deadline-early'],
  responsible: ['reason-responsible-person'],
};

export interface ReturnEnv {
  readonly unitName: string;
  /** Text ids of ready-made reasons for the chosen field. */
  reasons(field: string): readonly string[];
  readonly fields: readonly string[];
  /** Which pledges are meant, where there are several. */
  readonly listed?: readonly TextRef[];
}

/** The officer returns a pledge: which field, and why (picked or typed). Submits itself after the reason. */
export const returnFlow: Flow<ReturnEnv> = {
  id: 'return',
  version: 1,
  steps: [
    {
      id: 'field',
      ask: ({ env }) => [text('return-field-ask', { unit: env.unitName })],
      choices: ({ env }) => env.fields.map((field) => ({ id: field, label: text(`field-${field}`) })),
      columns: 2,
    },
    {
      id: 'reason',
      ask: ({ answers }) => [
        text('return-reason-ask', { field: text(`field-${answerText(answers, 'field')}`) }),
        gap,
        text('return-reason-hint', { field: answerText(answers, 'field') }),
      ],
      choices: ({ answers, env }) => env.reasons(answerText(answers, 'field')).map((id) => ({ id, label: text(id) })),
      text: readReason,
    },
  ],
};

/** The words of a reason: a picked one is stored as its words, so that the principal reads it whatever language it is read in. */
export const isReadyReason = (field: PledgeField, reason: string): boolean => RETURN_REASONS[field].includes(reason);

/** Several pledges are returned for one reason, once it was confirmed. */
export const returnManyFlow: Flow<ReturnEnv> = {
  ...returnFlow,
  id: 'return-many',
  fieldLabel: (step) => text(`return-many-${step}`),
  review: ({ answers, env }) => {
    const field = PLEDGE_FIELDS.find((one) => one === answers.field) ?? 'action';
    const reason = answerText(answers, 'reason');
    return [
      text('return-many-head', { units: env.unitName }),
      ...(env.listed ?? []),
      gap,
      text('history-field', {
        field: text(`field-${field}`),
        reason: isReadyReason(field, reason) ? text(reason) : reason,
      }),
      gap,
      text('return-many-foot'),
    ];
  },
};
