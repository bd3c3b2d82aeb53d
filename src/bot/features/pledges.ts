import type { Pledge } from '../../domain/pledge.js';
import { UNIT_ROLES } from '../../domain/role.js';
import { clip } from '../../domain/text.js';
import { actionData } from '../../flows/button-data.js';
import { gap, inRows, text, type View } from '../../flows/view.js';
import { pledgesOfUnit, signPledge, viewPledge } from '../../services/pledges.js';
import { tellReviewersOfSigning } from '../../services/review-news.js';
import { authorise } from '../../services/work.js';
import type { Feature } from '../feature.js';
import { attachmentViews, pledgeBodyView, pledgeButtons, readingButtons, versionView } from '../pledge-view.js';
import type { Turn } from '../turn.js';

const LABEL_LENGTH = 40;

const listView = (pledges: readonly Pledge[]): View => ({
  body: [text('pledges-head', { count: pledges.length })],
  buttons: inRows(
    pledges.map((pledge) => ({
      label: text('pledges-line', {
        status: text(`pledge-status-${pledge.status}`),
        action: clip(pledge.versions.at(-1)?.body.action ?? '', LABEL_LENGTH),
      }),
      data: actionData('pledge', pledge.id),
    })),
  ),
});

const showPledge = (turn: Turn, pledge: Pledge): void => {
  const mine = turn.actor?.post.unit === pledge.unit;
  turn.show({
    body: pledgeBodyView(turn, pledge),
    buttons: mine ? pledgeButtons(pledge) : readingButtons(pledge),
  });
};

/** Asks before signing: it cannot be taken back. */
const askToSign = async (turn: Turn, id: string): Promise<void> => {
  const pledge = await viewPledge(turn, turn.actor, id);
  authorise(turn, turn.actor, 'pledge.sign', pledge.unit);
  if (pledge.status !== 'approved') return showChanged(turn, pledge);
  turn.say({
    body: [...pledgeBodyView(turn, pledge), gap, text('sign-ask')],
    buttons: [
      [{ label: text('button-sign-yes'), data: actionData('sign-yes', id, String(pledge.versions.length)) }],
      [{ label: text('button-sign-no'), data: actionData('pledge', id) }],
    ],
  });
};

/** The confirmation names the version that was read: another one is not signed by an old button. */
const sign = async (turn: Turn, id: string, version: string): Promise<void> => {
  const pledge = await viewPledge(turn, turn.actor, id);
  authorise(turn, turn.actor, 'pledge.sign', pledge.unit);
  if (pledge.status !== 'approved' || String(pledge.versions.length) !== version) return showChanged(turn, pledge);
  const signed = await signPledge(turn, turn.actor, id);
  await tellReviewersOfSigning(turn, signed);
  turn.show({ body: [text('sign-done'), gap, ...pledgeBodyView(turn, signed)] });
};

const showChanged = (turn: Turn, pledge: Pledge): void => {
  turn.toast(text('pledge-changed', { status: text(`pledge-status-${pledge.status}`) }));
  showPledge(turn, pledge);
};

/** `/bandangky`: my unit's pledges, every version, the deliberate signature. */
export const pledgesFeature = (): Feature => ({
  commands: [
    {
      name: 'bandangky',
      alias: 'pledges',
      menu: UNIT_ROLES,
      run: async (turn) => {
        const mine = await pledgesOfUnit(turn, turn.actor, turn.actor?.post.unit ?? '');
        const [only, another] = mine;
        if (only === undefined) turn.say({ body: [text('pledges-none')] });
        else if (another === undefined) showPledge(turn, only);
        else turn.say(listView(mine));
      },
    },
  ],
  actions: {
    pledge: async (turn, [id = '']) => showPledge(turn, await viewPledge(turn, turn.actor, id)),
    versions: async (turn, [id = '', number = '1']) =>
      turn.show(versionView(turn, await viewPledge(turn, turn.actor, id), Number(number) || 1)),
    'pledge-files': async (turn, [id = '']) => {
      for (const view of attachmentViews(await viewPledge(turn, turn.actor, id))) turn.say(view);
    },
    sign: (turn, [id = '']) => askToSign(turn, id),
    'sign-yes': (turn, [id = '', version = '']) => sign(turn, id, version),
  },
});
