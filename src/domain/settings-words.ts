import type { Address, DIGEST_READERS, KindSetting } from './tenant-settings.js';
import { fold, normalise } from './text.js';

const plain = (text: string): string =>
  fold(normalise(text))
    .replace(/\s*[/,-]\s*/gu, '/')
    .trim();

const chooser =
  <T>(...choices: readonly (readonly [value: T, words: RegExp])[]) =>
  (text: string): T | undefined =>
    choices.find(([, words]) => words.test(plain(text)))?.[0];

/** `thầy/cô`, `đồng chí`, `teacher` → the form of address. */
export const parseAddress = chooser<Address>(
  ['teacher', /^(teacher|thay[ /]co)$/],
  ['comrade', /^(comrade|dong chi)$/],
  ['formal', /^(formal|ong[ /]ba)$/],
  ['familiar', /^(familiar|anh[ /]chi)$/],
);

/** `có`, `không`, `yes`, `no`, `true`, `false`. */
export const parseYesNo = chooser<boolean>([true, /^(yes|true|on|co)$/], [false, /^(no|false|off|khong|ko)$/]);

/** `officers`, `chuyên viên`, `lãnh đạo`, `all`. */
export const parseReaders = chooser<(typeof DIGEST_READERS)[number]>(
  ['all', /^(all|both|tat ca|ca hai|moi nguoi)$/],
  ['officers', /^(officers?|chuyen vien|can bo phu trach)$/],
  ['leaders', /^(leaders?|lanh dao)$/],
);

/** `school`, `trường`, `office`, `cơ quan`. */
export const parseSort = chooser<KindSetting['sort']>(
  ['school', /^(schools?|truong|truong hoc|don vi)$/],
  ['office', /^(offices?|co quan|co quan quan ly)$/],
);

/**
 * `21:00`, `6:30`, `21h`, `21h30`, `21 giờ` → `21:00`, `24h` → `00:00`; undefined when there is no such time. Asked for a time, a bare number
 * is one; what is typed unasked (`parseClock` in `moment-text.ts`) is a time only with its word, and may name a part of the day.
 */
export const parseSettingTime = (text: string): string | undefined => {
  const found = /^(\d{1,2}) ?(?::|h|\.|gio) ?(\d{2})?( ?phut)?$|^(\d{1,2})$/.exec(fold(normalise(text)));
  if (found === null) return undefined;
  const [hour, minute] = [Number(found[1] ?? found[4]), Number(found[2] ?? 0)];
  if (hour > 24 || minute > 59 || (hour === 24 && minute > 0)) return undefined;
  const pad = (value: number): string => String(value).padStart(2, '0');
  return `${pad(hour % 24)}:${pad(minute)}`;
};

/** `21:00-06:00`, `từ 21h đến 6h30`, `không` → from when until when nothing is sent; equal bounds for none. */
export const parseQuiet = (text: string): { from: string; to: string } | undefined => {
  const words = fold(normalise(text)).replace(/^(?:tu|from) /, '');
  if (/^(khong|khong co|none|no)$/.test(words)) return { from: '00:00', to: '00:00' };
  const [left, right, more] = words.split(/\s*(?:-|–|—|→|\bden\b|\btoi\b|\bto\b|\buntil\b)\s*/u);
  if (left === undefined || right === undefined || more !== undefined) return undefined;
  const [from, to] = [parseSettingTime(left), parseSettingTime(right)];
  return from === undefined || to === undefined || from === to ? undefined : { from, to };
};
