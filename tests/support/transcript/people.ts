import { ROLES, type Role } from '../../../src/domain/role.js';

export interface PersonSpec {
  /** As the transcript names them: one word. */
  readonly name: string;
  readonly id: number;
  readonly fullName: string;
  /** Telegram's profile. */
  readonly firstName: string;
  readonly lastName: string;
  readonly locale: 'vi' | 'en';
  /** Empty: has never written to the bot. */
  readonly posts: readonly { readonly role: Role; readonly unit: string }[];
}

const FULL_NAMES: Readonly<Record<string, string>> = {
  Hoa: 'Nguyễn Thị Hoa',
  Bình: 'Trần Văn Bình',
  Minh: 'Lê Quang Minh',
  Lan: 'Phạm Thị Lan',
  An: 'Hoàng Văn An',
  Dũng: 'Đỗ Tiến Dũng',
};
const FIRST_ID = 1001;

const readPost = (text: string): { role: Role; unit: string } => {
  const [role = '', unit = ''] = text.trim().split(/\s+/);
  const known = ROLES.find((one) => one === role);
  if (known === undefined || unit === '')
    throw new Error(`"${text}" is no post: write a role (${ROLES.join(', ')}) and a unit`);
  return { role: known, unit };
};

/** Reads `Hoa=principal TH-08152, Bình=officer PGD-232 + admin SGD-25, Lan, Ann=principal MN-08152 en`; ids count from 1001. */
export const readPeople = (value: string): PersonSpec[] =>
  value.split(',').map((part, index) => {
    const [, name = '', rest = ''] = /^\s*(\S+?)\s*(?:=\s*(.*?))?\s*$/.exec(part) ?? [];
    const english = / en$/.test(rest) || rest === 'en';
    const posts = rest.replace(/\s*\ben$/, '');
    const fullName = FULL_NAMES[name] ?? name;
    const words = fullName.split(' ');
    return {
      name,
      id: FIRST_ID + index,
      fullName,
      firstName: words.at(-1) ?? name,
      lastName: words.slice(0, -1).join(' '),
      locale: english ? 'en' : 'vi',
      posts: posts === '' ? [] : posts.split('+').map(readPost),
    };
  });
