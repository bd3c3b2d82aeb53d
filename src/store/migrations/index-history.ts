import type { Redis } from 'ioredis';
import type { Keys } from '../keys.js';

const PAGE = 500;
/** Redis's answer to an id that stands in the stream already, or before its last one. */
const KNOWN = /equal or smaller/;

/** 1 → 2: the history is kept by unit as well. Entries keep their ids, so that a second run adds nothing. */
export const indexHistory = async (redis: Redis, keys: Keys): Promise<void> => {
  let after = '-';
  for (;;) {
    const page = await redis.xrange(keys.audit, after, '+', 'COUNT', PAGE);
    const pipeline = redis.pipeline();
    for (const [id, fields] of page) {
      const at = fields.findIndex((name, i) => i % 2 === 0 && name === 'unit');
      const unit = at < 0 ? undefined : fields[at + 1];
      if (unit !== undefined) pipeline.xadd(keys.auditOf(unit), id, ...fields);
    }
    for (const [error] of (await pipeline.exec()) ?? []) if (error && !KNOWN.test(error.message)) throw error;
    const last = page.at(-1)?.[0];
    if (last === undefined) return;
    after = `(${last}`;
  }
};
