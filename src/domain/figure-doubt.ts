import { parseQuantity, progressAgainst } from './quantity.js';
import { namesSeveral } from './report.js';
import { fold, normalise } from './text.js';

/**
 * Why a figure may not say what was meant: `mixed` two ways of writing in one (`12/15 phần trăm`: twelve of fifteen, or per cent?); `part` a
 * part in words, which no number stands for (`hơn một nửa`); `percent` a count against a target in per cent; `far` far above the target.
 */
export type FigureDoubt =
  | { readonly code: 'mixed' | 'part' | 'percent' }
  | { readonly code: 'far' /** How many times the target it is. */; readonly times: number };

/**
 * More than three times the target is asked about. Who does well exceeds a target by half, or doubles it; a nought too many on a target that
 * is at least a third done, or a figure of something else (pupils for classes), lies above three. Below it a question would be asked of those who did best.
 */
const FAR = 3;
/** What is to be done again and again: the sum of many weeks or classes is far above `2 tiết mỗi tuần`, and right. */
const RATE = /\b(?:moi|hang|tung|per|each|every|weekly|monthly|daily)\b|\/\s*\p{L}/u;
/** `một nửa`, `half`: without marks `nua` is `nữa` (more) as well, unless it is one (`mot nua`). */
const HALF = /(?<!\p{L})(?:nửa|half|mot nua|1 nua)(?!\p{L})/u;
/** `hai phần ba`, `2 phần 3`; not `5 phần quà`. */
const PARTS = /(?<!\p{L})ph(?:ần|an) (?:\d|(?:hai|ba|bốn|bon|tư|tu|năm|nam|sáu|bảy|tám|chín|mười|muoi)(?!\p{L}))/u;
const ENGLISH_PARTS = /(?<!\p{L})(?:thirds?|quarters?)(?!\p{L})/u;

/** A part in words where a number should stand; a number of its own beside it (`10 tiết, nửa số lớp`) is what counts. */
const isPart = (figure: string): boolean => {
  const words = normalise(figure).toLowerCase();
  const part = [HALF, PARTS, ENGLISH_PARTS].map((one) => one.exec(words)).find((one) => one !== null);
  if (part === undefined) return false;
  // Of `hai phần ba` the `hai` belongs to the part; of `10 tiết, nửa số lớp` the `10 tiết` does not.
  const before = words.slice(0, part.index).trim();
  const lead = parseQuantity(before);
  return lead === undefined || (lead.unit === undefined && lead.percent !== true && !/[,;(]/.test(before));
};

/**
 * What to ask about a figure before it is taken; undefined where it can stand. Nothing done (0) is never asked about. Another word for what
 * is counted (`em` for `học sinh`) is not either: people read both, and it would be asked at every report. A target of several figures is
 * compared with none of them, one that is due again and again (`mỗi tuần`) may be exceeded by its sum.
 */
export const figureDoubt = (figure: string, target: string): FigureDoubt | undefined => {
  if (isPart(figure)) return { code: 'part' };
  const done = parseQuantity(figure);
  if (done === undefined || done.value <= 0) return undefined;
  if (done.of !== undefined && done.percent === true) return { code: 'mixed' };
  const wanted = namesSeveral(target) ? undefined : parseQuantity(target);
  if (wanted?.percent === true && done.percent !== true && done.of === undefined) return { code: 'percent' };
  const share = wanted === undefined || RATE.test(fold(target)) ? undefined : progressAgainst(figure, target);
  return share === undefined || share <= FAR ? undefined : { code: 'far', times: Math.round(share * 10) / 10 };
};
