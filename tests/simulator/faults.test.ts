import { HttpError } from 'grammy';
import { afterEach, describe, expect, it } from 'vitest';
import { refusal, startedPerson, startRig } from './support.js';

describe('faults', async () => {
  const rig = await startRig();
  const { api, client } = rig;
  const hoa = await startedPerson(rig);
  const send = (text: string) => api.sendMessage(hoa, text);
  const received = async (text: string) => (await client.chat(hoa)).messages.filter((m) => m.text === text).length;

  afterEach(() => client.clearFaults());

  it('429 and 500 hit as often as they were told to, and only what they name', async () => {
    await client.fault({ kind: '429', method: 'sendMessage', times: 2, retryAfter: 7 });
    expect(await refusal(send('a'))).toBe('429 Too Many Requests: retry after 7');
    await expect(api.getMe()).resolves.toBeDefined();
    expect(await refusal(send('a'))).toContain('429');
    await expect(send('a')).resolves.toBeDefined();
    await client.fault({ kind: '500', method: '*', chatId: hoa + 1 });
    await expect(send('b')).resolves.toBeDefined();
    await client.fault({ kind: '500', method: '*', chatId: hoa });
    expect(await refusal(send('c'))).toBe('500 Internal Server Error');
  });

  it('502 is a page, no JSON', async () => {
    await client.fault({ kind: '502', times: 1 });
    const response = await fetch(`${client.url}/bot${api.token}/getMe`);
    expect(response.status).toBe(502);
    expect(await response.text()).toContain('<html>');
  });

  it('a reset before loses the message, a reset after sends it all the same', async () => {
    await client.fault({ kind: 'reset-before', times: 1 });
    await expect(send('trước')).rejects.toBeInstanceOf(HttpError);
    expect(await received('trước')).toBe(0);
    await client.fault({ kind: 'reset-after', times: 1 });
    await expect(send('sau')).rejects.toBeInstanceOf(HttpError);
    expect(await received('sau')).toBe(1);
  });

  it('slow answers late, timeout never', async () => {
    await client.fault({ kind: 'slow', ms: 200, times: 1 });
    const before = performance.now();
    await send('muộn');
    expect(performance.now() - before).toBeGreaterThan(190);
    await client.fault({ kind: 'timeout', ms: 20_000, times: 1 });
    const signal = AbortSignal.timeout(100);
    await expect(fetch(`${client.url}/bot${api.token}/getMe`, { signal })).rejects.toThrow();
  });

  it('strike by chance, the same chance for the same seed', async () => {
    const run = async (seed: number) => {
      await client.clearFaults();
      await client.fault({ kind: '500', probability: 0.5, seed });
      const outcomes: boolean[] = [];
      for (let index = 0; index < 20; index += 1) {
        outcomes.push(
          await send('x').then(
            () => true,
            () => false,
          ),
        );
      }
      return outcomes;
    };
    const first = await run(3);
    expect(new Set(first).size).toBe(2);
    expect(await run(3)).toEqual(first);
    expect(await run(4)).not.toEqual(first);
  });

  it('an outage cuts every call off, also one that waits', async () => {
    await api
      .getUpdates({ offset: -1 })
      .then((updates) => api.getUpdates({ offset: (updates.at(-1)?.update_id ?? 0) + 1 }));
    const poll = api.getUpdates({ timeout: 20 }).then(
      () => 'answered',
      () => 'cut',
    );
    await client.waitFor(async () => true);
    await client.fault({ kind: 'outage', on: true });
    expect(await poll).toBe('cut');
    await expect(api.getMe()).rejects.toBeInstanceOf(HttpError);
    await client.fault({ kind: 'outage', on: false });
    await expect(api.getMe()).resolves.toBeDefined();
  });

  it('duplicate updates come twice by polling', async () => {
    await client.fault({ kind: 'duplicate-updates', probability: 1 });
    const { updateIds } = await client.text(hoa, 'hai lần');
    const first = await api.getUpdates({ offset: updateIds[0]! });
    const second = await api.getUpdates({ offset: updateIds[0]! + 1 });
    expect([...first, ...second].map((update) => update.update_id)).toEqual([updateIds[0], updateIds[0]]);
    await client.redeliver(updateIds[0]!);
    expect((await client.pending()).pending).toBe(1);
    expect(await api.getUpdates({ offset: updateIds[0]! + 1 })).toHaveLength(1);
    expect((await client.pending()).pending).toBe(0);
  });
});
