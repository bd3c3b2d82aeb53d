import type { Flow, Step } from '../flows/flow.js';

/** What an open dialog asks now; without a step it shows its summary. */
export interface OpenQuestion {
  readonly flow: Pick<Flow<never>, 'catches'>;
  readonly step: Step<never> | undefined;
}

/** Whether words cannot answer it: words that mean a command are one then. */
export const wantsNoWords = (open: OpenQuestion | undefined): boolean =>
  open !== undefined && open.step?.text === undefined;

/** Whether no file can answer it, or be kept by its dialog. */
export const wantsNoFile = (open: OpenQuestion | undefined): boolean =>
  open !== undefined &&
  open.flow.catches === undefined &&
  open.step?.file === undefined &&
  open.step?.files === undefined;
