import { normalise } from '../text.js';
import { type Finding, findingsOf, type SpecificityContext } from './findings.js';
import { readField } from './segment.js';
import { groundOf, type Verdict } from './verdict.js';

/** The fields of a pledge as typed; any may be missing or empty. */
export interface PledgeTexts {
  action?: string | undefined;
  target?: string | undefined;
  deadline?: string | undefined;
  responsible?: string | undefined;
}

export interface Specificity {
  verdict: Verdict;
  findings: Finding[];
}

/**
 * Whether somebody else could check afterwards that the pledge was done (design §5, "Specificity"). The verdict comes from action and
 * target alone; deadline and responsible give findings. Pure; never throws; linear in the length of the texts.
 */
export const checkSpecificity = (texts: PledgeTexts, context: SpecificityContext = {}): Specificity => {
  const { action = '', target = '', deadline = '', responsible = '' } = texts;
  const items = { action: readField(normalise(action)), target: readField(normalise(target)) };
  const verdict = groundOf(items.action, items.target) === undefined ? 'vague' : 'concrete';
  return { verdict, findings: findingsOf({ action, target, deadline, responsible }, items, verdict, context) };
};

/** Looks into every list of Vietnamese words. */
const SAMPLE = 'Trồng 12 cây xanh ở sân trường, dịp 20/11';

/** Reads the lexicon now, which takes some 80 ms: whoever asks first would wait for it otherwise. */
export const readLexicon = (): void => void checkSpecificity({ action: SAMPLE });

export {
  FINDING_CODES,
  type Finding,
  type SpecificityContext,
} from './findings.js';
export type { Verdict } from './verdict.js';
