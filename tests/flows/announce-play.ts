import { createCalendar } from '../../src/domain/calendar.js';
import { type AnnounceEnv, announceFlow } from '../../src/flows/announce.js';
import { advance, start, type Turn } from '../../src/flows/engine.js';
import type { Answers, Input } from '../../src/flows/flow.js';
import type { View } from '../../src/flows/view.js';

const UNITS = [
  { id: 'TH-1', label: 'Trường Tiểu học Đồng Xuân (TH-1)' },
  { id: 'TH-2', label: 'Trường Tiểu học Thanh Ba (TH-2)' },
];
/** A Thursday, by day and by night. */
export const DAY = Date.parse('2026-09-03T10:00:00+07:00');
export const NIGHT = Date.parse('2026-09-03T22:00:00+07:00');
export const env = (more: Partial<AnnounceEnv> = {}): AnnounceEnv => ({
  office: 'Phòng GD&ĐT',
  own: 'P',
  find: (words) => UNITS.filter(({ label }) => label.includes(words)),
  unitName: (code) => code,
  kindName: (kind) => ({ id: 'announce-kind-name', args: { kind } }),
  kindsUnder: (top) =>
    top === 'P'
      ? [
          { key: 'th', kind: 'TH', units: 2, roles: ['principal', 'deputy'] },
          { key: 'mn', kind: 'MN', units: 3, roles: ['principal', 'deputy'] },
        ]
      : [],
  kindNamed: (words) => (words === 'các trường tiểu học' ? 'th' : undefined),
  groups: [],
  campaigns: [],
  earlier: [],
  now: DAY,
  calendar: createCalendar(),
  preview: { people: 2, units: 3, emptyUnits: 1, sample: [], away: 0 },
  ...more,
});

const SEED: Answers = { roles: ['principal'] };
export const photo = { kind: 'photo' as const, fileId: 'f', uniqueId: 'u' };
export const typed = (value: string): Input => ({ kind: 'text', text: value });
export const press = (step: string, verb: string): Input => ({ kind: 'press', step, verb });

/** Plays inputs from the start; gives the last turn. */
export const play = (inputs: readonly Input[], known: AnnounceEnv = env()): Turn => {
  let turn = start(announceFlow, 'draft00001', SEED, known);
  for (const input of inputs) turn = advance(announceFlow, turn.state, input, known);
  return turn;
};
export const viewsOf = ({ replies }: Turn): View[] =>
  replies.flatMap((reply) => (reply.kind === 'toast' ? [] : [reply.view]));
export const idsOf = (turn: Turn): string[] =>
  viewsOf(turn).flatMap(({ body }) => body.flatMap((line) => line?.id ?? []));
export const dataOf = (turn: Turn): string[] =>
  viewsOf(turn).flatMap(({ buttons }) =>
    (buttons ?? []).flat().flatMap((button) => ('data' in button ? [button.data] : [])),
  );

/** Presses a way to submit as the summary shows it. */
export const submitBy = (turn: Turn, how: string, known = env()): Turn => {
  const data = dataOf(turn).find((one) => one.startsWith(`d:draft00001:review:${how}`));
  if (data === undefined) throw new Error(`the summary does not offer ${how}`);
  return advance(announceFlow, turn.state, press('review', data.slice('d:draft00001:review:'.length)), known);
};
export const ways = (turn: Turn): string[] =>
  dataOf(turn).flatMap((data) => /:review:(submit|urgent)/.exec(data)?.[1] ?? []);

export const TO_REVIEW = [typed('Mời họp'), press('unit', '=P'), press('kinds', 'done'), press('roles', 'done')];
