import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { root } from './support/project-files.js';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A machine on which only these programs are found: shell scripts, each written out. */
function machine(programs: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'gu-machine-'));
  folders.push(folder);
  symlinkSync('/usr/bin/env', join(folder, 'env'));
  for (const [name, script] of Object.entries(programs)) {
    writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`);
    chmodSync(join(folder, name), 0o755);
  }
  return folder;
}

function setup(path: string | undefined, env: Record<string, string> = {}) {
  return spawnSync(process.execPath, [join(root, 'scripts/setup.mjs'), '--for-tests'], {
    encoding: 'utf8',
    env: { ...env, PATH: path },
  });
}

describe('the setup script', () => {
  test('does nothing when nothing is missing', () => {
    const { stdout, status } = setup(process.env.PATH);
    expect(stdout).toBe('setup: giao-uoc is ready\n');
    expect(status).toBe(0);
  });

  test('says what to do where nothing can install Redis', () => {
    const { stderr, status } = setup(machine({}));
    expect(stderr).toBe(
      'setup: redis-server is missing and none of apt-get, dnf, apk, brew is here to install it. Install Redis or Valkey by ' +
        'hand (redis.io/download), or name a Redis 6.2+ or Valkey server through REDIS_URL.\n',
    );
    expect(status).toBe(1);
  });

  test('says so when the installation fails', () => {
    const { stderr, status } = setup(machine({ 'apt-get': 'exit 100', sudo: 'exec "$@"' }));
    expect(stderr).toContain('redis-server is missing and apt-get could not install it');
    expect(status).toBe(1);
  });

  test('installs Redis and a browser with apt-get, the lists first, and asks nothing', () => {
    const folder = machine({ sudo: 'exec "$@"' });
    const script = [
      '#!/bin/sh',
      'echo "$DEBIAN_FRONTEND: $*" >> "$0.log"',
      `if [ "$1" = install ]; then : > "${folder}/$4"; fi`,
    ];
    writeFileSync(join(folder, 'apt-get'), `${script.join('\n')}\n`, { mode: 0o755 });
    const { stdout, status } = setup(folder);
    expect(status).toBe(0);
    expect(stdout).toContain('setup: giao-uoc is ready');
    expect(readFileSync(join(folder, 'apt-get.log'), 'utf8')).toBe(
      'noninteractive: update\nnoninteractive: install -y --no-install-recommends redis-server\n' +
        'noninteractive: update\nnoninteractive: install -y --no-install-recommends chromium\n',
    );
  });

  test('says what to do where there is no browser for the tests', () => {
    const { stderr, status } = setup(machine({ 'redis-server': '' }));
    expect(stderr).toContain('chromium is missing and none of apt-get, dnf, apk, brew is here to install it.');
    expect(stderr).toContain('install Chromium or Chrome by hand');
    expect(status).toBe(1);
  });

  test('is content with Valkey', () => {
    expect(setup(machine({ 'valkey-server': '', chromium: '' })).status).toBe(0);
  });
});
