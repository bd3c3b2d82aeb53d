import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Texts } from '../../locales/index.js';
import type { RunningSimulator } from '../../simulator/server.js';
import { Guide } from '../guide/guide.js';
import { readHero } from '../guide/hero.js';
import type { House } from '../house/open.js';
import { addCast, type Cast, castOf, type Player } from '../people/cast.js';
import { writeScript } from '../script/script.js';
import { MOST_PERIODS, readSeason } from '../season.js';
import { prepare, readPlaces, readSetting } from '../setting.js';
import { playScene, type Scene, type Stage } from '../stage.js';
import { introduction } from './introduction.js';
import { clearRoom, openRoom, type Room } from './room.js';
import { seasonOf } from './scenario.js';
import { SCENARIOS, type ScenarioName, type SiteState } from './state.js';

/** Between two acts that are done for somebody, so that they can follow. Real milliseconds. */
const PAUSE_MS = 450;

const keptSchema = z.object({ scenario: z.enum(SCENARIOS), invites: z.record(z.string(), z.string()) });
type Kept = z.infer<typeof keptSchema>;

export interface SiteDeps {
  readonly simulator: RunningSimulator;
  readonly dataDir: string;
  readonly texts: Texts;
  readonly signal: AbortSignal;
  /** The bot has ended by itself. */
  onEnd(lastWords: string): void;
}

/** What stands behind the page: the room with the bot, the scenario that was chosen, and the guide. */
export class Site {
  private room: Room | undefined;
  private guide: Guide | undefined;
  private scenario: ScenarioName = 'empty';
  private phase: SiteState['phase'] = 'starting';
  private progress = { done: 0, total: 0 };
  /** Ends what is under way when another scenario is chosen. */
  private abort = new AbortController();
  private work: Promise<void> = Promise.resolve();

  constructor(private readonly deps: SiteDeps) {
    deps.simulator.listen(() => this.guide?.notice());
  }

  state(): SiteState {
    return { scenario: this.scenario, phase: this.phase, progress: this.progress, guide: this.guide?.state() };
  }

  /** Goes on with what was kept, or begins with the empty district. Resolves when the bot answers. */
  async start(): Promise<void> {
    const kept = this.deps.simulator.restored ? await this.readKept() : undefined;
    if (kept === undefined) return this.reset('empty');
    this.scenario = kept.scenario;
    const room = await this.openRoom();
    const house = await room.startBot();
    await this.openGuide(house, await this.castOf(room), kept);
    this.enter('ready');
  }

  /** Wipes everything and begins a scenario. What is under way is broken off. */
  reset(scenario: ScenarioName): Promise<void> {
    this.abort.abort();
    this.work = this.work.catch(() => undefined).then(() => this.begin(scenario));
    return this.work;
  }

  doStep(id: string): void {
    void this.guide?.doUpTo(id);
  }

  async close(): Promise<void> {
    this.abort.abort();
    this.guide?.close();
    await this.work.catch(() => undefined);
    await this.room?.close();
  }

  private get signal(): AbortSignal {
    return AbortSignal.any([this.deps.signal, this.abort.signal]);
  }

  private enter(phase: SiteState['phase']): void {
    this.phase = phase;
    this.tell();
  }

  private tell(): void {
    this.deps.simulator.tell({ type: 'state', state: this.state() });
  }

  private async openRoom(): Promise<Room> {
    const { simulator, dataDir, onEnd } = this.deps;
    // The director's phone can also do what an administrator does.
    this.room = await openRoom({ simulator, dataDir, adminIds: [900_000_002], signal: this.signal, onEnd });
    return this.room;
  }

  private async begin(scenario: ScenarioName): Promise<void> {
    this.abort = new AbortController();
    this.guide?.close();
    this.guide = undefined;
    this.scenario = scenario;
    this.progress = { done: 0, total: 0 };
    this.enter('starting');
    await this.room?.close();
    await clearRoom(this.deps.dataDir);
    const { yaml, start } = await readSetting();
    this.deps.simulator.reset(start);
    try {
      await this.play(scenario, yaml);
      this.enter('ready');
    } catch (error) {
      this.enter('failed');
      if (!this.signal.aborted) throw error;
    }
  }

  private async play(scenario: ScenarioName, yaml: string): Promise<void> {
    const { signal } = this;
    const season = seasonOf(scenario, yaml);
    const room = await this.openRoom();
    const { campaign, invites, periods } = await prepare(room.house.services, season.yaml, MOST_PERIODS);
    const kept: Kept = { scenario, invites: Object.fromEntries(invites) };
    const cast = await this.castOf(room);
    const introduce = await introduction(room.house.services, this.deps.texts, cast, invites);
    await addCast(room.house.simulator, cast, introduce);
    await writeFile(this.keptPath, JSON.stringify(kept));
    const house = await room.startBot();
    const scenes = season.scenes(writeScript(house.services.calendar, campaign, periods), periods);
    const quick = castOf(house.simulator, readSeason(), (await readPlaces(house.services, 1)).offices, signal);
    const stage: Stage = {
      house,
      cast: quick,
      season: readSeason(),
      campaign,
      periods,
      invites,
      returned: new Set(),
      signal,
    };
    await this.openGuide(house, cast, kept);
    await this.playScenes(stage, scenes);
  }

  private async playScenes(stage: Stage, scenes: readonly Scene[]): Promise<void> {
    this.progress = { done: 0, total: scenes.length };
    if (scenes.length > 0) this.enter('playing');
    for (const scene of scenes) {
      stage.signal.throwIfAborted();
      await playScene(stage, scene);
      this.progress = { ...this.progress, done: this.progress.done + 1 };
      this.tell();
    }
  }

  private async castOf({ house }: Room): Promise<Cast> {
    const { offices } = await readPlaces(house.services, 1);
    return castOf(house.simulator, readSeason(), offices, this.signal, PAUSE_MS);
  }

  private async openGuide(house: House, cast: Cast, { invites }: Kept): Promise<void> {
    const { services } = house;
    const { periods } = await readPlaces(services, MOST_PERIODS);
    const hero = readHero(cast);
    const show = ({ phone }: Player): void => this.deps.simulator.tell({ type: 'show', person: phone.id });
    const { announcement } = readSeason();
    const invitation = (unit: string): string => invites[unit] ?? '';
    const doing = { house, cast, hero, announcement, periods, invitation, show, signal: this.signal };
    this.guide = new Guide({ services, cast, hero, doing, onChange: () => this.tell() });
    await this.guide.look();
  }

  private get keptPath(): string {
    return join(this.deps.dataDir, 'scenario.json');
  }

  /** Undefined when there is nothing to go on with. */
  private async readKept(): Promise<Kept | undefined> {
    try {
      return keptSchema.parse(JSON.parse(await readFile(this.keptPath, 'utf8')));
    } catch {
      return undefined;
    }
  }
}
