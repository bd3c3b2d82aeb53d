import type { MessageView } from '../../control/wire.js';

/** What stands in a chat from top to bottom: a message, or messages that came as one album. */
export interface Row {
  readonly key: string;
  readonly day: string;
  /** One, or those of an album. */
  readonly messages: readonly MessageView[];
  /** The first and the last of several that the same side wrote one after another. */
  readonly first: boolean;
  readonly last: boolean;
}

/** Rows of one day. */
export interface DayRows {
  readonly day: string;
  /** Of its first row, Unix seconds. */
  readonly date: number;
  readonly rows: readonly Row[];
}

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
  return albums.map((album, index) => {
    const head = album[0] as MessageView;
    const day = dayOf(head.date);
    const before = albums[index - 1]?.at(-1);
    const next = albums[index + 1]?.[0];
    return {
      key: `message-${head.messageId}`,
      day,
      messages: album,
      first: !follows(before, head) || (before !== undefined && dayOf(before.date) !== day),
      last: !follows(head, next) || (next !== undefined && dayOf(next.date) !== day),
    };
  });
}

/** Puts rows of the same day together. */
export function byDay(rows: readonly Row[]): DayRows[] {
  const days: (DayRows & { rows: Row[] })[] = [];
  for (const row of rows) {
    const last = days.at(-1);
    if (last?.day === row.day) last.rows.push(row);
    else days.push({ day: row.day, date: row.messages[0]?.date ?? 0, rows: [row] });
  }
  return days;
}
