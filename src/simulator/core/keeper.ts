import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Context } from './context.js';
import { restoreSnapshot, type Snapshot, takeSnapshot } from './snapshot.js';

/** Changes of so many real milliseconds are written together. */
const gatherMs = 400;

/** Keeps a simulator's world in a folder: `world.json`, and the bytes of files in `files/`. */
export class Keeper {
  private readonly path: string;
  private readonly files: string;
  private readonly written = new Set<string>();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly context: Context,
    folder: string,
  ) {
    this.path = join(folder, 'world.json');
    this.files = join(folder, 'files');
    mkdirSync(this.files, { recursive: true });
  }

  /** @returns whether there was a world to go on with */
  load(): boolean {
    if (!existsSync(this.path)) return false;
    try {
      const snapshot = JSON.parse(readFileSync(this.path, 'utf8')) as Snapshot;
      return restoreSnapshot(this.context, snapshot, ({ uniqueId }) => this.readFile(uniqueId));
    } catch {
      // A file that was cut off is no world; a new one takes its place.
      return false;
    }
  }

  /** Something has changed. */
  touch(): void {
    this.timer ??= setTimeout(() => this.save(), gatherMs);
  }

  /** Writes now. A reader never sees half of it. */
  save(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    for (const { uniqueId, content } of this.context.files.all()) {
      if (content === undefined || this.written.has(uniqueId)) continue;
      writeFileSync(join(this.files, uniqueId), content);
      this.written.add(uniqueId);
    }
    writeFileSync(`${this.path}.new`, JSON.stringify(takeSnapshot(this.context)));
    renameSync(`${this.path}.new`, this.path);
  }

  /** Removes what was kept. */
  clear(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    rmSync(this.path, { force: true });
    rmSync(this.files, { recursive: true, force: true });
    mkdirSync(this.files, { recursive: true });
    this.written.clear();
  }

  private readFile(uniqueId: string): Uint8Array | undefined {
    const path = join(this.files, uniqueId);
    if (!existsSync(path)) return undefined;
    this.written.add(uniqueId);
    return new Uint8Array(readFileSync(path));
  }
}
