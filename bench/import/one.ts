import { readFileSync } from 'node:fs';
import { readRosterBeside } from '../../src/documents/roster-reading.js';
import { calendarSettingsSchema } from '../../src/domain/calendar-settings.js';
import { newId } from '../../src/ids.js';
import { createServices } from '../../src/services/kit.js';
import { importRoster } from '../../src/services/units.js';
import { SYSTEM } from '../../src/services/work.js';
import { openStore } from '../../src/store/open.js';

/**
 * One import in this process, as `giao-uoc import units` does it; prints what changed, its time and the most memory that the process had, its
 * threads included. The start of Redis is not in the time; its memory is its own.
 */
export const importOne = async (file: string, dataDir: string): Promise<void> => {
  const store = await openStore({ redisUrl: undefined, dataDir, tenant: 'bench' });
  const services = createServices(store, calendarSettingsSchema.parse({}), Date.now, newId);
  const [started, cpu] = [performance.now(), process.cpuUsage()];
  const read = await readRosterBeside(readFileSync(file));
  const result = await services.run((work) => importRoster(work, SYSTEM, read));
  const seconds = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  await store.close();
  if (!result.ok) throw new Error(JSON.stringify(result.problems.slice(0, 3)));
  const { added, unchanged, gone } = result.diff;
  console.log(
    `${added.length} new, ${unchanged.length} unchanged, ${gone.length} closed;`,
    `${seconds.toFixed(1)} s (${((user + system) / 1e6).toFixed(1)} s of CPU);`,
    `at most ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`,
  );
};
