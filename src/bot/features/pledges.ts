import { currentBody, type Pledge } from '../../domain/pledge.js';
import { UNIT_ROLES } from '../../domain/role.js';
import { clip } from '../../domain/text.js';
import { actionData } from '../../flows/button-data.js';
import { gap, type TextRef, text, type View } from '../../flows/view.js';
import { pledgesOfUnit, signPledge, viewPledge } from '../../services/pledges.js';
import { isWithdrawable, withdrawPledge } from '../../services/second-thoughts.js';
import { noteSigning } from '../../services/tidings.js';
import { authorise, openCampaign, unitName } from '../../services/work.js';
import type { Feature } from '../feature.js';
import { pageButtons, pageOf } from '../pages.js';
import { pledgeHistoryView } from '../pledge-history-view.js';
import { pledgeScreen, showChanged } from '../pledge-screen.js';
import { attachmentViews, pledgeBodyView, statusText, versionView } from '../pledge-view.js';
import type { Turn } from '../turn.js';

const ACTION_LENGTH = 80;

/** Pledges with a number each as a button, a page at a time. */
export const pledgeListView = (pledges: readonly Pledge[], wanted: number): View => {
  const page = pageOf(pledges, wanted);
  const lines = page.items.map((pledge, i) => {
    const action = clip(currentBody(pledge).action, ACTION_LENGTH);
    return text('pledges-line', { number: page.first + i, status: statusText(pledge), action });
  });
  return {
    body: [text('pledges-head', { count: pledges.length }), gap, ...lines],
    buttons: pageButtons(
      page,
      ({ id }) => actionData('pledge', id),
      (to) => actionData('pledges', String(to)),
    ),
  };
};

const showMine = async (turn: Turn, page: number): Promise<void> => {
  const mine = await pledgesOfUnit(turn, turn.actor, turn.actor?.post.unit ?? '');
  const [only, another] = mine;
  if (only === undefined) turn.show({ body: [text('pledges-none')] });
  else if (another === undefined) turn.show(await pledgeScreen(turn, only));
  else turn.show(pledgeListView(mine, page));
};

const signedView = (turn: Turn, pledge: Pledge): View => ({
  body: [text('sign-done'), gap, ...pledgeBodyView(turn, pledge)],
});

/**
 * Signing once more what is signed: the second press of a nervous finger, or a signing message that was left open. On the day itself the
 * confirmation stands, or takes the place of the question; later the pledge as it is.
 */
const showSigned = async (turn: Turn, pledge: Pledge, { at, by }: NonNullable<Pledge['signature']>): Promise<void> => {
  const { calendar, now, actor } = turn;
  turn.toast(text(by === actor?.member.id ? 'sign-already' : 'sign-already-other'));
  const isToday = calendar.dayOf(at) === calendar.dayOf(now);
  turn.show(isToday ? signedView(turn, pledge) : await pledgeScreen(turn, pledge));
};

/** The signature in the bot that stands on a version; undefined where it is not signed so. */
const signatureOn = ({ status, signature }: Pledge, version: string): Pledge['signature'] =>
  status === 'signed' && signature?.paper === undefined && String(signature?.version) === version
    ? signature
    : undefined;

/** Asks before signing: it cannot be taken back. */
const askToSign = async (turn: Turn, id: string): Promise<void> => {
  const pledge = await viewPledge(turn, turn.actor, id);
  authorise(turn, turn.actor, 'pledge.sign', pledge.unit);
  openCampaign(turn, pledge.campaign);
  const known = signatureOn(pledge, String(pledge.versions.length));
  if (known !== undefined) return showSigned(turn, pledge, known);
  if (pledge.status !== 'approved') return showChanged(turn, pledge);
  const ask = pledge.signature === undefined ? 'sign-ask' : 'sign-ask-change';
  turn.say({
    body: [...pledgeBodyView(turn, pledge), gap, text(ask)],
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
  const known = signatureOn(pledge, version);
  if (known !== undefined) return showSigned(turn, pledge, known);
  if (pledge.status !== 'approved' || String(pledge.versions.length) !== version) return showChanged(turn, pledge);
  const signed = await signPledge(turn, turn.actor, id);
  await noteSigning(turn, signed);
  turn.show(signedView(turn, signed));
};

/** Asks before taking back: the text loses its place in the officers' queue, or the change is dropped. */
export const askToWithdraw = async (turn: Turn, id: string): Promise<void> => {
  const pledge = await viewPledge(turn, turn.actor, id);
  authorise(turn, turn.actor, 'pledge.submit', pledge.unit);
  openCampaign(turn, pledge.campaign);
  if (!isWithdrawable(pledge)) return showChanged(turn, pledge);
  const isChange = pledge.signature !== undefined;
  const version = String(pledge.versions.length);
  const yes = text(isChange ? 'button-drop-change-yes' : 'button-withdraw-yes');
  turn.show({
    body: [...pledgeBodyView(turn, pledge), gap, text(isChange ? 'drop-change-ask' : 'withdraw-ask')],
    buttons: [
      [{ label: yes, data: actionData('withdraw-yes', id, version) }],
      [{ label: text('button-withdraw-no'), data: actionData('pledge', id) }],
    ],
  });
};

const withdraw = async (turn: Turn, id: string, version: string): Promise<void> => {
  const pledge = await viewPledge(turn, turn.actor, id);
  if (!isWithdrawable(pledge) || String(pledge.versions.length) !== version) return showChanged(turn, pledge);
  const next = await withdrawPledge(turn, turn.actor, id, Number(version));
  const note: TextRef = text(next.signature === undefined ? 'withdraw-done' : 'drop-change-done');
  turn.show(await pledgeScreen(turn, next, { note }));
};

/** `/bandangky`: my unit's pledges, every version, what happened to them, the deliberate signature; taking back. */
export const pledgesFeature = (): Feature => {
  const view = (turn: Turn, id: string): Promise<Pledge> => viewPledge(turn, turn.actor, id);
  return {
    commands: [{ name: 'bandangky', alias: 'pledges', menu: UNIT_ROLES, run: (turn) => showMine(turn, 0) }],
    actions: {
      pledges: (turn, [page = '0']) => showMine(turn, Number(page)),
      pledge: async (turn, [id = '', back = '']) => turn.show(await pledgeScreen(turn, await view(turn, id), { back })),
      'pledge-for': async (turn, [id = '']) => {
        const pledge = await view(turn, id);
        const note = text('filing-for', { unit: unitName(turn, pledge.unit) });
        turn.show(await pledgeScreen(turn, pledge, { note, inPlace: true }));
      },
      versions: async (turn, [id = '', number = '1', back = '']) =>
        turn.show(versionView(turn, await view(turn, id), Number(number) || 1, back)),
      past: async (turn, [id = '', back = '']) => turn.show(await pledgeHistoryView(turn, await view(turn, id), back)),
      'pledge-files': async (turn, [id = '']) => {
        for (const one of attachmentViews(await view(turn, id))) turn.say(one);
      },
      sign: (turn, [id = '']) => askToSign(turn, id),
      'sign-yes': (turn, [id = '', version = '']) => sign(turn, id, version),
      withdraw: (turn, [id = '']) => askToWithdraw(turn, id),
      'withdraw-yes': (turn, [id = '', version = '']) => withdraw(turn, id, version),
    },
  };
};
