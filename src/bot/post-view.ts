import type { Member, Post } from '../domain/member.js';
import { ROLES, type Role } from '../domain/role.js';
import { clip } from '../domain/text.js';
import { actionData } from '../flows/button-data.js';
import { type Button, gap, inRows, text, type View } from '../flows/view.js';
import { postArgs } from '../services/claim-news.js';
import type { PostHolder } from '../services/post-holders.js';
import { mayFill, type PostName } from '../services/posts.js';
import type { UnitCard } from '../services/unit-lookup.js';
import { type Actor, unitName, type Work } from '../services/work.js';
import { peopleLines } from './unit-progress-view.js';

/** The first letter names a role in a button, where a whole word beside a unit's code and a person would be too long. */
const letterOf = (role: Role): string => role.charAt(0);
const roleOf = (letter: string): Role | undefined => ROLES.find((role) => letterOf(role) === letter);

/** A post's place in a button's data. */
export const postKey = ({ unit, role }: PostName): [string, string] => [unit, letterOf(role)];

/** Reads it back; undefined for anything else. */
export const readPost = (unit: string, letter: string): PostName | undefined => {
  const role = roleOf(letter);
  return role === undefined ? undefined : { unit, role };
};

/** Names may be long, and a phone's button shows some thirty characters. */
const LABEL = 40;

/** Who holds posts in a unit, with what the actor may change about it. */
export const peopleView = (work: Work, card: UnitCard, actor: Actor | undefined): View => {
  const { unit, people, invitable } = card;
  const removable = people.filter(
    ({ role, member }) => mayFill(work, actor, { unit: unit.code, role }) && member.id !== actor.member.id,
  );
  const remove = removable.map(({ role, member }): Button => {
    const label = text('button-remove', { name: clip(member.name, LABEL), role: text(`role-${role}`) });
    return { label, data: actionData('prm', ...postKey({ unit: unit.code, role }), member.id) };
  });
  const last: Button[] = [];
  if (invitable.length > 0) last.push({ label: text('button-invite'), data: actionData('inv', unit.code) });
  last.push({ label: text('button-unit'), data: actionData('unit', unit.code, '0') });
  return {
    body: [
      text('unit-head', { name: unit.name }),
      gap,
      ...peopleLines(work, people),
      ...(removable.length > 0 ? [gap, text('people-hint')] : []),
    ],
    buttons: [...inRows(remove), last],
  };
};

/** Asks before somebody loses a post. */
export const removeView = (work: Work, { role, member }: PostHolder, unit: string): View => ({
  body: [text('remove-ask', { ...postArgs(work, { unit, role }), name: member.name }), gap, text('remove-means')],
  buttons: [
    [{ label: text('button-remove-yes'), data: actionData('prx', ...postKey({ unit, role }), member.id) }],
    [{ label: text('button-back'), data: actionData('people', unit) }],
  ],
});

/** Asks before a member lays down a post; says what stays with the unit. */
export const leaveView = (work: Work, post: PostName, open: number): View => ({
  body: [
    text('leave-ask', postArgs(work, post)),
    gap,
    ...(open > 0 ? [text('leave-open', { count: open, unit: unitName(work, post.unit) })] : []),
    text('leave-means'),
  ],
  buttons: [
    [{ label: text('button-leave-yes'), data: actionData('leave-yes', ...postKey(post)) }],
    [{ label: text('button-back'), data: actionData('me') }],
  ],
});

/** Which of several posts to lay down. */
export const whichToLeaveView = (work: Work, posts: readonly Post[]): View => ({
  body: [text('leave-which')],
  buttons: [
    ...inRows(
      posts.map((post) => ({
        label: text('me-act-as', postArgs(work, post)),
        data: actionData('leave', ...postKey(post)),
      })),
    ),
    [{ label: text('button-back'), data: actionData('me') }],
  ],
});

/** `/toi`: the posts, which of them acts, and what the person may change about them. */
export const meView = (work: Work, member: Member, day: string): View => {
  const posts = member.posts.map((post, i) => {
    if (work.directory.tree.get(post.unit)?.closedAt !== undefined) return text('me-post-closed', postArgs(work, post));
    return text(i === member.acting ? 'me-post-acting' : 'me-post', postArgs(work, post));
  });
  const acts: Button[] =
    member.posts.length < 2
      ? []
      : member.posts.flatMap((post, i) =>
          i === member.acting
            ? []
            : [{ label: text('me-act-as', postArgs(work, post)), data: actionData('act', ...postKey(post)) }],
        );
  const acting = member.posts[member.acting];
  const own: Button[] = [{ label: text('button-rename'), data: actionData('rename') }];
  if (member.posts.length > 0) own.push({ label: text('button-leave'), data: actionData('leave') });
  const deputies: Button[] =
    acting?.role === 'principal' ? [{ label: text('button-deputies'), data: actionData('people', acting.unit) }] : [];
  return {
    body: [
      text('me-head', { name: member.name }),
      ...(posts.length === 0 ? [text('me-no-post')] : posts),
      gap,
      text('me-consent', { day, version: member.consent.version }),
    ],
    buttons: [...inRows(acts), ...inRows(deputies), own],
  };
};
