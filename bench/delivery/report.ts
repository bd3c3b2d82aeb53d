import { percentiles } from '../updates/load/statistics.js';
import type { Typed } from './api/protocol.js';
import type { ReminderRun } from './reminders.js';
import { type Broadcast, LIMIT } from './scenarios.js';

/** Prints figures as they come, and whether goals are met. */
export const createReport = () => {
  const goals: string[] = [];
  const say = (line: string): void => console.log(line);
  const goal = (what: string, figure: number, most: { atLeast?: number; atMost?: number }, unit = ''): void => {
    const { atLeast, atMost } = most;
    const isMet = (atLeast === undefined || figure >= atLeast) && (atMost === undefined || figure <= atMost);
    const wanted = atLeast === undefined ? `≤ ${atMost}` : `≥ ${atLeast}`;
    goals.push(`${isMet ? 'met   ' : 'MISSED'}  ${what}: ${round(figure)}${unit} (goal ${wanted}${unit})`);
  };
  return { say, goal, goals: (): string => goals.join('\n') };
};
export type Report = ReturnType<typeof createReport>;

const round = (figure: number): string => String(Math.round(figure * 100) / 100);

/** The share of the limit that a broadcast held, from its first message to its last. */
const shareOf = ({ accepted, seconds }: Broadcast, limit = LIMIT): number =>
  seconds === 0 ? 0 : (accepted - 1) / seconds / limit;

/** One line about a broadcast, as the API saw it. */
export const broadcastLine = (name: string, seen: Broadcast, people: number): string => {
  const lost = people - seen.chats;
  const cells = [
    `${(100 * shareOf(seen)).toFixed(1)} % of the limit (${((100 * seen.steady) / LIMIT).toFixed(1)} % in the middle)`,
    `worst second ${seen.worst}`,
    `429: ${seen.refused}`,
    `lost ${lost}`,
    `twice ${seen.twice}`,
    `${seen.seconds.toFixed(1)} s`,
  ];
  const settled = Object.entries(seen.settled ?? {}).map(([status, count]) => `${status} ${count}`);
  return `${name.padEnd(34)} ${cells.join(' · ')}${settled.length > 0 ? ` · recorded: ${settled.join(', ')}` : ''}`;
};

export const broadcastGoals = (report: Report, name: string, seen: Broadcast, people: number): void => {
  report.goal(`${name}, share of the limit`, 100 * shareOf(seen), { atLeast: 97 }, ' %');
  report.goal(`${name}, calls in the worst sliding second`, seen.worst, { atMost: LIMIT });
  report.goal(`${name}, answers 429`, seen.refused, { atMost: 0 });
  report.goal(`${name}, lost`, people - seen.chats, { atMost: 0 });
  report.goal(`${name}, twice`, seen.twice, { atMost: 0 });
  report.goal(`${name}, recorded as sent`, seen.settled?.sent ?? 0, { atLeast: people });
};

export const typingLines = (report: Report, idle: Typed, busy: Typed): void => {
  const [alone, during] = [percentiles(idle.times), percentiles(busy.times)];
  const line = (name: string, { p50, p99 }: typeof alone, typed: Typed): string =>
    `${name.padEnd(34)} p50 ${p50.toFixed(1)} ms · p99 ${p99.toFixed(1)} ms · ${typed.times.length} steps, ${typed.unanswered} unanswered`;
  report.say(line('dialog step, nothing else', alone, idle));
  report.say(line('dialog step during a broadcast', during, busy));
  report.goal('p99 of a dialog step during a broadcast ÷ idle', during.p99 / alone.p99, { atMost: 3 });
  report.goal('dialog steps without an answer', busy.unanswered, { atMost: 0 });
};

export const reminderLine = ({ units, missing, reminders, ms, warmMs, warmCpuMs, extra }: ReminderRun): string =>
  `${`${units} units, ${missing} missing`.padEnd(34)} ${reminders} reminders stored in ${(ms / 1000).toFixed(2)} s · ` +
  `again in the same process ${(warmMs / 1000).toFixed(2)} s, ${((1000 * warmMs) / units).toFixed(1)} µs a unit ` +
  `(processor ${((1000 * warmCpuMs) / units).toFixed(1)} µs) · ${(extra / 1_048_576).toFixed(0)} MB more`;
