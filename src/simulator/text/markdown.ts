import { badRequest } from '../core/api-error.js';
import type { Entity, FormattedText } from '../core/types.js';
import { describeLink } from './html.js';

type Kind =
  | 'Bold'
  | 'Italic'
  | 'Underline'
  | 'Strikethrough'
  | 'Spoiler'
  | 'Code'
  | 'Pre'
  | 'PreCode'
  | 'TextUrl'
  | 'CustomEmoji'
  | 'BlockQuote';

const entityTypes: Readonly<Record<Kind, string>> = {
  Bold: 'bold',
  Italic: 'italic',
  Underline: 'underline',
  Strikethrough: 'strikethrough',
  Spoiler: 'spoiler',
  Code: 'code',
  Pre: 'pre',
  PreCode: 'pre',
  TextUrl: 'text_link',
  CustomEmoji: 'custom_emoji',
  BlockQuote: 'blockquote',
};

const closers: Readonly<Record<Exclude<Kind, 'BlockQuote'>, string>> = {
  Bold: '*',
  Italic: '_',
  Underline: '__',
  Strikethrough: '~',
  Spoiler: '||',
  Code: '`',
  Pre: '```',
  PreCode: '```',
  TextUrl: ']',
  CustomEmoji: ']',
};

const openers: readonly (readonly [string, Kind])[] = [
  ['__', 'Underline'],
  ['_', 'Italic'],
  ['*', 'Bold'],
  ['~', 'Strikethrough'],
  ['||', 'Spoiler'],
  ['```', 'Pre'],
  ['`', 'Code'],
  ['![', 'CustomEmoji'],
  ['[', 'TextUrl'],
];

const reserved = '_*[]()~`>#+-=|{}.!\n';

interface Open {
  kind: Kind;
  offset: number;
  begin: number;
  language: string;
}

function fail(message: string): Error {
  return badRequest(`can't parse entities: ${message}`);
}

/** Follows `parse_markdown_v2` of TDLib. */
class MarkdownParser {
  private at = 0;
  private text = '';
  private quoting = false;
  private lineStart = true;
  private readonly entities: Entity[] = [];
  private readonly open: Open[] = [];

  constructor(private readonly source: string) {}

  run(): FormattedText {
    while (this.at < this.source.length) this.step();
    this.finishQuote();
    const last = this.open.at(-1);
    if (last !== undefined) throw this.unclosed(last);
    return { text: this.text, entities: this.entities };
  }

  private step(): void {
    const char = this.source.charAt(this.at);
    const next = this.source.charCodeAt(this.at + 1);
    if (char === '\\' && next > 0 && next <= 126) {
      this.take(this.source.charAt(this.at + 1), 2);
      return;
    }
    const last = this.open.at(-1);
    const verbatim = last !== undefined && ['Code', 'Pre', 'PreCode'].includes(last.kind);
    if (!(verbatim ? '`' : reserved).includes(char)) this.take(char, 1);
    else if (last !== undefined && this.closes(last, char)) this.close(last, char);
    else if (char === '\n') this.take(char, 1);
    else this.begin(char);
  }

  private take(char: string, width: number): void {
    this.text += char;
    this.at += width;
    if (char !== '\r') this.lineStart = char === '\n';
  }

  private closes(last: Open, char: string): boolean {
    if (this.quoting && char === '\n' && this.source[this.at + 1] !== '>') return true;
    if (last.kind === 'BlockQuote') return false;
    if (last.kind === 'Italic') return char === '_' && this.source[this.at + 1] !== '_';
    return this.source.startsWith(closers[last.kind], this.at);
  }

  private begin(char: string): void {
    if (char === '>' && this.lineStart) {
      this.at += 1;
      if (!this.quoting) this.push('BlockQuote', this.at - 1);
      this.quoting = true;
      return;
    }
    const opener = openers.find(([mark]) => this.source.startsWith(mark, this.at));
    if (opener === undefined) {
      throw fail(`Character '${char}' is reserved and must be escaped with the preceding '\\'`);
    }
    const begin = this.at;
    this.at += opener[0].length;
    if (opener[1] === 'Pre') this.beginPre(begin);
    else this.push(opener[1], begin);
  }

  private beginPre(begin: number): void {
    const language = /[^\s`]*/y;
    language.lastIndex = this.at;
    const name = language.exec(this.source)?.[0] ?? '';
    const after = this.source[this.at + name.length];
    const named = name !== '' && after !== undefined && after !== '`';
    if (named) this.at += name.length;
    const newline = /\r\n|\n\r|\n|\r/y;
    newline.lastIndex = this.at;
    this.at += newline.exec(this.source)?.[0].length ?? 0;
    this.push(named ? 'PreCode' : 'Pre', begin, named ? name : '');
  }

  private push(kind: Kind, begin: number, language = ''): void {
    this.open.push({ kind, offset: this.text.length, begin, language });
  }

  private close(last: Open, char: string): void {
    if (char === '\n') {
      this.closeQuote();
      return;
    }
    this.open.pop();
    const entity: Entity = {
      type: entityTypes[last.kind],
      offset: last.offset,
      length: this.text.length - last.offset,
    };
    this.at += last.kind === 'BlockQuote' ? 1 : closers[last.kind].length;
    if (last.language !== '') entity.language = last.language;
    const kept = last.kind === 'TextUrl' || last.kind === 'CustomEmoji' ? this.readTarget(last.kind, entity) : true;
    if (kept && entity.length > 0) this.entities.push(entity);
  }

  private readTarget(kind: 'TextUrl' | 'CustomEmoji', entity: Entity): boolean {
    const given = this.source[this.at] === '(' ? this.readUrl() : undefined;
    if (kind === 'TextUrl') return describeLink(entity, given ?? this.text.slice(entity.offset));
    if (given === undefined) throw fail('The entity must contain a tg://emoji or tg://time URL');
    const id = /^tg:\/\/emoji\?id=([1-9]\d*)$/.exec(given)?.[1];
    if (id === undefined) throw fail('Invalid tg://emoji or tg://time URL specified');
    entity.custom_emoji_id = id;
    return true;
  }

  private readUrl(): string {
    this.at += 1;
    const begin = this.at;
    let url = '';
    while (this.at < this.source.length && this.source[this.at] !== ')') {
      if (this.source[this.at] === '\\' && this.at + 1 < this.source.length) this.at += 1;
      url += this.source.charAt(this.at);
      this.at += 1;
    }
    if (this.at >= this.source.length) {
      throw fail(`Can't find end of a URL at byte offset ${this.byteOffset(begin)}`);
    }
    this.at += 1;
    return url;
  }

  private closeQuote(): void {
    const expandable = this.dropExpandMark();
    const quote = this.open.at(-1);
    if (quote === undefined || quote.kind !== 'BlockQuote') throw this.unclosed(quote);
    this.open.pop();
    this.quoting = false;
    this.take('\n', 1);
    this.pushQuote(quote, expandable);
  }

  /** A quotation that ends in `||` folds away. */
  private dropExpandMark(): boolean {
    const last = this.open.at(-1);
    if (last?.kind !== 'Spoiler' || last.begin !== this.at - 2) return false;
    this.open.pop();
    return true;
  }

  private finishQuote(): void {
    if (!this.quoting) return;
    const expandable = this.dropExpandMark();
    const quote = this.open.at(-1);
    if (quote?.kind !== 'BlockQuote') return;
    this.open.pop();
    if (this.text.length > quote.offset) this.pushQuote(quote, expandable);
  }

  private pushQuote(quote: Open, expandable: boolean): void {
    const type = expandable ? 'expandable_blockquote' : 'blockquote';
    this.entities.push({ type, offset: quote.offset, length: this.text.length - quote.offset });
  }

  private unclosed(open: Open | undefined): Error {
    return fail(`Can't find end of ${open?.kind} entity at byte offset ${this.byteOffset(open?.begin ?? 0)}`);
  }

  private byteOffset(position: number): number {
    return Buffer.byteLength(this.source.slice(0, position));
  }
}

/** Parses `parse_mode: MarkdownV2`. @throws ApiError 400 `can't parse entities: …` with offsets in UTF-8 bytes */
export function parseMarkdown(source: string): FormattedText {
  return new MarkdownParser(source).run();
}
