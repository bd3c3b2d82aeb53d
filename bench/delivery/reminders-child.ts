import { remindDue } from '../../src/services/reminders.js';
import { DUE_MORNING } from './country.js';
import { withServices } from './organisation.js';

/** One run of the weekly reminders in a process of its own, with the roster loaded as a worker has it. Tells its parent. */
const [redisUrl = ''] = process.argv.slice(2);
const answer = await withServices(redisUrl, async ({ run }) => {
  await run(async ({ directory }) => directory.tree.size);
  const before = process.memoryUsage().rss;
  const begun = performance.now();
  const counts = await remindDue(run, { at: DUE_MORNING });
  const ms = performance.now() - begun;
  return { ms, reminders: counts.reminders, before, most: process.resourceUsage().maxRSS * 1024 };
});
process.send?.(answer);
process.disconnect?.();
