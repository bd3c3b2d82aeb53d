import { randomBytes } from 'node:crypto';

const payloadInLink = /(t\.me\/\w+\?start=)([A-Za-z0-9_-]+)/g;
/** What Telegram's links can carry, for an invite that no tenant has written. */
const ofAnotherTenant = (): string => randomBytes(20).toString('base64url').slice(0, 26);

const COMMITMENT_CODE = /(?<![0-9a-f])[0-9a-f]{16}(?![0-9a-f])/g;

/** Names that stand in a transcript for what is different at every run: invites and codes of commitments. */
export const createInviteNames = () => {
  const payloads = new Map<string, string>();
  const nameOf = (payload: string): string => {
    for (const [name, known] of payloads) if (known === payload) return name;
    const name = `mời-${payloads.size + 1}`;
    payloads.set(name, payload);
    return name;
  };
  const codes: string[] = [];
  const codeName = (code: string): string => {
    if (!codes.includes(code)) codes.push(code);
    return `<mã-${codes.indexOf(code) + 1}>`;
  };
  return {
    add: (name: string, payload: string = ofAnotherTenant()): void => void payloads.set(name, payload),
    /** `<name>` → payload, in what a person sends. */
    fill: (text: string): string => text.replace(/<([^<>]+)>/g, (whole, name: string) => payloads.get(name) ?? whole),
    /** Payload → `<name>`, in what the bot says; an invite that the bot made gets the next number. */
    hide: (text: string): string => {
      const known = [...payloads].reduce((shown, [name, payload]) => shown.replaceAll(payload, `<${name}>`), text);
      const hidden = known.replace(payloadInLink, (_, link: string, payload: string) => `${link}<${nameOf(payload)}>`);
      return hidden.replace(COMMITMENT_CODE, codeName);
    },
  };
};
export type InviteNames = ReturnType<typeof createInviteNames>;
