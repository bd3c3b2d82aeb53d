import { answerText, type Flow } from './flow.js';
import { readReason } from './reason.js';
import { gap, text } from './view.js';

export interface ReturnEnv {
  readonly unitName: string;
  /** Text ids of ready-made reasons for the chosen field. */
  reasons(field: string): readonly string[];
  readonly fields: readonly string[];
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
