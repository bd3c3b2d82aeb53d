import { endOfMonth, type IsoDay, isoDayFrom, partsOf } from './iso-day.js';

/** What a rule reads with: all days of the tenant's zone. `from`, `to`: the campaign's season, where known. */
export type DeadlineContext = { today: IsoDay; from?: IsoDay; to?: IsoDay };
/** What a rule found: a day, or that the text names a day which does not exist, perhaps with the one that was meant. */
export type Found = { day: IsoDay } | { noSuchDay: true; suggestion?: IsoDay };
/** Reads one form of deadline in canonical text; undefined when the text has another form. */
export type DeadlineRule = (text: string, context: DeadlineContext) => Found | undefined;

/**
 * The next year's turn of something yearly: the first day from today on. When that lies behind the season's end, but the season has
 * already seen one, the person means that one, which is past.
 */
export const nextTurn = (dayIn: (year: number) => IsoDay | undefined, { today, from, to }: DeadlineContext): Found => {
  const { year } = partsOf(today);
  for (let turn = year; turn <= year + 1; turn += 1) {
    const day = dayIn(turn);
    if (day === undefined || day < today) continue;
    const before = dayIn(turn - 1);
    const seen = before !== undefined && from !== undefined && from <= before;
    return to !== undefined && day > to && seen ? { day: before } : { day };
  }
  return { noSuchDay: true };
};

const fullYear = (typed: string): number => (typed.length === 2 ? 2000 + Number(typed) : Number(typed));

/** The day of typed numbers. Day and month exchanged (`12/15`) and a day after the month's end (`31/2`) come back as suggestions. */
const numbered = (day: number, month: number, typedYear: string | undefined, context: DeadlineContext): Found => {
  const inYear = (find: (year: number) => IsoDay | undefined): Found => {
    if (typedYear === undefined) return nextTurn(find, context);
    const found = find(fullYear(typedYear));
    return found === undefined ? { noSuchDay: true } : { day: found };
  };
  const suggest = (find: (year: number) => IsoDay | undefined): Found => {
    const found = inYear(find);
    return 'day' in found && found.day >= context.today
      ? { noSuchDay: true, suggestion: found.day }
      : { noSuchDay: true };
  };
  if (month > 12 && day >= 1 && day <= 12) return suggest((year) => isoDayFrom(year, day, month));
  if (month < 1 || month > 12 || day < 1 || day > 31) return { noSuchDay: true };
  const last = inYear((year) => endOfMonth(year, month));
  const year = 'day' in last ? partsOf(last.day).year : 0;
  // 29/2 is asked for in the coming February, not in the next leap year.
  if (isoDayFrom(year, month, day) === undefined) return suggest((turn) => endOfMonth(turn, month));
  return inYear((turn) => isoDayFrom(turn, month, day));
};

/** The first that exists of all matches, else the first: `8.30 ngày 15/1` means the day. */
const firstReal = (found: Found[]): Found | undefined => found.find((entry) => 'day' in entry) ?? found[0];

const iso: DeadlineRule = (text, context) => {
  const match = /\b(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})\b/.exec(text);
  return match === null ? undefined : numbered(Number(match[3]), Number(match[2]), match[1], context);
};

const dayMonthYear: DeadlineRule = (text, context) => {
  const pattern =
    /(?<![\d/])(\d{1,2}) ?[-/.] ?(\d{1,2})(?: ?[-/.] ?(\d{4}|\d{2})|(?: nam)? (?=\d{4}\b)(\d{4}))(?![\d/])/g;
  return firstReal(
    [...text.matchAll(pattern)].map((match) =>
      numbered(Number(match[1]), Number(match[2]), match[3] ?? match[4], context),
    ),
  );
};

const dayOfNamedMonth: DeadlineRule = (text, context) => {
  const match = /\b(\d{1,2}) thang (\d{1,2})(?:(?: nam)? (\d{4})| ?[-/.] ?(\d{4}))?(?!\d)/.exec(text);
  return match === null ? undefined : numbered(Number(match[1]), Number(match[2]), match[3] ?? match[4], context);
};

const dayMonth: DeadlineRule = (text, context) => {
  for (const separators of ['/.', '-']) {
    const pattern = new RegExp(`(?<![\\d/.-])(\\d{1,2}) ?[${separators}] ?(\\d{1,2})(?![\\d])`, 'g');
    const found = firstReal(
      [...text.matchAll(pattern)].map((match) => numbered(Number(match[1]), Number(match[2]), undefined, context)),
    );
    if (found !== undefined) return found;
  }
  return undefined;
};

type Part = 'dau' | 'giua' | 'cuoi';
/** Beginning of a month: the 5th; middle: the 15th; end, and a month without more: the last day. */
const inMonth = (part: string | undefined, year: number, month: number): IsoDay | undefined => {
  if (month < 1 || month > 12) return undefined;
  const days: Record<Part, number | undefined> = { dau: 5, giua: 15, cuoi: undefined };
  const day = days[part as Part];
  return day === undefined ? endOfMonth(year, month) : isoDayFrom(year, month, day);
};

const monthsLater = (today: IsoDay, count: number): { year: number; month: number } => {
  const { year, month } = partsOf(today);
  const index = year * 12 + month - 1 + count;
  return { year: Math.floor(index / 12), month: (index % 12) + 1 };
};

const dayOrNone = (day: IsoDay | undefined): Found => (day === undefined ? { noSuchDay: true } : { day });

/** `tháng này`, `cuối tháng sau`, `ngày 10 tháng tới`; `cuối tháng` alone is this month's. */
const relativeMonth: DeadlineRule = (text, { today }) => {
  const match =
    /(?:\b(dau|giua|cuoi|het|\d{1,2}) )?\bthang (nay|sau|toi)\b|\b(cuoi|het) thang\b(?! (?:\d|gieng|chap))/.exec(text);
  if (match === null) return undefined;
  const { year, month } = monthsLater(today, match[2] === 'sau' || match[2] === 'toi' ? 1 : 0);
  const part = match[1] ?? match[3];
  if (part === undefined || !/\d/.test(part)) return dayOrNone(inMonth(part, year, month));
  const day = isoDayFrom(year, month, Number(part));
  return day === undefined ? { noSuchDay: true, suggestion: endOfMonth(year, month) } : { day };
};

/** `tháng 5`, `đầu tháng 3`, `hết tháng 4/2027`, `5/2027`. */
const month: DeadlineRule = (text, context) => {
  const match =
    /\b(?:(dau|giua|cuoi|het) )?thang (\d{1,2})(?:(?: nam)? (\d{4})| ?[-/.] ?(\d{4}))?(?!\d)/.exec(text) ??
    /(?<![\d/.-])()(\d{1,2}) ?[-/.] ?(\d{4})(?!\d)/.exec(text);
  if (match === null) return undefined;
  const typedYear = match[3] ?? match[4];
  const find = (year: number): IsoDay | undefined => inMonth(match[1], year, Number(match[2]));
  return typedYear === undefined ? nextTurn(find, context) : dayOrNone(find(Number(typedYear)));
};

/** `ngày 15`: of this month, or of the next month that has such a day still to come. */
const dayAlone: DeadlineRule = (text, { today }) => {
  const match = /\bngay (\d{1,2})\b(?! ?[-/.]? ?\d)/.exec(text);
  const number = Number(match?.[1] ?? 0);
  if (match === null) return undefined;
  if (number < 1 || number > 31) return { noSuchDay: true };
  for (let count = 0; count <= 2; count += 1) {
    const { year, month: inNext } = monthsLater(today, count);
    const day = isoDayFrom(year, inNext, number);
    if (day !== undefined && day >= today) return { day };
  }
  return { noSuchDay: true };
};

/** Forms with numbers that name day and month; they are tried before the spans. */
export const EXACT_RULES: readonly DeadlineRule[] = [iso, dayMonthYear, dayOfNamedMonth, dayMonth];
/** Months, and a day without one; tried after the spans. */
export const LOOSE_RULES: readonly DeadlineRule[] = [relativeMonth, month, dayAlone];
