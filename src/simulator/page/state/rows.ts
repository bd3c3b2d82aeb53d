import type { MessageView } from '../../control/wire.js';

/** What stands in a chat from top to bottom: days, messages, and messages that came as one album. */
export type Row =
  | { readonly key: string; readonly kind: 'day'; readonly date: number }
  | {
      readonly key: string;
      readonly kind: 'messages';
      /** One, or those of an album. */
      readonly messages: readonly MessageView[];
      /** The first and the last of several that the same side wrote one after another. */
      readonly first: boolean;
      readonly last: boolean;
    };

/** Messages of one side that are farther apart than this do not belong together. Seconds. */
const together = 600;

function sameAlbum(a: MessageView | undefined, b: MessageView): boolean {
  const group = b.media?.mediaGroupId;
  return group !== undefined && a?.media?.mediaGroupId === group && a.from === b.from;
}

function follows(a: MessageView | undefined, b: MessageView | undefined): boolean {
  return a !== undefined && b !== undefined && a.from === b.from && b.date - a.date < together;
}

/** @param dayOf the day of a moment in Unix seconds, as a text that differs from day to day */
export function toRows(messages: readonly MessageView[], dayOf: (date: number) => string): Row[] {
  const albums: MessageView[][] = [];
  for (const message of messages) {
    const last = albums.at(-1);
    if (last !== undefined && sameAlbum(last.at(-1), message)) last.push(message);
    else albums.push([message]);
  }
  const rows: Row[] = [];
  let day = '';
  for (const [index, album] of albums.entries()) {
    const [head] = album;
    if (head === undefined) continue;
    const own = dayOf(head.date);
    const isNewDay = own !== day;
    if (isNewDay) rows.push({ key: `day-${own}`, kind: 'day', date: head.date });
    day = own;
    const next = albums[index + 1]?.[0];
    rows.push({
      key: `message-${head.messageId}`,
      kind: 'messages',
      messages: album,
      first: isNewDay || !follows(albums[index - 1]?.at(-1), head),
      last: !follows(head, next) || (next !== undefined && dayOf(next.date) !== own),
    });
  }
  return rows;
}
