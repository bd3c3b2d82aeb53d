import type { Percentiles } from './protocol.js';

/** The value below which a part (0–1) of the sorted values lies; 0 for none. */
const quantile = (sorted: readonly number[], part: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;

const ascending = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b);

export const percentiles = (values: readonly number[]): Percentiles => {
  const sorted = ascending(values);
  return { p50: quantile(sorted, 0.5), p99: quantile(sorted, 0.99) };
};

/** The middle value; the mean of the two middle ones of an even count. */
export const median = (values: readonly number[]): number => {
  const sorted = ascending(values);
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[half] ?? 0) : ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2;
};

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
