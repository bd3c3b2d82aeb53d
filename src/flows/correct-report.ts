import { answerText, type Flow } from './flow.js';
import { readReason } from './reason.js';
import { readFigure } from './report.js';
import { gap, type TextRef, text } from './view.js';

/** What correcting must know: of whom, of which period, and which figure stands there. */
export interface CorrectEnv {
  readonly unitName: string;
  readonly period: TextRef;
  readonly target: string;
  readonly figure: string;
}

const headLines = ({ unitName, period, target, figure }: CorrectEnv): TextRef[] => [
  text('mend-figure-head', { unit: unitName, period }),
  text('report-target', { value: target }),
  text('mend-figure-present', { figure }),
];

/** The figure of a report that an officer has seen is corrected: the right figure → why → summary → submit. */
export const correctFlow: Flow<CorrectEnv> = {
  id: 'correct-figure',
  version: 1,
  steps: [
    {
      id: 'figure',
      ask: ({ env }) => [...headLines(env), gap, text('mend-figure-figure-ask')],
      text: (value, { answers, env }) =>
        value === env.figure
          ? { ok: false, problem: text('error-figure-unchanged') }
          : readFigure(value, env.target, answers),
    },
    { id: 'reason', ask: () => [text('mend-figure-reason-ask')], text: readReason },
  ],
  fieldLabel: (step) => text(`mend-figure-field-${step}`),
  review: ({ answers, env }) => [
    ...headLines(env),
    text('mend-figure-next', { figure: answerText(answers, 'figure') }),
    text('mend-figure-reason', { reason: answerText(answers, 'reason') }),
    gap,
    text('mend-figure-foot'),
  ],
};
