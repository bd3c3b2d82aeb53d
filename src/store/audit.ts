import type { Transaction } from './transaction.js';

/** One line of the history: who did what to which unit, when. Never holds what a person wrote. */
export interface AuditEntry {
  readonly at: number;
  /** Telegram id, or `cli` / `system`. */
  readonly by: string;
  readonly action: string;
  readonly unit?: string;
  /** Id of the pledge, report, campaign or announcement. */
  readonly subject?: string;
  readonly detail?: string;
}

/** Appends to the audit stream in the same commit as the change. */
export const audit = (tx: Transaction, entry: AuditEntry): void => {
  const fields = Object.entries(entry).flatMap(([name, value]) => (value === undefined ? [] : [name, String(value)]));
  tx.write('XADD', tx.keys.audit, '*', ...fields);
};
