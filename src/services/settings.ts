import { type SettingsChange, settingsDiff } from '../domain/settings-diff.js';
import { type SettingsFlaw, settingsFlaws } from '../domain/settings-rules.js';
import { type TenantSettings, tenantSettingsSchema } from '../domain/tenant-settings.js';
import { appError } from '../errors.js';
import { audit } from '../store/audit.js';
import { bumpRevision, type PresentSettings } from '../store/directory.js';
import { PRESENT_SETTINGS, settings as stored } from '../store/entities.js';
import { keepConsentText } from './consent.js';
import { type Actor, authorise, SYSTEM, type Work } from './work.js';

export type { PresentSettings } from '../store/directory.js';

type By = Actor | undefined | typeof SYSTEM;

export type SettingsOutcome =
  | { readonly ok: true; readonly changes: readonly SettingsChange[]; readonly rev: number }
  | { readonly ok: false; readonly flaws: readonly SettingsFlaw[] };

const nameOf = (work: Work, by: By): string =>
  by === SYSTEM ? SYSTEM : authorise(work, by, 'settings', by?.post.unit ?? '').member.id;

/** The settings for who may change them. Throws `not-allowed`. */
export const showSettings = (work: Work, by: By): PresentSettings => {
  nameOf(work, by);
  return work.directory.settings;
};

/** Short values stand in the history; of texts only that they changed. */
const detailOf = (changes: readonly SettingsChange[]): string =>
  changes
    .map(({ group, field, item, before, after }) => {
      const what = item === '' ? field : `${field} ${item}`;
      return ['consent', 'welcome', 'kinds'].includes(group) ? what : `${what}: ${before ?? '-'} > ${after ?? '-'}`;
    })
    .join('; ')
    .slice(0, 500);

/** The settings of a revision; undefined where that was never stored. Every state before is kept (`put`). */
const stateAt = async ({ tx }: Work, rev: number): Promise<TenantSettings | undefined> => {
  if (rev === 0) return tenantSettingsSchema.parse({});
  const kept = await tx.get(stored, `was:${rev}`);
  if (kept !== undefined) return kept;
  const present = await tx.get(stored, PRESENT_SETTINGS);
  return present?.rev === rev ? present : undefined;
};

/** What the change that made a revision changed; nothing where its states are not kept. */
export const changesOf = async (work: Work, rev: number): Promise<readonly SettingsChange[]> => {
  if (!Number.isSafeInteger(rev) || rev < 1) return [];
  const [before, after] = await Promise.all([stateAt(work, rev - 1), stateAt(work, rev)]);
  return before === undefined || after === undefined ? [] : settingsDiff(before, after);
};

const put = async (work: Work, by: string, next: TenantSettings, present: PresentSettings | undefined) => {
  const { tx, now } = work;
  if (present !== undefined) {
    const { rev, ...before } = present;
    tx.put(stored, `was:${rev}`, before);
  }
  tx.put(stored, PRESENT_SETTINGS, { ...next, at: now, by });
  await keepConsentText(work, next.consent);
  bumpRevision(tx, 'settings');
};

/**
 * Changes the settings; every process works with them from its next turn or round on. Nothing is stored where nothing changes, or with any
 * flaw. @param seen the revision on which the change builds (0: nothing was set)
 * @throws {AppError} `not-allowed`; `settings-changed` when somebody changed them since
 */
export const changeSettings = async (
  work: Work,
  by: By,
  wanted: TenantSettings,
  seen: number,
): Promise<SettingsOutcome> => {
  const name = nameOf(work, by);
  const present = await work.tx.get(stored, PRESENT_SETTINGS);
  const rev = present?.rev ?? 0;
  if (rev !== seen) throw appError('settings-changed', {}, { message: `The settings are at revision ${rev} by now.` });
  const next = tenantSettingsSchema.parse(wanted);
  const flaws = settingsFlaws(next);
  if (flaws.length > 0) return { ok: false, flaws };
  const changes = settingsDiff(present ?? tenantSettingsSchema.parse({}), next);
  if (changes.length === 0) return { ok: true, changes, rev };
  await put(work, name, next, present);
  for (const group of new Set(changes.map((change) => change.group))) {
    const detail = detailOf(changes.filter((change) => change.group === group));
    audit(work.tx, { at: work.now, by: name, action: `settings.${group}`, subject: `${rev + 1}`, detail });
  }
  return { ok: true, changes, rev: rev + 1 };
};

/**
 * Takes a change back, as long as it is the last one.
 * @param rev the revision that the change made
 * @throws {AppError} as `changeSettings`; `stale` where there is nothing before it
 */
export const undoSettings = async (work: Work, by: By, rev: number): Promise<SettingsOutcome> => {
  nameOf(work, by);
  if (!Number.isSafeInteger(rev) || rev < 1) throw appError('stale');
  const before = rev === 1 ? tenantSettingsSchema.parse({}) : await work.tx.get(stored, `was:${rev - 1}`);
  if (before === undefined) throw appError('stale');
  return changeSettings(work, by, before, rev);
};
