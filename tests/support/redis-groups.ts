import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { freePort } from './redis-server.js';

const isThere = (name: string): boolean => spawnSync(name, ['--version']).status === 0;
const binary = (): string => (isThere('redis-server') ? 'redis-server' : 'valkey-server');

/** Asks until it is so; a group of servers takes its time to agree. */
const until = async (what: string, isSo: () => Promise<boolean>, ms = 60_000): Promise<void> => {
  const end = performance.now() + ms;
  while (!(await isSo().catch(() => false))) {
    if (performance.now() > end) throw new Error(`not within ${ms} ms: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};

/** Servers that end together, each with a folder of its own. */
const openGroup = () => {
  const children = new Map<number, ChildProcess>();
  const folders: string[] = [];
  const probes: Redis[] = [];
  return {
    start: async (port: number, args: readonly string[]): Promise<void> => {
      const dir = await mkdtemp(join(tmpdir(), 'gu-test-redis-'));
      folders.push(dir);
      const child = spawn(binary(), [
        ...args,
        '--port',
        String(port),
        '--bind',
        '127.0.0.1',
        '--dir',
        dir,
        '--save',
        '',
      ]);
      child.stdout?.resume();
      children.set(port, child);
    },
    folder: async (): Promise<string> => {
      const dir = await mkdtemp(join(tmpdir(), 'gu-test-redis-'));
      folders.push(dir);
      return dir;
    },
    probe: (port: number): Redis => {
      const probe = new Redis({ port, host: '127.0.0.1', maxRetriesPerRequest: 1, retryStrategy: () => 100 });
      probe.on('error', () => undefined);
      probes.push(probe);
      return probe;
    },
    kill: async (port: number): Promise<void> => {
      const child = children.get(port);
      if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
    stop: async (): Promise<void> => {
      for (const probe of probes) probe.disconnect();
      for (const child of children.values()) child.kill('SIGKILL');
      for (const dir of folders) await rm(dir, { recursive: true, force: true });
    },
  };
};

/** A master, a replica and three sentinels that give a silent master two seconds. */
export const startSentinels = async () => {
  const group = openGroup();
  const [master, replica, ...sentinels] = await Promise.all(Array.from({ length: 5 }, freePort));
  if (master === undefined || replica === undefined) throw new Error('no ports');
  await group.start(master, ['--appendonly', 'yes']);
  await group.start(replica, ['--appendonly', 'yes', '--replicaof', '127.0.0.1', String(master)]);
  const slave = group.probe(replica);
  await until('the replica follows', async () => (await slave.info('replication')).includes('master_link_status:up'));
  for (const port of sentinels) {
    const file = join(await group.folder(), 'sentinel.conf');
    const lines = [
      `sentinel monitor main 127.0.0.1 ${master} 2`,
      'sentinel down-after-milliseconds main 2000',
      'sentinel failover-timeout main 5000',
    ];
    await writeFile(file, `${lines.join('\n')}\n`);
    await group.start(port, [file, '--sentinel']);
  }
  for (const port of sentinels) {
    const sentinel = group.probe(port);
    const agrees = async (): Promise<boolean> => /slaves=1,sentinels=3/.test(await sentinel.info('sentinel'));
    await until('the sentinels know each other', agrees);
  }
  return {
    url: `redis+sentinel://${sentinels.map((port) => `127.0.0.1:${port}`).join(',')}/main`,
    killMaster: () => group.kill(master),
    stop: group.stop,
  };
};

/** A node's second port, over which nodes speak to one another, lies 10,000 above its first. */
const nodePort = async (): Promise<number> => {
  for (;;) {
    const port = await freePort();
    if (port + 10_000 < 65_536) return port;
  }
};

/** Three masters with a replica each. */
export const startCluster = async () => {
  const group = openGroup();
  const ports = await Promise.all(Array.from({ length: 6 }, nodePort));
  const cluster = ['--cluster-enabled', 'yes', '--cluster-node-timeout', '2000', '--appendonly', 'yes'];
  for (const port of ports) await group.start(port, cluster);
  const probes = ports.map((port) => group.probe(port));
  await Promise.all(probes.map((probe) => until('a node answers', async () => (await probe.ping()) === 'PONG')));
  const masters = probes.slice(0, 3);
  for (const [i, node] of masters.entries()) {
    const from = Math.floor((16_384 / 3) * i);
    const to = Math.floor((16_384 / 3) * (i + 1)) - 1;
    await node.call('CLUSTER', 'ADDSLOTSRANGE', String(from), String(i === 2 ? 16_383 : to));
    await node.call('CLUSTER', 'SET-CONFIG-EPOCH', String(i + 1));
  }
  for (const port of ports.slice(1)) await probes[0]?.call('CLUSTER', 'MEET', '127.0.0.1', String(port));
  const knowAll = async (probe: Redis): Promise<boolean> =>
    String(await probe.call('CLUSTER', 'INFO')).includes('cluster_known_nodes:6');
  await Promise.all(probes.map((probe) => until('the nodes know each other', () => knowAll(probe))));
  for (const [i, probe] of probes.slice(3).entries()) {
    const id = String(await masters[i]?.call('CLUSTER', 'MYID'));
    await until('a replica follows', async () => (await probe.call('CLUSTER', 'REPLICATE', id)) === 'OK');
  }
  const isWell = async (probe: Redis): Promise<boolean> =>
    String(await probe.call('CLUSTER', 'INFO')).includes('cluster_state:ok');
  await Promise.all(probes.map((probe) => until('the cluster serves', () => isWell(probe))));
  await Promise.all(
    probes
      .slice(3)
      .map((probe) =>
        until('the replicas are in step', async () =>
          (await probe.info('replication')).includes('master_link_status:up'),
        ),
      ),
  );
  return {
    url: `redis+cluster://${ports.map((port) => `127.0.0.1:${port}`).join(',')}`,
    /** Ends the master that serves a key. */
    killMasterOf: async (key: string): Promise<void> => {
      const slot = Number(await masters[0]?.call('CLUSTER', 'KEYSLOT', key));
      await group.kill(ports[Math.min(2, Math.floor(slot / (16_384 / 3)))] ?? 0);
    },
    stop: group.stop,
  };
};
