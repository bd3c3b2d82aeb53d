import type { Entity } from '../core/types.js';
import { sortEntities } from './detect.js';

const tags: Readonly<Record<string, string>> = {
  bold: 'b',
  italic: 'i',
  underline: 'u',
  strikethrough: 's',
  code: 'code',
  pre: 'pre',
  blockquote: 'blockquote',
  expandable_blockquote: 'blockquote',
};

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

function link(href: string, botUsername: string): readonly [string, string] {
  const start = new RegExp(`^https?://t\\.me/${botUsername}\\?start=([A-Za-z0-9_-]*)$`).exec(href)?.[1];
  if (start !== undefined) return [`<a href="${escapeHtml(href)}" data-start="${start}">`, '</a>'];
  return [`<a href="${escapeHtml(href)}" target="_blank" rel="noopener noreferrer">`, '</a>'];
}

function command(content: string): readonly [string, string] {
  return [`<a href="#" data-command="${escapeHtml(content)}">`, '</a>'];
}

function wrap(entity: Entity, content: string, botUsername: string): readonly [string, string] | undefined {
  const tag = tags[entity.type];
  if (tag !== undefined) return [`<${tag}>`, `</${tag}>`];
  if (entity.type === 'spoiler') return ['<span class="tg-spoiler">', '</span>'];
  if (entity.type === 'text_link' && entity.url !== undefined) return link(entity.url, botUsername);
  if (entity.type === 'text_mention' && entity.user !== undefined)
    return link(`tg://user?id=${entity.user.id}`, botUsername);
  if (entity.type === 'url') return link(/^https?:/.test(content) ? content : `https://${content}`, botUsername);
  if (entity.type === 'email') return link(`mailto:${content}`, botUsername);
  if (entity.type === 'bot_command') return command(content);
  if (entity.type === 'mention' || entity.type === 'hashtag') return ['<span class="tag">', '</span>'];
  return undefined;
}

/** HTML of a formatted text, safe to put into a page; entities that overlap without nesting are cut at the outer end. */
export function renderHtml(text: string, entities: readonly Entity[], botUsername = ''): string {
  if (entities.length === 0) return escapeHtml(text);
  const stack: { end: number; close: string }[] = [];
  let html = '';
  let at = 0;
  const advance = (to: number) => {
    html += escapeHtml(text.slice(at, to));
    at = Math.max(at, to);
  };
  const closeUntil = (to: number) => {
    for (let last = stack.at(-1); last !== undefined && last.end <= to; last = stack.at(-1)) {
      advance(last.end);
      html += last.close;
      stack.pop();
    }
  };
  for (const entity of sortEntities([...entities])) {
    closeUntil(entity.offset);
    const end = Math.min(entity.offset + entity.length, stack.at(-1)?.end ?? text.length);
    const tag = wrap(entity, text.slice(entity.offset, end), botUsername);
    if (tag === undefined || end <= entity.offset) continue;
    advance(entity.offset);
    html += tag[0];
    stack.push({ end, close: tag[1] });
  }
  closeUntil(text.length);
  advance(text.length);
  return html;
}
