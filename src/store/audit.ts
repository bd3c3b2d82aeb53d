import type { Redis } from 'ioredis';
import type { AuditAction } from './audit-actions.js';
import type { Keys } from './keys.js';
import type { Transaction } from './transaction.js';

/** One line of the history: who did what to which unit, when. Never holds what a person wrote. */
export interface AuditEntry {
  readonly at: number;
  /** Telegram id, or `cli` / `system`. */
  readonly by: string;
  readonly action: AuditAction;
  readonly unit?: string;
  /** Id of the pledge, report, campaign or announcement. */
  readonly subject?: string;
  readonly detail?: string;
}

/** Appends to the history, and to that of the unit, in the same commit as the change. */
export const audit = (tx: Transaction, entry: AuditEntry): void => {
  const fields = Object.entries(entry).flatMap(([name, value]) => (value === undefined ? [] : [name, String(value)]));
  tx.write('XADD', tx.keys.audit, '*', ...fields);
  if (entry.unit !== undefined) tx.write('XADD', tx.keys.auditOf(entry.unit), '*', ...fields);
};

/** A line as it is stored; `id` is its place in the history, and grows. */
export type HistoryLine = Omit<AuditEntry, 'action'> & {
  readonly id: string;
  /** An older program may have written others. */
  readonly action: string;
};

const readLine = ([id, flat]: [string, string[]]): HistoryLine => {
  const fields = new Map(flat.flatMap((name, i) => (i % 2 === 0 ? [[name, flat[i + 1] ?? ''] as const] : [])));
  const optional = (name: 'unit' | 'subject' | 'detail') => {
    const value = fields.get(name);
    return value === undefined ? {} : { [name]: value };
  };
  return {
    id,
    at: Number(fields.get('at') ?? 0),
    by: fields.get('by') ?? '',
    action: fields.get('action') ?? '',
    ...optional('unit'),
    ...optional('subject'),
    ...optional('detail'),
  };
};

/** Lines before a place (undefined: the newest), newest first. @param unit of this unit alone */
export const readHistory = async (
  { redis, keys }: { readonly redis: Redis; readonly keys: Keys },
  {
    unit,
    before,
    limit,
  }: { readonly unit?: string | undefined; readonly before?: string | undefined; readonly limit: number },
): Promise<HistoryLine[]> => {
  const key = unit === undefined ? keys.audit : keys.auditOf(unit);
  const found = await redis.xrevrange(key, before === undefined ? '+' : `(${before}`, '-', 'COUNT', limit);
  return found.map(readLine);
};

const PAGE = 500;

/** All lines, oldest first, page by page. */
export async function* allHistory(redis: Redis, { audit: key }: Keys): AsyncGenerator<HistoryLine[]> {
  let after = '-';
  for (;;) {
    const page = await redis.xrange(key, after, '+', 'COUNT', PAGE);
    const last = page.at(-1)?.[0];
    if (last === undefined) return;
    yield page.map(readLine);
    after = `(${last}`;
  }
}
