import { fold } from './text.js';

const MONTH_WORDS: readonly [RegExp, number][] = [
  [/\bthang muoi mot\b/g, 11],
  [/\bthang muoi hai\b/g, 12],
  [/\bthang mot\b/g, 1],
  [/\bthang hai\b/g, 2],
  [/\bthang ba\b/g, 3],
  [/\bthang (?:tu|bon)\b/g, 4],
  [/\bthang nam\b(?! (?:nay|sau|toi|\d))/g, 5],
  [/\bthang bay\b/g, 7],
  [/\bthang tam\b/g, 8],
  [/\bthang chin\b/g, 9],
  [/\bthang muoi\b/g, 10],
];

const ENGLISH_MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** `may` alone is also a Vietnamese word without its marks, so a month stands alone, or beside a number or one of these words. */
const MONTH_NAME =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const monthOf = (name: string): number => ENGLISH_MONTHS.indexOf(name.slice(0, 3)) + 1;

const ENGLISH_WORDS: readonly [RegExp, string][] = [
  [/\b(?:the )?end of\b|\blate\b/g, 'cuoi'],
  [/\b(?:the )?(?:beginning|start) of\b|\bearly\b/g, 'dau'],
  [/\b(?:the )?middle of\b|\bmid\b[ -]?/g, 'giua '],
  [/\b(?:until|till|to)\b/g, 'den'],
  [/\btoday\b/g, 'hom nay'],
  [/\btomorrow\b/g, 'ngay mai'],
  [/\bbefore tet\b/g, 'truoc tet'],
  [/\bafter tet\b/g, 'sau tet'],
  [/\b(?:the )?(?:school|academic) year\b/g, 'nam hoc'],
  [/\b(?:the )?(?:first|1st) (?:semester|term)\b/g, 'hoc ky 1'],
  [/\b(?:the )?(?:second|2nd) (?:semester|term)\b/g, 'hoc ky 2'],
  [/\b(?:semester|term)\b/g, 'hoc ky'],
  [/\b(?:the )?quarter (?=[1-4])/g, 'quy '],
  [/\bnext (mon|tues|wednes|thurs|fri|satur|sun)day\b/g, '$1day tuan sau'],
  [/\bnext (week|month|year)\b/g, '$1 sau'],
  [/\b(?:this|the) (week|month|year)\b/g, '$1 nay'],
  [/\bin (\d+) (day|week|month)s?\b/g, '$1 $2 nua'],
  [/\bweek\b/g, 'tuan'],
  [/\bmonth\b/g, 'thang'],
  [/\byear\b/g, 'nam'],
  [/\bday nua\b/g, 'ngay nua'],
  ...['mon', 'tues', 'wednes', 'thurs', 'fri', 'satur'].map((day, index): [RegExp, string] => [
    new RegExp(`\\b${day}day\\b`, 'g'),
    `thu ${index + 2}`,
  ]),
  [/\bsunday\b/g, 'chu nhat'],
];

const WEEKDAY_WORDS = ['hai', 'ba', 'tu', 'nam', 'sau', 'bay'];
/** `mùng`, `mồng` before the first ten days of a month; `mừng` with its mark is none. */
const FIRST_DAYS = /(?<!\p{L})(?:mùng|mồng|mung|mong)(?=\s)/gu;
const COUNT_WORDS = ['mot', 'hai', 'ba', 'bon', 'nam', 'sau', 'bay', 'tam', 'chin', 'muoi'];

const MONTH_THEN_DAY = new RegExp(`\\b${MONTH_NAME} (\\d{1,2})(?:st|nd|rd|th)?(?!\\d)`, 'g');
const DAY_THEN_MONTH = new RegExp(`(\\b\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${MONTH_NAME}\\b`, 'g');
const MONTH_ALONE = new RegExp(`(^|\\b(?:cuoi|dau|giua|by|in|before|next|den) )${MONTH_NAME}(?=$| \\d{4}\\b)`, 'g');

const englishMonths = (text: string): string =>
  text
    .replace(MONTH_THEN_DAY, (_, name, day) => `${day} thang ${monthOf(name)}`)
    .replace(DAY_THEN_MONTH, (_, day, name) => `${day} thang ${monthOf(name)}`)
    .replace(MONTH_ALONE, (_, lead, name) => `${lead}thang ${monthOf(name)}`);

/**
 * What a person typed as a deadline, in one spelling: folded, English put into Vietnamese, number words of months, weekdays and counts as
 * digits, one space between words. Only what the deadline rules read is translated.
 */
export const canonicalDeadline = (text: string): string => {
  // Without marks `sau` is both six and next; where the mark is typed, it decides.
  const marked = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/(tháng\s+)sáu/gu, '$16')
    .replace(FIRST_DAYS, 'mong');
  let result = fold(marked.replace(/(?<!\p{L})mừng(?=\s)/gu, 'chuc'))
    .replace(/[,;:!?()"'“”]+/g, ' ')
    .replace(/\s*\/\s*(?=thang|nam)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\.$/, '');
  for (const [pattern, word] of ENGLISH_WORDS) result = result.replace(pattern, word);
  result = englishMonths(result.replace(/\s+/g, ' '));
  for (const [pattern, month] of MONTH_WORDS) result = result.replace(pattern, `thang ${month}`);
  return result
    .replace(
      /\b(?:ngay )?mong (mot|hai|ba|bon|tu|nam|sau|bay|tam|chin|muoi|0?[1-9]|10)\b(?! (?:tet|am|thang gieng|thang chap)\b)/g,
      (_, day: string) => `ngay ${/\d/.test(day) ? Number(day) : day === 'tu' ? 4 : COUNT_WORDS.indexOf(day) + 1}`,
    )
    .replace(/\bthu (hai|ba|tu|nam|sau|bay)\b/g, (_, word) => `thu ${WEEKDAY_WORDS.indexOf(word) + 2}`)
    .replace(/\b(?:cn|chu nhat)\b/g, 'thu 8')
    .replace(/\b(mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi) (?=(?:ngay|tuan|thang) (?:nua|toi|tiep))/g, (_, word) => {
      return `${COUNT_WORDS.indexOf(word) + 1} `;
    })
    .replace(/\b(?:hoc )?k[yi] (?=(?:mot|hai|1|2|i|ii)\b)|\bhk ?(?=(?:1|2|i|ii)\b)/g, 'hk ')
    .replace(/\bhk (?:ii|hai)\b/g, 'hk 2')
    .replace(/\bhk (?:i|mot)\b/g, 'hk 1')
    .replace(/\bquy (iv|iii|ii|i)\b/g, (_, roman) => `quy ${['i', 'ii', 'iii', 'iv'].indexOf(roman) + 1}`);
};
