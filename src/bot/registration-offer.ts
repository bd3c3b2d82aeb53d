import type { Campaign } from '../domain/campaign.js';
import { formatDay } from '../domain/iso-day.js';
import type { Member } from '../domain/member.js';
import { isGone } from '../domain/pledge.js';
import { registrationEnd } from '../domain/relief.js';
import { UNIT_ROLES } from '../domain/role.js';
import { actionData } from '../flows/button-data.js';
import { gap, type TextRef, text, type View } from '../flows/view.js';
import { isRegistering } from '../services/filings.js';
import { pledgesOfUnit } from '../services/pledges.js';
import { reliefFor } from '../services/reliefs.js';
import { campaignsFor } from '../services/work.js';
import type { Turn } from './turn.js';

/** Until when the unit registers in a campaign, an extension counted in; when that day is past, that it still can. */
const openLine = async (turn: Turn, campaign: Campaign, unit: string): Promise<TextRef> => {
  const end = registrationEnd(campaign, await reliefFor(turn, campaign.id, unit), turn.calendar);
  const args = { title: campaign.title, to: formatDay(turn.calendar.dayOf(end - 1)) };
  return text(turn.now >= end ? 'join-register-late' : 'join-register-open', args);
};

/** What somebody of a unit is shown who has just joined: the greeting, and where the unit has yet to register, until when, with the button that begins. */
export const withRegistration = async (turn: Turn, member: Member, view: View): Promise<View> => {
  const post = member.posts[member.acting];
  if (post === undefined || !UNIT_ROLES.includes(post.role)) return view;
  const { unit } = post;
  const own = await pledgesOfUnit(turn, { member, post }, unit);
  const stands = (id: string): boolean => own.some((pledge) => pledge.campaign === id && !isGone(pledge));
  const open = campaignsFor(turn, unit).filter(({ id }) => isRegistering(turn, id, unit) && !stands(id));
  const [first, another] = open;
  if (first === undefined) return view;
  const lines: TextRef[] = [];
  for (const campaign of open) lines.push(await openLine(turn, campaign, unit));
  const data = another === undefined ? actionData('register', first.id) : actionData('register-new');
  const button = { label: text('button-register-now'), data };
  return {
    ...view,
    body: [...view.body, gap, ...lines, text('join-register-how')],
    buttons: [...(view.buttons ?? []), [button]],
  };
};
