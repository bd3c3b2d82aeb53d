import { randomBytes } from 'node:crypto';

const payloadInLink = /(t\.me\/\w+\?start=)([A-Za-z0-9_-]+)/g;
/** What Telegram's links can carry, for an invite that no tenant has written. */
const ofAnotherTenant = (): string => randomBytes(20).toString('base64url').slice(0, 26);

/** Names that stand in a transcript for invites, which are different at every run. */
export const createInviteNames = () => {
  const payloads = new Map<string, string>();
  const nameOf = (payload: string): string => {
    for (const [name, known] of payloads) if (known === payload) return name;
    const name = `mời-${payloads.size + 1}`;
    payloads.set(name, payload);
    return name;
  };
  return {
    add: (name: string, payload: string = ofAnotherTenant()): void => void payloads.set(name, payload),
    /** `<name>` → payload, in what a person sends. */
    fill: (text: string): string => text.replace(/<([^<>]+)>/g, (whole, name: string) => payloads.get(name) ?? whole),
    /** Payload → `<name>`, in what the bot says; an invite that the bot made gets the next number. */
    hide: (text: string): string => {
      const known = [...payloads].reduce((shown, [name, payload]) => shown.replaceAll(payload, `<${name}>`), text);
      return known.replace(payloadInLink, (_whole, link: string, payload: string) => `${link}<${nameOf(payload)}>`);
    },
  };
};
export type InviteNames = ReturnType<typeof createInviteNames>;
