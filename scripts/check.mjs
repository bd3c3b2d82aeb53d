import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const report = join(root, 'node_modules/.cache/vitest.json');
const bin = (path) => join(root, 'node_modules', path);
const biome = bin('@biomejs/biome/bin/biome');

const checks = [
  { name: 'build', command: [join(root, 'scripts/build.mjs')] },
  { name: 'format', command: [biome, 'format', '.'] },
  { name: 'lint', command: [biome, 'lint', '--error-on-warnings', '.'] },
  {
    name: 'dependency rules',
    command: [biome, 'lint', '--only=style/noRestrictedImports', '--only=suspicious/noImportCycles', '.'],
  },
  { name: 'types', command: [bin('typescript/bin/tsc'), '--noEmit', '-p', join(root, 'tsconfig.json')] },
  { name: 'types of pages', command: [bin('typescript/bin/tsc'), '--noEmit', '-p', join(root, 'tsconfig.page.json')] },
  { name: 'unused code', command: [bin('knip/bin/knip.js'), '--no-progress'] },
];

/** Runs one step with its output shown, and prints its name and seconds. @returns {boolean} whether it went well */
function step(name, command) {
  console.log(`\n── ${name}`);
  const from = performance.now();
  const { status } = spawnSync(process.execPath, command, { cwd: root, stdio: 'inherit' });
  const seconds = ((performance.now() - from) / 1000).toFixed(1);
  console.log(`── ${name}: ${status === 0 ? 'ok' : 'FAILED'} (${seconds} s)`);
  return status === 0;
}

/** The tests as vitest counted them; a file that could not even be loaded counts as one failed test. */
function testCounts() {
  try {
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'));
    const unloaded = testResults.filter(
      ({ status, assertionResults }) => status === 'failed' && !assertionResults.length,
    );
    return { passed: numPassedTests, failed: numFailedTests + unloaded.length };
  } catch {
    return { passed: 0, failed: 0 };
  }
}

function runTests() {
  mkdirSync(dirname(report), { recursive: true });
  rmSync(report, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const well = step('tests', [bin('vitest/vitest.mjs'), 'run', ...reporters]);
  const counts = testCounts();
  // An error outside of any test fails the run without failing a test.
  return well || counts.failed > 0 ? counts : { passed: counts.passed, failed: 1 };
}

const results = checks.map(({ name, command }) => ({ name, well: step(name, command) }));
const tests = runTests();
const failures = results.filter(({ well }) => !well);
if (failures.length > 0) console.log(`\nFailed checks: ${failures.map(({ name }) => name).join(', ')}`);
const passed = results.length - failures.length + tests.passed;
const failed = failures.length + tests.failed;
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || tests.passed === 0 ? 1 : 0;
