import type { RosterRow } from './roster.js';
import { fold } from './text.js';
import { COMMON_KINDS } from './unit-kinds.js';
import type { UnitTree } from './unit-tree.js';

/** One way of writing for what offices write in many: `Phòng Giáo dục và Đào tạo huyện X`, `Phòng GD&ĐT H. X`, `PGD X`. */
const SAME: readonly (readonly [RegExp, string])[] = [
  [/giao duc (va|&) dao tao|gd\s*(&|-|va)?\s*dt/gu, 'gddt'],
  [/\bpgd\b(?! ?dt)/gu, 'phong gddt'],
  [/\bsgd\b(?! ?dt)/gu, 'so gddt'],
  [/\bpgddt\b/gu, 'phong gddt'],
  [/\bsgddt\b/gu, 'so gddt'],
  [/uy ban nhan dan/gu, 'ubnd'],
  [/\btt\.? (?=\p{L})/gu, 'thi tran '],
  [/\btp\.? ?(?=\p{L})/gu, 'thanh pho '],
  [/\b([hxp])\. ?(?=\p{L})/gu, ''],
];
/** Words that one office writes before its place and another leaves out. */
const OPTIONAL = /\b(gddt|ubnd|huyen|quan|thi xa|thi tran|thanh pho|tinh|xa|phuong|dac khu)\b/gu;
const SORT = /\b(phong|so|bo)\b/gu;

const squeeze = (text: string): string =>
  text
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/\s+/gu, ' ');

const exact = (name: string): string =>
  squeeze(SAME.reduce((text, [pattern, one]) => text.replace(pattern, one), fold(name)));
const loose = (name: string): string => squeeze(exact(name).replace(OPTIONAL, ' '));
const bare = (name: string): string => squeeze(loose(name).replace(SORT, ' '));
/** From the strict to the lax: the first by which any office is found decides. */
const KEYS = [exact, loose, bare] as const;

interface Office {
  readonly code: string;
  readonly name: string;
}

/** What a parent's cell means: a unit's code, or the names of several that it may mean; undefined when it means none. */
type Meaning = { readonly code: string } | { readonly among: readonly string[] };
export type ParentFinder = (written: string) => Meaning | undefined;

/** Offices of the file as it will stand, and those of the tree that it does not list; closed ones only where no open one answers. */
const officesOf = (rows: readonly RosterRow[], existing: UnitTree | undefined): readonly (readonly Office[])[] => {
  const listed = new Set(rows.map(({ code }) => code));
  const { sortOf } = existing?.kinds ?? COMMON_KINDS;
  const own = rows.filter(({ kind, code }) => code !== '' && sortOf(kind) !== 'school');
  const others = Array.from(existing?.units() ?? []).filter(
    ({ code, kind }) => !listed.has(code) && sortOf(kind) !== 'school',
  );
  return [
    [...own, ...others.filter(({ closedAt }) => closedAt === undefined)],
    others.filter(({ closedAt }) => closedAt !== undefined),
  ];
};

const indexOf = (offices: readonly Office[], keyOf: (name: string) => string): Map<string, Office[]> => {
  const index = new Map<string, Office[]>();
  for (const office of offices) index.set(keyOf(office.name), [...(index.get(keyOf(office.name)) ?? []), office]);
  return index;
};

/** Finds the unit that a parent's cell means: by code in any letter case, else by the name of an office as people write it. */
export const createParentFinder = (rows: readonly RosterRow[], existing: UnitTree | undefined): ParentFinder => {
  const codes = new Map<string, string>();
  for (const { code } of existing?.units() ?? []) codes.set(code.toLowerCase(), code);
  for (const { code } of rows) if (code !== '') codes.set(code.toLowerCase(), code);
  let indexes: Map<string, Office[]>[] | undefined;
  const known = new Map<string, Meaning | undefined>();

  const byName = (written: string): Meaning | undefined => {
    indexes ??= officesOf(rows, existing).flatMap((offices) => KEYS.map((keyOf) => indexOf(offices, keyOf)));
    for (const [at, index] of indexes.entries()) {
      const key = (KEYS[at % KEYS.length] ?? exact)(written);
      const [first, ...others] = key === '' ? [] : (index.get(key) ?? []);
      if (first === undefined) continue;
      return others.length === 0 ? { code: first.code } : { among: [first, ...others].map(({ name }) => name) };
    }
    return undefined;
  };

  return (written) => {
    const code = codes.get(written.toLowerCase());
    if (code !== undefined) return { code };
    if (!known.has(written)) known.set(written, byName(written));
    return known.get(written);
  };
};
