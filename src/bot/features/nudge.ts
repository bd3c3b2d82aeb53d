import { actionData } from '../../flows/button-data.js';
import { text, type View } from '../../flows/view.js';
import { makeOffer, takeOffer } from '../../services/offers.js';
import { progressOf } from '../../services/progress.js';
import {
  type NudgeAbout,
  type NudgePlan,
  type NudgeRequest,
  nudgeUnits,
  planNudge,
} from '../../services/unit-nudges.js';
import { unitName } from '../../services/work.js';
import { campaignByHandle } from '../campaign-handle.js';
import type { Feature } from '../feature.js';
import { FILTERS, type Filter, filterOf, listData, unitsIn } from '../progress-view.js';
import { momentOf } from '../report-view.js';
import type { Turn } from '../turn.js';

const OFFER = 'nudge';
const BACK = 'button-back';

/** What a filtered list is reminded of; who has not joined can only be invited. */
const aboutOf = (filter: Filter | undefined): NudgeAbout | undefined => {
  const name = filter === undefined ? undefined : FILTERS[filter];
  return name === 'not-joined' ? undefined : name;
};

/** The list as it stands now: what was done since it was shown is not reminded of. */
const requestOf = async (
  turn: Turn,
  campaign: string,
  top: string,
  filter: Filter | undefined,
): Promise<NudgeRequest | undefined> => {
  const about = aboutOf(filter);
  if (filter === undefined || about === undefined) return undefined;
  const progress = await progressOf(turn, turn.actor, { campaign, unit: top });
  return { campaign, top, about, units: unitsIn(progress, filter).map(({ unit }) => unit) };
};

const whyNot = ({ notJoined, hadToday, paused }: NudgePlan) => [
  ...(notJoined > 0 ? [text('unit-nudge-not-joined', { count: notJoined })] : []),
  ...(hadToday > 0 ? [text('unit-nudge-had-today', { count: hadToday })] : []),
  ...(paused > 0 ? [text('unit-nudge-paused', { count: paused })] : []),
];

const askView = (turn: Turn, plan: NudgePlan, { campaign, top }: NudgeRequest, filter: Filter, offer: string): View => {
  const people = plan.people.size;
  const back = { label: text(BACK), data: listData(campaign, top, filter) };
  const head = text('unit-nudge-head', { filter: text(`filter-${FILTERS[filter]}`), unit: unitName(turn, top) });
  if (people === 0) return { body: [head, text('unit-nudge-nobody'), ...whyNot(plan)], buttons: [[back]] };
  return {
    body: [
      head,
      text('unit-nudge-people', { people, units: plan.units }),
      ...whyNot(plan),
      ...(plan.at > turn.now ? [text('unit-nudge-later', { at: momentOf(turn, plan.at) })] : []),
    ],
    buttons: [[{ label: text('button-unit-nudge-yes', { people }), data: actionData('pn-yes', offer) }], [back]],
  };
};

const ask = async (turn: Turn, handle: string, top: string, letter: string): Promise<void> => {
  const { id: campaign } = campaignByHandle(turn, turn.actor, handle);
  const filter = filterOf(letter);
  const request = await requestOf(turn, campaign, top, filter);
  if (request === undefined || filter === undefined) return turn.toast(text('button-unknown'));
  const plan = await planNudge(turn, turn.actor, request);
  const offer = plan.people.size === 0 ? '' : makeOffer(turn, turn.person.id, OFFER, { campaign, top, letter });
  turn.show(askView(turn, plan, request, filter, offer));
};

const send = async (turn: Turn, id: string): Promise<void> => {
  const offer = await takeOffer(turn, turn.person.id, OFFER, id);
  const [campaign = '', top = '', letter = ''] = [offer?.campaign, offer?.top, offer?.letter];
  const filter = filterOf(letter);
  const request = offer === undefined ? undefined : await requestOf(turn, campaign, top, filter);
  if (request === undefined) return turn.toast(text('button-finished'));
  const plan = await nudgeUnits(turn, turn.actor, request);
  const args = { people: plan.people.size, units: plan.units, at: momentOf(turn, plan.at) };
  const done =
    plan.people.size === 0 ? 'unit-nudge-nobody' : plan.at > turn.now ? 'unit-nudge-done-later' : 'unit-nudge-done';
  turn.show({
    body: [text(done, args), ...whyNot(plan)],
    buttons: [[{ label: text(BACK), data: listData(campaign, top, filter) }]],
  });
};

/** Reminds the units of a filtered list in `/tiendo`, after a head count: one message a person and day, not in the quiet hours. */
export const nudgeFeature = (): Feature => ({
  actions: {
    pn: (turn, [handle = '', top = '', letter = '']) => ask(turn, handle, top, letter),
    'pn-yes': (turn, [offer = '']) => send(turn, offer),
  },
});
