import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { expect, test, vi } from 'vitest';
import { writeXlsx } from '../../src/documents/xlsx.js';
import { readRoster } from '../../src/services/roster-file.js';
import { redisUrl } from '../support/redis.js';
import { openFixtures } from '../support/transcript/fixtures.js';
import type { PersonSpec } from '../support/transcript/people.js';
import { type Rig, startRig } from './rig.js';

// 33,649 rows are read three times: for the workbook, to be shown, to be brought in.
vi.setConfig({ testTimeout: 180_000 });

const an: PersonSpec = {
  name: 'An',
  id: 1009,
  fullName: 'Hoàng Văn An',
  firstName: 'An',
  lastName: 'Hoàng Văn',
  locale: 'vi',
  posts: [{ role: 'admin', unit: 'SGD-25' }],
};
/** So many times one after another somebody asks and is answered before the file is. Read within the loop, it left 15; beside it, 169. */
const QUESTIONS = 30;

const seatAdmin = async ({ simulator, tenant, quiet, heard }: Rig): Promise<void> => {
  const fixtures = await openFixtures({ redisUrl: redisUrl(), tenant, now: Date.now });
  await fixtures.join(an);
  await fixtures.close();
  await simulator.client.addPerson({ id: an.id, firstName: an.firstName, lastName: an.lastName, languageCode: 'vi' });
  await simulator.client.start(an.id);
  await quiet();
  await heard(an);
};

const countryBook = (): Promise<Buffer> => {
  const read = readRoster(gunzipSync(readFileSync('bench/data/roster-vietnam.csv.gz')));
  if (!read.ok) throw new Error('the country cannot be read');
  const columns = ['code', 'name', 'kind', 'parent_code', 'locality'].map((header) => ({ header, width: 20 }));
  const rows = read.rows.map((row) => [row.code, row.name, row.kind, row.parent_code, row.locality]);
  return writeXlsx([{ name: 'Danh sách', columns, rows }]);
};

test('others are answered while the roster of a country is read', async () => {
  const rig = await startRig();
  const { simulator, lan, heard, quiet } = rig;
  await seatAdmin(rig);
  const base64 = (await countryBook()).toString('base64');
  await simulator.client.upload(an.id, { kind: 'document', name: 'ca-nuoc.xlsx', base64 });
  const before: boolean[] = [];
  for (let i = 0; i < QUESTIONS; i += 1) {
    await simulator.client.text(lan.id, '/toi');
    await expect.poll(() => heard(lan), { timeout: 60_000, interval: 1 }).not.toEqual([]);
    before.push((await heard(an)).length === 0);
  }
  expect(before).toEqual(Array.from({ length: QUESTIONS }, () => true));
  await quiet();
  expect((await heard(an)).join('\n')).toContain('33.');
});
