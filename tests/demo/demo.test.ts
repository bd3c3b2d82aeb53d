import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { type Child, jsonLine, startNode } from '../support/child.js';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** Starts the demo with a folder of its own for temporary files. */
const startDemo = (...args: string[]): { demo: Child; folder: string } => {
  const folder = mkdtempSync(join(tmpdir(), 'gu-'));
  folders.push(folder);
  return { demo: startNode('dist/cli.js', ['demo', ...args], { TMPDIR: folder }), folder };
};

/** The processes that a process has started. */
const childrenOf = (parent: number): { pid: number; command: string }[] => {
  const { stdout } = spawnSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' });
  return stdout.split('\n').flatMap((line) => {
    const [, pid, ppid, command = ''] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    return Number(ppid) === parent ? [{ pid: Number(pid), command }] : [];
  });
};
const alive = (pids: readonly number[]): number[] => pids.filter((pid) => existsSync(`/proc/${pid}`));
const hasStarted = (line: string): true | undefined => (/^03\/09\/2026/.test(line) ? true : undefined);

describe('the demo', () => {
  test('plays a small season by the real bot and reads it back', { timeout: 120_000 }, async () => {
    const { demo, folder } = startDemo('--story', '--units', '3', '--periods', '1', '--json');
    const result = await demo.line((line) => (line.startsWith('{"campaign"') ? jsonLine(line) : undefined), 110_000);
    const all = { joined: true, registered: true, signed: true };
    expect(result.rows).toEqual([
      { unit: 'MN-08152', name: 'Trường Mầm non Thanh Ba', ...all, reports: ['late'] },
      { unit: 'TH-08152', name: 'Trường Tiểu học Thanh Ba', ...all, reports: ['on-time'] },
      { unit: 'THCS-08152', name: 'Trường THCS Thanh Ba', ...all, reports: ['on-time'] },
    ]);
    expect(result.totals).toEqual({ units: 3, joined: 3, registered: 3, signed: 3, reported: [3], late: [1] });
    expect(result.errors).toBe(0);
    const counts = result.counts as { reminders: number; toMissing: number };
    // Each refused once on purpose, and nothing was lost by it; nothing else was refused.
    expect(counts).toMatchObject({ announced: 3, tooMany: 3, refused: [], acknowledged: 2, nudges: 1 });
    expect(counts.reminders).toBeGreaterThan(3);
    expect(counts.toMissing).toBe(counts.reminders);
    expect(await demo.ended).toBe(0);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('leaves nothing behind when it is interrupted', { timeout: 60_000 }, async () => {
    const { demo, folder } = startDemo('--story', '--units', '6');
    await demo.line(hasStarted, 50_000);
    const children = childrenOf(demo.pid);
    expect(
      children.map(({ command }) => /redis-server|simulator\/main|cli\.js start/.exec(command)?.[0]).sort(),
    ).toEqual(['cli.js start', 'redis-server', 'simulator/main']);
    expect(await demo.stop('SIGINT')).toBe(130);
    expect(demo.lines.at(-1)).toMatch(/^Đã dừng bản trình diễn/);
    expect(alive(children.map(({ pid }) => pid))).toEqual([]);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('says which program ended when one does, and ends the others', { timeout: 60_000 }, async () => {
    const { demo, folder } = startDemo('--story', '--units', '6');
    await demo.line(hasStarted, 50_000);
    const children = childrenOf(demo.pid);
    const bot = children.find(({ command }) => command.includes('cli.js start'));
    process.kill(bot?.pid ?? 0, 'SIGKILL');
    expect(await demo.ended).toBe(1);
    expect(demo.lines.at(-1)).toMatch(/^Bản trình diễn dừng lại: chương trình bot kết thúc giữa chừng/);
    expect(alive(children.map(({ pid }) => pid))).toEqual([]);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('refuses what it cannot play', async () => {
    const { demo } = startDemo('--units', '60');
    expect(await demo.ended).toBe(2);
    expect(demo.lines.join('\n')).toContain('from 1 to 59');
  });
});
