import { formatMoment } from '../domain/moment.js';
import { clip } from '../domain/text.js';
import { announceFlow } from '../flows/announce.js';
import { actionData } from '../flows/button-data.js';
import { answerText, type DialogState } from '../flows/flow.js';
import { type Button, gap, inRows, text, type View } from '../flows/view.js';
import { type SilentRecipient, silentRecipients } from '../services/announcement-nudges.js';
import { type AnnouncementState, recentAnnouncements } from '../services/announcements.js';
import type { Turn } from './turn.js';

/** Earlier announcements on the first screen. */
const RECENT = 5;
const PAGE = 15;

/** The newest unsent announcement, open or parked. */
const draftOf = ({ session }: Turn): DialogState | undefined =>
  [...(session.dialog === undefined ? [] : [session.dialog]), ...session.parked].find(
    ({ flow }) => flow === announceFlow.id,
  );

const stateButton = (turn: Turn, { announcement, counts }: AnnouncementState): Button => ({
  label: text('announce-recent', {
    moment: formatMoment(turn.calendar, announcement.createdAt),
    acknowledged: counts.acknowledged,
    total: counts.total,
    words: clip(announcement.text.replace(/\s+/g, ' '), 24),
  }),
  data: actionData('ann', announcement.id),
});

/** Where `/thongbao` begins; undefined when there is nothing yet to choose from. Throws `not-allowed`. */
export const startScreen = async (turn: Turn): Promise<View | undefined> => {
  const recent = await recentAnnouncements(turn, turn.actor, RECENT);
  const draft = draftOf(turn);
  if (recent.length === 0 && draft === undefined) return undefined;
  const compose: Button[] = [{ label: text('announce-new'), data: actionData('ann-new') }];
  const words = draft === undefined ? '' : clip(answerText(draft.answers, 'message').replace(/\s+/g, ' '), 80);
  return {
    body: [
      text('announce-start'),
      ...(draft === undefined ? [] : [gap, text('announce-draft', { words: words === '' ? '…' : words })]),
      ...(recent.length === 0 ? [] : [gap, text('announce-recent-head')]),
    ],
    buttons: [
      compose,
      ...(draft === undefined ? [] : [[{ label: text('button-resume'), data: actionData('resume', draft.draftId) }]]),
      ...inRows(recent.map((state) => stateButton(turn, state))),
    ],
  };
};

const silentLine = ({ unitName, name, status }: SilentRecipient) =>
  text(status === 'sent' ? 'announce-silent' : `announce-silent-${status}`, { unit: unitName, name });

/** Who has not acknowledged, a page at a time. Throws `not-found`, `not-allowed`. */
export const silentView = async (turn: Turn, id: string, asked: number): Promise<View> => {
  const { silent, nudgeable, announcement } = await silentRecipients(turn, turn.actor, id);
  const pages = Math.max(1, Math.ceil(silent.length / PAGE));
  const page = Number.isInteger(asked) ? Math.min(Math.max(asked, 0), pages - 1) : 0;
  const turnTo = (label: string, to: number): Button[] =>
    to < 0 || to >= pages ? [] : [{ label: text(label), data: actionData('ann-page', id, String(to)) }];
  const moves = [...turnTo('announce-page-before', page - 1), ...turnTo('announce-page-next', page + 1)];
  const nudge: Button[] =
    nudgeable === 0 ? [] : [{ label: text('announce-nudge', { count: nudgeable }), data: actionData('ann-nudge', id) }];
  const counts = { count: silent.length, total: announcement.people, page: page + 1, pages };
  return {
    body:
      silent.length === 0
        ? [text('announce-silent-nobody', counts)]
        : [
            text(pages === 1 ? 'announce-silent-head' : 'announce-silent-head-paged', counts),
            gap,
            ...silent.slice(page * PAGE, (page + 1) * PAGE).map(silentLine),
          ],
    buttons: [
      ...(moves.length === 0 ? [] : [moves]),
      [...nudge, { label: text('announce-back'), data: actionData('ann', id) }],
    ],
  };
};
