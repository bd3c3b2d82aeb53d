import { kindKey } from '../../domain/announcement.js';
import { formatMoment } from '../../domain/moment.js';
import { OVERSEER_ROLES } from '../../domain/role.js';
import { AppError } from '../../errors.js';
import {
  type AnnounceEnv,
  announceFlow,
  announcementView,
  audienceOf,
  contentOf,
  type KindChoice,
} from '../../flows/announce.js';
import { nudgeView, reportView } from '../../flows/announcement-state.js';
import type { Answers } from '../../flows/flow.js';
import { text, type View } from '../../flows/view.js';
import { openReach, type ReachFinder } from '../../services/announcement-audience.js';
import { reportOf } from '../../services/announcement-delivery.js';
import { nudgeSilent } from '../../services/announcement-nudges.js';
import { acknowledge } from '../../services/announcement-outcomes.js';
import { sendAnnouncement, stateOf, viewAnnouncement } from '../../services/announcements.js';
import { authorise, unitName } from '../../services/work.js';
import { silentView, startScreen } from '../announce-view.js';
import type { Dialogs } from '../dialogs.js';
import { dialog, type Feature } from '../feature.js';
import type { Turn } from '../turn.js';

/** As people look things up: the stored order of units is none. */
const byName = new Intl.Collator('vi', { numeric: true });

const kindsUnder = ({ directory: { tree } }: Turn, top: string): KindChoice[] => {
  const kinds = new Map<string, { kind: string; units: number }>();
  for (const code of tree.subtree(top)) {
    const kind = tree.get(code)?.kind ?? '';
    const known = kinds.get(kindKey(kind));
    kinds.set(kindKey(kind), { kind: known?.kind ?? kind, units: (known?.units ?? 0) + 1 });
  }
  return [...kinds].map(([key, value]) => ({ key, ...value })).sort((a, b) => byName.compare(a.kind, b.kind));
};

const findUnits = ({ directory: { tree } }: Turn, own: string, words: string) => {
  const found = tree.search(words).filter((code) => tree.isUnder(code, own));
  const exact = found.filter((code) => code.toLowerCase() === words.trim().toLowerCase());
  const chosen = (exact.length > 0 ? exact : found).map((code) => ({ code, name: tree.get(code)?.name ?? code }));
  chosen.sort((a, b) => byName.compare(a.name, b.name));
  return chosen.map(({ code, name }) => ({ id: code, label: `${name} (${code})` }));
};

const NOBODY: ReachFinder = () => ({ people: new Map(), units: 0, emptyUnits: [] });

const envOf = async (turn: Turn, answers: Answers): Promise<AnnounceEnv> => {
  const { member, post } = authorise(turn, turn.actor, 'announcement.send', turn.actor?.post.unit ?? '');
  const isQuiet = turn.calendar.isQuiet(turn.now);
  return {
    office: unitName(turn, post.unit),
    own: post.unit,
    find: (words) => findUnits(turn, post.unit, words),
    unitName: (code) => unitName(turn, code),
    kindsUnder: (top) => kindsUnder(turn, top),
    // Before a unit was chosen no step counts heads.
    reach: answers.unit === undefined ? NOBODY : await openReach(turn, post.unit, member.id),
    ...(isQuiet ? { morning: formatMoment(turn.calendar, turn.calendar.afterQuietHours(turn.now)) } : {}),
  };
};

const submit = async (turn: Turn, answers: Answers, draft: string, how: string): Promise<void> => {
  const env = await envOf(turn, answers);
  const urgent = how === 'urgent';
  const made = { draft, ...contentOf(answers), audience: audienceOf(answers, env), urgent };
  const { people, sendAt } = await sendAnnouncement(turn, turn.actor, made);
  const when = { people, moment: formatMoment(turn.calendar, sendAt) };
  turn.show({ body: [text(sendAt > turn.now ? 'announce-done-later' : 'announce-done', when)] });
};

const begin = async (turn: Turn, dialogs: Dialogs): Promise<void> => {
  authorise(turn, turn.actor, 'announcement.send', turn.actor?.post.unit ?? '');
  await dialogs.begin(turn, announceFlow.id, { roles: ['principal'] });
};

/** Takes the button away and says when it was confirmed; a second press shows the same. */
const pressAcknowledge = async (turn: Turn, id: string, from: string): Promise<void> => {
  const { announcement, recipient, isNew } = await acknowledge(turn, turn.actor, id);
  const foot = text('announcement-acknowledged', { moment: formatMoment(turn.calendar, recipient.at) });
  const office = unitName(turn, announcement.office);
  turn.toast(text(isNew ? 'announcement-thanks' : 'announcement-acknowledged-before'));
  if (from === 'n')
    turn.show(nudgeView(announcement, office, formatMoment(turn.calendar, announcement.createdAt), foot));
  else turn.show(announcementView(announcement, office, { foot }));
};

const pressNudge = async (turn: Turn, id: string): Promise<void> => {
  const result = await nudgeSilent(turn, turn.actor, id);
  const { nudged, recently, without, at } = result;
  turn.say({
    body: [
      text(nudged === 0 ? 'nudge-none' : at > turn.now ? 'nudge-later' : 'nudge-done', {
        count: nudged,
        moment: formatMoment(turn.calendar, at),
      }),
      ...(recently === 0 ? [] : [text('nudge-recently', { count: recently })]),
      ...(without === 0 ? [] : [text('nudge-without', { count: without })]),
    ],
  });
};

const stateView = async (turn: Turn, id: string): Promise<View> => {
  const announcement = await viewAnnouncement(turn, turn.actor, id);
  return reportView(reportOf(turn, await stateOf(turn, announcement)));
};

/** The draft's id became the announcement's. */
const became = async (turn: Turn, draft: string): Promise<boolean> => {
  try {
    turn.say(await stateView(turn, draft));
    return true;
  } catch (error) {
    if (error instanceof AppError) return false;
    throw error;
  }
};

/** `/thongbao`: compose and send; how earlier ones stand; acknowledge, see who has not, nudge them. */
export const announceFeature = (deps: { dialogs: () => Dialogs }): Feature => ({
  dialogs: [dialog<AnnounceEnv>({ flow: announceFlow, env: envOf, submit, became })],
  commands: [
    {
      name: 'thongbao',
      alias: 'announce',
      menu: OVERSEER_ROLES,
      run: async (turn) => {
        const screen = await startScreen(turn);
        if (screen === undefined) await begin(turn, deps.dialogs());
        else turn.say(screen);
      },
    },
  ],
  actions: {
    'ann-new': (turn) => begin(turn, deps.dialogs()),
    'ann-list': async (turn) => {
      const screen = await startScreen(turn);
      if (screen !== undefined) turn.say(screen);
    },
    'ann-sample': async (turn) => turn.toast(text('announce-sample'), true),
    // Messages of their own: the pressed one may be the progress message, which goes on being edited.
    'ann-who': async (turn, [id = '']) => turn.say(await silentView(turn, id, 0)),
    'ann-page': async (turn, [id = '', page = '0']) => turn.show(await silentView(turn, id, Number(page))),
    'ann-nudge': (turn, [id = '']) => pressNudge(turn, id),
    ann: async (turn, [id = '']) => turn.show(await stateView(turn, id)),
    ack: (turn, [id = '', from = '']) => pressAcknowledge(turn, id, from),
  },
});
