import type { Campaign } from '../../domain/campaign.js';
import { invitableRoles, may } from '../../domain/policy.js';
import { OVERSEER_ROLES } from '../../domain/role.js';
import { createFindUnitFlow, type FindUnitEnv } from '../../flows/find-unit.js';
import { answerText } from '../../flows/flow.js';
import { text } from '../../flows/view.js';
import { progressOf } from '../../services/progress.js';
import { findUnits } from '../../services/unit-lookup.js';
import { unitProgress } from '../../services/unit-progress.js';
import { campaignByHandle, watchedCampaigns } from '../campaign-handle.js';
import { pageHolding } from '../cursor-pages.js';
import type { Dialogs } from '../dialogs.js';
import { dialog, type Feature } from '../feature.js';
import {
  campaignsView,
  type Filter,
  filteredView,
  filterOf,
  type ListPlace,
  overviewView,
  TOP_PLACE,
} from '../progress-view.js';
import type { Turn } from '../turn.js';
import { matching, namesUnits, showMatches } from '../unit-matches.js';
import { unitProgressView } from '../unit-progress-view.js';

const upOf = ({ actor, directory: { tree } }: Turn, unit: string): string | undefined =>
  tree.ancestors(unit).find((above) => actor !== undefined && may('progress.view', actor.post, above, tree));

/** The list of an office, or what a filter leaves of it; a unit with nothing below it shows its own page. */
export const showList = async (
  turn: Turn,
  campaign: Campaign,
  unit: string,
  filter: Filter | undefined,
  from = '',
): Promise<void> => {
  if (turn.directory.tree.children(unit).length === 0) return showUnit(turn, campaign, unit, TOP_PLACE);
  const progress = await progressOf(turn, turn.actor, { campaign: campaign.id, unit });
  if (filter !== undefined) return turn.show(filteredView(turn, progress, filter, from));
  const others = watchedCampaigns(turn, turn.actor).length > 1;
  turn.show(overviewView(turn, progress, { from, up: upOf(turn, unit), others }));
};

const showUnit = async (turn: Turn, campaign: Campaign, unit: string, place: ListPlace): Promise<void> => {
  const { actor, directory } = turn;
  const progress = await unitProgress(turn, actor, { campaign: campaign.id, unit });
  const above = place.height === 0 ? unit : directory.tree.ancestors(unit)[place.height - 1];
  const allowed = above !== undefined && actor !== undefined && may('progress.view', actor.post, above, directory.tree);
  const invite = actor !== undefined && invitableRoles(actor.post, unit, directory.tree).length > 0;
  const isOpen = campaign.status === 'open' && directory.tree.isOpen(unit);
  const mayDo = (action: 'pledge.submit' | 'duty.relieve'): boolean =>
    isOpen && actor !== undefined && may(action, actor.post, unit, directory.tree);
  turn.show(
    unitProgressView(turn, progress, {
      back: allowed ? above : undefined,
      place,
      invite,
      behalf: mayDo('pledge.submit'),
      relieve: progress.takesPart && mayDo('duty.relieve'),
    }),
  );
};

/** One step up, on the page where the unit stands. */
const goUp = async (turn: Turn, campaign: Campaign, unit: string): Promise<void> => {
  const up = upOf(turn, unit);
  if (up === undefined) return showList(turn, campaign, unit, undefined);
  const { rows } = await progressOf(turn, turn.actor, { campaign: campaign.id, unit: up });
  await showList(
    turn,
    campaign,
    up,
    undefined,
    pageHolding(
      rows.map((row) => row.unit),
      unit,
    ),
  );
};

/** `/tiendo`: the one open campaign, else which. */
export const showProgress = async (turn: Turn): Promise<void> => {
  const campaigns = watchedCampaigns(turn, turn.actor);
  const open = campaigns.filter(({ status }) => status === 'open');
  const [only, another] = open;
  if (campaigns.length === 0) return turn.show({ body: [text('progress-no-campaign')] });
  if (only !== undefined && another === undefined) return showList(turn, only, turn.actor?.post.unit ?? '', undefined);
  turn.show(campaignsView(campaigns, text(open.length > 1 ? 'progress-which-campaign' : 'progress-none-open')));
};

/** `/tiendo <part of a name>`: the unit itself, or those that match, in the newest open campaign. */
const search = async (turn: Turn, query: string): Promise<void> => {
  const [campaign] = watchedCampaigns(turn, turn.actor);
  if (campaign === undefined) return turn.show({ body: [text('progress-no-campaign')] });
  const [only, another] = matching(turn, query, 'progress');
  if (only === undefined) return turn.show({ body: [text('unit-search-none', { query })] });
  if (another === undefined) return showList(turn, campaign, only, undefined);
  showMatches(turn, query, 'progress');
};

const findFlow = createFindUnitFlow('progress');
const findDialog = dialog<FindUnitEnv>({
  flow: findFlow,
  env: async (turn) => ({ matches: (query) => findUnits(turn, turn.actor, query).length }),
  submit: (turn, answers) => search(turn, answerText(answers, 'query')),
});

/** `/tiendo`: how the units below mine go in a campaign, drilling down by buttons. */
export const progressFeature = (deps: { dialogs: () => Dialogs }): Feature => {
  const campaignOf = (turn: Turn, handle: string): Campaign => campaignByHandle(turn, turn.actor, handle);
  return {
    dialogs: [findDialog],
    // A school's name typed by itself is what officers try first.
    words: async (turn, typed) => {
      const isOverseer = turn.actor !== undefined && OVERSEER_ROLES.includes(turn.actor.post.role);
      if (!isOverseer || !namesUnits(turn, typed)) return false;
      // Before any campaign runs there is no progress to open: the unit's card, with what can be done there.
      if (watchedCampaigns(turn, turn.actor).length === 0) showMatches(turn, typed, 'card');
      else await search(turn, typed);
      return true;
    },
    commands: [
      {
        name: 'tiendo',
        alias: 'progress',
        menu: OVERSEER_ROLES,
        run: (turn, query) => (query === '' ? showProgress(turn) : search(turn, query)),
      },
    ],
    actions: {
      progress: showProgress,
      pt: (turn, [handle = '']) => showList(turn, campaignOf(turn, handle), turn.actor?.post.unit ?? '', undefined),
      pg: (turn, [handle = '', unit = '', filter = '', from = '']) =>
        showList(turn, campaignOf(turn, handle), unit, filterOf(filter), from),
      pf: (turn) => deps.dialogs().begin(turn, findFlow.id, {}),
      pu: (turn, [handle = '', unit = '', filter = '', height = '', from = '']) =>
        showUnit(turn, campaignOf(turn, handle), unit, {
          filter: filterOf(filter),
          height: Number(height),
          from,
        }),
      px: (turn, [handle = '', unit = '']) => goUp(turn, campaignOf(turn, handle), unit),
      pc: async (turn) => {
        const campaigns = watchedCampaigns(turn, turn.actor);
        const head = campaigns.length === 0 ? 'progress-no-campaign' : 'progress-which-campaign';
        turn.show(campaignsView(campaigns, text(head)));
      },
    },
  };
};
