import { standingOf } from '../domain/announcement.js';
import { formatMoment } from '../domain/moment.js';
import { clip } from '../domain/text.js';
import { announceFlow } from '../flows/announce.js';
import { actionData } from '../flows/button-data.js';
import { answerText, type DialogState } from '../flows/flow.js';
import { findDialog } from '../flows/session.js';
import { type Button, gap, inRows, type TextRef, text, type View } from '../flows/view.js';
import { listGroups } from '../services/announcement-groups.js';
import { type SilentRecipient, silentRecipients } from '../services/announcement-nudges.js';
import { type AnnouncementState, recentAnnouncements } from '../services/announcements.js';
import type { Turn } from './turn.js';

/** Earlier announcements on the first screen. */
const RECENT = 5;
const PAGE = 15;

/** The newest unsent announcement, open or parked. */
const draftOf = ({ session }: Turn): DialogState | undefined =>
  findDialog(session, ({ flow }) => flow === announceFlow.id);

const LABELS = {
  waiting: 'announce-recent-waiting',
  going: 'announce-recent',
  cancelled: 'announce-recent-cancelled',
  recalled: 'announce-recent-recalled',
} as const;

/** Whether an announcement was begun and not sent. */
export const hasDraft = (turn: Turn): boolean => draftOf(turn) !== undefined;

const stateButton = (turn: Turn, { announcement, counts }: AnnouncementState): Button => ({
  label: text(LABELS[standingOf(announcement)], {
    moment: formatMoment(turn.calendar, announcement.startedAt ?? announcement.sendAt),
    acknowledged: counts.acknowledged,
    total: counts.total,
    words: clip(announcement.text.replace(/\s+/g, ' '), 24),
  }),
  data: actionData('ann', announcement.id),
});

/** Where `/thongbao` begins; undefined when there is nothing yet to choose from. Throws `not-allowed`. */
export const startScreen = async (turn: Turn): Promise<View | undefined> => {
  const recent = await recentAnnouncements(turn, turn.actor, RECENT);
  const groups = await listGroups(turn, turn.actor);
  const draft = draftOf(turn);
  if (recent.length === 0 && draft === undefined && groups.length === 0) return undefined;
  const compose: Button = { label: text('announce-new'), data: actionData('ann-new') };
  const kept: Button = { label: text('announce-groups', { count: groups.length }), data: actionData('grps') };
  const words = draft === undefined ? '' : clip(answerText(draft.answers, 'message').replace(/\s+/g, ' '), 80);
  return {
    body: [
      text('announce-start'),
      ...(draft === undefined ? [] : [gap, text('announce-draft', { words: words === '' ? '…' : words })]),
      ...(recent.length === 0 ? [] : [gap, text('announce-recent-head')]),
    ],
    buttons: [
      groups.length === 0 ? [compose] : [compose, kept],
      ...(draft === undefined ? [] : [[{ label: text('button-resume'), data: actionData('resume', draft.draftId) }]]),
      ...inRows(recent.map((state) => stateButton(turn, state))),
    ],
  };
};

/** Why somebody does not have it, in words; Telegram's own where it gave others. */
export const whyText = (status: string, reason: string | undefined): TextRef => {
  if (status === 'unreachable') return text(`announce-why-${reason ?? 'blocked'}`);
  return text('announce-why-refused', { reason: clip(reason ?? '', 80) });
};

const silentLine = (turn: Turn, one: SilentRecipient): TextRef => {
  const { unitName, name, status, reason, heldUntil } = one;
  const who = { unit: unitName, name };
  if (status === 'queued' && heldUntil !== undefined)
    return text('announce-silent-held', { ...who, moment: formatMoment(turn.calendar, heldUntil) });
  if (status === 'failed' || status === 'unreachable')
    return text('announce-silent-why', { ...who, why: whyText(status, reason) });
  return text(status === 'sent' ? 'announce-silent' : `announce-silent-${status}`, who);
};

/** Who has not acknowledged, a page at a time. Throws `not-found`, `not-allowed`. */
export const silentView = async (turn: Turn, id: string, asked: number): Promise<View> => {
  const list = await silentRecipients(turn, turn.actor, id, { page: asked, size: PAGE });
  const { silent, count, nudgeable, announcement, page, pages } = list;
  const turnTo = (label: string, to: number): Button[] =>
    to < 0 || to >= pages ? [] : [{ label: text(label), data: actionData('ann-page', id, String(to)) }];
  const moves = [...turnTo('announce-page-before', page - 1), ...turnTo('announce-page-next', page + 1)];
  const nudge: Button[] =
    nudgeable === 0 ? [] : [{ label: text('announce-nudge', { count: nudgeable }), data: actionData('ann-nudge', id) }];
  const counts = { count, total: announcement.people, page: page + 1, pages };
  return {
    body:
      count === 0
        ? [text('announce-silent-nobody', counts)]
        : [
            text(pages === 1 ? 'announce-silent-head' : 'announce-silent-head-paged', counts),
            gap,
            ...silent.map((one) => silentLine(turn, one)),
          ],
    buttons: [
      ...(moves.length === 0 ? [] : [moves]),
      [...nudge, { label: text('announce-back'), data: actionData('ann', id) }],
    ],
  };
};
