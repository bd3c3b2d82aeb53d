import { badRequest } from '../core/api-error.js';
import type { Entity, FormattedText } from '../core/types.js';
import { checkedLink, linkUserId } from './link.js';

const entityTypes: Readonly<Record<string, string>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  s: 'strikethrough',
  strike: 'strikethrough',
  del: 'strikethrough',
  u: 'underline',
  ins: 'underline',
  span: 'spoiler',
  'tg-spoiler': 'spoiler',
  'tg-emoji': 'custom_emoji',
  a: 'text_link',
  pre: 'pre',
  code: 'code',
  blockquote: 'blockquote',
};

const characterReferences: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' };
const reference = /&(?:#x([0-9a-fA-F]+)|#(\d+)|([a-zA-Z]+));?/y;
const blank = /\s/;

interface OpenTag {
  name: string;
  argument: string;
  offset: number;
}

function fail(message: string): Error {
  return badRequest(`can't parse entities: ${message}`);
}

/** Follows the parser of TDLib (`parse_html`), so that what it refuses is refused here in the same words. */
class HtmlParser {
  private at = 0;
  private text = '';
  private readonly entities: Entity[] = [];
  private readonly open: OpenTag[] = [];

  constructor(private readonly source: string) {}

  run(): FormattedText {
    while (this.at < this.source.length) {
      const char = this.source.charAt(this.at);
      if (char === '&') this.text += this.character();
      else if (char !== '<') {
        this.text += char;
        this.at += 1;
      } else if (this.source[this.at + 1] === '/') this.endTag();
      else this.startTag();
    }
    const last = this.open.at(-1);
    if (last !== undefined) throw fail(`Can't find end tag corresponding to start tag "${last.name}"`);
    return { text: this.text, entities: this.entities };
  }

  private byteOffset(position: number): number {
    return Buffer.byteLength(this.source.slice(0, position));
  }

  /** Reads `&…;` or a lone ampersand. */
  private character(): string {
    reference.lastIndex = this.at;
    const match = reference.exec(this.source);
    const decoded = match === null ? undefined : decodeReference(match);
    if (match === null || decoded === undefined) {
      this.at += 1;
      return '&';
    }
    this.at += match[0].length;
    return decoded;
  }

  private ends(): boolean {
    return this.at >= this.source.length;
  }

  private skipBlanks(): void {
    while (!this.ends() && blank.test(this.source.charAt(this.at))) this.at += 1;
  }

  private readWhile(accepts: (char: string) => boolean): string {
    const start = this.at;
    while (!this.ends() && accepts(this.source.charAt(this.at))) this.at += 1;
    return this.source.slice(start, this.at);
  }

  private startTag(): void {
    const begin = this.at;
    this.at += 1;
    const name = this.readWhile((char) => !blank.test(char) && char !== '>').toLowerCase();
    if (this.ends()) throw fail(`Unclosed start tag at byte offset ${this.byteOffset(begin)}`);
    if (!Object.hasOwn(entityTypes, name)) {
      throw fail(`Unsupported start tag "${name}" at byte offset ${this.byteOffset(begin)}`);
    }
    let argument = '';
    while (this.source[this.at] !== '>') {
      this.skipBlanks();
      if (this.source[this.at] === '>') break;
      argument = this.attribute(name, begin) ?? argument;
    }
    this.at += 1;
    if (name === 'span' && argument !== 'spoiler') {
      throw fail(`Tag "span" must have class "tg-spoiler" at byte offset ${this.byteOffset(begin)}`);
    }
    this.open.push({ name, argument, offset: this.text.length });
  }

  /** @returns the value that matters for the tag, undefined for an attribute that does not */
  private attribute(tag: string, begin: number): string | undefined {
    const name = this.readWhile((char) => !blank.test(char) && !'=>/"\''.includes(char));
    const where = `byte offset ${this.byteOffset(begin)}`;
    if (name === '') throw fail(`Empty attribute name in the tag "${tag}" at ${where}`);
    this.skipBlanks();
    if (this.source[this.at] !== '=') {
      if (this.ends()) throw fail(`Unclosed start tag "${tag}" at ${where}`);
      return tag === 'blockquote' && name === 'expandable' ? '1' : undefined;
    }
    this.at += 1;
    this.skipBlanks();
    if (this.ends()) throw fail(`Unclosed start tag "${tag}" at ${where}`);
    const value = this.attributeValue();
    if (this.ends()) throw fail(`Unclosed start tag at ${where}`);
    return attributeArgument(tag, name, value);
  }

  private attributeValue(): string {
    const quote = this.source.charAt(this.at);
    if (quote !== '"' && quote !== "'") {
      const begin = this.at;
      const token = this.readWhile((char) => /[A-Za-z0-9.-]/.test(char)).toLowerCase();
      const next = this.source[this.at];
      if (next !== undefined && next !== '>' && !blank.test(next)) {
        throw fail(`Unexpected end of name token at byte offset ${this.byteOffset(begin)}`);
      }
      return token;
    }
    this.at += 1;
    let value = '';
    while (!this.ends() && this.source[this.at] !== quote) {
      if (this.source[this.at] === '&') value += this.character();
      else {
        value += this.source.charAt(this.at);
        this.at += 1;
      }
    }
    this.at += 1;
    return value;
  }

  private endTag(): void {
    const begin = this.at;
    const where = `byte offset ${this.byteOffset(begin)}`;
    const tag = this.open.at(-1);
    if (tag === undefined) throw fail(`Unexpected end tag at ${where}`);
    this.at += 2;
    const name = this.readWhile((char) => !blank.test(char) && char !== '>').toLowerCase();
    this.skipBlanks();
    if (this.source[this.at] !== '>') throw fail(`Unclosed end tag at ${where}`);
    this.at += 1;
    if (name !== '' && name !== tag.name) {
      throw fail(`Unmatched end tag at ${where}, expected "</${tag.name}>", found "</${name}>"`);
    }
    this.open.pop();
    if (this.text.length > tag.offset) this.close(tag);
  }

  private close(tag: OpenTag): void {
    const entity: Entity = {
      type: entityTypes[tag.name] ?? tag.name,
      offset: tag.offset,
      length: this.text.length - tag.offset,
    };
    if (tag.name === 'a') {
      if (!describeLink(entity, tag.argument || this.text.slice(tag.offset))) return;
    } else if (tag.name === 'tg-emoji') {
      if (!/^[1-9]\d*$/.test(tag.argument)) throw fail('Invalid custom emoji identifier specified');
      entity.custom_emoji_id = tag.argument;
    } else if (tag.name === 'blockquote' && tag.argument !== '') entity.type = 'expandable_blockquote';
    else if (this.mergesIntoPre(tag, entity)) return;
    if (tag.name === 'code' && tag.argument !== '') entity.language = tag.argument;
    this.entities.push(entity);
  }

  /** `<pre><code class="language-x">` is one entity. */
  private mergesIntoPre(tag: OpenTag, entity: Entity): boolean {
    const last = this.entities.at(-1);
    if (tag.name !== 'pre' || last?.type !== 'code' || last.language === undefined) return false;
    if (last.offset !== entity.offset || last.length !== entity.length) return false;
    last.type = 'pre';
    return true;
  }
}

function decodeReference(match: RegExpExecArray): string | undefined {
  const [whole, hexadecimal, decimal, name] = match;
  if (name !== undefined) return Object.hasOwn(characterReferences, name) ? characterReferences[name] : undefined;
  const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
  if (code === 0 || code >= 0x10ffff || whole.length >= 11) return undefined;
  return String.fromCodePoint(code);
}

function attributeArgument(tag: string, name: string, value: string): string | undefined {
  if (tag === 'a' && name === 'href') return value;
  if (tag === 'code' && name === 'class' && value.startsWith('language-')) return value.slice(9);
  if (tag === 'span' && name === 'class' && value.startsWith('tg-')) return value.slice(3);
  if (tag === 'tg-emoji' && name === 'emoji-id') return value;
  return tag === 'blockquote' && name === 'expandable' ? '1' : undefined;
}

/** Fills in where a link leads; false when it leads nowhere, which Telegram drops silently. */
export function describeLink(entity: Entity, url: string): boolean {
  const userId = linkUserId(url);
  if (userId !== undefined) {
    entity.type = 'text_mention';
    entity.user = { id: userId };
    return true;
  }
  const checked = checkedLink(url);
  if (checked === undefined) return false;
  entity.url = checked;
  return true;
}

/** Parses `parse_mode: HTML`. @throws ApiError 400 `can't parse entities: …` with offsets in UTF-8 bytes */
export function parseHtml(source: string): FormattedText {
  const parsed = new HtmlParser(source).run();
  for (const entity of parsed.entities) if (entity.type === 'code') delete entity.language;
  return parsed;
}
