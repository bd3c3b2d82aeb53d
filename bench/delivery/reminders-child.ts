import { remindDue } from '../../src/services/reminders.js';
import { DUE_MORNING } from './country.js';
import { withServices } from './organisation.js';

/**
 * The weekly reminders in a process of their own, with the roster loaded as a worker has it; then once more from the same state, now that the
 * process is warm. Tells its parent.
 */
const [redisUrl = ''] = process.argv.slice(2);
const answer = await withServices(redisUrl, async ({ run, store: { redis, keys } }) => {
  const remind = async () => {
    const begun = performance.now();
    const cpu = process.cpuUsage();
    const { reminders } = await remindDue(run, { at: DUE_MORNING });
    const { user, system } = process.cpuUsage(cpu);
    return { ms: performance.now() - begun, cpuMs: (user + system) / 1000, reminders };
  };
  await run(async ({ directory }) => directory.tree.size);
  const before = process.memoryUsage().rss;
  const first = await remind();
  const most = process.resourceUsage().maxRSS * 1024;
  await redis.unlink(keys.reminded, keys.outbox, keys.outboxDue);
  const { ms: warmMs, cpuMs: warmCpuMs } = await remind();
  return { ...first, warmMs, warmCpuMs, before, most };
});
process.send?.(answer);
process.disconnect?.();
