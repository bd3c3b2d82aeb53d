import { type AnnouncementAudience, CAPTION_MAX, type Reach, TEXT_MAX } from '../domain/announcement.js';
import type { FileRef } from '../domain/pledge.js';
import { ROLES, type Role } from '../domain/role.js';
import { clip, codePointLength } from '../domain/text.js';
import { actionData } from './button-data.js';
import {
  type Answers,
  answerList,
  answerText,
  type Choice,
  type FileInput,
  type Flow,
  type Reading,
  type Scene,
} from './flow.js';
import { gap, type TextRef, text, type View } from './view.js';

export interface KindChoice {
  readonly key: string;
  /** As the roster writes it. */
  readonly kind: string;
  readonly units: number;
}

/** What composing an announcement must know. */
export interface AnnounceEnv {
  /** Name of the sender's unit, and its code. */
  readonly office: string;
  readonly own: string;
  /** Units under the sender's whose name or code holds the words, diacritics aside; the best first. */
  find(words: string): readonly Choice[];
  unitName(code: string): string;
  /** Kinds of unit under a unit. */
  kindsUnder(top: string): readonly KindChoice[];
  reach(
    audience: AnnouncementAudience,
  ): Pick<Reach, 'units' | 'emptyUnits'> & { readonly people: { readonly size: number } };
  /** In quiet hours: when it would go out, as people write it. */
  readonly morning?: string;
}

/** Units offered after a search. */
const FOUND_MAX = 8;
/** An office's name in the head of a message: what is left of a caption's 1,024 characters besides the longest words. */
const OFFICE_MAX = 70;
/** Roles that an announcement may address. */
const AUDIENCE_ROLES: readonly Role[] = ROLES.filter((role) => role !== 'admin');
const FILE = 'file';
const FOUND = 'found';

const fileOf = (answers: Answers): FileRef | undefined => (answers[FILE] ?? undefined) as FileRef | undefined;

const tooLong = (length: number, max: number): TextRef => text('announce-too-long', { length, max });

const readWords = (words: string, { answers }: Scene<AnnounceEnv>): Reading => {
  const max = fileOf(answers) === undefined ? TEXT_MAX : CAPTION_MAX;
  const length = codePointLength(words);
  if (length === 0) return { ok: false, problem: text('announce-empty') };
  return length > max ? { ok: false, problem: tooLong(length, max) } : { ok: true, value: words };
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

const readUnit = (words: string, { env }: Scene<AnnounceEnv>): Reading => {
  const found = env.find(words);
  const [first] = found;
  if (first === undefined)
    return { ok: false, problem: text('announce-unit-none', { words: clip(words, 60) }), remember: { [FOUND]: '' } };
  if (found.length === 1) return { ok: true, value: first.id, remember: { [FOUND]: '' } };
  const problem = text('announce-unit-many', {
    words: clip(words, 60),
    count: found.length,
    shown: Math.min(found.length, FOUND_MAX),
  });
  return { ok: false, problem, remember: { [FOUND]: words } };
};

const unitChoices = ({ answers, env }: Scene<AnnounceEnv>): readonly Choice[] => {
  const words = answerText(answers, FOUND);
  const found = words === '' ? [] : env.find(words).slice(0, FOUND_MAX);
  return [
    { id: env.own, label: text('announce-unit-mine', { unit: env.unitName(env.own) }) },
    ...found.filter(({ id }) => id !== env.own),
  ];
};

/** The audience that the answers describe; kinds that the chosen unit does not have fall away. */
export const audienceOf = (answers: Answers, env: Pick<AnnounceEnv, 'own' | 'kindsUnder'>): AnnouncementAudience => {
  const top = answerText(answers, 'unit') || env.own;
  const ticked = answerList<string>(answers, 'kinds');
  const present = env.kindsUnder(top);
  const chosen = present.filter(({ key }) => ticked.includes(key)).map(({ kind }) => kind);
  const roles = AUDIENCE_ROLES.filter((role) => answerList<string>(answers, 'roles').includes(role));
  return {
    top,
    kinds: chosen.length === present.length ? [] : chosen,
    roles: roles.length === 0 ? ['principal'] : roles,
  };
};

/** What a person writes and attaches. */
export const contentOf = (answers: Answers): { text: string; file?: FileRef } => {
  const file = fileOf(answers);
  return { text: answerText(answers, 'message'), ...(file === undefined ? {} : { file }) };
};

/** Several words of the interface joined as a list. */
const listed = (refs: readonly TextRef[]): TextRef => refs.reduce((all, one) => text('announce-list', { all, one }));

/** Whom an audience holds, in words. `isAlone`: nothing is under the unit. */
export const audienceLine = ({ kinds, roles }: AnnouncementAudience, unit: string, isAlone: boolean): TextRef => {
  const what = { unit, roles: listed(roles.map((role) => text(`role-${role}`))) };
  if (isAlone) return text('announce-audience-one', what);
  if (kinds.length === 0) return text('announce-audience-all', what);
  return text('announce-audience', {
    ...what,
    kinds: listed(kinds.map((kind) => text('announce-kind-name', { kind }))),
  });
};

/** An announcement as its recipients see it; `foot` takes the place of the button once it is acknowledged. */
export const announcementView = (
  { text: words, file }: { text: string; file?: FileRef | undefined },
  office: string,
  end: { readonly button: string } | { readonly foot: TextRef },
): View => ({
  body: [
    text('announcement-head', { office: clip(office, OFFICE_MAX) }),
    gap,
    text('plain', { text: words }),
    ...('foot' in end ? [gap, end.foot] : []),
  ],
  ...('button' in end ? { buttons: [[{ label: text('announcement-acknowledge'), data: end.button }]] } : {}),
  ...(file === undefined ? {} : { media: { kind: file.kind, fileId: file.fileId, uniqueId: file.uniqueId } }),
});

const reviewLines = ({ answers, env }: Scene<AnnounceEnv>): (TextRef | null)[] => {
  const audience = audienceOf(answers, env);
  const { people, units, emptyUnits } = env.reach(audience);
  const nobody = people.size === 0;
  return [
    text('announce-review-head'),
    gap,
    audienceLine(audience, env.unitName(audience.top), env.kindsUnder(audience.top).length < 2),
    nobody
      ? text('announce-nobody')
      : text('announce-people', { people: people.size, units: units - emptyUnits.length }),
    ...(emptyUnits.length === 0 || nobody ? [] : [text('announce-empty-units', { count: emptyUnits.length })]),
    ...(answers.album === true ? [text('announce-album')] : []),
    ...(env.morning === undefined || nobody ? [] : [gap, text('announce-quiet', { morning: env.morning })]),
  ];
};

const submits = ({ answers, env }: Scene<AnnounceEnv>): readonly Choice[] => {
  if (env.reach(audienceOf(answers, env)).people.size === 0) return [];
  if (env.morning === undefined) return [{ id: 'submit', label: text('announce-send') }];
  return [
    { id: 'submit', label: text('announce-send-morning', { morning: env.morning }) },
    { id: 'urgent', label: text('announce-send-urgent') },
  ];
};

const askMessage = ({ answers }: Scene<AnnounceEnv>): (TextRef | null)[] => {
  const file = fileOf(answers);
  const ask = text('announce-message-ask', { text: TEXT_MAX, caption: CAPTION_MAX });
  return file === undefined
    ? [ask]
    : [ask, gap, text('announce-file-kept', { what: text(`what-${file.kind}`), name: file.name ?? '' })];
};

/** `/thongbao`: message (words, or a file with words) → unit → kinds → roles → preview and head count → send. */
export const announceFlow: Flow<AnnounceEnv> = {
  id: 'announce',
  version: 1,
  steps: [
    { id: 'message', ask: askMessage, text: readWords, file: readFile },
    { id: 'unit', ask: () => [text('announce-unit-ask')], choices: unitChoices, text: readUnit },
    {
      id: 'kinds',
      multi: true,
      optional: true,
      columns: 2,
      applies: ({ answers, env }) => env.kindsUnder(answerText(answers, 'unit') || env.own).length > 1,
      ask: () => [text('announce-kinds-ask')],
      choices: ({ answers, env }) =>
        env.kindsUnder(answerText(answers, 'unit') || env.own).map(({ key, kind, units }) => ({
          id: key,
          label: text('announce-kind', { kind: text('announce-kind-name', { kind }), units }),
        })),
    },
    {
      id: 'roles',
      multi: true,
      columns: 2,
      ask: () => [text('announce-roles-ask')],
      choices: () => AUDIENCE_ROLES.map((role) => ({ id: role, label: text(`role-${role}`) })),
    },
  ],
  fieldLabel: (step) => text(`announce-field-${step}`),
  preview: ({ answers, env }) => announcementView(contentOf(answers), env.office, { button: actionData('ann-sample') }),
  review: reviewLines,
  submits,
};
