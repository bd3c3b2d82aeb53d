import { describe, expect, it } from 'vitest';
import { startedPerson, startRig } from './support.js';

const start = Date.parse('2026-09-01T01:00:00Z');
const hour = 3_600_000;

describe('a simulated clock', async () => {
  const rig = await startRig({ now: '2026-09-01T01:00:00Z' });
  const { api, client } = rig;
  const follow = async (after: number, timeout = 20, signal?: AbortSignal) => {
    const init = signal === undefined ? {} : { signal };
    const response = await fetch(`${client.url}/simulator/clock?after=${after}&timeout=${timeout}`, init);
    return (await response.json()) as { now: number; simulated: boolean };
  };

  it('stands still, dates messages, and goes where it is sent', async () => {
    const hoa = await startedPerson(rig);
    expect(await client.now()).toEqual({ now: start, simulated: true });
    expect((await api.sendMessage(hoa, 'a')).date).toBe(start / 1000);
    expect(await client.moveClock({ to: '2026-09-01T10:00:00+07:00' })).toEqual({
      now: start + 2 * hour,
      followed: true,
    });
    expect((await api.sendMessage(hoa, 'b')).date).toBe((start + 2 * hour) / 1000);
  });

  it('answers a follower at once when it is behind, else when the clock moves', async () => {
    const { now } = await client.now();
    expect(await follow(0)).toEqual({ now, simulated: true });
    const waiting = follow(now);
    await new Promise((resolve) => setTimeout(resolve, 30));
    const moved = client.moveClock({ advanceMs: hour });
    expect((await waiting).now).toBe(now + hour);
    const next = follow(now + hour, 0.2);
    expect(await moved).toEqual({ now: now + hour, followed: true });
    await next;
  });

  it('waits until every follower has done the work of the moment', async () => {
    let { now } = await client.now();
    const stop = new AbortController();
    const log: string[] = [];
    const follower = async (name: string, workMs: number) => {
      let after = now;
      while (!stop.signal.aborted) {
        const seen = await follow(after, 20, stop.signal).catch(() => undefined);
        if (seen === undefined) return;
        if (seen.now !== after) {
          await new Promise((resolve) => setTimeout(resolve, workMs));
          log.push(`${name} ${(seen.now - start) / hour}`);
        }
        after = seen.now;
      }
    };
    const followers = [follower('nhanh', 1), follower('chậm', 150)];
    await new Promise((resolve) => setTimeout(resolve, 50));
    for (let step = 0; step < 3; step += 1) {
      log.length = 0;
      const moved = await client.moveClock({ advanceMs: hour });
      now += hour;
      expect(moved).toEqual({ now, followed: true });
      expect(log.sort()).toEqual([`chậm ${(now - start) / hour}`, `nhanh ${(now - start) / hour}`]);
    }
    stop.abort();
    await Promise.all(followers);
  });

  it('does not wait for one that hung up', async () => {
    const { now } = await client.now();
    const hangUp = new AbortController();
    const gone = follow(now, 20, hangUp.signal).catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 50));
    hangUp.abort();
    await gone;
    await new Promise((resolve) => setTimeout(resolve, 50));
    const before = performance.now();
    await client.moveClock({ advanceMs: hour });
    expect(performance.now() - before).toBeLessThan(2_000);
  });
});

describe('a real clock', async () => {
  const { client } = await startRig();

  it('is the time of day and cannot be moved', async () => {
    const { now, simulated } = await client.now();
    expect(simulated).toBe(false);
    expect(Math.abs(now - Date.now())).toBeLessThan(5_000);
    const response = await fetch(`${client.url}/simulator/clock?after=0&timeout=20`);
    expect(await response.json()).toMatchObject({ simulated: false });
    await expect(client.moveClock({ advanceMs: 1 })).rejects.toMatchObject({ status: 409 });
  });
});
