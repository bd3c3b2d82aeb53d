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
  const hold = (world: World, uniqueId: string, id?: string, caption?: string) =>
    world.run((work) => holdFile(work, '11', { id, file: photo(uniqueId), caption, max: 5 }));
  const release = (world: World, id: string, person = '11', state: 'taken' | 'declined' = 'taken') =>
    world.run((work) => releaseFiles(work, person, id, state));

  test('are gathered under one question, with their words, and taken whole, once, by who sent them', async () => {
    const world = await openSeason();
    const { id } = await hold(world, 'a', undefined, 'Lớp 4A');
    expect(id).toMatch(/^[\w-]{10,16}$/);
    expect(await hold(world, 'b', id)).toEqual({ id, count: 2, isFull: false });
    expect(await hold(world, 'b', id, 'Lớp 4B')).toEqual({ id, count: 2, isFull: false });
    expect(await release(world, id, '12')).toBeUndefined();
    const held = await release(world, id);
    expect(held?.files.map(({ uniqueId }) => uniqueId)).toEqual(['a', 'b']);
    expect(held?.caption).toBe('Lớp 4A\nLớp 4B');
    expect(await release(world, id)).toBeUndefined();
  });

  test('that arrive at once are all kept', async () => {
    const world = await openSeason();
    const { id } = await hold(world, 'a');
    await Promise.all(['b', 'c', 'd'].map((one) => hold(world, one, id)));
    expect((await release(world, id))?.files).toHaveLength(4);
  });

  test('wait under a new question once the former was answered; beyond what a report takes they are refused', async () => {
    const world = await openSeason();
    const { id } = await hold(world, 'a');
    await release(world, id, '11', 'declined');
    const next = await hold(world, 'b', id);
    expect(next).toMatchObject({ count: 1, isFull: false });
    expect(next.id).not.toBe(id);
    for (const one of ['c', 'd', 'e', 'f']) await hold(world, one, next.id);
    expect(await hold(world, 'g', next.id)).toEqual({ id: next.id, count: 5, isFull: true });
  });
});
