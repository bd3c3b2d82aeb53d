import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { redisUrl } from '../support/redis.js';
import { play } from '../support/transcript/play.js';

const folder = fileURLToPath(new URL('.', import.meta.url));
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.chat'))
  .sort();

/** Starting a bot takes most of the time of a short transcript, and the cores are shared. */
const timeout = 180_000;

describe.concurrent('transcripts', () => {
  test.for(files)('%s', { timeout }, async (name) => {
    const path = folder + name;
    const source = readFileSync(path, 'utf8');
    const { text, faults, failure } = await play(source, redisUrl());
    if (process.env.UPDATE === '1') writeFileSync(path, text);
    if (failure !== undefined) throw failure;
    if (process.env.UPDATE !== '1') expect(text).toBe(source);
    expect(faults).toEqual([]);
  });
});
