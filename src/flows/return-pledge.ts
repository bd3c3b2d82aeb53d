import { type Fault, PLEDGE_FIELDS, type PledgeField } from '../domain/pledge.js';
import { type Answers, answerList, answerText, type Choice, type Flow, type Scene, type Step } from './flow.js';
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

/** In place of one field: several are ticked. */
const SEVERAL = 'several';

const fieldChoices = ({ env }: Scene<ReturnEnv>): Choice[] =>
  env.fields.map((field) => ({ id: field, label: text(`field-${field}`) }));

const fieldStep: Step<ReturnEnv> = {
  id: 'field',
  ask: ({ env }) => [text('return-field-ask', { unit: env.unitName })],
  choices: fieldChoices,
  columns: 2,
};

const reasonStep: Step<ReturnEnv> = {
  id: 'reason',
  ask: ({ answers }) => [
    text('return-reason-ask', { field: text(`field-${answerText(answers, 'field')}`) }),
    gap,
    text('return-reason-hint', { field: answerText(answers, 'field') }),
  ],
  choices: ({ answers, env }) => env.reasons(answerText(answers, 'field')).map((id) => ({ id, label: text(id) })),
  text: readReason,
};

/** The ticked fields, in the order of the pledge. */
const ticked = (answers: Answers): PledgeField[] => {
  const chosen = answerList<string>(answers, 'fields');
  return answers.field === SEVERAL ? PLEDGE_FIELDS.filter((field) => chosen.includes(field)) : [];
};
const isShared = (answers: Answers): boolean => ticked(answers).length > 1 && answers.same === 'one';

/** Why one of several fields is returned. Steps of buttons have short names. */
const whyStep = (field: PledgeField, at: number): Step<ReturnEnv> => ({
  id: `why-${at}`,
  applies: ({ answers }) => ticked(answers).includes(field) && !isShared(answers),
  ask: () => [text('return-reason-ask', { field: text(`field-${field}`) }), gap, text('return-reason-hint', { field })],
  choices: ({ env }) => env.reasons(field).map((id) => ({ id, label: text(id) })),
  text: readReason,
});

/** What the answers return: each field with its reason, a picked one as its text id. */
export const faultsIn = (answers: Answers): Fault[] => {
  const one = PLEDGE_FIELDS.find((field) => field === answers.field);
  if (one !== undefined) return [{ field: one, reason: answerText(answers, 'reason') }];
  return ticked(answers).map((field) => {
    const own = answerText(answers, `why-${PLEDGE_FIELDS.indexOf(field)}`);
    return { field, reason: isShared(answers) ? answerText(answers, 'all') : own };
  });
};

/**
 * The officer returns a pledge: which field, and why (picked or typed); or several fields, for one reason or each for its own. Submits itself after
 * the last reason.
 */
export const returnFlow: Flow<ReturnEnv> = {
  id: 'return',
  version: 1,
  steps: [
    {
      ...fieldStep,
      choices: (scene) => [...fieldChoices(scene), { id: SEVERAL, label: text('return-several') }],
    },
    {
      id: 'fields',
      applies: ({ answers }) => answers.field === SEVERAL,
      ask: () => [text('return-fields-ask')],
      choices: fieldChoices,
      columns: 2,
      multi: true,
    },
    {
      id: 'same',
      applies: ({ answers }) => ticked(answers).length > 1,
      ask: ({ answers }) => [text('return-same-ask', { count: ticked(answers).length })],
      choices: () => ['each', 'one'].map((id) => ({ id, label: text(`return-same-${id}`) })),
    },
    { ...reasonStep, applies: ({ answers }) => answers.field !== SEVERAL },
    {
      id: 'all',
      applies: ({ answers }) => isShared(answers),
      ask: ({ answers }) => [text('return-all-ask', { count: ticked(answers).length })],
      text: readReason,
    },
    ...PLEDGE_FIELDS.map(whyStep),
  ],
};

/** The words of a reason: a picked one is stored as its words, so that the principal reads it whatever language it is read in. */
export const isReadyReason = (field: PledgeField, reason: string): boolean => RETURN_REASONS[field].includes(reason);

/** Several pledges are returned for one reason, once it was confirmed. */
export const returnManyFlow: Flow<ReturnEnv> = {
  id: 'return-many',
  version: 1,
  steps: [fieldStep, reasonStep],
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
