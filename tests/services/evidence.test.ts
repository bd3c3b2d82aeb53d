import { describe, expect, test } from 'vitest';
import { archiveEvidence, holdFile, releaseFiles } from '../../src/services/evidence.js';
import { auditOf, openSeason, photo, submit, type World } from './report-world.js';

const owedFiles = async ({ services: { store } }: World): Promise<string[]> =>
  (await store.redis.hkeys(store.keys.archive)).sort();

describe('evidence', () => {
  test('each new file is owed once with its report, large ones are recorded as kept at Telegram', async () => {
    const world = await openSeason();
    const large = photo('big', 20 * 1024 * 1024 + 1);
    await submit(world, '2026-W40', { files: [photo('a'), large] });
    await world.services.store.redis.del(world.services.store.keys.archive);
    await submit(world, '2026-W40', { base: 1, files: [photo('a'), large, photo('b')] });
    await submit(world, '2026-W41', { files: [photo('a')] });
    expect(await owedFiles(world)).toEqual(['p-s1/2026-W40/b', 'p-s1/2026-W41/a']);
    expect((await auditOf(world)).filter((one) => one.startsWith('evidence'))).toEqual(['evidence.telegram-only']);
  });

  test('a file of 20 MB exactly can be had', async () => {
    const world = await openSeason();
    await world.run(async (work) =>
      archiveEvidence(work, { unit: 's1', pledge: 'p-s1' }, [photo('edge', 20 * 1024 * 1024)]),
    );
    expect(await owedFiles(world)).toEqual(['p-s1/pledge/edge']);
  });
});

describe('files that came by themselves', () => {
  const hold = (world: World, uniqueId: string, more: { album?: string; caption?: string } = {}) =>
    world.run((work) => holdFile(work, '11', { file: photo(uniqueId), ...more }));
  const release = (world: World, id: string, person = '11') =>
    world.run((work) => releaseFiles(work, person, id, 'taken'));

  test('an album is asked about once and taken whole, once', async () => {
    const world = await openSeason();
    const id = (await hold(world, 'a', { album: '77', caption: 'Lớp 4A' })) ?? '';
    expect(id).toMatch(/^[\w-]{10,16}$/);
    expect([await hold(world, 'b', { album: '77' }), await hold(world, 'c', { album: '77' })]).toEqual([
      undefined,
      undefined,
    ]);
    expect(await release(world, id, '12')).toBeUndefined();
    const held = await release(world, id);
    expect(held?.files.map(({ uniqueId }) => uniqueId)).toEqual(['a', 'b', 'c']);
    expect(held?.caption).toBe('Lớp 4A');
    expect(await release(world, id)).toBeUndefined();
  });

  test('photos of one album that arrive at once are all kept, under one question', async () => {
    const world = await openSeason();
    const ids = await Promise.all(['a', 'b', 'c', 'd'].map((one) => hold(world, one, { album: '78' })));
    const asked = ids.filter((id) => id !== undefined);
    expect(asked).toHaveLength(1);
    expect((await release(world, asked[0] ?? ''))?.files).toHaveLength(4);
  });

  test('what comes after the album was taken is asked about anew; after it was declined it is not', async () => {
    const world = await openSeason();
    await release(world, (await hold(world, 'a', { album: '79' })) ?? '');
    expect(await hold(world, 'b', { album: '79' })).toBeDefined();
    const declined = (await hold(world, 'c', { album: '80' })) ?? '';
    await world.run((work) => releaseFiles(work, '11', declined, 'declined'));
    expect(await hold(world, 'd', { album: '80' })).toBeUndefined();
  });
});
