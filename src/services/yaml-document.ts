import { type ErrorCode, isMap, isScalar, isSeq, Lexer, LineCounter, type Node, parseDocument, visit } from 'yaml';
import type { FieldPath, FileFinding, FileProblem, FileProblemCode } from './file-problem.js';

/** A campaign takes a few kilobytes. */
const MAX_KIBIBYTES = 256;
const MAX_FLOW_DEPTH = 8;

export interface YamlDocument {
  /** Maps, lists and strings; no other scalar, so that `05` stays `05` and no word becomes a truth value. */
  readonly content: unknown;
  /** Keys that stand twice in one map. */
  readonly duplicates: readonly FileProblem[];
  /** 1-based line and column of a field's text, or of its key; of the nearest thing above it when the field is missing. */
  place(path: FieldPath, part: 'text' | 'key'): { line: number; column: number };
}

const SYNTAX: Partial<Record<ErrorCode, FileProblemCode>> = {
  TAB_AS_INDENT: 'tab',
  BAD_INDENT: 'indent',
  BLOCK_AS_IMPLICIT_KEY: 'colon',
  MULTILINE_IMPLICIT_KEY: 'colon',
  BAD_SCALAR_START: 'quote-it',
};

const CONTROL_TOKENS = new Set(['\u0002', '\u0018', '\u001F', '\uFEFF']);

/**
 * What no campaign needs and a hostile file lives on: aliases, anchors, tags, explicit keys, deep brackets. Found in the tokens, before the
 * parser, which takes minutes for 240 kB of `? ? ?` (tried with yaml 2.9.1); the lexer takes 150 ms for any such file.
 */
const hostileToken = (text: string): { offset: number; code: FileProblemCode; value: string } | undefined => {
  let offset = 0;
  let depth = 0;
  let content = false;
  for (const token of new Lexer().lex(text)) {
    if (!content) {
      if (token === '[' || token === '{') depth += 1;
      if (token === ']' || token === '}') depth -= 1;
      if (depth > MAX_FLOW_DEPTH) return { offset, code: 'too-deep', value: token };
      if (token === '?' || /^[*&!]/.test(token)) return { offset, code: 'unsupported', value: token.slice(0, 30) };
    }
    content = token === '\u001F';
    if (!CONTROL_TOKENS.has(token)) offset += token.length;
  }
  return undefined;
};

const linePosition = (text: string, offset: number): { line: number; column: number } => {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
};

const problemAt = (
  place: { line: number; column: number },
  code: FileProblemCode,
  args: FileFinding['args'],
): FileProblem => ({ ...place, field: '', code, args });

/** Where the node starts; a map or list under a key starts at the key, which is what a person looks for. */
const offsetOf = (root: Node | null, path: FieldPath, part: 'text' | 'key'): number => {
  let node: unknown = root;
  let offset = root?.range?.[0] ?? 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && key.value === step);
      if (pair === undefined) break;
      node = pair.value;
      if (isScalar(pair.key)) offset = pair.key.range?.[0] ?? offset;
    } else if (isSeq(node) && typeof step === 'number' && step < node.items.length) {
      node = node.items[step];
      offset = (node as Node | null)?.range?.[0] ?? offset;
    } else break;
  }
  if (part === 'key') return offset;
  return isScalar(node) && node.value !== '' && node.value !== null ? (node.range?.[0] ?? offset) : offset;
};

const parse = (text: string): { ok: true; document: YamlDocument } | { ok: false; problems: FileProblem[] } => {
  const lines = new LineCounter();
  // Duplicate keys are found below: the parser compares every key with every other, 15 s for a file of keys.
  const options = { schema: 'failsafe', uniqueKeys: false, logLevel: 'error', lineCounter: lines } as const;
  const parsed = parseDocument(text, options);
  const at = (offset: number): { line: number; column: number } => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  if (parsed.errors.length > 0) {
    const found = parsed.errors.map(({ code, pos }) =>
      problemAt(at(pos[0]), SYNTAX[code] ?? 'syntax', { detail: code.toLowerCase().replaceAll('_', ' ') }),
    );
    // One slip makes several errors on its line; the first says it.
    return { ok: false, problems: found.filter((one, i) => found.findIndex(({ line }) => line === one.line) === i) };
  }
  const duplicates: FileProblem[] = [];
  visit(parsed, {
    Map: (_, map) => {
      const seen = new Set<unknown>();
      for (const { key } of map.items) {
        if (!isScalar(key)) continue;
        if (seen.has(key.value)) {
          duplicates.push(problemAt(at(key.range?.[0] ?? 0), 'duplicate-key', { value: String(key.value) }));
        }
        seen.add(key.value);
      }
    },
  });
  const place: YamlDocument['place'] = (path, part) => at(offsetOf(parsed.contents, path, part));
  return { ok: true, document: { content: parsed.toJS(), duplicates, place } };
};

/** Reads YAML into maps, lists and strings, bounded in size, depth and time. */
export const readYamlDocument = (input: string): ReturnType<typeof parse> => {
  const failed = (problem: FileProblem): ReturnType<typeof parse> => ({ ok: false, problems: [problem] });
  if (Buffer.byteLength(input) > MAX_KIBIBYTES * 1024) {
    return failed(problemAt({ line: 1, column: 1 }, 'too-large', { max: MAX_KIBIBYTES }));
  }
  const text = input.replace(/^\uFEFF/, '');
  const hostile = hostileToken(text);
  if (hostile === undefined) return parse(text);
  return failed(problemAt(linePosition(text, hostile.offset), hostile.code, { value: hostile.value }));
};
