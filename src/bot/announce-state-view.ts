import { AppError } from '../errors.js';
import { type AnnouncementReport, reportView } from '../flows/announcement-state.js';
import { text, type View } from '../flows/view.js';
import { reportOf } from '../services/announcement-report.js';
import { stateOf, viewAnnouncement } from '../services/announcements.js';
import { errorText } from './answering.js';
import type { Turn } from './turn.js';

/** An announcement as it stands now. Throws `not-found`, `not-allowed`. */
export const reportFor = async (turn: Turn, id: string): Promise<AnnouncementReport> => {
  const announcement = await viewAnnouncement(turn, turn.actor, id);
  return reportOf(turn, await stateOf(turn, announcement));
};

/** The same as a screen. */
export const stateView = async (turn: Turn, id: string): Promise<View> => reportView(await reportFor(turn, id));

/** Does something to an announcement and shows how it stands then; where it came too late, says so and shows the same. */
export const change = async <Result>(
  turn: Turn,
  id: string,
  done: string | ((result: Result) => string),
  act: () => Promise<Result>,
): Promise<void> => {
  try {
    const result = await act();
    turn.toast(text(typeof done === 'string' ? done : done(result)));
  } catch (error) {
    if (!(error instanceof AppError) || ['not-allowed', 'not-found'].includes(error.code)) throw error;
    turn.restart();
    turn.toast(errorText(error));
  }
  turn.show(await stateView(turn, id));
};
