/** Where the story stands when somebody begins to look. */
export const SCENARIOS = ['empty', 'mid', 'end'] as const;
export type ScenarioName = (typeof SCENARIOS)[number];

/** Done; still to do; or passed over, because what comes after it has happened without it. */
export type StepState = 'done' | 'todo' | 'passed';

export interface GuideState {
  readonly steps: readonly { readonly id: string; readonly state: StepState; readonly person: number }[];
  /** The step that is being done for somebody. */
  readonly doing: string | undefined;
  /** The step that could not be done. */
  readonly failed: string | undefined;
}

/** What the page knows of the demo. */
export interface SiteState {
  readonly scenario: ScenarioName;
  readonly phase: 'starting' | 'playing' | 'ready' | 'failed';
  /** Of the scenes that bring a scenario about. */
  readonly progress: { readonly done: number; readonly total: number };
  readonly guide: GuideState | undefined;
}
