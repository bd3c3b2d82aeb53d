import type { Locale } from '../domain/member.js';
import type { View } from '../flows/view.js';
import type { Telegram } from '../telegram/api.js';
import type { Renderer } from '../telegram/render.js';

/** A progress message is edited at most once in so many milliseconds of real time, whoever edits it (design §7). */
export const EDIT_MS = 3000;
/** An edit may wait that long for its place among the messages that go out; a process that died with it is forgotten then. */
const WAIT_MS = 30_000;

/** Which progress messages are out of date (`store/announcements.ts`). */
export interface Marks {
  changed(): Promise<Record<string, string>>;
  claim(announcement: string, ms: number): Promise<boolean>;
  rest(announcement: string, ms: number): Promise<unknown>;
  release(announcement: string): Promise<unknown>;
  settled(announcement: string, seen: string): Promise<void>;
}

export interface ProgressDeps {
  readonly marks: Marks;
  readonly telegram: Pick<Telegram, 'performLate'>;
  readonly renderer: Renderer;
  /** The message as it should stand now; `wait`: it is not sent yet; undefined: there is none. */
  message(
    announcement: string,
  ): Promise<
    | { readonly chat: string; readonly locale: Locale; readonly messageId: number; readonly view: View }
    | 'wait'
    | undefined
  >;
}

/**
 * Brings the progress messages of announcements up to date, once. The marks are in Redis and are struck only after the edit, so a crash
 * costs one edit that changes nothing, and several processes share the pace. Returns how many were edited.
 */
export const createAnnouncementProgress =
  ({ marks, telegram, renderer, message }: ProgressDeps) =>
  async (): Promise<number> => {
    let edited = 0;
    for (const [announcement, seen] of Object.entries(await marks.changed())) {
      if (!(await marks.claim(announcement, WAIT_MS))) continue;
      let present: Awaited<ReturnType<typeof message>>;
      // Before the messages that it counts, and written when it has its place, so that it says what is true then.
      const outcome = await telegram.performLate('notice', undefined, async () => {
        present = await message(announcement);
        if (present === 'wait' || present === undefined) return undefined;
        return renderer.edit(present.view, present, present.messageId);
      });
      if (outcome === undefined) {
        if (present === undefined) await marks.settled(announcement, seen);
        await marks.release(announcement);
        continue;
      }
      // The three seconds run from the answer: the call may have waited for its place.
      await marks.rest(announcement, EDIT_MS);
      // Later is early enough for what Telegram did not take now; what it will never take is not asked again.
      if (!outcome.ok && (outcome.failure.kind === 'transient' || outcome.failure.kind === 'wait')) continue;
      await marks.settled(announcement, seen);
      edited += 1;
    }
    return edited;
  };
