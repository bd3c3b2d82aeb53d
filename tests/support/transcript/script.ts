/** One element of a `.chat` file that is not said by the bot; see tests/transcripts/README.md. */
export type Element =
  | { readonly kind: 'comment'; readonly raw: string }
  | { readonly kind: 'directive'; readonly raw: string; readonly name: string; readonly value: string }
  | { readonly kind: 'command'; readonly raw: string; readonly args: readonly string[] }
  | { readonly kind: 'turn'; readonly raw: string; readonly person: string; readonly said: string };

const startsElement = /^(#|@|\$ )/;
const answered = /^#(bot|menu)(?=$|[\s:])/;
const turnHead = /^#(\p{L}[\p{L}\d]*)(?:\s(.*))?$/u;

/** A line of a message that could be taken for the start of an element is written with a backslash. */
export const escapeLine = (line: string): string =>
  startsElement.test(line) || line.startsWith('\\') ? `\\${line}` : line;
const unescapeLine = (line: string): string => (line.startsWith('\\') ? line.slice(1) : line);

const trimEnd = (lines: readonly string[]): string[] => {
  const last = lines.findLastIndex((line) => line.trim() !== '');
  return lines.slice(0, last + 1);
};

/** Splits a command line at blanks; double quotes keep an argument together. */
const splitArgs = (line: string): string[] =>
  [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');

const readElement = (head: string, rest: readonly string[]): Element | undefined => {
  if (head.startsWith('@')) {
    const [, name = '', value = ''] = /^@(\S+)\s*(.*)$/.exec(head) ?? [];
    return { kind: 'directive', raw: head, name, value: value.trim() };
  }
  if (head.startsWith('$ ')) return { kind: 'command', raw: head, args: splitArgs(head.slice(2)) };
  if (answered.test(head)) return undefined;
  const [matched, person = '', first = ''] = turnHead.exec(head) ?? [];
  if (matched === undefined) return { kind: 'comment', raw: head };
  const more = trimEnd(rest);
  return {
    kind: 'turn',
    raw: [head, ...more].join('\n'),
    person,
    said: [first, ...more.map(unescapeLine)].join('\n').trim(),
  };
};

/** Reads a transcript: what people do and what happens around them. What the bot said is left out: it is compared as text. */
export const readScript = (source: string): Element[] => {
  const elements: Element[] = [];
  const lines = source.split('\n');
  for (let i = 0; i < lines.length; ) {
    const head = lines[i] ?? '';
    let next = i + 1;
    while (next < lines.length && !startsElement.test(lines[next] ?? '')) next += 1;
    if (startsElement.test(head)) {
      const element = readElement(head, lines.slice(i + 1, next));
      if (element !== undefined) elements.push(element);
    }
    i = next;
  }
  return elements;
};

/** Puts a transcript together: blank lines stand where the reader takes a breath, and nowhere else. */
export const writeScript = (
  blocks: readonly { readonly element: Element; readonly answers: readonly string[] }[],
): string => {
  const out: string[] = [];
  let previous: Element | undefined;
  for (const { element, answers } of blocks) {
    const belongs = previous?.kind === 'comment' || (previous?.kind === 'directive' && element.kind === 'directive');
    if (previous !== undefined && !belongs) out.push('');
    out.push(element.raw, ...answers);
    previous =
      element.kind === 'directive' && answers.length > 0 ? { kind: 'turn', raw: '', person: '', said: '' } : element;
  }
  return `${out.join('\n')}\n`;
};
