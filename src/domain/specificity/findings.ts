import { normalise } from '../text.js';
import { actsIn } from './acts.js';
import { isEverybody } from './everybody.js';
import type { Item } from './segment.js';
import type { Verdict } from './verdict.js';

/**
 * What a reviewer or the writer should look at. Each code has a message `finding-<code>` with an attribute `.example` in
 * `src/locales/<language>/specificity.ftl`.
 */
export const FINDING_CODES = [
  'action-missing',
  'no-act',
  'slogan',
  'decorated-figure',
  'name-only-figure',
  'no-bound',
  'target-missing',
  'target-not-countable',
  'deadline-missing',
  'deadline-unreadable',
  'deadline-past',
  'deadline-outside',
  'responsible-missing',
  'responsible-everybody',
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];
export type FindingField = 'action' | 'target' | 'deadline' | 'responsible';

/**
 * `args` are the arguments of the message: `phrase`, `figure`, `text`, `day`, `from`, `to`; days are written dd/MM/yyyy, as the screens
 * of both languages do.
 */
export interface Finding {
  code: FindingCode;
  field: FindingField;
  args?: Record<string, string>;
}

/** What the deadline is compared with; everything is optional, what is missing is not checked. */
export interface SpecificityContext {
  /** ISO day in the tenant's time zone. */
  today?: string;
  /** First and last ISO day of the campaign. */
  from?: string;
  to?: string;
  /** Reads a deadline as people type it. Without it only ISO days are read, and others are left alone. */
  parseDay?: (text: string) => string | undefined;
}

const firstWith = (items: readonly Item[], test: (item: Item) => boolean): string | undefined => items.find(test)?.text;

/** `1.` opens a line of a list, `5 nhiệm vụ` says how many: neither names anything. */
const LONE_NUMBER = /^\d+$/u;

const vaguenessOf = (field: 'action' | 'target', items: readonly Item[]): Finding[] => {
  const findings: Finding[] = [];
  const figure =
    firstWith(items, ({ tag }) => tag === 'percent') ??
    firstWith(items, ({ tag, unit }) => tag === 'count' && unit !== 'thing');
  const name = firstWith(
    items,
    ({ tag, text }) => (tag === 'numbered' || tag === 'idiom') && /\d/u.test(text) && !LONE_NUMBER.test(text),
  );
  const slogan = firstWith(items, ({ tag }) => tag === 'slogan');
  if (figure !== undefined) findings.push({ code: 'decorated-figure', field, args: { figure } });
  else if (name !== undefined) findings.push({ code: 'name-only-figure', field, args: { figure: name } });
  if (slogan !== undefined) findings.push({ code: 'slogan', field, args: { phrase: slogan } });
  return findings;
};

const whyVague = (action: readonly Item[], target: readonly Item[], hasAction: boolean): Finding[] => {
  const field = hasAction ? 'action' : 'target';
  const own = vaguenessOf(field, hasAction ? action : target);
  const acts = actsIn([...action, ...target]).length > 0;
  if (acts) return [...own.filter(({ code }) => code !== 'slogan'), { code: 'no-bound', field }];
  return own.some(({ code }) => code === 'slogan') ? own : [...own, { code: 'no-act', field }];
};

const isCounted = (items: readonly Item[]): boolean =>
  items.some(({ tag, hollow }) => tag === 'count' || tag === 'level' || (tag === 'percent' && hollow !== true));

const targetFindings = (target: string, targetItems: readonly Item[], actionItems: readonly Item[]): Finding[] => {
  if (target === '') return isCounted(actionItems) ? [] : [{ code: 'target-missing', field: 'target' }];
  return isCounted(targetItems) ? [] : [{ code: 'target-not-countable', field: 'target' }];
};

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/u;
const shown = (day = ''): string => day.split('-').reverse().join('/');

const deadlineFindings = (deadline: string, { today, from, to, parseDay }: SpecificityContext): Finding[] => {
  const field = 'deadline';
  if (deadline === '') return [{ code: 'deadline-missing', field }];
  const day = ISO_DAY.test(deadline) ? deadline : parseDay?.(deadline);
  if (day === undefined)
    return parseDay === undefined ? [] : [{ code: 'deadline-unreadable', field, args: { text: deadline } }];
  if ((from !== undefined && day < from) || (to !== undefined && day > to)) {
    return [{ code: 'deadline-outside', field, args: { day: shown(day), from: shown(from), to: shown(to) } }];
  }
  return today !== undefined && day < today ? [{ code: 'deadline-past', field, args: { day: shown(day) } }] : [];
};

const responsibleFindings = (responsible: string): Finding[] => {
  const field = 'responsible';
  if (responsible === '') return [{ code: 'responsible-missing', field }];
  return isEverybody(responsible) ? [{ code: 'responsible-everybody', field, args: { text: responsible } }] : [];
};

/** The findings of a pledge, in the order of its fields. Texts are normalised by the caller's {@link normalise}. */
export const findingsOf = (
  texts: { action: string; target: string; deadline: string; responsible: string },
  items: { action: readonly Item[]; target: readonly Item[] },
  verdict: Verdict,
  context: SpecificityContext,
): Finding[] => {
  const [action, target] = [normalise(texts.action), normalise(texts.target)];
  const nothing = action === '' && target === '';
  return [
    ...(action === '' ? [{ code: 'action-missing', field: 'action' } as const] : []),
    ...(verdict === 'vague' && !nothing ? whyVague(items.action, items.target, action !== '') : []),
    ...targetFindings(target, items.target, items.action),
    ...deadlineFindings(normalise(texts.deadline), context),
    ...responsibleFindings(normalise(texts.responsible)),
  ];
};
