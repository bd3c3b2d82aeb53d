import { expect, test } from 'vitest';
import { SHORT } from '../../bench/chaos/options.js';
import { PACE } from '../../bench/chaos/replicas.js';
import { reportOf } from '../../bench/chaos/report.js';
import { runScenario } from '../../bench/chaos/scenario.js';
import { root } from '../support/project-files.js';

test('replicas and Redis are killed while people write: nothing acknowledged is lost, nothing is done twice', {
  timeout: 400_000,
}, async () => {
  const outcome = await runScenario(root, SHORT, () => undefined);
  const report = reportOf(outcome);
  const { steps, kills, redisKills, pledges, reports, broadcast, unanswered, missing, errors, left } = outcome;
  expect(pledges, report).toMatchObject({
    expected: SHORT.members,
    found: SHORT.members,
    lost: 0,
    doubled: 0,
    unconfirmed: 0,
  });
  expect(reports, report).toMatchObject({
    expected: SHORT.members,
    found: SHORT.members,
    lost: 0,
    doubled: 0,
    unconfirmed: 0,
  });
  expect(broadcast, report).toMatchObject({ expected: SHORT.members, lost: 0 });
  const nothing = { unanswered: [], missing: [], errors: [], left: {} };
  expect({ unanswered, missing, errors, left }, report).toEqual(nothing);
  expect(outcome.doubled, report).toBeLessThanOrEqual(outcome.doubledAtMost);
  expect(outcome.unrecorded, report).toBeLessThanOrEqual(PACE);
  expect(Math.min(steps - SHORT.members * 13, kills, redisKills), report).toBeGreaterThan(0);
});
