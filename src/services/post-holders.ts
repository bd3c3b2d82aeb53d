import type { Member } from '../domain/member.js';
import type { Role } from '../domain/role.js';
import { holders, members } from '../store/entities.js';
import type { Work } from './work.js';

/** Somebody in a post of a unit. `since`: epoch milliseconds. */
export interface PostHolder {
  readonly role: Role;
  readonly since: number;
  readonly member: Member;
}

/** Who holds the posts of a unit, in the order in which they joined. The caller has authorised the look. */
export const postHolders = async (work: Work, unit: string): Promise<PostHolder[]> => {
  const posts = (await work.tx.get(holders, unit))?.posts ?? [];
  const found = await work.tx.getMany(members, [...new Set(posts.map(({ member }) => member))]);
  const byId = new Map(found.map((member) => [member.id, member]));
  return posts.flatMap(({ role, since, member: id }) => {
    const member = byId.get(id);
    return member === undefined ? [] : [{ role, since, member }];
  });
};

/** The names of people by id; who left the installation has none. */
export const namesOf = async (work: Work, ids: Iterable<string>): Promise<ReadonlyMap<string, string>> => {
  const found = await work.tx.getMany(members, [...new Set(ids)]);
  return new Map(found.map(({ id, name }) => [id, name]));
};

/** Who holds a post of these roles in a unit. */
export const membersWith = async (work: Work, unit: string, roles: readonly Role[]): Promise<string[]> => {
  const held = await work.tx.get(holders, unit);
  return (held?.posts ?? []).filter((post) => roles.includes(post.role)).map((post) => post.member);
};
