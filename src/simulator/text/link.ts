/** The user behind `tg://user?id=…`, undefined for any other link. */
export function linkUserId(url: string): number | undefined {
  const match = /^tg:(?:\/\/)?user\?id=(\d+)$/i.exec(url);
  return match === null ? undefined : Number(match[1]);
}

/**
 * The link as Telegram keeps it, undefined for one it refuses: a host without a dot, such as `http://localhost`,
 * is no address to it (LinkManager of TDLib).
 */
export function checkedLink(url: string): string | undefined {
  if (/^(tg|ton|tonsite):/i.test(url)) return url;
  try {
    const parsed = new URL(/^https?:\/\//i.test(url) ? url : `http://${url}`);
    const dotted = parsed.hostname.includes('.') || parsed.hostname.startsWith('[');
    return dotted && /^https?:$/.test(parsed.protocol) && !/\s/.test(url.trim()) ? parsed.href : undefined;
  } catch {
    return undefined;
  }
}
