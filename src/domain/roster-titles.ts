import type { RosterColumn } from './roster.js';
import { fold } from './text.js';

/**
 * What a column of a roster holds: a column of ours (a parent by code or by name), something that every list has and nobody needs, or facts
 * about a person, which a roster has no consent to bring (Law 91/2025/QH15).
 */
export type TitleMeaning =
  | { readonly column: RosterColumn; readonly rank: number }
  | { readonly column?: undefined; readonly kind: 'number' | 'needless' | 'personal' };

const PERSONAL =
  /hieu truong|truong phong|giam doc|chu tich|dien thoai|\bsdt\b|so dt|^dt\b|di dong|email|e mail|thu dien tu|ho (va )?ten|cccd|cmnd|can cuoc|ngay sinh|nam sinh|nguoi (dung dau|lien he|phu trach|quan ly)|zalo|facebook|can bo|principal|phone/;
const PROFESSIONAL = /chuyen mon|professional/;
const PARENT = /quan ly|chu quan|cap tren|truc thuoc|^thuoc |don vi cha|^(phong|so) (gd|giao duc)|^parent|^managed by/;
const CODE =
  /^(ma|code|ma so|ma hieu)$|^ma (so )?(truong|don vi|dv|dinh danh|co so|cs|csgd|hoc|nganh|gd|bo)|^(unit|school) code$/;
const NAME =
  /^(name|don vi|truong|nha truong|truong hoc|co so giao duc|unit|school|(unit|school) name)$|^ten( |$)|^(don vi|truong) (truong|don vi|hoc)$/;
const KIND =
  /^(kind|type|level|cap|cap hoc|bac|bac hoc|khoi|cap truong|khoi truong|loai|loai don vi|loai truong|nganh hoc)$/;
/** The better first: a list with `Địa bàn` and `Địa chỉ` means the first. */
const LOCALITIES = [/^(locality|dia ban)/, /^(xa|phuong|dac khu|thi tran)\b/, /^(noi dong|dia diem)/, /^dia chi/];

const key = (title: string): string =>
  fold(title)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** A column by code goes before one by name. */
const BY_CODE = 0;
const BY_NAME = 1;
const parentRank = (wanted: string): number => (/^ma\b| ma$|\bcode\b/.test(wanted) ? BY_CODE : BY_NAME);

const meaningOfKey = (wanted: string): TitleMeaning | undefined => {
  if (/^(stt|tt|so tt|so thu tu|no|thu tu)$/.test(wanted)) return { kind: 'number' };
  if (/^(ghi chu|notes?)$/.test(wanted)) return { kind: 'needless' };
  if (PERSONAL.test(wanted)) return { kind: 'personal' };
  if (PROFESSIONAL.test(wanted)) return { column: 'professional_parent_code', rank: parentRank(wanted) };
  if (PARENT.test(wanted)) return { column: 'parent_code', rank: parentRank(wanted) };
  if (CODE.test(wanted)) return { column: 'code', rank: 0 };
  if (KIND.test(wanted)) return { column: 'kind', rank: 0 };
  if (NAME.test(wanted)) return { column: 'name', rank: 0 };
  const locality = LOCALITIES.findIndex((pattern) => pattern.test(wanted));
  return locality < 0 ? undefined : { column: 'locality', rank: locality };
};

/** What a title of a column says, in any letter case, with or without diacritics; undefined for one that nothing is known of. */
export const meaningOfTitle = (title: string): TitleMeaning | undefined =>
  // `Mã trường (theo CSDL ngành)` is `Mã trường`.
  meaningOfKey(key(title.replace(/\([^)]*\)?/gu, ' '))) ?? meaningOfKey(key(title));
