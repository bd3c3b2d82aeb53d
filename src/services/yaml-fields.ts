import { z } from 'zod';
import { parseCampaignDay } from '../domain/campaign-words.js';
import { codePointLength, normalise } from '../domain/text.js';
import type { FieldPath, FileProblemCode, ProblemArgs } from './file-problem.js';

/** What a custom issue of such a schema carries. */
export interface IssueParams {
  readonly problem: FileProblemCode;
  readonly args: ProblemArgs;
}

type Refused = IssueParams | undefined;

/** A string field read by `read`; where that gives nothing, `code` is the problem. An empty value counts as missing. */
export const field = <T>(
  read: (text: string) => T | undefined,
  code: FileProblemCode,
  refuse?: (text: string) => Refused,
) =>
  z.string().transform((raw, ctx): T => {
    const text = normalise(raw).replaceAll('\n', ' ');
    const value = text === '' ? undefined : read(text);
    const problem: Refused =
      refuse?.(text) ??
      (value === undefined
        ? { problem: text === '' ? 'required' : code, args: { value: text.slice(0, 60) } }
        : undefined);
    if (problem === undefined && value !== undefined) return value;
    ctx.addIssue({ code: 'custom', params: { ...problem } });
    return z.NEVER;
  });

/** One line; `max` in code points. */
export const text = (max: number) =>
  field(
    (value) => value,
    'required',
    (value): Refused => {
      const length = codePointLength(value);
      return length > max ? { problem: 'too-long', args: { length, max } } : undefined;
    },
  );

export const matching = (pattern: RegExp, code: FileProblemCode) =>
  field((value) => (pattern.test(value) ? value : undefined), code);

/** `2026-09-30` or `30/09/2026`. */
export const day = field(parseCampaignDay, 'bad-day');

/** Several lines, or nothing at all; `max` in code points. */
export const longText = (max: number) =>
  z.string().transform((raw, ctx): string => {
    const value = normalise(raw);
    const length = codePointLength(value);
    if (length <= max) return value;
    ctx.addIssue({ code: 'custom', params: { problem: 'too-long', args: { length, max } } satisfies IssueParams });
    return z.NEVER;
  });

/** A whole number between two bounds. */
export const count = (min: number, max: number) => {
  const read = (value: string): number | undefined =>
    /^\d{1,6}$/.test(value) && Number(value) >= min && Number(value) <= max ? Number(value) : undefined;
  return field(
    read,
    'bad-count',
    (value): Refused =>
      value === '' || read(value) !== undefined
        ? undefined
        : { problem: 'bad-count', args: { value: value.slice(0, 60), min, max } },
  );
};

/** A list of what `item` reads, or its one item, or items with commas between; what is empty is an empty list. */
export const listOf = <T extends z.ZodType>(item: T, max: number) =>
  z.preprocess((value) => {
    if (value === '' || value === null) return [];
    return typeof value === 'string' ? value.split(',') : value;
  }, z.array(item).max(max));

/** A list, or its one item, or items with commas between. */
export const list = (least: number) =>
  z.preprocess(
    (value) => (typeof value === 'string' && value.trim() !== '' ? value.split(',') : value),
    z.array(text(40)).min(least).max(500),
  );

/** The keys that are known at a place of a file, by the names that lead to it: `indicatorGroups.criteria`. */
export const keysAt =
  (keys: Readonly<Record<string, readonly string[]>>) =>
  (path: FieldPath): readonly string[] =>
    keys[path.filter((step) => typeof step === 'string').join('.')] ?? [];
