import { expect, test } from 'vitest';
import { calendarSettingsSchema } from '../../src/domain/calendar-settings.js';
import { newId } from '../../src/ids.js';
import { createServices } from '../../src/services/kit.js';
import { importRoster } from '../../src/services/units.js';
import { SYSTEM } from '../../src/services/work.js';
import { openStore } from '../../src/store/open.js';
import { redisUrl, uniqueTenant } from '../support/redis.js';

test('a roster of a country is imported in one commit', async () => {
  const store = await openStore({ redisUrl: redisUrl(), dataDir: '', tenant: uniqueTenant() });
  const { run } = createServices(store, calendarSettingsSchema.parse({}), Date.now, newId);
  const schools = Array.from({ length: 34_000 }, (_, i) => `T-${i},School ${i},TH,BO`);
  const csv = ['code,name,kind,parent_code', 'BO,Ministry,bo,', ...schools].join('\n');
  const result = await run((work) => importRoster(work, SYSTEM, Buffer.from(csv)));
  expect(result.ok).toBe(true);
  expect(await run(async (work) => work.directory.tree.size)).toBe(34_001);
  await store.redis.unlink(store.keys.units);
  await store.close();
}, 120_000);
