/**
 * Encodings of Vietnamese from before Unicode that offices still keep files in. The first two live in fonts (.VnTime, VNI-Times): what is stored
 * are letters of Latin-1 that only such a font shows as Vietnamese, in a workbook as well as in plain text.
 */
export const CHARSETS = ['tcvn3', 'vni', 'windows-1258'] as const;
export type Charset = (typeof CHARSETS)[number];

/** TCVN 5712:1993, set VN3, known as ABC: the letters from 0xA1 on; a dot where there is none. */
const TCVN3 = 'ĂÂÊÔƠƯĐăâêôơưđ......àảãáạ.ằẳẵắ.......ặầẩẫấậè.ẻẽéẹềểễếệìỉ...ĩíịò.ỏõóọồổỗốộờởỡớợù.ủũúụừửữứựỳỷỹýỵ';
const TCVN3_START = 0xa1;

/** VNI: a letter, and behind it one that carries its tone and shape. */
const VNI_TONES: Readonly<Record<string, string>> = {
  ù: '\u0301',
  ø: '\u0300',
  û: '\u0309',
  õ: '\u0303',
  ï: '\u0323',
  â: '\u0302',
  á: '\u0302\u0301',
  à: '\u0302\u0300',
  å: '\u0302\u0309',
  ã: '\u0302\u0303',
  ä: '\u0302\u0323',
  ê: '\u0306',
  é: '\u0306\u0301',
  è: '\u0306\u0300',
  ú: '\u0306\u0309',
  ü: '\u0306\u0303',
  ë: '\u0306\u0323',
};
const VNI_LETTERS: Readonly<Record<string, string>> = { ô: 'ơ', ö: 'ư', ñ: 'đ', æ: 'ỉ', ò: 'ị', ó: 'ĩ', î: 'ỵ' };

const fromTcvn3 = (text: string): string =>
  text.replace(/[\u00A1-\u00FE]/gu, (letter) => {
    const known = TCVN3[letter.charCodeAt(0) - TCVN3_START] ?? '.';
    return known === '.' ? letter : known;
  });

const lower = (letter: string): string => letter.toLowerCase();

const vniLetter = (letter: string): string => {
  const known = VNI_LETTERS[lower(letter)] ?? letter;
  return letter === lower(letter) ? known : known.toUpperCase();
};

/** In one pass: what one pair gives (ô) is itself a letter of VNI. */
const fromVni = (text: string): string =>
  text.replace(/([aeouyôö])([ùøûõïâáàåãäêéèúüë])|[ôöñæòóî]/giu, (found, base?: string, mark?: string) =>
    base === undefined || mark === undefined
      ? vniLetter(found)
      : (vniLetter(base) + (VNI_TONES[lower(mark)] ?? mark)).normalize('NFC'),
  );

const CONVERTERS = { tcvn3: fromTcvn3, vni: fromVni } as const;
type FontCharset = keyof typeof CONVERTERS;

/** Words with diacritics that every roster holds. */
const WORDS = new Set(
  'trường tiểu học mầm phòng giáo dục đào tạo xã phường huyện tỉnh mã tên đơn vị cấp quản lý địa bàn hiệu trưởng điện thoại thị trấn sở cơ phổ thông tổng cộng'.split(
    ' ',
  ),
);

/** How many words of a text read as Vietnamese. */
export const vietnameseWords = (text: string): number =>
  text
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{M}]+/u)
    .filter((word) => WORDS.has(word)).length;

/** The font encoding in which a text reads best; undefined for one that reads best as it stands. */
export const fontCharset = (text: string): FontCharset | undefined => {
  if (!/[\u00A1-\u00FE]/u.test(text)) return undefined;
  let best: { charset: FontCharset | undefined; words: number } = { charset: undefined, words: vietnameseWords(text) };
  for (const charset of ['tcvn3', 'vni'] as const) {
    const words = vietnameseWords(CONVERTERS[charset](text));
    if (words > best.words) best = { charset, words };
  }
  return best.charset;
};

/** One text of a file in a font encoding; a text that holds letters of Unicode, or reads better as it stands, is left alone. */
export const fromFontCharset = (text: string, charset: FontCharset): string => {
  if (/[\u{100}-\u{10FFFF}]/u.test(text)) return text;
  const converted = CONVERTERS[charset](text);
  return vietnameseWords(text) > vietnameseWords(converted) ? text : converted;
};
