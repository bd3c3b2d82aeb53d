import { type AnnouncementReport, reportView } from '../flows/announcement-state.js';
import type { View } from '../flows/view.js';
import { reportOf } from '../services/announcement-report.js';
import { stateOf, viewAnnouncement } from '../services/announcements.js';
import type { Turn } from './turn.js';

/** An announcement as it stands now. Throws `not-found`, `not-allowed`. */
export const reportFor = async (turn: Turn, id: string): Promise<AnnouncementReport> => {
  const announcement = await viewAnnouncement(turn, turn.actor, id);
  return reportOf(turn, await stateOf(turn, announcement));
};

/** The same as a screen. */
export const stateView = async (turn: Turn, id: string): Promise<View> => reportView(await reportFor(turn, id));
