import { formatMoment } from '../../domain/moment.js';
import { appError } from '../../errors.js';
import { changesView, recallView } from '../../flows/announcement-state.js';
import { actionData } from '../../flows/button-data.js';
import { text } from '../../flows/view.js';
import { cancelAnnouncement, changeable, recallAnnouncement, reschedule } from '../../services/announcement-changes.js';
import { nudgeSilent } from '../../services/announcement-nudges.js';
import { requestSheet } from '../../services/announcement-sheet.js';
import { change, reportFor, stateView } from '../announce-state-view.js';
import { unitsView } from '../announce-units-view.js';
import { silentView } from '../announce-view.js';
import type { Feature } from '../feature.js';
import type { Turn } from '../turn.js';

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

/** In quiet hours a second press is asked for: it wakes people. */
const sendNow = async (turn: Turn, id: string, sure: string): Promise<void> => {
  const isQuiet = turn.calendar.isQuiet(turn.now);
  if (isQuiet && sure !== 'u') {
    await changeable(turn, turn.actor, id);
    turn.show({
      body: [text('announce-now-quiet')],
      buttons: [
        [
          { label: text('announce-send-urgent'), data: actionData('ann-now', id, 'u') },
          { label: text('announce-back'), data: actionData('ann', id) },
        ],
      ],
    });
    return;
  }
  const moment = { at: turn.now, urgent: isQuiet };
  await change(turn, id, 'announce-now-done', () => reschedule(turn, turn.actor, id, moment));
};

const sheet = async (turn: Turn, id: string): Promise<void> => {
  await requestSheet(turn, turn.actor, id);
  turn.toast(text('announce-sheet-soon'));
};

const recall = async (turn: Turn, id: string): Promise<void> => {
  const { announcement } = await changeable(turn, turn.actor, id);
  if (announcement.recalledAt !== undefined) throw appError('stale');
  turn.show(recallView(await reportFor(turn, id)));
};

const more = async (turn: Turn, id: string): Promise<void> => {
  const report = await reportFor(turn, id);
  if (report.standing === 'recalled') return change(turn, id, '', () => Promise.reject(appError('stale')));
  await changeable(turn, turn.actor, id);
  turn.say(changesView(report));
};

/** How an announcement goes: who has it, who does not and why, nudges, the table; stopping it and taking it back. */
export const announceStateFeature = (): Feature => ({
  actions: {
    ann: async (turn, [id = '']) => turn.show(await stateView(turn, id)),
    // Messages of their own: the pressed one may be the progress message, which goes on being edited.
    'ann-who': async (turn, [id = '']) => turn.say(await silentView(turn, id, 0)),
    'ann-page': async (turn, [id = '', page = '0']) => turn.show(await silentView(turn, id, Number(page))),
    'ann-nudge': (turn, [id = '']) => pressNudge(turn, id),
    'ann-units': async (turn, [id = '']) => turn.say(await unitsView(turn, id)),
    au: async (turn, [id = '', unit = '', page = '0']) => turn.show(await unitsView(turn, id, unit, Number(page))),
    'ann-sheet': (turn, [id = '']) => sheet(turn, id),
    'ann-now': (turn, [id = '', sure = '']) => sendNow(turn, id, sure),
    'ann-stop': (turn, [id = '']) =>
      change(
        turn,
        id,
        ({ startedAt }) => (startedAt === undefined ? 'announce-cancel-done' : 'announce-stop-done'),
        () => cancelAnnouncement(turn, turn.actor, id),
      ),
    'ann-more': (turn, [id = '']) => more(turn, id),
    'ann-recall': (turn, [id = '']) => recall(turn, id),
    'ann-recall-go': (turn, [id = '']) =>
      change(turn, id, 'announce-recall-done', () => recallAnnouncement(turn, turn.actor, id)),
  },
});
