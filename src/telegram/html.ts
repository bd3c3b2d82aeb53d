const SPECIAL = /[&<>]/;
const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Escapes what a person wrote for Telegram's HTML mode: their `<`, `&` or emoji never breaks a message. */
export const escapeHtml = (value: string): string =>
  SPECIAL.test(value) ? value.replace(/[&<>]/g, (character) => ENTITIES[character] ?? character) : value;

/** The text that a person sees: tags dropped, entities resolved. Its length in code points is what Telegram limits. */
export const visibleText = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

/** A text cut inside a character leaves half of it, for which Telegram refuses the whole message. */
export const wellFormed = (text: string): string => text.toWellFormed();
