import type { AnnouncementAudience } from '../domain/announcement.js';
import type { FileRef } from '../domain/pledge.js';
import { clip } from '../domain/text.js';
import { actionData } from './button-data.js';
import { gap, type TextRef, text, type View } from './view.js';

/** An office's name in the head of a message: what is left of a caption's 1,024 characters besides the longest words. */
const OFFICE_MAX = 70;

interface Content {
  readonly text: string;
  readonly file?: FileRef | undefined;
}

const mediaOf = ({ file }: Content): Pick<View, 'media'> =>
  file === undefined ? {} : { media: { kind: file.kind, fileId: file.fileId, uniqueId: file.uniqueId } };

/** An announcement as its recipients see it; `foot` takes the place of the button once it is acknowledged. */
export const announcementView = (
  content: Content,
  office: string,
  end: { readonly button: string } | { readonly foot: TextRef },
  corrected?: TextRef,
): View => ({
  body: [
    text('announcement-head', { office: clip(office, OFFICE_MAX) }),
    gap,
    text('plain', { text: content.text }),
    ...(corrected === undefined ? [] : [gap, corrected]),
    ...('foot' in end ? [gap, end.foot] : []),
  ],
  ...('button' in end ? { buttons: [[{ label: text('announcement-acknowledge'), data: end.button }]] } : {}),
  ...mediaOf(content),
});

/** A reminder of an announcement that was not acknowledged. */
export const nudgeView = (
  announcement: { readonly id: string; readonly text: string },
  office: string,
  moment: string,
  foot?: TextRef,
): View => ({
  body: [
    text('announcement-nudge', { office, moment }),
    gap,
    text('announcement-excerpt', { words: clip(announcement.text, 400) }),
    ...(foot === undefined ? [] : [gap, foot]),
  ],
  ...(foot === undefined
    ? { buttons: [[{ label: text('announcement-acknowledge'), data: actionData('ack', announcement.id, 'n') }]] }
    : {}),
});

/** What stands in place of a message that was taken back and is too old to be deleted. */
export const recalledView = (content: Content, office: string, nudge: boolean): View => ({
  body: [text('announcement-recalled-notice', { office: clip(office, OFFICE_MAX) })],
  ...(nudge ? {} : mediaOf(content)),
});

/** Several words of the interface joined as a list. */
const listed = (refs: readonly TextRef[]): TextRef => refs.reduce((all, one) => text('announce-list', { all, one }));

export interface AudienceNames {
  /** Name of the unit at the top. */
  readonly unit: string;
  /** Nothing is under it. */
  readonly isAlone: boolean;
  /** What a kind of unit is called. */
  kindName(kind: string): TextRef;
  /** Title of the campaign that the states speak of. */
  readonly campaign?: string;
}

const whom = ({ kinds, roles }: AnnouncementAudience, { unit, isAlone, kindName }: AudienceNames): TextRef => {
  const what = { unit, roles: listed(roles.map((role) => text(`role-${role}`))) };
  if (isAlone) return text('announce-audience-one', what);
  if (kinds.length === 0) return text('announce-audience-all', what);
  return text('announce-audience', {
    ...what,
    kinds: listed(kinds.map(kindName)),
  });
};

/** Whom an audience holds, in words. */
export const audienceLine = (audience: AnnouncementAudience, names: AudienceNames): TextRef => {
  const { states } = audience;
  const all = whom(audience, names);
  if (states.length === 0) return all;
  const only = listed(states.map((state) => text(`announce-state-${state}`)));
  return names.campaign === undefined || states.every((state) => state === 'unacknowledged')
    ? text('announce-audience-only', { all, only })
    : text('announce-audience-campaign', { all, only, campaign: clip(names.campaign, 80) });
};
