import type { StepState } from '../site/state.js';
import type { Facts } from './facts.js';

export interface Step {
  readonly id: string;
  /** On whose phone it happens: the principal's, the officer's or the director's. */
  readonly who: 'hero' | 'officer' | 'director';
  state(facts: Facts): StepState;
}

const done =
  (name: keyof Facts) =>
  (facts: Facts): StepState =>
    facts[name] ? 'done' : 'todo';

/** A pledge that was approved at once was never returned. */
const unlessApproved =
  (name: keyof Facts) =>
  (facts: Facts): StepState => {
    if (facts[name]) return 'done';
    return facts.approved ? 'passed' : 'todo';
  };

/** From joining to the first digest. The texts stand in `demo-page.ftl` under `page-step-<id>`. */
export const STEPS: readonly Step[] = [
  { id: 'join', who: 'hero', state: done('principalJoined') },
  { id: 'office', who: 'officer', state: done('officeJoined') },
  { id: 'register', who: 'hero', state: done('registered') },
  { id: 'return', who: 'officer', state: unlessApproved('returned') },
  { id: 'mend', who: 'hero', state: unlessApproved('mended') },
  { id: 'approve', who: 'officer', state: done('approved') },
  { id: 'sign', who: 'hero', state: done('signed') },
  { id: 'announce', who: 'officer', state: done('acknowledged') },
  { id: 'report', who: 'hero', state: done('reported') },
  { id: 'digest', who: 'officer', state: done('digested') },
];
