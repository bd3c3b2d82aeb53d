import { type BotName, TITLES } from './bots.js';
import { median } from './load/statistics.js';
import type { Measurement, RoundTrips } from './measure.js';

/** Everything that the bench measured of one latency: the runs of each bot. */
export interface Round {
  readonly latencyMs: number;
  readonly members: number;
  readonly runs: ReadonlyMap<BotName, readonly Measurement[]>;
}

/** Columns as wide as their widest cell; the first is flush left, the others flush right. */
const table = (rows: readonly (readonly string[])[]): string => {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ');
  const rule = widths.map((width) => '─'.repeat(width)).join('  ');
  const [head, ...body] = rows.map((row) => line(row).trimEnd());
  return [head, rule, ...body].join('\n');
};

const mid = (runs: readonly Measurement[], value: (run: Measurement) => number): number => median(runs.map(value));

/** One bot's steps a second over another's: the median of what turns that were neighbours say. Undefined where one was not measured. */
const ratio = (round: Round, name: BotName, other: BotName): number | undefined => {
  const [mine, theirs] = [round.runs.get(name), round.runs.get(other)];
  if (mine === undefined || theirs === undefined) return undefined;
  return median(mine.map((run, at) => run.stepsPerSecond / (theirs[at]?.stepsPerSecond ?? Number.NaN)));
};

const milliseconds = (value: number): string => (value < 10 ? value.toFixed(1) : value.toFixed(0));

/** The round's figures, medians over its turns, and ours as a ratio to each. */
export const roundTable = (round: Round): string => {
  const head = [
    '',
    'steps/s',
    'min–max',
    'ours ÷ this',
    'p50 ms',
    'p99 ms',
    'patience p50',
    'p99',
    'calls/update (riding)',
    'CPU µs/step',
    'Redis, load',
    'RSS MB',
  ];
  const rows = [...round.runs].map(([name, runs]) => {
    const speeds = runs.map((run) => run.stepsPerSecond);
    const speed = median(speeds);
    const micro = (value: (run: Measurement) => number): string => (mid(runs, value) * 1000).toFixed(0);
    return [
      TITLES[name],
      speed.toFixed(0),
      `${Math.min(...speeds).toFixed(0)}–${Math.max(...speeds).toFixed(0)}`,
      ratio(round, 'ours', name)?.toFixed(2) ?? '',
      milliseconds(mid(runs, (run) => run.answer.p50)),
      milliseconds(mid(runs, (run) => run.answer.p99)),
      milliseconds(mid(runs, (run) => run.patience.p50)),
      milliseconds(mid(runs, (run) => run.patience.p99)),
      `${mid(runs, (run) => run.callsPerUpdate).toFixed(2)} (${mid(runs, (run) => run.riddenPerUpdate).toFixed(2)})`,
      micro((run) => run.processor.bot),
      `${micro((run) => run.processor.redis)}, ${micro((run) => run.processor.load)}`,
      (mid(runs, (run) => run.memory) / 1_048_576).toFixed(0),
    ];
  });
  return table([head, ...rows]);
};

/** Start to ready and Redis round trips of each bot. */
export const restTable = (starts: ReadonlyMap<BotName, number>, trips: ReadonlyMap<BotName, RoundTrips>): string =>
  table([
    ['', 'start to ready ms', 'awaited round trips', 'all round trips'],
    ...[...starts].map(([name, ms]) => {
      const counted = trips.get(name);
      return [TITLES[name], ms.toFixed(0), counted?.awaited.toFixed(1) ?? '–', counted?.all.toFixed(1) ?? '–'];
    }),
  ]);

/** Whether the goals hold, each with the figure that says so. */
export const goals = (
  rounds: readonly Round[],
  starts: ReadonlyMap<BotName, number>,
  trips: ReadonlyMap<BotName, RoundTrips>,
): string => {
  const lines: string[] = [];
  const say = (what: string, figure: number | undefined, goal: number, atMost = false): void => {
    if (figure === undefined || Number.isNaN(figure)) return;
    const holds = atMost ? figure <= goal : figure >= goal;
    lines.push(`${holds ? 'holds ' : 'MISSED'}  ${what}: ${figure.toFixed(2)} (goal ${atMost ? '≤' : '≥'} ${goal})`);
  };
  for (const round of rounds) {
    const instant = round.latencyMs === 0;
    const compare = (ours: BotName, peer: BotName, goal: number): void =>
      say(
        `API after ${round.latencyMs} ms, steps/s of ${TITLES[ours]} ÷ ${TITLES[peer]}`,
        ratio(round, ours, peer),
        goal,
      );
    // Like with like: who knows the results of its calls, and who lets answers ride.
    compare('ours', 'telegraf-results', instant ? 1 : 5);
    compare('ours-riding', 'telegraf', instant ? 1 : 5);
    compare('ours', 'telegraf', instant ? 1 : 5);
    compare('ours', 'conversations', instant ? 2 : 5);
  }
  say('awaited Redis round trips per update', trips.get('ours')?.awaited, 2, true);
  const start = starts.get('ours');
  say('start to ready, seconds', start === undefined ? undefined : start / 1000, 1, true);
  return lines.join('\n');
};
