import { CAPTION_MAX, TEXT_MAX } from '../domain/announcement.js';
import type { AudiencePreview } from '../domain/announcement-reach.js';
import { formatMoment } from '../domain/moment.js';
import { meansNow } from '../domain/now-words.js';
import type { FileRef } from '../domain/pledge.js';
import { codePointLength } from '../domain/text.js';
import { type AudienceEnv, audienceOf, audienceSteps, groupIn } from './announce-audience.js';
import { AT_ONCE, momentStep, type TimeEnv } from './announce-time.js';
import { announcementView, audienceLine } from './announcement-view.js';
import { actionData, dialogData } from './button-data.js';
import { REVIEW, requestOf } from './dialog-view.js';
import { type Answers, answerText, type Choice, type FileInput, type Flow, type Reading, type Scene } from './flow.js';
import { type Button, gap, type TextRef, text } from './view.js';

/** What composing an announcement must know. */
export interface AnnounceEnv extends AudienceEnv, TimeEnv {
  /** Name of the sender's unit. */
  readonly office: string;
  /** At the summary: whom it would reach. */
  readonly preview?: AudiencePreview;
}

const FILE = 'file';

const fileOf = (answers: Answers): FileRef | undefined => (answers[FILE] ?? undefined) as FileRef | undefined;

/** Words that an announcement may have: with a file or without. */
export const readAnnouncementWords = (words: string, file: FileRef | undefined): Reading => {
  const max = file === undefined ? TEXT_MAX : CAPTION_MAX;
  const length = codePointLength(words);
  if (length === 0) return { ok: false, problem: text('announce-empty') };
  if (length > max) return { ok: false, problem: text('announce-too-long', { length, max }) };
  return { ok: true, value: words };
};

/** The file is kept whatever its caption is: what is missing is asked for, not the file again. */
const readFile = ({ file, caption = '', album }: FileInput): Reading => {
  const remember = { [FILE]: file, album: album !== undefined };
  const words = caption.trim();
  const length = codePointLength(words);
  const what = text(`what-${file.kind}`);
  if (length === 0) return { ok: false, problem: text('announce-file-words', { what, max: CAPTION_MAX }), remember };
  if (length > CAPTION_MAX)
    return { ok: false, problem: text('announce-caption-long', { what, length, max: CAPTION_MAX }), remember };
  return { ok: true, value: words, remember };
};

/** What a person writes and attaches. */
export const contentOf = (answers: Answers): { text: string; file?: FileRef } => {
  const file = fileOf(answers);
  return { text: answerText(answers, 'message'), ...(file === undefined ? {} : { file }) };
};

/** The moment that was chosen, epoch milliseconds; undefined: at once. */
export const momentIn = (answers: Answers): number | undefined =>
  typeof answers.at === 'number' ? answers.at : undefined;

/** When it would go out as people write it, and the end of the quiet hours if it falls into them. */
const timesOf = ({ answers, env: { now, calendar } }: Scene<AnnounceEnv>) => {
  const at = momentIn(answers);
  const moment = formatMoment(calendar, at ?? now);
  const isQuiet = calendar.isQuiet(at ?? now);
  const morning = isQuiet ? formatMoment(calendar, calendar.afterQuietHours(at ?? now)) : undefined;
  return { isScheduled: at !== undefined, moment, morning };
};

const people = (scene: Scene<AnnounceEnv>): number => scene.env.preview?.people ?? 0;

/** For whom nothing is to be done now may have something to do by then. */
const mayBeSent = (scene: Scene<AnnounceEnv>): boolean =>
  people(scene) > 0 ||
  (momentIn(scene.answers) !== undefined && audienceOf(scene.answers, scene.env).states.length > 0);

const peopleLines = ({ people: count, units, emptyUnits, sample, away }: AudiencePreview): TextRef[] => [
  text('announce-people', { people: count, units: units - emptyUnits }),
  ...sample.map(({ unit, name }) => text('announce-sample-person', { unit, name })),
  ...(count > sample.length ? [text('announce-sample-more', { count: count - sample.length })] : []),
  ...(emptyUnits === 0 ? [] : [text('announce-empty-units', { count: emptyUnits })]),
  ...(away === 0 ? [] : [text('announce-away', { count: away })]),
];

const reviewLines = (scene: Scene<AnnounceEnv>): (TextRef | null)[] => {
  const { answers, env } = scene;
  const audience = audienceOf(answers, env);
  const campaign = env.campaigns.find(({ id }) => id === audience.campaign)?.title;
  const names = {
    unit: env.unitName(audience.top),
    isAlone: env.kindsUnder(audience.top).length < 2,
    kindName: env.kindName,
    ...(campaign === undefined ? {} : { campaign }),
  };
  const { isScheduled, moment, morning } = timesOf(scene);
  const nobody = people(scene) === 0;
  const group = groupIn(answers, env);
  return [
    text('announce-review-head'),
    gap,
    ...(group === undefined ? [] : [text('announce-group', { name: group.name })]),
    audienceLine(audience, names),
    ...(nobody || env.preview === undefined
      ? [
          text(
            mayBeSent(scene)
              ? 'announce-nobody-yet'
              : audience.states.length > 0
                ? 'announce-nobody-so'
                : 'announce-nobody',
          ),
        ]
      : peopleLines(env.preview)),
    ...(answers.album === true && fileOf(answers) !== undefined ? [text('announce-album')] : []),
    ...(isScheduled ? [gap, text('announce-at', { moment })] : []),
    ...(morning === undefined || !mayBeSent(scene)
      ? []
      : [gap, text(isScheduled ? 'announce-quiet-then' : 'announce-quiet', { morning })]),
  ];
};

/** It is urgent where that makes a difference: in quiet hours, and while people are away. */
const submits = (scene: Scene<AnnounceEnv>): readonly Choice[] => {
  if (!mayBeSent(scene)) return [];
  const { isScheduled, moment, morning } = timesOf(scene);
  const usual =
    morning !== undefined
      ? text('announce-send-morning', { morning })
      : isScheduled
        ? text('announce-send-at', { moment })
        : text('announce-send');
  // At once is only meant where that is what the button does.
  const isAtOnce = morning === undefined && !isScheduled;
  const submit: Choice = { id: 'submit', label: usual, ...(isAtOnce ? { typed: text('typed-announce-send') } : {}) };
  if (morning === undefined && (scene.env.preview?.away ?? 0) === 0) return [submit];
  const urgent = isScheduled ? text('announce-send-urgent-at', { moment }) : text('announce-send-urgent');
  return [submit, { id: 'urgent', label: urgent }];
};

const besides = (scene: Scene<AnnounceEnv>, draftId: string): readonly (readonly Button[])[] => {
  const at = momentIn(scene.answers) === undefined ? 'announce-schedule' : 'announce-schedule-other';
  const schedule: Button = { label: text(at), data: dialogData(draftId, REVIEW, requestOf('at')) };
  const isNew = groupIn(scene.answers, scene.env) === undefined;
  const save: Button[] = isNew ? [{ label: text('announce-group-save'), data: actionData('grp-save', draftId) }] : [];
  return [[schedule, ...save]];
};

const askMessage = ({ answers }: Scene<AnnounceEnv>): (TextRef | null)[] => {
  const file = fileOf(answers);
  const ask = text('announce-message-ask', { text: TEXT_MAX, caption: CAPTION_MAX });
  return file === undefined
    ? [ask]
    : [ask, gap, text('announce-file-kept', { what: text(`what-${file.kind}`), name: file.name ?? '' })];
};

const dropFile = ({ answers }: Scene<AnnounceEnv>): readonly Choice[] => {
  const file = fileOf(answers);
  if (file === undefined) return [];
  const label = text('announce-file-drop', { what: text(`what-${file.kind}`) });
  return [{ id: 'nofile', label, remember: { [FILE]: null, album: false }, stays: true }];
};

/** `/thongbao`: message (words, or a file with words) → audience → preview, head count and sample → send, now or at a moment. */
export const announceFlow: Flow<AnnounceEnv> = {
  id: 'announce',
  version: 2,
  steps: [
    {
      id: 'message',
      ask: askMessage,
      choices: dropFile,
      text: (words, { answers }) => readAnnouncementWords(words, fileOf(answers)),
      file: readFile,
    },
    ...audienceSteps,
    {
      id: 'at',
      byRequest: true,
      ask: momentStep.ask,
      choices: ({ answers, env }) => [
        ...momentStep.choices(env),
        ...(momentIn(answers) === undefined ? [] : [{ id: AT_ONCE, label: text('moment-now') }]),
      ],
      text: (words, { answers, env }) =>
        meansNow(words) ? { ok: true, value: AT_ONCE } : momentStep.read(words, env, momentIn(answers)),
    },
  ],
  hears: 'at',
  fieldLabel: (step) => text(`announce-field-${step}`),
  preview: ({ answers, env }) => announcementView(contentOf(answers), env.office, { button: actionData('ann-sample') }),
  review: reviewLines,
  submits,
  besides,
};
