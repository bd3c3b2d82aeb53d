import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Queue, Worker } from 'bullmq';
import { GrammyError } from 'grammy';
import { pino } from 'pino';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { FileRef } from '../../src/domain/pledge.js';
import { type ArchiveDeps, type ArchiveJob, createArchiver, createHandOver } from '../../src/jobs/archive.js';
import { archiveEvidence, settleEvidence } from '../../src/services/evidence.js';
import { type ArchiveEntry, createArchiveFolder, createArchiveQueue } from '../../src/store/archive.js';
import { openWorld } from '../services/reminder-world.js';
import { redisUrl } from '../support/redis.js';

const log = pino({ level: 'silent' });
const BYTES = Buffer.from('những byte của một tấm ảnh');
const OWNER = { unit: 's1', pledge: 'p-s1', period: '2026-W40' };
const photo = (uniqueId: string): FileRef => ({ kind: 'photo', fileId: `f-${uniqueId}`, uniqueId });
const ID = 'p-s1/2026-W40/AQADx';

const refusedBy = (description: string) =>
  new GrammyError('refused', { ok: false, error_code: 400, description }, 'getFile', {});

/** One photo is owed; `deps` are the real folder and the real Redis with a Telegram that gives BYTES. */
const openArchive = async (files: FileRef[] = [photo('AQADx')]) => {
  const world = await openWorld(1);
  const dataDir = await mkdtemp(join(tmpdir(), 'gu-archive-'));
  onTestFinished(() => rm(dataDir, { recursive: true, force: true }));
  const { run, services } = world;
  await run(async (work) => archiveEvidence(work, OWNER, files));
  const owed = createArchiveQueue(services.store.redis, services.store.keys);
  let attempts = 0;
  const deps: ArchiveDeps<ArchiveEntry> = {
    ...createArchiveFolder(dataDir),
    log,
    newId: () => {
      attempts += 1;
      return `try${attempts}`;
    },
    entry: owed.get,
    download: async () => BYTES,
    settle: (id, entry, outcome) => run((work) => settleEvidence(work, id, entry, outcome)),
  };
  const bring = (change: Partial<ArchiveDeps<ArchiveEntry>> = {}, attemptsMade = 0, entry = ID) =>
    createArchiver({ ...deps, ...change })({ data: { entry }, attemptsMade });
  const stored = async (): Promise<string[]> => {
    const all = await readdir(join(dataDir, 'evidence'), { recursive: true, withFileTypes: true }).catch(() => []);
    return all
      .filter((one) => one.isFile())
      .map((one) => join(one.parentPath, one.name).slice(dataDir.length + 1))
      .sort();
  };
  const lastAudit = async (): Promise<string[]> =>
    (await services.store.redis.xrevrange(services.store.keys.audit, '+', '-', 'COUNT', 1))[0]?.[1] ?? [];
  return { world, dataDir, deps, bring, owed, stored, lastAudit };
};

const PATH = join('evidence', 's1', 'p-s1', '2026-W40', 'AQADx.jpg');

test('the bytes come home under names made of ids alone, and are owed no more', async () => {
  const { bring, owed, stored, dataDir } = await openArchive();
  expect(await bring()).toBe('stored');
  expect(await stored()).toEqual([PATH]);
  expect(await readFile(join(dataDir, PATH))).toEqual(BYTES);
  expect(await owed.count()).toBe(0);
  expect(await bring()).toBe('gone');
});

test('a hostile name, unit or file id never leaves the folder', async () => {
  const hostile: FileRef = {
    kind: 'document',
    fileId: 'f',
    uniqueId: '../../../escape',
    name: '../../Nguyễn Thị Hoa.PDF',
  };
  const { bring, owed, stored } = await openArchive([hostile, { ...photo('AQADy'), kind: 'document', name: 'x.exe' }]);
  for (const id of await owed.ids()) await bring({}, 0, id);
  const names = await stored();
  expect(names).toHaveLength(2);
  expect(names[0]).toMatch(/^evidence\/s1\/p-s1\/2026-W40\/[0-9a-f]{40}\.pdf$/);
  expect(names[1]).toBe(join('evidence', 's1', 'p-s1', '2026-W40', 'AQADy.bin'));
});

describe('dying at any line neither loses nor doubles', () => {
  const died = async (): Promise<never> => {
    throw new Error('died here');
  };

  test.each(['entry', 'has', 'download', 'save', 'settle'] as const)('at %s', async (line) => {
    const { bring, owed, stored, dataDir } = await openArchive();
    await expect(bring({ [line]: died })).rejects.toThrow('died here');
    expect(await owed.count()).toBe(1);
    expect(await bring()).toBe('stored');
    expect(await stored()).toEqual([PATH]);
    expect(await readFile(join(dataDir, PATH))).toEqual(BYTES);
    expect(await owed.count()).toBe(0);
  });

  test('in the middle of writing: what was left is swept away', async () => {
    const { bring, deps, stored, dataDir } = await openArchive();
    const halfway: typeof deps.save = async (entry, bytes, attempt) => {
      await deps.save({ ...entry, file: photo('other') }, bytes, attempt);
      await writeFile(join(dataDir, 'evidence', 's1', 'p-s1', '2026-W40', 'AQADx.part-try1'), bytes.subarray(0, 3));
      throw new Error('died here');
    };
    await expect(bring({ save: halfway })).rejects.toThrow('died here');
    await bring();
    expect(await stored()).toEqual([PATH, PATH.replace('AQADx', 'other')]);
  });

  test('after the file was stored and before it was struck off: it is not downloaded again', async () => {
    const { bring } = await openArchive();
    await expect(bring({ settle: died })).rejects.toThrow();
    expect(await bring({ download: died })).toBe('stored');
  });

  test('two runs of one file at once leave one whole file', async () => {
    const { bring, stored, owed, dataDir } = await openArchive();
    await Promise.allSettled([bring(), bring(), bring()]);
    await bring();
    expect(await stored()).toEqual([PATH]);
    expect(await readFile(join(dataDir, PATH))).toEqual(BYTES);
    expect(await owed.count()).toBe(0);
  });
});

describe('what Telegram does not give', () => {
  const refuse = (description: string) => async (): Promise<never> => {
    throw refusedBy(description);
  };

  test('too large: recorded as kept there alone, at once', async () => {
    const { bring, owed, lastAudit } = await openArchive();
    expect(await bring({ download: refuse('Bad Request: file is too big') })).toBe('telegram-only');
    expect(await owed.count()).toBe(0);
    expect(await lastAudit()).toEqual(expect.arrayContaining(['evidence.telegram-only', 'p-s1:2026-W40', 'AQADx']));
  });

  test('refused for another reason: tried to the last attempt, then recorded', async () => {
    const { bring, owed, lastAudit } = await openArchive();
    const download = refuse('Bad Request: wrong file_id or the file is temporarily unavailable');
    await expect(bring({ download }, 0)).rejects.toThrow('refused');
    expect(await owed.count()).toBe(1);
    expect(await bring({ download }, 11)).toBe('unavailable');
    expect(await owed.count()).toBe(0);
    expect(await lastAudit()).toContain('evidence.unavailable');
  });

  test('unreachable: owed for ever, whatever the attempt', async () => {
    const { bring, owed } = await openArchive();
    const download = async (): Promise<never> => {
      throw new Error('connect ECONNREFUSED');
    };
    await expect(bring({ download }, 11)).rejects.toThrow('ECONNREFUSED');
    expect(await owed.count()).toBe(1);
  });
});

describe('handing over', () => {
  const openQueue = async () => {
    const archive = await openArchive([photo('a'), photo('b')]);
    const connection = { host: '127.0.0.1', port: Number(new URL(redisUrl()).port), maxRetriesPerRequest: null };
    const prefix = archive.world.services.store.keys.queuePrefix;
    const queue = new Queue<ArchiveJob>('archive', {
      connection,
      prefix,
      defaultJobOptions: { removeOnComplete: true, removeOnFail: true },
    });
    onTestFinished(() => queue.close());
    return { ...archive, queue, connection, prefix };
  };

  test('each owed file is one job, whoever hands it over and however often', async () => {
    const { owed, queue } = await openQueue();
    const handOver = createHandOver(owed, queue);
    expect(await handOver()).toBe(2);
    expect(await handOver()).toBe(0);
    expect(await handOver(true)).toBe(2);
    expect(await createHandOver(owed, queue)()).toBe(2);
    expect(await queue.getWaitingCount()).toBe(2);
    for (const job of await queue.getWaiting()) expect(job.id).not.toContain(':');
  });

  test('what the carrier lost is handed over anew, and comes home', async () => {
    const { owed, queue, deps, connection, prefix, stored } = await openQueue();
    const handOver = createHandOver(owed, queue);
    await handOver();
    await queue.obliterate({ force: true });
    expect(await handOver()).toBe(0);
    expect(await handOver(true)).toBe(2);
    const worker = new Worker<ArchiveJob>('archive', createArchiver(deps), { connection, prefix });
    onTestFinished(() => worker.close());
    await expect.poll(() => owed.count(), { timeout: 5000 }).toBe(0);
    expect(await stored()).toHaveLength(2);
  });
});
