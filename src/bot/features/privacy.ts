import { formatDay } from '../../domain/iso-day.js';
import { actionData } from '../../flows/button-data.js';
import { forgetDrafts } from '../../flows/session.js';
import { gap, type TextRef, text, type View } from '../../flows/view.js';
import { postArgs } from '../../services/claim-news.js';
import { erasePerson, offerErasure, ownRecords } from '../../services/privacy.js';
import type { Feature } from '../feature.js';
import type { Turn } from '../turn.js';
import { consentButtons } from './consent.js';

const memberLines = ({ member, calendar, ...turn }: Turn): TextRef[] => {
  if (member === undefined) return [text('data-stranger')];
  const { at, version } = member.consent;
  return [
    ...(member.formerly ?? []).map((id) => text('data-formerly', { id })),
    text('data-name', { name: member.name }),
    text('data-consent', { day: formatDay(calendar.dayOf(at)), version }),
    ...member.posts.map((post) =>
      text('data-post', { ...postArgs({ ...turn, calendar }, post), day: formatDay(calendar.dayOf(post.since)) }),
    ),
  ];
};

/** Everything that is held about the person, and what can be done about it. */
const show = async (turn: Turn): Promise<void> => {
  const { session, member, person } = turn;
  const records = await ownRecords(turn, person.id, member);
  const drafts = session.parked.length + (session.dialog === undefined ? 0 : 1);
  const filed = records.pledges + records.reports > 0;
  turn.show({
    body: [
      text('data-head'),
      gap,
      text('data-account', { id: person.id }),
      ...memberLines(turn),
      ...(drafts > 0 ? [text('data-drafts', { count: drafts })] : []),
      ...(filed ? [gap, text('data-records', { ...records })] : []),
      gap,
      text('data-who-sees'),
    ],
    buttons: [...consentButtons(turn), [{ label: text('button-erase'), data: actionData('erase') }]],
  });
};

const confirmView = (turn: Turn): View => ({
  body: [
    text('erase-ask'),
    gap,
    text('erase-goes'),
    text(turn.member === undefined ? 'erase-stays-none' : 'erase-stays'),
  ],
  buttons: [
    [{ label: text('button-erase-yes'), data: actionData('erase-yes', offerErasure(turn, turn.person.id)) }],
    [{ label: text('button-erase-no'), data: actionData('data') }],
  ],
});

/** `/xoadulieu`: what is held about me, and how it is erased (domain.md, Law: shown to its owner, erased on request). */
export const privacyFeature = (): Feature => ({
  commands: [{ name: 'xoadulieu', alias: 'mydata', menu: 'all', run: show }],
  actions: {
    data: show,
    erase: async (turn) => turn.show(confirmView(turn)),
    'erase-yes': async (turn, [offer = '']) => {
      if (!(await erasePerson(turn, turn.person.id, offer))) return turn.toast(text('button-old'), true);
      forgetDrafts(turn.session);
      turn.show({ body: [text('erase-done')] });
    },
  },
});
