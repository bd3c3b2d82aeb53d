import type { z } from 'zod';
import { nearest } from '../domain/nearest.js';
import { type FieldPath, type FileFinding, type FileProblem, fieldName } from './file-problem.js';
import { readYamlDocument } from './yaml-document.js';
import type { IssueParams } from './yaml-fields.js';

/** A kind of file: its schema of strings, maps and lists (`yaml-fields.ts`), and what can be seen only between fields. */
interface YamlFileKind<T> {
  readonly schema: z.ZodType<T>;
  /** The keys that are known at a place of the file. */
  readonly knownKeys: (path: FieldPath) => readonly string[];
  /** Looks at the file as written. */
  readonly cross?: (content: unknown) => readonly FileFinding[];
  /** Looks at what was read, where every field is in order. */
  readonly whole?: (value: T) => readonly FileFinding[];
}

type YamlFile<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly FileProblem[] };

/** More help nobody, and a hostile file could hold thousands. */
const MAX_PROBLEMS = 100;

type Issue = z.core.$ZodIssue;
type Path = (string | number)[];

const unknownKeys = (path: Path, keys: readonly string[], known: readonly string[]): FileFinding[] =>
  keys.slice(0, MAX_PROBLEMS).map((key) => {
    const suggestion = nearest(key, known);
    const value = key.slice(0, 60);
    return suggestion === undefined
      ? { path: [...path, key], code: 'unknown-key', args: { value, known: known.join(', ') } }
      : { path: [...path, key], code: 'unknown-key-near', args: { value, suggestion } };
  });

const wrongType = (path: Path, expected: string, input: unknown): FileFinding => {
  if (path.length === 0) return { path, code: 'not-map', args: {} };
  if (input === undefined || input === null || input === '') return { path, code: 'required', args: {} };
  const codes: Record<string, FileFinding['code']> = { array: 'not-list', object: 'not-map' };
  return { path, code: codes[expected] ?? 'not-text', args: {} };
};

const findingsOf = (issue: Issue, knownKeys: YamlFileKind<unknown>['knownKeys']): FileFinding[] => {
  const path = issue.path.filter((step) => typeof step !== 'symbol');
  switch (issue.code) {
    case 'custom': {
      const { problem, args } = issue.params as IssueParams & Record<string, unknown>;
      return [{ path, code: problem, args }];
    }
    case 'unrecognized_keys':
      return unknownKeys(path, issue.keys, knownKeys(path));
    case 'too_small':
      return [{ path, code: 'too-few', args: { min: Number(issue.minimum) } }];
    case 'too_big':
      return [{ path, code: 'too-many', args: { max: Number(issue.maximum) } }];
    case 'invalid_union': {
      // Of alternatives the last is what is meant; the others are shorthands.
      const inner = issue.errors.at(-1) ?? [];
      return inner.flatMap((one) => findingsOf({ ...one, path: [...path, ...one.path] } as Issue, knownKeys));
    }
    case 'invalid_type':
      return [wrongType(path, issue.expected, issue.input)];
    default:
      return [{ path, code: 'not-text', args: {} }];
  }
};

/** A mistyped key would be named twice: as unknown, and as the missing one that was meant. */
const withoutMistyped = (findings: readonly FileFinding[]): FileFinding[] => {
  const meant = new Set(
    findings.flatMap(({ path, code, args }) =>
      code === 'unknown-key-near' ? [fieldName([...path.slice(0, -1), String(args.suggestion)])] : [],
    ),
  );
  return findings.filter(({ path, code }) => code !== 'required' || !meant.has(fieldName(path)));
};

/** Reads a YAML file of a kind, or gives every problem at once with line, column and field, in the order of the file. */
export const readYamlFile = <T>(text: string, { schema, knownKeys, cross, whole }: YamlFileKind<T>): YamlFile<T> => {
  const read = readYamlDocument(text);
  if (!read.ok) return { ok: false, problems: read.problems.slice(0, MAX_PROBLEMS) };
  const { content, duplicates, place } = read.document;
  const parsed = schema.safeParse(content, { reportInput: true });
  const issues = (parsed.error?.issues ?? []).flatMap((issue) => findingsOf(issue, knownKeys));
  const findings = withoutMistyped([...issues, ...(cross?.(content) ?? [])]);
  if (parsed.success && findings.length === 0) findings.push(...(whole?.(parsed.data) ?? []));
  const placed = findings.slice(0, MAX_PROBLEMS).map(
    ({ path, code, args }): FileProblem => ({
      ...place(path, code.startsWith('unknown-key') ? 'key' : 'text'),
      field: fieldName(path),
      code,
      args,
    }),
  );
  const problems = [...duplicates, ...placed].sort((a, b) => a.line - b.line || a.column - b.column);
  if (parsed.success && problems.length === 0) return { ok: true, value: parsed.data };
  return { ok: false, problems: problems.slice(0, MAX_PROBLEMS) };
};
