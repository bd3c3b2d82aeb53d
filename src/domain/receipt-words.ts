import { fold } from './text.js';

const WHO = '(?:(?:da|vang|toi|em|minh|chung toi|ben em|truong|nha truong|thay|co) )*';
const WHAT = '(?: (?:thong bao|tin|tin nhan|van ban|cong van|noi dung))?(?: (?:nay|tren))?';
const VERBS = '(?:tiep nhan|nhan|doc|xem|biet|nam)';
const END = '(?: (?:nhe|a|em|anh|chi))*[.! ]*';
/** `da` is what is left of both `đã` and `dạ`; without it the sentence must end in `rồi`: “xem thông báo” asks to see it. */
const RECEIVED = new RegExp(
  `^${WHO}(?:(?:da|vua) ${VERBS}(?: duoc)?(?:,? (?:va )?${VERBS})*${WHAT}(?: roi)?|${VERBS}(?: duoc)?(?:,? (?:va )?${VERBS})*${WHAT} roi)${END}$` +
    '|^(?:i have |i )?(?:received|read|seen|noted|got it)(?: and (?:read|noted))?(?: it| this)?[.! ]*$',
);
const ASSENT = new RegExp(
  `^${WHO}(?:da|vang|ok|oke|okie|oki|okay|ro|da ro|ro roi|hieu roi|da hieu|duoc|duoc roi|nhat tri)(?: roi)?${END}$`,
);

/** Whether a person says to have received or read something, and nothing else: `đã nhận`, `da doc roi a`, `nhận được rồi`. */
export const meansReceived = (words: string): boolean => RECEIVED.test(fold(words).trim());

/** Whether a person only says that it is all right: below an announcement, that it was read. A no is none, nor consent. */
export const meansAllRight = (words: string): boolean => ASSENT.test(fold(words).trim());
