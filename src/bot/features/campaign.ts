import type { Message } from 'grammy/types';
import type { Campaign } from '../../domain/campaign.js';
import { OVERSEER_ROLES, UNIT_ROLES } from '../../domain/role.js';
import { appError } from '../../errors.js';
import { type TextRef, text } from '../../flows/view.js';
import { leftIn } from '../../services/campaign-left.js';
import { createCampaign, listCampaigns, setCampaignStatus, unheardOf } from '../../services/campaigns.js';
import { authorise, campaignOf } from '../../services/work.js';
import { campaignListView, campaignProblemsView, campaignView, confirmView, manages } from '../campaign-view.js';
import type { Feature } from '../feature.js';
import { type BotFiles, documentNamed, fetchFile } from '../files.js';
import { sendCampaignSample } from '../samples.js';
import type { Turn } from '../turn.js';

/** A campaign takes a few kilobytes; the reader refuses more than this anyway. */
const MAX_BYTES = 256 * 1024;
const ADMIN = 'admin';
/** In the order in which it is told. */
const LEFT = ['review', 'returned', 'sign', 'report'] as const;

/** What the person may see: a draft is nothing to a school yet. */
const visibleTo = (turn: Turn): readonly Campaign[] => {
  const actor = authorise(turn, turn.actor, 'campaign.view', turn.actor?.post.unit ?? '');
  const drafts = !UNIT_ROLES.includes(actor.post.role);
  return listCampaigns(turn, actor).filter(({ status }) => drafts || status !== 'draft');
};

const visibleCampaign = (turn: Turn, id: string): Campaign => {
  const found = visibleTo(turn).find((one) => one.id === id);
  if (found === undefined) throw appError('not-found');
  return found;
};

const showList = async (turn: Turn): Promise<void> =>
  turn.show(campaignListView(turn, visibleTo(turn), turn.actor?.post.role === ADMIN));

/** Says how many units do not hear of an opening because no principal has joined them; an opening anew is no news to anybody. */
const unheardLines = async (turn: Turn, campaign: Campaign, status: 'open' | 'closed'): Promise<TextRef[]> => {
  if (campaign.status !== 'draft' || status === 'closed') return [];
  const { units, unheard } = await unheardOf(turn, campaign);
  if (unheard === 0) return [];
  return [text(unheard === units ? 'campaign-unheard-all' : 'campaign-unheard', { count: unheard })];
};

/** Says what closing would leave undone: it is easily pressed a day too early. */
const leftLines = async (turn: Turn, campaign: Campaign, status: 'open' | 'closed'): Promise<TextRef[]> => {
  if (status === 'open') return [];
  const left = await leftIn(turn, turn.actor, campaign);
  const lines = LEFT.filter((kind) => left[kind] > 0).map((kind) =>
    text(`campaign-left-${kind}`, { count: left[kind] }),
  );
  return lines.length === 0 ? [] : [text('campaign-left'), ...lines];
};

/** The confirmation, unless the campaign stands there already. */
const ask = async (turn: Turn, id: string, wanted: string): Promise<void> => {
  const campaign = visibleCampaign(turn, id);
  if (!manages(turn, turn.actor, campaign)) throw appError('not-allowed');
  const status = wanted === 'closed' ? 'closed' : 'open';
  if (campaign.status === status || (campaign.status === 'draft' && status === 'closed')) {
    turn.toast(text('campaign-already', { status: text(`campaign-status-${campaign.status}`) }));
    return turn.show(campaignView(turn, turn.actor, campaign));
  }
  const notes = [...(await unheardLines(turn, campaign, status)), ...(await leftLines(turn, campaign, status))];
  turn.show(confirmView(turn, campaign, status, notes));
};

/** The confirmation names the revision that was shown: a press on an older one shows the present instead. */
const set = async (turn: Turn, id: string, wanted: string, rev: string): Promise<void> => {
  const campaign = campaignOf(turn, visibleCampaign(turn, id).id);
  const status = wanted === 'closed' ? 'closed' : 'open';
  if (String(campaign.rev) !== rev) {
    const note = campaign.status === status ? 'campaign-already' : 'campaign-changed';
    turn.toast(text(note, { status: text(`campaign-status-${campaign.status}`) }));
    return turn.show(campaignView(turn, turn.actor, campaign));
  }
  if (turn.actor === undefined) throw appError('not-allowed');
  const next = await setCampaignStatus(turn, turn.actor, id, status);
  const unheard = await unheardLines(turn, campaign, status);
  turn.show(campaignView(turn, turn.actor, next, text(`campaign-done-${status}`), ...unheard));
};

const takeFile = async (turn: Turn, files: BotFiles, message: Message): Promise<boolean> => {
  const document = documentNamed(message, /\.ya?ml$/i);
  const role = turn.actor?.post.role;
  if (document === undefined || role === undefined || UNIT_ROLES.includes(role)) return false;
  if (turn.actor === undefined || role !== ADMIN) {
    turn.say({ body: [text('campaign-file-not-admin')] });
    return true;
  }
  if ((document.file_size ?? 0) > MAX_BYTES) {
    turn.say({ body: [text('campaign-file-large', { max: MAX_BYTES / 1024 })] });
    return true;
  }
  const bytes = await fetchFile(turn, files, document.file_id);
  if (bytes === undefined) return true;
  const result = await createCampaign(turn, turn.actor, bytes.toString('utf8'));
  if (result.ok) turn.say(campaignView(turn, turn.actor, result.campaign, text('campaign-created')));
  else turn.say(campaignProblemsView(result.problems));
  return true;
};

/** `/dotthidua`: the campaigns that I may see; the admin opens and closes them, and brings new ones as YAML files. */
export const campaignFeature = (deps: { files: BotFiles }): Feature => ({
  commands: [{ name: 'dotthidua', alias: 'campaign', menu: OVERSEER_ROLES, run: showList }],
  actions: {
    camps: showList,
    camp: async (turn, [id = '']) => turn.show(campaignView(turn, turn.actor, visibleCampaign(turn, id))),
    'camp-sample': async (turn) => sendCampaignSample(turn, deps.files),
    'camp-ask': (turn, [id = '', status = '']) => ask(turn, id, status),
    'camp-set': (turn, [id = '', status = '', rev = '']) => set(turn, id, status, rev),
  },
  file: (turn, message) => takeFile(turn, deps.files, message),
});
