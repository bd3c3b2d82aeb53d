import type { FileRef } from '../domain/pledge.js';
import { readAnnouncementWords } from './announce.js';
import { announcementView } from './announcement-view.js';
import { actionData } from './button-data.js';
import { answerText, type Flow } from './flow.js';
import { gap, text } from './view.js';

export interface CorrectEnv {
  /** Name of the office in whose name it was sent. */
  readonly office: string;
  /** The text as it stands now. */
  readonly present: string;
  readonly file?: FileRef;
  /** How many have the message already. */
  readonly sent: number;
  /** How many of them have confirmed to have read it. */
  readonly confirmed: number;
}

/** Another text for an announcement: in every message that is out, and in those to come. */
export const correctFlow: Flow<CorrectEnv> = {
  id: 'announce-correct',
  version: 1,
  steps: [
    {
      id: 'message',
      ask: ({ env }) => [
        text(env.sent === 0 ? 'correct-ask-waiting' : 'correct-ask'),
        gap,
        text('correct-present'),
        text('plain', { text: env.present }),
      ],
      text: (words, { env }) => {
        if (words === env.present) return { ok: false, problem: text('correct-same') };
        return readAnnouncementWords(words, env.file);
      },
    },
  ],
  fieldLabel: () => text('announce-field-message'),
  preview: ({ answers, env }) =>
    announcementView(
      { text: answerText(answers, 'message'), ...(env.file === undefined ? {} : { file: env.file }) },
      env.office,
      { button: actionData('ann-sample') },
    ),
  review: ({ env }) => [
    text('announce-review-head'),
    gap,
    text(env.sent === 0 ? 'correct-review-waiting' : 'correct-review', { count: env.sent }),
    ...(env.confirmed === 0 ? [] : [text('correct-review-confirmed', { count: env.confirmed })]),
  ],
  submits: ({ env }) => [{ id: 'submit', label: text(env.sent === 0 ? 'correct-yes-waiting' : 'correct-yes') }],
};
