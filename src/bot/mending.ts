import { currentBody, standingReview } from '../domain/pledge.js';
import { registerFlow } from '../flows/register.js';
import { findDialog } from '../flows/session.js';
import { viewPledge } from '../services/pledges.js';
import { authorise, openCampaign } from '../services/work.js';
import type { Dialogs } from './dialogs.js';
import { showChanged } from './pledge-screen.js';
import type { Turn } from './turn.js';

/** Opens the returned field alone; the review follows. Of a withdrawn pledge all is known, so that the review comes at once. */
export const mend = async (turn: Turn, dialogs: Dialogs, id: string, field: string): Promise<void> => {
  const pledge = await viewPledge(turn, turn.actor, id);
  authorise(turn, turn.actor, 'pledge.submit', pledge.unit);
  openCampaign(turn, pledge.campaign);
  if (pledge.status !== 'returned' && pledge.status !== 'withdrawn') return showChanged(turn, pledge);
  const known = findDialog(
    turn.session,
    ({ answers }) => answers.pledge === id && answers.content !== undefined && answers.amend !== true,
  );
  const editable = registerFlow.steps.some((step) => step.id === field);
  // Of several returned fields the next one is pressed while the draft of the first stands.
  const next = editable && (standingReview(pledge)?.others ?? []).length > 0 ? { field } : {};
  if (known !== undefined && (await dialogs.resume(turn, known.draftId, next))) return;
  const last = pledge.versions.at(-1);
  const seed = { ...last?.body, pledge: id, campaign: pledge.campaign, unit: pledge.unit };
  await dialogs.begin(turn, registerFlow.id, seed, editable ? { field } : {});
};

/** Asks why, then shows the signed text to be changed field by field. */
export const amend = async (turn: Turn, dialogs: Dialogs, id: string): Promise<void> => {
  const pledge = await viewPledge(turn, turn.actor, id);
  authorise(turn, turn.actor, 'pledge.submit', pledge.unit);
  openCampaign(turn, pledge.campaign);
  if (pledge.status !== 'signed') return showChanged(turn, pledge);
  const known = findDialog(turn.session, ({ answers }) => answers.pledge === id && answers.amend === true);
  if (known !== undefined && (await dialogs.resume(turn, known.draftId))) return;
  const seed = { ...currentBody(pledge), pledge: id, campaign: pledge.campaign, unit: pledge.unit, amend: true };
  await dialogs.begin(turn, registerFlow.id, seed, { field: 'why' });
};
