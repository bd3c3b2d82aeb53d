import { createHash } from 'node:crypto';
import type { Member } from '../domain/member.js';
import type { TenantWords } from '../domain/tenant-settings.js';
import { appError } from '../errors.js';
import { type TextRef, text } from '../flows/view.js';
import { audit } from '../store/audit.js';
import { consentTexts, members } from '../store/entities.js';
import type { Work } from './work.js';

/** Version of the program's own text (`join-consent-body`): stored with each consent, raised when the text changes. */
const OWN_VERSION = '2026-01';

const isEmpty = ({ vi, en }: TenantWords): boolean => vi === '' && en === '';

/** A tenant's text; who reads a language in which it was not given reads the other: it is what holds here. */
export const tenantText = ({ vi, en }: TenantWords): TextRef =>
  text('tenant-words', { vi: vi === '' ? en : vi, en: en === '' ? vi : en });

/** Version of a text of consent, by its words: a text that comes back is the one that was agreed to before. */
export const versionOfConsent = (words: TenantWords): string =>
  isEmpty(words)
    ? OWN_VERSION
    : createHash('sha256')
        .update(JSON.stringify([words.vi, words.en]))
        .digest('hex')
        .slice(0, 8);

/** What a person agrees to when they join now: the tenant's text, or the program's own. */
export const presentConsent = ({ directory: { settings } }: Pick<Work, 'directory'>) => ({
  version: versionOfConsent(settings.consent),
  body: isEmpty(settings.consent) ? text('join-consent-body') : tenantText(settings.consent),
});

/** Keeps a tenant's text for as long as anybody may have agreed to it. */
export const keepConsentText = async ({ tx, now }: Work, words: TenantWords): Promise<void> => {
  const version = versionOfConsent(words);
  if (isEmpty(words) || (await tx.get(consentTexts, version)) !== undefined) return;
  tx.put(consentTexts, version, { vi: words.vi, en: words.en, at: now });
};

/** The text to which a version of consent was given; undefined for one that this installation does not know. */
export const agreedText = async ({ tx }: Work, version: string): Promise<TextRef | undefined> => {
  if (version === OWN_VERSION) return text('join-consent-body');
  const kept = await tx.get(consentTexts, version);
  return kept === undefined ? undefined : tenantText(kept);
};

/** Whether the person is a member who agreed to the present text: a further post needs no further consent. */
export const hasConsented = (work: Pick<Work, 'directory'>, member: Member | undefined): member is Member =>
  member?.consent.version === versionOfConsent(work.directory.settings.consent);

/** A member agrees to the text that holds now. @throws {AppError} `stale` for any other */
export const agreeAnew = (work: Work, member: Member, version: string): Member => {
  if (version !== presentConsent(work).version) throw appError('stale');
  if (member.consent.version === version) return member;
  const next = { ...member, consent: { at: work.now, version } };
  work.tx.put(members, member.id, next);
  audit(work.tx, { at: work.now, by: member.id, action: 'member.consent', subject: version });
  return next;
};
