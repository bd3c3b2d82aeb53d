import { campaignSheets } from '../../documents/campaign-sheets.js';
import { inThread } from '../../documents/in-thread.js';
import type { Campaign } from '../../domain/campaign.js';
import { text } from '../../flows/view.js';
import { campaignTable } from '../../services/campaign-table.js';
import { campaignByHandle, watchedCampaigns } from '../campaign-handle.js';
import type { Feature } from '../feature.js';
import type { BotFiles } from '../files.js';
import { campaignsView } from '../progress-view.js';
import type { Turn } from '../turn.js';

/** The table of a unit and all below it as a workbook. Asked twice, it comes twice: each is of its moment. */
const sendTable = async (turn: Turn, files: BotFiles, campaign: Campaign, unit: string): Promise<void> => {
  const table = await campaignTable(turn, turn.actor, campaign.id, { under: unit, withNames: true });
  const day = turn.calendar.dayOf(turn.now);
  // The campaign stands in the name: the files of several lie side by side in a folder.
  const name = [turn.words(text('table-file')), campaign.id, unit, day].join('-');
  try {
    const bytes = await inThread('writeXlsx', campaignSheets(turn, table, turn.words));
    await files.send(turn.person.id, bytes, `${name}.xlsx`);
  } catch {
    return turn.say({ body: [text('table-unsent')] });
  }
  turn.toast(text('table-sent'));
};

/** `/xuat`: the table of the one open campaign, else of which. */
const begin = async (turn: Turn, files: BotFiles): Promise<void> => {
  const campaigns = watchedCampaigns(turn, turn.actor);
  const open = campaigns.filter(({ status }) => status === 'open');
  const [only, another] = open.length > 0 ? open : campaigns;
  if (only === undefined) return turn.say({ body: [text('progress-no-campaign')] });
  if (another === undefined) return sendTable(turn, files, only, turn.actor?.post.unit ?? '');
  turn.show(campaignsView(campaigns, text('table-which'), 'pxls'));
};

/** The progress of a campaign as a workbook: below the list of `/tiendo`, and for who types `/xuat`. */
export const tableFeature = (deps: { files: BotFiles }): Feature => ({
  commands: [{ name: 'xuat', alias: 'export', menu: 'hidden', run: (turn) => begin(turn, deps.files) }],
  actions: {
    pxls: (turn, [handle = '', unit = turn.actor?.post.unit ?? '']) =>
      sendTable(turn, deps.files, campaignByHandle(turn, turn.actor, handle), unit),
  },
});
