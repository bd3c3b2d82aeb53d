import { fold } from '../text.js';
import { EVERYBODY } from './lexicon/units.js';

const BODIES = new Set(EVERYBODY.split(',').map((body) => fold(body.trim())));
const OPENS_EVERYBODY =
  /^(?:toan the|toan bo|tat ca|toan truong|ca truong|toan don vi|all (?:of )?(?:the )?(?:staff|teachers))\b/u;
/** The unit's own name at the end adds nobody: "giáo viên trường THCS Đồng Xuân". */
const OWN_UNIT = / (?:trong |cua )?(?:toan |nha )?truong\b.{0,80}$/u;

/** Whether the responsible body is everybody, so that nobody answers for it. Compared without case and diacritics. */
export const isEverybody = (responsible: string): boolean => {
  const folded = fold(responsible)
    .replace(/[^\p{L}\d%,;\s]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  if (folded === '') return false;
  if (BODIES.has(folded) || OPENS_EVERYBODY.test(folded)) return true;
  return folded
    .split(/\s?[,;]\s?|\s(?:va|and)\s/u)
    .every((part) => BODIES.has(part.trim()) || BODIES.has(part.replace(OWN_UNIT, '').trim()));
};
