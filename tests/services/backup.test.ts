import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { writeBackup } from '../../src/services/backup.js';
import { checkBackup, restoreBackup, restoreTarget } from '../../src/services/restore.js';
import { audit } from '../../src/store/audit.js';
import { pledges } from '../../src/store/entities.js';
import { openStore, type Store } from '../../src/store/open.js';
import { enqueue } from '../../src/store/outbox.js';
import { createReplicas } from '../../src/store/replicas.js';
import { scanTenant } from '../../src/store/tenant-keys.js';
import { redisUrl, uniqueTenant } from '../support/redis.js';
import { openWorld } from './reminder-world.js';
import { refusal } from './report-world.js';

const folder = async (): Promise<string> => {
  const path = await mkdtemp(join(tmpdir(), 'gu-backup-'));
  onTestFinished(() => rm(path, { recursive: true, force: true }));
  return path;
};

const openTenant = async (): Promise<Store> => {
  const store = await openStore({ redisUrl: redisUrl(), tenant: uniqueTenant(), dataDir: '' });
  onTestFinished(() => store.close());
  return store;
};

/** Everything that stands under a tenant, keys without its name; lifetimes as "some". */
const contents = async ({ redis, keys }: Store): Promise<Record<string, unknown>> => {
  const found: Record<string, unknown> = {};
  for await (const batch of scanTenant(redis, keys)) {
    for (const key of batch) {
      const type = await redis.type(key);
      const value =
        type === 'hash'
          ? await redis.hgetall(key)
          : type === 'string'
            ? await redis.get(key)
            : type === 'zset'
              ? (await redis.zrangebyscore(key, '-inf', '+inf', 'WITHSCORES')).join()
              : type === 'set'
                ? (await redis.smembers(key)).sort()
                : await redis.xrange(key, '-', '+');
      found[key.slice(keys.prefix.length)] = { type, value, ends: (await redis.pttl(key)) > 0 };
    }
  }
  return found;
};

const optionsOf = (dataDir: string, file: string) => ({
  tenant: 'x',
  dataDir,
  file,
  withEvidence: false,
  overwrite: false,
  now: Date.now(),
});

/** A tenant with something of every kind. */
const openFull = async () => {
  const world = await openWorld(3);
  await world.seat(['11', 's1', 'principal'], ['12', 's2', 'principal']);
  await world.pledge('s1', 'signed');
  const { store } = world.services;
  const { redis, keys } = store;
  await redis.set(keys.session('11'), JSON.stringify({ dialog: 'Ngày mai 🌳\n"x"', rev: 1 }), 'EX', 1000);
  await redis.set(keys.done(5), '1', 'EX', 1000);
  await redis.zadd(keys.review, 5.5, 'p-s1');
  await redis.zadd(keys.replicas, 1, 'dead');
  return { ...world, store };
};

test('a backup put into an empty tenant is the same tenant, lifetimes, history and evidence included', async () => {
  const { store } = await openFull();
  const [from, to] = [await folder(), await folder()];
  await mkdir(join(from, 'evidence/s1/p-s1'), { recursive: true });
  const bytes = Buffer.from(Array.from({ length: 200_000 }, (_, i) => i % 251));
  await writeFile(join(from, 'evidence/s1/p-s1/a.jpg'), bytes);
  const file = join(from, 'full.backup');
  const written = await writeBackup(store, { ...optionsOf(from, file), withEvidence: true });
  expect(written).toMatchObject({ files: 1 });

  const other = await openTenant();
  expect(await restoreTarget(other)).toBe('empty');
  await checkBackup(file, to);
  expect(await restoreBackup(other, file, to)).toEqual({ lines: written.lines, files: 1, missing: 0 });
  const { replicas, schema, ...expected } = await contents(store);
  const { schema: restored, ...found } = await contents(other);
  expect(found).toEqual(expected);
  expect(Object.keys(expected)).toEqual(expect.arrayContaining(['units', 'audit', 'session:11', 'done:5', 'review']));
  expect(restored).toMatchObject({ value: '2' });
  expect(await readFile(join(to, 'evidence/s1/p-s1/a.jpg'))).toEqual(bytes);
  expect(await restoreTarget(other)).toBe('full');
});

test('evidence that is only named is told as missing where it is not', async () => {
  const { store } = await openFull();
  const [from, to] = [await folder(), await folder()];
  await mkdir(join(from, 'evidence/s1'), { recursive: true });
  await writeFile(join(from, 'evidence/s1/a.jpg'), 'x');
  const file = join(from, 'named.backup');
  await writeBackup(store, optionsOf(from, file));
  expect(await restoreBackup(await openTenant(), file, to)).toMatchObject({ files: 0, missing: 1 });
  expect(await restoreBackup(await openTenant(), file, from)).toMatchObject({ files: 1, missing: 0 });
});

test('a backup fits together although people write meanwhile: each pledge with its index, its history and what it owes', async () => {
  const world = await openFull();
  const { store, run } = world;
  // Enough to be read in many pages.
  await Promise.all(Array.from({ length: 3000 }, (_, i) => store.redis.hset(store.keys.reports, `old-${i}`, '{}')));
  const file = join(await folder(), 'busy.backup');
  let isOver = false;
  let made = 0;
  const write = async (): Promise<void> => {
    while (!isOver || made < 20) {
      made += 1;
      const id = `busy-${made}`;
      await run(async ({ tx, now }) => {
        const [known] = await tx.getMany(pledges, ['p-s1']);
        if (known === undefined) throw new Error('the pledge is missing');
        await tx.get(pledges, id);
        tx.put(pledges, id, { ...known, id });
        tx.write('SADD', tx.keys.pledgesOfUnit('s1'), id);
        enqueue(tx, { id, to: '11', locale: 'vi', view: { body: [] }, purpose: { kind: 'menu' }, notBefore: made });
        audit(tx, { at: now, by: '11', action: 'pledge.submit', unit: 's1', subject: id });
        // The last one is gone again: what was read of it must not come back.
        tx.write('HDEL', tx.keys.pledges, `busy-${made - 1}`);
        tx.write('SREM', tx.keys.pledgesOfUnit('s1'), `busy-${made - 1}`);
      });
    }
  };
  const writing = write();
  await expect.poll(() => made).toBeGreaterThan(3);
  await writeBackup(store, optionsOf('', file));
  isOver = true;
  await writing;

  const other = await openTenant();
  await restoreBackup(other, file, '');
  const { redis, keys } = other;
  const busy = (ids: readonly string[]) => ids.filter((id) => id.startsWith('busy-')).sort();
  const stored = busy(await redis.hkeys(keys.pledges));
  expect(stored).toHaveLength(1);
  expect(busy(await redis.smembers(keys.pledgesOfUnit('s1')))).toEqual(stored);
  const count = Number(stored[0]?.slice('busy-'.length));
  expect(count).toBeGreaterThan(3);
  expect(busy(await redis.hkeys(keys.outbox))).toHaveLength(count);
  expect(busy(await redis.zrangebyscore(keys.outboxDue, '-inf', '+inf'))).toHaveLength(count);
  const history = await redis.xrange(keys.auditOf('s1'), '-', '+');
  expect(history.filter(([, fields]) => fields.includes('pledge.submit'))).toHaveLength(count);
  expect(await store.redis.exists(store.keys.backup)).toBe(0);
});

test('a damaged, cut, foreign or newer file is refused whole and nothing is written', async () => {
  const { store } = await openFull();
  const path = await folder();
  const file = join(path, 'good.backup');
  await writeBackup(store, optionsOf(path, file));
  const packed = await readFile(file);
  const plain = gunzipSync(packed).toString('utf8');
  const lines = plain.split('\n');
  const evil = ['["e","../../evil",1,"x"]', '["e","/etc/evil",1,"x"]'];
  const broken: Record<string, Buffer> = {
    cut: packed.subarray(0, packed.length / 2),
    changed: gzipSync(plain.replace('Trường 1', 'Trường 9')),
    'a line less': gzipSync([...lines.slice(0, 3), ...lines.slice(4)].join('\n')),
    'without its end': gzipSync(lines.slice(0, -2).join('\n')),
    'more after the end': gzipSync(`${plain}["m","x","y"]\n`),
    foreign: Buffer.from('PK\u0003\u0004 not ours'),
    'foreign but packed': gzipSync('code,name\n1,2\n'),
    empty: Buffer.alloc(0),
    newer: gzipSync(plain.replace(/"schema":\d+/, '"schema":99')),
    'of a newer format': gzipSync(plain.replace('"version":1', '"version":9')),
  };
  const codes: Record<string, string> = {};
  for (const [name, bytes] of Object.entries(broken)) {
    await writeFile(join(path, 'bad'), bytes);
    codes[name] = await refusal(checkBackup(join(path, 'bad'), path));
  }
  expect(codes).toEqual({
    cut: 'backup-damaged',
    changed: 'backup-damaged',
    'a line less': 'backup-damaged',
    'without its end': 'backup-damaged',
    'more after the end': 'backup-damaged',
    foreign: 'backup-foreign',
    'foreign but packed': 'backup-foreign',
    empty: 'backup-damaged',
    newer: 'backup-newer',
    'of a newer format': 'backup-newer',
  });
  for (const line of evil) {
    await writeFile(join(path, 'bad'), gzipSync([lines[0], line, ''].join('\n')));
    expect(await refusal(checkBackup(join(path, 'bad'), path))).toBe('backup-damaged');
  }
});

test('what is there is not overwritten unasked: a file, a tenant in which replicas live, another backup under way', async () => {
  const { store } = await openFull();
  const path = await folder();
  const file = join(path, 'one.backup');
  await writeBackup(store, optionsOf(path, file));
  expect(await refusal(writeBackup(store, optionsOf(path, file)))).toBe('backup-exists');
  await store.redis.sadd(store.keys.backup, '');
  expect(await refusal(writeBackup(store, optionsOf(path, join(path, 'two'))))).toBe('backup-runs');
  await store.redis.del(store.keys.backup);
  expect((await readdir(path)).sort()).toEqual(['one.backup']);
  const replica = createReplicas(store.redis, store.keys, 'lives');
  await replica.beat({ wantsLead: false, judges: false, takes: false });
  expect(await refusal(restoreTarget(store))).toBe('restore-running');
  await replica.leave();
  expect(await restoreTarget(store)).toBe('full');
});
