import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { modified } from './freshness.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const needed = [20, 19];
/** The tests build by themselves, and count a build that fails. */
const forTests = process.argv.includes('--for-tests');

/** Where each system's package manager has Redis; the first one that the machine has is taken. */
const managers = [
  { name: 'apt-get', prepare: ['update'], install: ['install', '-y', '--no-install-recommends', 'redis-server'] },
  { name: 'dnf', install: ['install', '-y', 'valkey'] },
  { name: 'apk', install: ['add', '--no-cache', 'redis'] },
  { name: 'brew', install: ['install', 'redis'], asUser: true },
];

class SetupError extends Error {}

/** Whether a program of this name stands in one of the PATH's folders. */
function onPath(name) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => folder !== '' && existsSync(join(folder, name)));
}

function run(command, args) {
  console.log(`setup: ${[command, ...args].join(' ')}`);
  return spawnSync(command, args, { cwd: root, stdio: 'inherit' }).status === 0;
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const tooOld = major < needed[0] || (major === needed[0] && minor < needed[1]);
  if (tooOld) {
    throw new SetupError(
      `Node ${needed.join('.')} or newer is needed, this is ${process.versions.node}: see nodejs.org.`,
    );
  }
}

/** npm writes this file at the end of an installation, so it is missing or older where one broke off or is outdated. */
function packagesAreStale() {
  const installed = modified(join(root, 'node_modules/.package-lock.json'));
  return installed < modified(join(root, 'package-lock.json'));
}

function installPackages() {
  if (!packagesAreStale()) return;
  if (run('npm', ['ci', '--no-audit', '--no-fund'])) return;
  throw new SetupError(
    'npm could not install the packages (its message stands above). Check the network and the npm registry, then run this again.',
  );
}

function byHand(reason) {
  const url = 'a Redis 6.2+ or Valkey server through REDIS_URL';
  return `redis-server is missing and ${reason}. Install Redis or Valkey by hand (redis.io/download), or name ${url}.`;
}

/** A server that is named needs none here; the tests always start their own. */
function installRedis() {
  if (existsSync(join(root, '.env'))) process.loadEnvFile(join(root, '.env'));
  if (process.env.REDIS_URL && !forTests) return;
  if (onPath('redis-server') || onPath('valkey-server')) return;
  const manager = managers.find(({ name }) => onPath(name));
  if (manager === undefined) throw new SetupError(byHand('none of apt-get, dnf, apk, brew is here to install it'));
  const isRoot = process.getuid?.() === 0;
  const needsSudo = !isRoot && !manager.asUser;
  if (needsSudo && !onPath('sudo')) throw new SetupError(byHand(`${manager.name} needs root, without sudo here`));
  // sudo clears the environment, so what apt-get needs to ask nothing is given behind it. With RUNLEVEL=1 Debian does not start the
  // server that it installs: the bot runs its own.
  const prefix = [...(needsSudo ? ['sudo'] : []), 'env', 'DEBIAN_FRONTEND=noninteractive', 'RUNLEVEL=1'];
  const call = (args) => run(prefix[0], [...prefix.slice(1), manager.name, ...args]);
  if (manager.prepare) call(manager.prepare);
  if (!call(manager.install))
    throw new SetupError(byHand(`${manager.name} could not install it (its message stands above)`));
  if (!onPath('redis-server') && !onPath('valkey-server')) throw new SetupError(byHand(`${manager.name} brought none`));
}

async function buildWhenStale() {
  const { build, isStale } = await import('./build.mjs');
  if (isStale() && !build()) throw new SetupError('The program does not compile (the errors stand above).');
}

try {
  const { name } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  checkNode();
  installPackages();
  installRedis();
  if (!forTests) await buildWhenStale();
  console.log(`setup: ${name} is ready`);
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  console.error(`setup: ${error.message}`);
  process.exitCode = 1;
}
