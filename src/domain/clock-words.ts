/** Hours that people write out; `năm`, `tư` and `sáu` are hours only where the word for hour follows. */
const HOURS: Readonly<Record<string, number>> = {
  'muoi hai': 12,
  'muoi mot': 11,
  muoi: 10,
  chin: 9,
  tam: 8,
  bay: 7,
  sau: 6,
  nam: 5,
  bon: 4,
  tu: 4,
  ba: 3,
  hai: 2,
  mot: 1,
};
const WRITTEN_OUT = new RegExp(`\\b(${Object.keys(HOURS).join('|')}) (?=(?:gio|h|tieng|ruoi)\\b)`, 'g');
/** Minutes that people write out, past the hour or to it. */
const MINUTES: Readonly<Record<string, number>> = {
  nam: 5,
  muoi: 10,
  'muoi lam': 15,
  'hai muoi': 20,
  'hai lam': 25,
  'hai muoi lam': 25,
  'ba muoi': 30,
  'bon muoi': 40,
  'bon lam': 45,
  'bon muoi lam': 45,
};

/** Half past an hour, said without the word for hour. */
const HALF_PAST = /(?<![\d/.:-])(\d{1,2}) ?ruoi\b/g;
const WRITTEN_MINUTES = Object.keys(MINUTES)
  .sort((a, b) => b.length - a.length)
  .join('|');
const TO_THE_HOUR = new RegExp(
  `(?<![\\d/.:-])(\\d{1,2}) ?(?:h|gio|g)? ?kem (\\d{1,2}(?!\\d)|(?:${WRITTEN_MINUTES})\\b)(?: ?(?:phut|p)\\b)?`,
  'g',
);
/** `nam` stands for a year and for five: no minute past the hour without its unit. */
const PAST_THE_HOUR = new RegExp(`(?<![\\d/.:-])(\\d{1,2}) ?(?:h|gio) (?!nam\\b(?! phut))(${WRITTEN_MINUTES})\\b`, 'g');
/** `7.30` is a time of the day beside its part, a day of the month elsewhere. */
const DOTTED = /(?<![\d/.:-])(\d{1,2})\.([0-5]\d)(?![\d./])(?= ?(?:am|pm|sang|trua|chieu|toi|dem)\b)/g;

const before = (whole: string, hourText: string, toText: string): string => {
  const [hour, to] = [Number(hourText), MINUTES[toText] ?? Number(toText)];
  if (hour < 1 || hour > 24 || to < 1 || to > 59) return whole;
  return `${hour - 1}h${String(60 - to).padStart(2, '0')}`;
};

/**
 * Folded words with the times of the day in figures: `bay gio ruoi` → `7 gio ruoi`, `7 ruoi` → `7h ruoi`, `7h kem 15` → `6h45`, `7.30 sang` →
 * `7:30 sang`. Everything else stays.
 */
export const clockInFigures = (words: string): string =>
  words
    .replace(/\bnua (?:tieng|gio) nua$/, '30 phut nua')
    .replace(WRITTEN_OUT, (_, name: string) => `${HOURS[name]} `)
    .replace(HALF_PAST, '$1h ruoi')
    .replace(TO_THE_HOUR, before)
    .replace(PAST_THE_HOUR, (_, hour: string, name: string) => `${hour}h${String(MINUTES[name]).padStart(2, '0')}`)
    .replace(DOTTED, '$1:$2');
