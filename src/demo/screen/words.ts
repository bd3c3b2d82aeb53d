import type { Calendar } from '../../domain/calendar.js';
import { formatMoment } from '../../domain/moment.js';
import type { Locale, TextRef, Texts } from '../../locales/index.js';
import type { Player } from '../people/cast.js';
import type { Tally } from '../result/tally.js';
import type { BubbleWords } from './bubbles.js';
import type { TableWords } from './table.js';

/** Everything that the demo says, in one language. */
export const createWords = (texts: Texts, locale: Locale) => {
  const say = (id: string, args: TextRef['args'] = {}): string =>
    texts.format(locale, { id, args }).replace(/<\/?[a-z]+>/g, '');

  const bubbles = (calendar: Calendar): BubbleWords => ({
    moment: (epochMs) => {
      const [day = '', time = ''] = formatMoment(calendar, epochMs).split(' ');
      return { day, time };
    },
    file: (kind, name) => {
      if (kind === 'photo' || kind === 'video') return say(`demo-file-${kind}`);
      return name === undefined ? say('demo-file-other') : say('demo-file-document', { name });
    },
    album: (count) => say('demo-album', { count }),
    leftOut: (count) => say('demo-left-out', { count }),
  });

  const table = (periods: number, units: number): TableWords => ({
    unit: say('demo-column-unit'),
    joined: say('demo-column-joined'),
    registered: say('demo-column-registered'),
    signed: say('demo-column-signed'),
    periods: Array.from({ length: periods }, (_, i) => say('demo-column-period', { week: i + 1 })),
    late: say('demo-late'),
    total: say('demo-total', { units }),
    ofThemLate: say('demo-late-of'),
  });

  return {
    say,
    told: (ref: TextRef | undefined): string | undefined => (ref === undefined ? undefined : say(ref.id, ref.args)),
    bubbles,
    table,
    chatHead: ({ name }: Player, role: string, unit: string): string =>
      say('demo-chat-head', { role: say(`role-${role}`), name, unit }),
    counts: (tally: Tally, errors: number, seconds: number): string =>
      say('demo-counts', { ...tally, refused: tally.refused.length, errors, seconds: Math.round(seconds) }),
  };
};
export type Words = ReturnType<typeof createWords>;
