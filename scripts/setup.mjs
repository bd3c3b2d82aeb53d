import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { modified } from './freshness.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const needed = [20, 19];
/** The tests build by themselves, and count a build that fails. */
const forTests = process.argv.includes('--for-tests');

/** Package managers, in the order in which they are looked for; brew alone runs without root. */
const managers = [
  { name: 'apt-get', prepare: ['update'], install: ['install', '-y', '--no-install-recommends'] },
  { name: 'dnf', install: ['install', '-y'] },
  { name: 'apk', install: ['add', '--no-cache'] },
  { name: 'brew', install: ['install'], asUser: true },
];

/** What npm does not bring: under which names a machine has it, the package that brings it, what to do by hand. */
const redis = {
  programs: ['redis-server', 'valkey-server'],
  packages: { 'apt-get': 'redis-server', dnf: 'valkey', apk: 'redis', brew: 'redis' },
  byHand:
    'Install Redis or Valkey by hand (redis.io/download), or name a Redis 6.2+ or Valkey server through REDIS_URL.',
};
/** The tests of the chat page look at it with a browser. */
const browser = {
  programs: ['chromium', 'chromium-browser', 'google-chrome'],
  packages: { 'apt-get': 'chromium', dnf: 'chromium', apk: 'chromium', brew: 'chromium' },
  byHand: 'The tests of the chat page need it: install Chromium or Chrome by hand so that it stands on the PATH.',
};

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

/** Makes sure that the machine has a program. @throws SetupError with what to do by hand */
function installProgram({ programs, packages, byHand }) {
  if (programs.some(onPath)) return;
  const [program] = programs;
  const fail = (reason) => new SetupError(`${program} is missing and ${reason}. ${byHand}`);
  const manager = managers.find(({ name }) => onPath(name));
  if (manager === undefined) throw fail('none of apt-get, dnf, apk, brew is here to install it');
  const isRoot = process.getuid?.() === 0;
  const needsSudo = !isRoot && !manager.asUser;
  if (needsSudo && !onPath('sudo')) throw fail(`${manager.name} needs root, without sudo here`);
  // sudo clears the environment, so what apt-get needs to ask nothing is given behind it. With RUNLEVEL=1 Debian does not start a
  // server that it installs: the bot runs its own.
  const prefix = [...(needsSudo ? ['sudo'] : []), 'env', 'DEBIAN_FRONTEND=noninteractive', 'RUNLEVEL=1'];
  const call = (args) => run(prefix[0], [...prefix.slice(1), manager.name, ...args]);
  if (manager.prepare) call(manager.prepare);
  if (!call([...manager.install, packages[manager.name]])) {
    throw fail(`${manager.name} could not install it (its message stands above)`);
  }
  if (!programs.some(onPath)) throw fail(`${manager.name} brought none`);
}

/** A server that is named needs none here; the tests always start their own. */
function installRedis() {
  if (existsSync(join(root, '.env'))) process.loadEnvFile(join(root, '.env'));
  if (process.env.REDIS_URL && !forTests) return;
  installProgram(redis);
}

async function buildWhenStale() {
  const { build, isStale } = await import('./build.mjs');
  if (isStale() && !(await build())) throw new SetupError('The program does not compile (the errors stand above).');
}

try {
  const { name } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  checkNode();
  installPackages();
  installRedis();
  if (forTests) installProgram(browser);
  if (!forTests) await buildWhenStale();
  console.log(`setup: ${name} is ready`);
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  console.error(`setup: ${error.message}`);
  process.exitCode = 1;
}
