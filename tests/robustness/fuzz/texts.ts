import fc from 'fast-check';

/** What people write, in scripts of every kind, composed and decomposed. */
const WORDS = [
  'Trồng 50 cây bóng mát quanh sân trường',
  'Đại hội công đoàn'.normalize('NFD'),
  'TRƯỜNG TIỂU HỌC',
  'العربية ١٢٣ نص',
  'שלום עולם',
  '三好学校第二学期',
  'ภาษาไทยไม่มีช่องว่าง',
  'हिन्दी में लिखा',
  'ភាសាខ្មែរ',
  '한국어',
  'Ελληνικά',
  'Кириллица',
  'ꦧꦱꦗꦮ',
  '𝕱𝖗𝖆𝖐𝖙𝖚𝖗',
];
/** What breaks layouts, parsers and counters. */
const MARKS = [
  '\u202E',
  '\u2066',
  '\u200F',
  '\u200B',
  '\u200D',
  '\uFEFF',
  '\u00AD',
  '\u2028',
  '\u0085',
  '\u0000',
  '\u0007',
  '\u001B[31m',
  '\r\n',
  '\t',
  '\uD83D',
  '\uDE00',
  '\uDE00\uD83D',
  '\u0301'.repeat(60),
  '👨‍👩‍👧‍👦',
  '🏴󠁧󠁢󠁥󠁮󠁧󠁿',
  '🇻🇳🇻',
  '👍🏽',
  '1️⃣',
  '\u{10FFFF}',
  '\uFFFE',
  '\u3164',
  '\u2800',
  '<b>',
  '</b>',
  '<a href="tg://user?id=1">',
  '&amp;',
  '&#0;',
  '&lt',
  '{ $name }',
  '{"a":1}',
  '%s%n',
  '=HYPERLINK("http://x.example")',
  '+1',
  '@',
  '-1',
  '`*_~||',
  '\\',
  '/',
  '..',
  "' OR 1=1",
  '__proto__',
  'constructor',
  ':',
  '|',
];
/** Answers of the right kind, and nearly so. */
export const ANSWERS = [
  'Trồng 50 cây bóng mát quanh sân trường',
  '500 cuốn sách',
  '50%',
  '15/01/2027',
  '2027-01-15',
  '31/02/2027',
  '1/1/1',
  '99/99/9999',
  'ngày mai',
  '08:00',
  '8h ngày 20/12/2026',
  '25:61',
  '0',
  '1',
  '2',
  '12',
  '-1',
  '1e309',
  '٣',
  '½',
  '9'.repeat(300),
  'Nguyễn Thị Lan',
  'không',
  'Xong',
  'có',
  'Trường 1',
  's1',
  'toàn huyện',
  'TH, THCS',
  '15/10 - 20/10',
  'từ 10/10 đến 12/10',
];
const COMMANDS = [
  '/start',
  '/dangky',
  '/baocao',
  '/bandangky',
  '/nhacviec',
  '/duyet',
  '/thongbao',
  '/tiendo',
  '/nopthay s1',
  '/donvi s1',
  '/thumoi',
  '/lichsu',
  '/dotthidua',
  '/trogiup',
  '/toi',
  '/ngonngu',
  '/xoadulieu',
  '/khong_co',
  '/',
  '/dangky@other_bot',
];

const pieces = fc
  .array(fc.oneof(fc.constantFrom(...WORDS), fc.constantFrom(...MARKS), fc.string({ unit: 'binary', maxLength: 5 })), {
    minLength: 1,
    maxLength: 8,
  })
  .chain((parts) => fc.constantFrom('', ' ', '\n').map((between) => parts.join(between)));
const MAX = 5000;
/** As long as it takes: exactly so many UTF-16 units, whatever is cut by that. */
const long = fc
  .tuple(pieces, fc.constantFrom(39, 40, 41, 64, 255, 256, 1000, 1024, 3999, 4000, 4095, 4096, 4097, MAX))
  .map(([part, length]) => part.repeat(Math.ceil(length / Math.max(1, part.length))).slice(0, length));

/** Text of every script, 0–5,000 units, halves of characters among it. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: pieces },
  { weight: 3, arbitrary: fc.constantFrom(...ANSWERS) },
  { weight: 2, arbitrary: long },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
  { weight: 1, arbitrary: fc.constantFrom('', ' ', '\n', ...MARKS) },
);
/** The same without halves of characters, as what has passed through UTF-8. */
export const anyCommand: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...COMMANDS),
  fc.tuple(fc.constantFrom(...COMMANDS), pieces).map(([name, more]) => `${name} ${more}`),
  fc.string({ unit: 'binary', maxLength: 80 }).map((payload) => `/start ${payload}`),
);
