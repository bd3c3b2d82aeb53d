import { formatMoment } from '../domain/moment.js';
import type { Texts } from '../locales/index.js';
import type { House } from './house/open.js';
import { quiet } from './house/quiet.js';
import type { Scope } from './house/scope.js';
import { addCast, castOf } from './people/cast.js';
import { readExport, rowsOf, totalsOf } from './result/rows.js';
import { tallyUp } from './result/tally.js';
import { createBoard, type Output } from './screen/board.js';
import { choosePlayers, drawPlayer } from './screen/chats.js';
import { drawTable } from './screen/table.js';
import type { Words } from './screen/words.js';
import { writeScript } from './script/script.js';
import { readSeason } from './season.js';
import { prepare } from './setting.js';
import { playScene, type Stage } from './stage.js';

export interface SeasonOptions {
  /** The first so many schools of the roster. */
  readonly units: number;
  /** So many periods of reporting, 1 to 3. */
  readonly periods: number;
  /** Only the result, as JSON; what happens goes to the other output. */
  readonly json: boolean;
  /** Chats with all their messages. */
  readonly full: boolean;
  readonly output: Output & NodeJS.WritableStream;
  /** Where it is told what happens. */
  readonly progress: Output & NodeJS.WritableStream;
  readonly words: Words;
  readonly texts: Texts;
}

const NARROWEST = 40;
const WIDEST = 110;
const USUAL = 100;

/** Lives the season; what is to be shown at its end. Rejects when anything is not as it should be. */
export const playSeason = async (
  house: House,
  yaml: string,
  options: SeasonOptions,
  scope: Scope,
  signal: AbortSignal,
): Promise<string> => {
  const from = performance.now();
  const stage = await setStage(house, yaml, options, signal);
  await act(stage, options, scope);
  const result = await readResult(stage, options, (performance.now() - from) / 1000);
  return options.json ? JSON.stringify(result) : drawResult(stage, result, options);
};

const setStage = async (house: House, yaml: string, options: SeasonOptions, signal: AbortSignal): Promise<Stage> => {
  const season = readSeason();
  const { campaign, offices, invites, periods } = await prepare(house.services, yaml, options.periods);
  const played = { ...season, principals: season.principals.slice(0, options.units) };
  const cast = castOf(house.simulator, played, offices, signal);
  await addCast(house.simulator, cast);
  for (const { player } of choosePlayers(cast)) player.phone.isShown = true;
  signal.throwIfAborted();
  const told = { units: invites.size, title: campaign.title, invites: cast.principals.length + 2 };
  options.progress.write(`${options.words.say('demo-ready', told)}\n`);
  return { house, cast, season: played, campaign, periods, invites, returned: new Set(), signal };
};

const act = async (stage: Stage, { words, progress }: SeasonOptions, scope: Scope): Promise<void> => {
  const { calendar } = stage.house.services;
  const scenes = writeScript(calendar, stage.campaign, stage.periods);
  const board = createBoard(progress, scenes.length);
  scope.defer(async () => board.stop());
  for (const scene of scenes) {
    const told = await playScene(stage, scene);
    board.step(formatMoment(calendar, scene.at), words.told(told));
  }
  await quiet(stage.house, stage.signal, true);
  board.stop();
};

const readResult = async ({ house, cast, campaign, periods }: Stage, { texts }: SeasonOptions, seconds: number) => {
  const exported = await readExport(house.services, campaign.id);
  const ids = periods.map(({ id }) => id);
  const rows = rowsOf(exported, new Set(cast.principals.map(({ unit }) => unit)), ids);
  return {
    campaign: campaign.id,
    periods: ids,
    rows,
    totals: totalsOf(rows, ids),
    counts: await tallyUp(house.simulator, cast, texts, exported),
    errors: house.errors(),
    seconds,
  };
};
type Result = Awaited<ReturnType<typeof readResult>>;

const drawResult = async (
  { house, cast }: Stage,
  { rows, totals, counts, errors, seconds }: Result,
  { words, texts, output, full }: SeasonOptions,
): Promise<string> => {
  const { calendar, run } = house.services;
  const columns = Math.max(NARROWEST, Math.min(WIDEST, output.columns ?? USUAL));
  const tree = await run(async (work) => work.directory.tree);
  const nameOf = (unit: string): string => tree.get(unit)?.name ?? unit;
  const chats: string[] = [];
  for (const one of choosePlayers(cast)) {
    chats.push(await drawPlayer(one, nameOf(one.player.unit), { words, texts, calendar, columns, full }));
  }
  return [
    ...chats,
    words.say('demo-table-head'),
    drawTable(rows, totals, columns, words.table(totals.reported.length, totals.units)),
    words.counts(counts, errors, seconds),
    words.say('demo-next'),
  ].join('\n\n');
};
