/** What names of offices and schools write short, folded, with the words that a person may say in its place. */
const SHORT: readonly (readonly [RegExp, string])[] = [
  [/\bpgd(?=dt\b|\b)/gu, 'phong gd'],
  [/\bsgd(?=dt\b|\b)/gu, 'so gd'],
  [/\bgd *(?:&|-|\/|va )? *dt\b|\bgiao duc *(?:&|-|,|va )? *dao tao\b/gu, 'giao duc dao tao'],
  [/\bgd\b/gu, 'giao duc'],
  [/\bubnd\b/gu, 'uy ban nhan dan'],
  [/\bmn\b/gu, 'mam non'],
  [/\bthcs\b/gu, 'trung hoc co so'],
  [/\bthpt\b/gu, 'trung hoc pho thong'],
  [/\bgdtx\b/gu, 'giao duc thuong xuyen'],
  [/\bgdnn\b/gu, 'giao duc nghe nghiep'],
];
/** Most names hold nothing that is written short. */
const ANY = /\b(?:[ps]?gd|ubnd|mn|thcs|thpt)|giao duc/u;

/** A folded name, or words that look for one, with what is written short in full: `so gd&dt` → `so giao duc dao tao`. Idempotent. */
export const inFull = (folded: string): string =>
  ANY.test(folded) ? SHORT.reduce((text, [pattern, full]) => text.replace(pattern, full), folded) : folded;
