import { nearest } from './nearest.js';
import type { KindSetting } from './tenant-settings.js';
import { fold } from './text.js';

/**
 * What Vietnamese rosters write for the kinds of unit, folded, with the short form that the program stores. Other kinds are stored as they are
 * written: kinds are data, and these lists only settle what a word means that everybody uses.
 */
const SCHOOLS: readonly (readonly [kind: string, ...words: string[]])[] = [
  ['MN', 'mn', 'mam non', 'truong mam non', 'mg', 'mau giao', 'nha tre', 'nt', 'gdmn'],
  ['TH', 'th', 'tieu hoc', 'truong tieu hoc', 'cap 1', 'cap i', 'gdth'],
  ['THCS', 'thcs', 'trung hoc co so', 'truong thcs', 'cap 2', 'cap ii', 'c2'],
  [
    'TH&THCS',
    'th&thcs',
    'th-thcs',
    'th va thcs',
    'tieu hoc va thcs',
    'tieu hoc va trung hoc co so',
    'th+thcs',
    'lien cap th&thcs',
  ],
  ['THPT', 'thpt', 'trung hoc pho thong', 'truong thpt', 'cap 3', 'cap iii', 'c3'],
  ['THCS&THPT', 'thcs&thpt', 'thcs-thpt', 'thcs va thpt', 'thcs+thpt', 'trung hoc co so va trung hoc pho thong'],
  [
    'TH&THCS&THPT',
    'th&thcs&thpt',
    'th-thcs-thpt',
    'th, thcs va thpt',
    'th, thcs&thpt',
    'lien cap',
    'truong pho thong nhieu cap hoc',
  ],
  [
    'GDTX',
    'gdtx',
    'gdnn-gdtx',
    'trung tam gdtx',
    'trung tam gdnn-gdtx',
    'giao duc thuong xuyen',
    'tt gdtx',
    'tt gdnn-gdtx',
  ],
];
const OFFICES: readonly (readonly [kind: string, ...words: string[]])[] = [
  ['bo', 'bo', 'bo gd&dt'],
  ['so', 'so', 'so gd&dt', 'so giao duc va dao tao'],
  ['phong', 'phong', 'phong gd&dt', 'phong giao duc va dao tao', 'pgd', 'pgd&dt'],
  [
    'xa',
    'xa',
    'phuong',
    'dac khu',
    'thi tran',
    'ubnd xa',
    'ubnd phuong',
    'ubnd dac khu',
    'cap xa',
    'xa/phuong',
    'xa, phuong',
  ],
  ['ubnd', 'ubnd', 'uy ban nhan dan', 'huyen', 'quan', 'tinh', 'ubnd huyen', 'ubnd tinh', 'ubnd thanh pho'],
];

/** Kinds of school that no list has: `Trường chuyên biệt`. */
const SCHOOL_LIKE = /^(truong|diem truong|phan hieu)\b/u;

const key = (text: string): string =>
  fold(text)
    .replace(/\s*([&,/+-])\s*/gu, '$1')
    .replace(/,/gu, ', ')
    .replace(/\s+/gu, ' ')
    .trim();

/** Beginnings of names, the longer before the shorter: `Trường TH&THCS Đại An` is no `TH`. */
const BY_NAME: readonly (readonly [start: RegExp, kind: string])[] = [
  [/^(truong )?(mam non|mau giao|mn|mg|nha tre)\b/u, 'MN'],
  [
    /^(truong )?(tieu hoc|th)( va |, ?|[&-])(thcs|trung hoc co so)( va |, ?|[&-])(thpt|trung hoc pho thong)/u,
    'TH&THCS&THPT',
  ],
  [/^(truong )?(tieu hoc|th)( va |[&-])(thcs|trung hoc co so)/u, 'TH&THCS'],
  [/^(truong )?(thcs|trung hoc co so)( va |[&-])(thpt|trung hoc pho thong)/u, 'THCS&THPT'],
  [/^(truong )?(tieu hoc|th)\b/u, 'TH'],
  [/^(truong )?(ptdtbt |ptdtnt |pho thong dan toc (ban|noi) tru )?(thcs|trung hoc co so)\b/u, 'THCS'],
  [/^(truong )?(ptdtnt |pho thong dan toc noi tru )?(thpt|trung hoc pho thong)\b/u, 'THPT'],
  [/^(trung tam|tt)( gdnn[ -]*)?.*(gdtx|giao duc thuong xuyen)/u, 'GDTX'],
  [/^(so)( gd| giao duc)/u, 'so'],
  [/^(phong)( gd| giao duc)/u, 'phong'],
  [/^((ubnd|uy ban nhan dan) )?(xa|phuong|dac khu|thi tran|tt\.?) /u, 'xa'],
  [/^(ubnd|uy ban nhan dan) /u, 'ubnd'],
];

/** The kind that a unit's name tells (`Trường Tiểu học Đông Lĩnh` → `TH`); undefined when it tells none. */
export const kindOfName = (name: string): string | undefined => {
  const wanted = key(name);
  return BY_NAME.find(([start]) => start.test(wanted))?.[1];
};

type Sort = 'school' | 'office';

/** The kinds that the program knows of itself, schools first. */
export const KNOWN_KINDS: readonly { readonly key: string; readonly sort: Sort }[] = [
  ...SCHOOLS.map(([kind]) => ({ key: kind, sort: 'school' as const })),
  ...OFFICES.map(([kind]) => ({ key: kind, sort: 'office' as const })),
];

/** A kind of the tenant, or one of the program's under the tenant's name. */
type Named = Pick<KindSetting, 'key' | 'vi' | 'en' | 'sort' | 'words'>;

/** What the tenant's rosters write for its kinds of unit, beside what everybody writes. */
export interface Kinds {
  /** The stored form of a kind as a roster writes it (`Mầm non` → `MN`); what is not known stays as it is. */
  of(written: string): string;
  /** Whether units of this kind are schools or offices; undefined for a kind that no word settles. */
  sortOf(kind: string): Sort | undefined;
  /** The names that the tenant gives it, if any. */
  named(kind: string): { readonly vi: string; readonly en: string } | undefined;
  /** Whether no word settles it: neither the tenant nor the program says what it is. Empty is none. */
  isUnknown(kind: string): boolean;
  /** The kind, in its stored form, that a mistyped one most likely means (`Tieu hocc` → `TH`). */
  near(kind: string): string | undefined;
}

export const createKinds = (own: readonly Named[]): Kinds => {
  const byWord = new Map<string, string>();
  for (const [kind, ...words] of [...SCHOOLS, ...OFFICES]) for (const word of words) byWord.set(word, kind);
  const sorts = new Map<string, Sort>(KNOWN_KINDS.map((known) => [known.key, known.sort]));
  for (const { key: kind, vi, en, sort, words } of own) {
    for (const word of [kind, vi, en, ...words]) if (word !== '') byWord.set(key(word), kind);
    if (sort !== '') sorts.set(kind, sort);
  }
  // As units compare kinds: letter case aside.
  const names = new Map(own.map(({ key: kind, vi, en }) => [kind.toLowerCase(), { vi, en: en === '' ? vi : en }]));
  const of = (written: string): string => byWord.get(key(written)) ?? written;
  return {
    of,
    sortOf: (kind) => sorts.get(of(kind)) ?? (SCHOOL_LIKE.test(key(kind)) ? 'school' : undefined),
    named: (kind) => names.get(kind.toLowerCase()),
    isUnknown: (kind) => kind !== '' && !byWord.has(key(kind)) && !SCHOOL_LIKE.test(key(kind)),
    near: (kind) => byWord.get(nearest(key(kind), [...byWord.keys()]) ?? ''),
  };
};

/** The kinds of a tenant that has none of its own. */
export const COMMON_KINDS = createKinds([]);

/** A kind's names and words as they are compared. */
export const kindWords = ({ key: kind, vi, en, words }: Named): string[] => [
  ...new Set([kind, vi, en, ...words].filter((word) => word !== '').map(key)),
];
