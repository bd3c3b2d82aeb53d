import { fold } from './text.js';

const AFTER = '(?: (?:di|nhe|a|thoi|luon|ngay))*';
/** `bay gio` without marks is both now and seven o'clock: alone, or after `gui`, it is no answer. */
const NOW = new RegExp(
  `^(?:(?:hay|cu|thi) )?(?:gui )?(?:ngay lap tuc|lap tuc|ngay bay gio|luon bay gio|bay gio luon|ngay luc nay|luc nay|ngay|luon|lien|tuc thi)${AFTER}(?: khong hen(?: gio)?(?: nua)?)?$` +
    '|^khong hen(?: gio)?(?: nua)?$' +
    '|^(?:send (?:it )?)?(?:now|right now|right away|at once|immediately|straight away)(?: without a schedule)?$',
);
const MARKED = /^(?:(?:hãy|cứ|thì) )?(?:gửi )?bây giờ(?: (?:đi|nhé|ạ|thôi))*$/u;

const plain = (words: string): string =>
  words
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Whether a person who is asked for a moment says that it is now: `gửi ngay`, `ngay bay gio`, `send now`. */
export const meansNow = (words: string): boolean => NOW.test(fold(plain(words))) || MARKED.test(plain(words));

/**
 * Whether the words speak of now beside others, or of now or seven o'clock for want of marks: `bay gio` would be read as an hour, and the
 * message would go out at a wrong one.
 */
export const isNowOrSeven = (words: string): boolean =>
  /^(?:gui |luc )?bay gio$|bây giờ|(?<!\p{L})(?:ngay|luon|luôn|lien|liền) bay gio(?!\p{L})/u.test(plain(words));
