import type { Claim } from '../domain/claim.js';
import { formatDay } from '../domain/iso-day.js';
import type { Locale } from '../domain/member.js';
import { actionData } from '../flows/button-data.js';
import { gap, type TextRef, text, type View } from '../flows/view.js';
import { members } from '../store/entities.js';
import { notifyAll, tellPerson } from './notify.js';
import { deciders, isSingle, type PostName, sittingIn } from './posts.js';
import { unitName, type Work } from './work.js';

/** A post in words: `$role` and `$unit`. */
export const postArgs = (work: Work, { unit, role }: PostName) => ({
  role: text(`role-${role}`),
  unit: unitName(work, unit),
});

const nameOf = async (work: Work, id: string): Promise<string> => (await work.tx.get(members, id))?.name ?? '';

/** Who would have to leave the post if the claim were confirmed now; undefined when nobody would. */
export const outgoingOf = async (work: Work, claim: Claim): Promise<string | undefined> => {
  const sitting = (await sittingIn(work, claim)).filter((id) => id !== claim.person);
  return sitting.includes(claim.holder) ? claim.holder : isSingle(claim.role) ? sitting[0] : undefined;
};

const decisionLine = async (work: Work, { decided, person, applicant }: Claim): Promise<TextRef | undefined> => {
  if (decided === undefined) return undefined;
  if (decided.by === person) return text('claim-was-withdrawn');
  const day = formatDay(work.calendar.dayOf(decided.at));
  return text(decided.confirmed ? 'claim-was-confirmed' : 'claim-was-refused', {
    name: applicant?.name ?? '',
    by: await nameOf(work, decided.by),
    day,
  });
};

/** A request as those see it who decide; decided ones say how. The confirming button names who leaves: if that changed, it is old. */
export const claimView = async (work: Work, claim: Claim): Promise<View> => {
  const outgoing = await outgoingOf(work, claim);
  const args = { ...postArgs(work, claim), name: claim.applicant?.name ?? '' };
  const head = text('claim-head', postArgs(work, claim));
  const decided = await decisionLine(work, claim);
  if (decided !== undefined) return { body: [head, decided] };
  const holder = outgoing === undefined ? '' : await nameOf(work, outgoing);
  const isSamePerson = claim.kind === 'relink' && outgoing === claim.holder;
  const kind = outgoing === undefined ? 'free' : isSamePerson ? 'relink' : 'takeover';
  return {
    body: [
      head,
      gap,
      text(`claim-asks-${kind}`, { ...args, holder }),
      ...(claim.objectedAt === undefined ? [] : [text('claim-objected', { holder: await nameOf(work, claim.holder) })]),
      gap,
      text(`claim-then-${kind}`, { ...args, holder }),
    ],
    buttons: [
      [{ label: text('button-claim-yes'), data: actionData('claim-yes', claim.id, outgoing ?? '') }],
      [{ label: text('button-claim-no'), data: actionData('claim-no', claim.id) }],
    ],
  };
};

/** Those who decide are asked, and the holder is told: who gave no leave can say so before it is too late. Returns how many were asked. */
export const tellOfClaim = async (work: Work, claim: Claim): Promise<number> => {
  const people = await deciders(work, claim, [claim.person, claim.holder]);
  await notifyAll(work, `claim-${claim.id}`, people, await claimView(work, claim), claim.unit);
  const args = { ...postArgs(work, claim), name: claim.applicant?.name ?? '' };
  const holder = await work.tx.get(members, claim.holder);
  if (holder !== undefined) {
    tellPerson(work, `claimed-${claim.id}`, holder, {
      body: [text(`news-claimed-${claim.kind}`, args)],
      buttons: [[{ label: text('button-claim-object'), data: actionData('claim-object', claim.id) }]],
    });
  }
  return people.length;
};

/** The holder says that the post is still theirs: those who decide learn it. */
export const tellOfObjection = async (work: Work, claim: Claim): Promise<void> => {
  const people = await deciders(work, claim, [claim.person, claim.holder]);
  await notifyAll(work, `objected-${claim.id}`, people, await claimView(work, claim), claim.unit);
};

/** How the request ended, to the person who asked; they may be no member. `drafts`: how many came along with the account. */
export const tellApplicant = (work: Work, claim: Claim, locale: Locale, confirmed: boolean, drafts: number): void => {
  const result = confirmed ? `news-claim-confirmed-${claim.kind}` : 'news-claim-refused';
  const resume = { label: text('button-help'), data: actionData('help') };
  tellPerson(
    work,
    `claim-end-${claim.id}`,
    { id: claim.person, locale },
    {
      body: [
        text(result, postArgs(work, claim)),
        ...(drafts === 0 ? [] : [text('news-claim-drafts', { count: drafts })]),
      ],
      ...(confirmed ? { buttons: [[resume]] } : {}),
    },
  );
};

/** The former holder learns at once that they are out, and by whom. */
export const tellFormer = async (work: Work, former: string, claim: Claim, by: string): Promise<void> => {
  const member = await work.tx.get(members, former);
  if (member === undefined) return;
  const args = { ...postArgs(work, claim), name: claim.applicant?.name ?? '', by };
  const isSamePerson = claim.kind === 'relink' && former === claim.holder;
  tellPerson(work, `claim-out-${claim.id}`, member, {
    body: [text(isSamePerson ? 'news-out-relinked' : 'news-out', args)],
  });
};
