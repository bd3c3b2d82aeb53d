const LINE_BREAKS = /\r\n?|[\u0085\u2028\u2029]/gu;
/** Every control character but the newline, and the tab, which is white space. */
const CONTROLS = /[^\P{Cc}\n\t]/gu;
/**
 * Soft hyphen, Hangul fillers, zero-width space and non-joiner, word joiner, byte order mark; directional marks, embeddings, overrides and
 * isolates, which let a text show in another order than it is read; unpaired surrogates, which no encoding carries.
 */
const INVISIBLE =
  /\u034F|\u17B4|\u17B5|[\u00AD\u061C\u115F\u1160\u180E\u200B\u200C\u200E\u200F\u202A-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\p{Cs}]/gu;
/** A zero-width joiner that joins no two pictographs. */
const STRAY_JOINER =
  /(?<!\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F)\u200D|\u200D(?!\p{Extended_Pictographic})/gu;

/** Letters, digits and signs with single spaces between: what most people type is normal already. */
const PLAIN = /^[!-~\u00C0-\u024F\u1E00-\u1EF9]+(?: [!-~\u00C0-\u024F\u1E00-\u1EF9]+)*$/;

/**
 * The text as it is stored and shown: NFC, lines trimmed, runs of white space (non-breaking ones too) made one space, at most one empty
 * line in a row, without invisible and control characters. Newlines and emoji sequences stay. Idempotent.
 */
export const normalise = (text: string): string => (PLAIN.test(text) ? text : normaliseAny(text));

const normaliseAny = (text: string): string =>
  text
    .replace(LINE_BREAKS, '\n')
    .replace(CONTROLS, '')
    .replace(INVISIBLE, '')
    .replace(STRAY_JOINER, '')
    .normalize('NFC')
    .split('\n')
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();

const ASCII = /^[\x20-\x7e]*$/;

/**
 * The text for comparison only: lower case, compatibility forms resolved (`m²` → `m2`), no diacritics, đ → d. Folding is lossy: `đầu`,
 * `đậu` and `dâu` fall together. Idempotent.
 */
export const fold = (text: string): string => (ASCII.test(text) ? text.toLowerCase() : foldAny(text));

const foldAny = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    // Eth looks like đ and is what some keyboards and old documents hold instead.
    .replace(/[đð]/gu, 'd');

/** Whether `needle` occurs in `haystack`, letter case and diacritics aside. An empty needle occurs everywhere. */
export const containsFolded = (haystack: string, needle: string): boolean => fold(haystack).includes(fold(needle));

const NOTHING =
  /^(khong|ko|k|(khong|chua) co( (anh|tep|file|minh chung|kho khan))?( gi)?( (ca|nao))?|none|no|nothing)( a)?[.! ]*$/;

/** Whether a person answered “nothing to say” in words rather than by skipping. */
export const meansNothing = (text: string): boolean => NOTHING.test(fold(text).trim());

const FINISHED =
  /^(xong|xong roi|da xong|(gui )?het( anh| tep| file)?( roi)?|gui xong( roi)?|khong con( anh| tep| gi)?( nua)?|the thoi|du roi|tiep|tiep tuc|done|that is all)( a)?[.! ]*$/;

/** Whether a person says in words that there is nothing more to send. */
export const meansFinished = (text: string): boolean => FINISHED.test(fold(text).trim());

const EVERYBODY =
  /^(gui )?(cho )?((tat ca|toan bo|het)( cac)?( truong| don vi| moi nguoi| loai)?|moi (truong|don vi|nguoi|loai))( a)?[.! ]*$|^(all|all units|all schools|everyone|everybody)[.! ]*$/;

/** Whether words that are nothing else mean everybody, or all there is. */
export const meansEverybody = (text: string): boolean => EVERYBODY.test(fold(text).trim());

const AGREED = /^(toi |em )?(dong y|agree|i agree)( a)?[.! ]*$/;
const DECLINED = /^(toi |em )?(khong dong y|do not agree|i do not agree)( a)?[.! ]*$/;

/** Whether words that are nothing else say that a person agrees, or does not; undefined for anything else. */
export const agreementIn = (text: string): boolean | undefined => {
  const words = fold(text).trim();
  if (AGREED.test(words)) return true;
  return DECLINED.test(words) ? false : undefined;
};

/** Length in code points, as a person counts letters more nearly than UTF-16 units do. */
export const codePointLength = (text: string): number => {
  let length = 0;
  for (const _ of text) length += 1;
  return length;
};

/** The text within `max` code points; what was cut is marked with an ellipsis, which counts. `max` < 1 gives the empty text. */
export const clip = (text: string, max: number): string => {
  if (max < 1) return '';
  if (text.length <= max || codePointLength(text) <= max) return text;
  const kept = Array.from(text)
    .slice(0, Math.floor(max) - 1)
    .join('');
  return `${kept.replace(/[\s\u200D]+$/u, '')}…`;
};
